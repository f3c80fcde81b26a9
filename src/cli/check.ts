import type { Finding, Outcome } from '../checks/check.ts';
import { type FormatName, formats, isFormat } from '../checks/formats/index.ts';
import { byPlace, checkLibrary, checkReport, contextFindings, once, stops } from '../checks/run.ts';
import type { Context } from '../report/context.ts';
import { isReadable, readReport, settingsOf } from '../report/read.ts';
import { shortPath, sourceLines } from '../report/source-lines.ts';
import { type ReportSummary, summarise } from '../report/summary.ts';
import type { Effects, ExitCode } from './effects.ts';
import { Misuse } from './misuse.ts';
import { contextOf, parse } from './options.ts';
import { proseOf } from './prose-of.ts';
import { type Targets, targetsOf } from './targets.ts';

/** `check [files or folders] [--format …] [--strict] [--content DIR]`: a linter, so drafts count too. */
export async function check(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const { values, positionals } = parse(args, {
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean', default: false },
    content: { type: 'string' },
  });
  const format = formatNamed(values.format);
  const context = contextOf(values.content, effects.cwd);
  const outcome = await findAll(targetsOf(positionals, context, effects.cwd), context);
  effects.write(
    formats[format](outcome, {
      site: context.site,
      colour: effects.colour === true,
      path: (file) => shortPath(file, effects.cwd),
      line: sourceLines(),
    }),
  );
  return outcome.findings.some((finding) => stops(finding, values.strict)) ? 1 : 0;
}

function formatNamed(name: string): FormatName {
  if (isFormat(name)) return name;
  throw new Misuse(({ misuse }) => misuse.format(name));
}

/** Reads and checks what was named. */
export async function findAll({ reports, settings, whole }: Targets, context: Context): Promise<Outcome> {
  const findings: Finding[] = [];
  const library: ReportSummary[] = [];
  /** A report is no better than the scheme it is graded by. */
  const used = new Set(settings);
  for (const file of reports) {
    const report = readReport(file, context);
    findings.push(...checkReport(report, await proseOf(report)));
    for (const path of settingsOf(report, context)) used.add(path);
    if (isReadable(report)) library.push(summarise(report, unbuilt));
  }
  findings.push(...contextFindings(context).filter(({ at }) => whole || used.has(at.file)));
  findings.push(...checkLibrary(library));
  return { reports: reports.length, findings: once(findings).toSorted(byPlace) };
}

/** What a summary says of the built page means nothing here. */
const unbuilt = { counts: { checked: 0, agree: 0, acknowledged: 0 }, digest: '' };
