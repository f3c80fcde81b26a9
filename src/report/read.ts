import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { scoreAsPrinted } from '../scoring/leaf.ts';
import type { Scheme } from '../scoring/scheme.ts';
import { type Result, type Scorable, score } from '../scoring/score.ts';
import { type Budget, toBudget } from './budget.ts';
import { incoherent, weightless } from './coherence.ts';
import { type Context, unknownId } from './context.ts';
import { start } from './decode.ts';
import { filesBelow } from './files-below.ts';
import { type LaidTrees, layTrees } from './laid-trees.ts';
import type { Place, Problem } from './problem.ts';
import { type ReportData, reportSchema } from './schema.ts';
import type { Outline, Site } from './settings.ts';
import { type FieldPath, parseReportSource, type Source } from './source.ts';
import { toIndicator } from './tree.ts';
import { validate } from './validate.ts';

/** One thing with a score of its own: the report as a whole, or one of its units or projects. */
export type Unit = {
  /** Null for a report that is one unit. */
  readonly name: string | null;
  /** Where its fields begin in the frontmatter: [] or ['units', 0]. */
  readonly path: FieldPath;
  readonly budget: Budget | null;
  readonly scorable: Scorable;
  readonly result: Result;
  /** The result with printed scores where they contradict their rules; `result` itself where none does. */
  readonly printed: Result;
  /** Where a field of a node stands, in the report or, if only there, in its framework. */
  at(index: readonly number[], field?: FieldPath, part?: 'key' | 'value'): Place;
};

/** A report file, read: what could be read of it and what could not. */
export type Report = {
  /** `<year>/<slug>`: the address is /reports/<id>/. */
  readonly id: string;
  readonly file: string;
  readonly source: Source;
  readonly problems: readonly Problem[];
  readonly site: Site;
  /** Null when the frontmatter cannot be used. */
  readonly data: ReportData | null;
  readonly scheme: Scheme | null;
  readonly outline: Outline | null;
  /** Never empty where `data` is not null. */
  readonly units: readonly Unit[];
  /** What a report of several units prints for all of them together; it has no tree. */
  readonly overall: Unit | null;
};

/** A report whose frontmatter could be read. */
export type ReadableReport = Report & { readonly data: ReportData; readonly scheme: Scheme };

export const isReadable = (report: Report): report is ReadableReport =>
  report.data !== null && report.scheme !== null;

/** Report files below a folder, or the file itself, in the order of their paths. */
export function findReports(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const root = existsSync(join(path, 'reports')) ? join(path, 'reports') : path;
  return filesBelow(root).filter((file) => file.endsWith('.md') && lstatSync(file).isFile());
}

/** `<year>/<slug>` of a file: content/reports/2023/x.md and content/reports/2023/x/index.md are both 2023/x. */
export function reportId(file: string): string {
  const path = file
    .split(sep)
    .join('/')
    .replace(/\.md$/, '')
    .replace(/\/index$/, '');
  const below = path.lastIndexOf('/reports/');
  return below >= 0 ? path.slice(below + '/reports/'.length) : path.split('/').slice(-2).join('/');
}

/** The folder a report's attachments lie in; null for a report that is a single file. */
export const attachmentFolder = (file: string): string | null =>
  basename(file) === 'index.md' ? dirname(file) : null;

/** So that the figures of a report without a title or department are checked all the same. */
const standIns = {
  title: '—',
  evaluation: 'self',
  subject: 'project',
  department: { name: '—' },
  '*.name': '—',
  // An item that cannot be read keeps its place, so that what is found in the next ones is said of them.
  'indicators[]': { name: '—' },
  'children[]': { name: '—' },
  'units[]': { name: '—' },
};

/** Reads, computes, but does not judge: what is wrong with the figures is the checks' business. */
export function readReport(file: string, context: Context, bytes: Uint8Array = readFileSync(file)): Report {
  const source = parseReportSource(file, bytes);
  const common = { id: reportId(file), file, source, site: context.site };
  const unread = { ...common, data: null, scheme: null, outline: null, units: [], overall: null };
  if (source.problems.length > 0) return { ...unread, problems: source.problems };

  const problems: Problem[] = [...addressProblems(common.id, source)];
  const raw = source.data as Readonly<Record<string, unknown>>;
  const frameworkName = typeof raw['framework'] === 'string' ? raw['framework'] : null;
  const framework = frameworkName === null ? null : (context.frameworks.get(frameworkName) ?? null);
  if (frameworkName !== null && framework === null) {
    problems.push(absent(source, 'framework', frameworkName, context));
  }
  const trees = layTrees(source, framework?.source ?? null);
  problems.push(...trees.problems);
  const { value: data, problems: faults } = validate(reportSchema, trees.located, trees.data, standIns);
  problems.push(...faults);
  if (data === null) return { ...unread, problems };
  problems.push(...incoherent(source, data));

  const schemeId = data.scheme ?? framework?.value.scheme ?? context.site.scheme;
  const scheme = context.schemes.get(schemeId)?.value ?? null;
  // What site.yaml names is its own fault.
  if (scheme === null && schemeId !== context.site.scheme)
    problems.push(absent(source, 'scheme', schemeId, context));
  const outlineId = data.outline ?? context.site.outline;
  const outline = outlineId === undefined ? null : (context.outlines.get(outlineId)?.value ?? null);
  if (outlineId !== undefined && outline === null && outlineId !== context.site.outline)
    problems.push(absent(source, 'outline', outlineId, context));
  const units = scheme === null ? [] : unitsOf(data, trees, scheme);
  if (faults.length === 0) problems.push(...units.flatMap(weightless));
  const overall = scheme === null || data.units === undefined ? null : overallOf(data, trees, scheme);
  return { ...common, problems, data, scheme, outline, units, overall };
}

type Part = Pick<ReportData, 'indicators' | 'stated' | 'adjustments' | 'veto' | 'budget'> & {
  readonly name: string | null;
  readonly path: FieldPath;
};

function unitsOf(data: ReportData, trees: LaidTrees, scheme: Scheme): readonly Unit[] {
  const parts = data.units?.map((unit, at): Part => ({ ...unit, path: ['units', at] }));
  return (parts ?? [{ ...data, name: null, path: [] }]).map((part) => toUnit(part, trees, scheme));
}

function overallOf({ stated }: ReportData, trees: LaidTrees, scheme: Scheme): Unit | null {
  return stated === undefined ? null : toUnit({ name: null, path: [], stated }, trees, scheme);
}

function toUnit(part: Part, trees: LaidTrees, scheme: Scheme): Unit {
  const budget = part.budget === undefined ? null : toBudget(part.budget);
  const { base = null } = budget ?? {};
  const executed = budget?.amounts.executed ?? null;
  const scorable: Scorable = {
    indicators: (part.indicators ?? []).map(toIndicator),
    stated: { total: part.stated?.total ?? null, grade: part.stated?.grade ?? null },
    adjustments: part.adjustments ?? [],
    veto: part.veto ?? null,
    budget: base === null || executed === null ? null : { base: base.amount, executed },
  };
  const result = score(scorable, scheme);
  return {
    name: part.name,
    path: part.path,
    budget,
    scorable,
    result,
    printed: scoreAsPrinted(scorable, result, scheme),
    at: (index, field = [], which) => trees.at(part.path, index, field, which),
  };
}

/** Everything that prints a total or a grade: the units, and all of them together. */
export const results = ({ units, overall }: Report): readonly Unit[] =>
  overall === null ? units : [...units, overall];

/** What is wrong with the place of a file below reports/: its id is its address for good. */
function addressProblems(id: string, source: Source): Problem[] {
  if (!source.file.split(sep).join('/').includes('/reports/')) return [];
  if (/^\d{4}\/[\p{L}\p{N}]+(?:-+[\p{L}\p{N}]+)*$/u.test(id)) return [];
  return [
    {
      code: 'source/field',
      at: start(source.file),
      quote: id,
      message: {
        'zh-CN': `文件不应位于 \`${id}\`，应为“年份/标识”（标识由字母、汉字、数字和其间的 \`-\` 组成），请改名或移动`,
        en: `Unexpected place \`${id}\` of the file, expected \`<year>/<slug>\` of letters, digits and \`-\` between them, rename or move it`,
      },
    },
  ];
}

/** A shared file that a report names and that is not there, or is there and cannot be read. */
function absent(
  source: Source,
  field: 'scheme' | 'outline' | 'framework',
  id: string,
  context: Context,
): Problem {
  if (!context.unreadable.has(`${field}s/${id}`))
    return unknownId(source, field, id, context[`${field}s`].keys());
  const file = `${field}s/${id}.yaml`;
  return {
    code: 'source/field',
    at: source.place([field]),
    quote: id,
    message: {
      'zh-CN': `\`${field}\` 不应为 \`${id}\`（${file} 有错误，读不出来），应为能读出的文件，请先改正该文件`,
      en: `Unexpected \`${id}\` in \`${field}\` (${file} has faults and cannot be read), expected a readable file, mend it first`,
    },
  };
}

/** The shared files that a report is read with, whether they can be read or not; site.yaml where they are wanting. */
export function settingsOf(report: Report, context: Context): readonly string[] {
  const raw = (report.source.data ?? {}) as Readonly<Record<string, unknown>>;
  const named = [
    ['schemes', report.scheme?.id ?? raw['scheme'] ?? context.site.scheme],
    ['outlines', report.outline?.id ?? raw['outline'] ?? context.site.outline],
    ['frameworks', raw['framework']],
  ];
  const shared = named.flatMap(([kind, id]) =>
    typeof id === 'string' ? ['yaml', 'yml'].map((end) => join(String(kind), `${id}.${end}`)) : [],
  );
  const site = report.scheme === null ? ['site.yaml'] : [];
  return [...site, ...shared].map((path) => join(context.folder, path));
}
