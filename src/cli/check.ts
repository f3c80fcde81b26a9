import type { Finding, InLibrary, Outcome } from '../checks/check.ts';
import { type FormatName, formats, isFormat } from '../checks/formats/index.ts';
import { byPlace, checkLibrary, checkReport, contextFindings, once, stops } from '../checks/run.ts';
import { siteLinks } from '../prose/site-links.ts';
import type { Context } from '../report/context.ts';
import { isReadable, readReport, settingsOf } from '../report/read.ts';
import { shortPath, sourceLines } from '../report/source-lines.ts';
import { type ReportSummary, summarise } from '../report/summary.ts';
import { today } from '../report/today.ts';
import { addressesIn, unbuilt } from './addresses-in.ts';
import { pageFindings } from './check-pages.ts';
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
  const context = contextOf(values.content ?? effects.content, effects.cwd);
  const day = today(effects.today, new Date());
  if (day === null) throw new Misuse(({ misuse }) => misuse.day(effects.today ?? ''));
  const outcome = await findAll(targetsOf(positionals, context, effects.cwd), context, day);
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

/**
 * Reads and checks what was named.
 * @param day pages may lead to what is public on this day; null for all that can be read
 */
export async function findAll(
  { reports, pages, settings, whole }: Targets,
  context: Context,
  day: string | null = null,
): Promise<Outcome> {
  const findings: Finding[] = [];
  const library: InLibrary[] = [];
  const summaries: ReportSummary[] = [];
  /** A report is no better than the scheme it is graded by. */
  const used = new Set(settings);
  for (const file of reports) {
    const report = readReport(file, context);
    const prose = await proseOf(report);
    findings.push(...checkReport(report, prose));
    for (const path of settingsOf(report, context)) used.add(path);
    if (!isReadable(report)) continue;
    library.push({ id: report.id, file, links: siteLinks(prose.tree, report) });
    if (whole) summaries.push(summarise(report, unbuilt));
  }
  findings.push(...contextFindings(context).filter(({ at }) => whole || used.has(at.file)));
  const options = { library: whole ? summaries : null, day };
  findings.push(
    ...checkLibrary({ reports: library, addresses: addressesIn(context.folder, context, options) }),
  );
  findings.push(...(await pageFindings(pages, context, options)));
  return { reports: reports.length, findings: once(findings).toSorted(byPlace) };
}
