import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cliWords } from '../i18n/cli.ts';
import { reportJson } from '../report/outputs/report-json.ts';
import { isReadable, readReport } from '../report/read.ts';
import type { Effects, ExitCode } from './effects.ts';
import { Misuse } from './misuse.ts';
import { contextOf, parse } from './options.ts';
import { scoreTable } from './score-table.ts';

/** `score FILE [--json] [--content DIR]`: one report, computed. */
export async function score(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const { values, positionals } = parse(args, {
    json: { type: 'boolean', default: false },
    content: { type: 'string' },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Misuse(({ misuse }) => misuse.oneFile);
  const context = contextOf(values.content ?? effects.content, effects.cwd);
  const { language } = context.site;
  const words = cliWords[language];
  const report = readReport(fileOf(path, effects.cwd), context);
  for (const { at, message } of report.problems) {
    effects.writeError(`${path}:${at.line}:${at.column}  ${message[language]}\n`);
  }
  if (!isReadable(report)) {
    effects.writeError(`${words.notComputed}\n`);
    return 1;
  }
  if (report.problems.length > 0) effects.writeError(`${words.unreadable(report.problems.length)}\n`);
  const json = reportJson(report, { whole: true });
  effects.write(values.json ? `${JSON.stringify(json, null, 2)}\n` : scoreTable(json, language));
  return 0;
}

/** @throws Misuse where there is no such report */
function fileOf(path: string, cwd: string): string {
  const full = resolve(cwd, path);
  if (!existsSync(full)) throw new Misuse(({ misuse }) => misuse.missing(path));
  if (!statSync(full).isDirectory()) return full;
  const index = join(full, 'index.md');
  if (existsSync(index)) return index;
  throw new Misuse(({ misuse }) => misuse.oneFile);
}
