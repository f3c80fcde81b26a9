import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { scoreAsPrinted } from '../scoring/leaf.ts';
import type { Scheme } from '../scoring/scheme.ts';
import { type Result, type Scorable, score } from '../scoring/score.ts';
import { type Budget, toBudget } from './budget.ts';
import type { Context } from './context.ts';
import { start } from './decode.ts';
import { filesBelow } from './files-below.ts';
import { type LaidTrees, layTrees } from './laid-trees.ts';
import { nearest, type Place, type Problem } from './problem.ts';
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
  const unread = { ...common, data: null, scheme: null, outline: null, units: [] };
  if (source.problems.length > 0) return { ...unread, problems: source.problems };

  const problems: Problem[] = [...addressProblems(common.id, source)];
  const raw = source.data as Readonly<Record<string, unknown>>;
  const frameworkName = typeof raw['framework'] === 'string' ? raw['framework'] : null;
  const framework = frameworkName === null ? null : (context.frameworks.get(frameworkName) ?? null);
  if (frameworkName !== null && framework === null) {
    problems.push(unknownId(source, 'framework', frameworkName, context.frameworks.keys()));
  }
  const trees = layTrees(source, framework?.source ?? null);
  problems.push(...trees.problems);
  const { value: data, problems: faults } = validate(reportSchema, trees.located, trees.data, standIns);
  problems.push(...faults, ...yearProblems(source, data));
  if (data === null) return { ...unread, problems };

  const schemeId = data.scheme ?? framework?.value.scheme ?? context.site.scheme;
  const scheme = context.schemes.get(schemeId)?.value ?? null;
  if (scheme === null) problems.push(unknownId(source, 'scheme', schemeId, context.schemes.keys()));
  const outlineId = data.outline ?? context.site.outline;
  const outline = outlineId === undefined ? null : (context.outlines.get(outlineId)?.value ?? null);
  if (outlineId !== undefined && outline === null) {
    problems.push(unknownId(source, 'outline', outlineId, context.outlines.keys()));
  }
  const units = scheme === null ? [] : unitsOf(data, trees, scheme);
  return { ...common, problems, data, scheme, outline, units };
}

function unitsOf(data: ReportData, trees: LaidTrees, scheme: Scheme): readonly Unit[] {
  const whole = { ...data, name: null, path: [] as FieldPath };
  const parts = data.units?.map((unit, at) => ({
    ...unit,
    adjustments: undefined,
    veto: undefined,
    path: ['units', at] as FieldPath,
  }));
  return (parts ?? [whole]).map((part): Unit => {
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
  });
}

/** What is wrong with the place of a file below reports/: its id is its address for good. */
function addressProblems(id: string, source: Source): Problem[] {
  if (!source.file.split(sep).join('/').includes('/reports/')) return [];
  if (/^\d{4}\/[\p{L}\p{N}-]+$/u.test(id)) return [];
  return [
    {
      code: 'source/field',
      at: start(source.file),
      quote: id,
      message: {
        'zh-CN': `文件不应位于 \`${id}\`，应为“年份/标识”（标识由字母、汉字、数字和 \`-\` 组成），请改名或移动`,
        en: `Unexpected place \`${id}\` of the file, expected \`<year>/<slug>\` of letters, digits and \`-\`, rename or move it`,
      },
    },
  ];
}

function yearProblems(source: Source, data: ReportData | null): Problem[] {
  if (data === null || data.year !== undefined || data.years !== undefined) return [];
  return [
    {
      code: 'source/missing-field',
      at: source.place([]),
      message: {
        'zh-CN': '不应缺少字段 `year`，应写明评价年度（或 `years`），请补上',
        en: 'Unexpected absence of `year`, expected the evaluated year (or `years`), add it',
      },
    },
  ];
}

function unknownId(source: Source, field: string, id: string, known: Iterable<string>): Problem {
  const names = [...known];
  const meant = nearest(id, names);
  const list = names.map((name) => `\`${name}\``);
  return {
    code: 'source/field',
    at: source.place([field]),
    quote: id,
    message:
      meant === null
        ? {
            'zh-CN': `\`${field}\` 不应为 \`${id}\`，应为 ${list.join('、') || 'content/ 中已有的文件'} 之一，请改正`,
            en: `Unexpected \`${id}\` in \`${field}\`, expected one of ${list.join(', ') || 'the files in content/'}, correct it`,
          }
        : {
            'zh-CN': `\`${field}\` 不应为 \`${id}\`，应为 content/ 中已有的标识，请确认是否指 \`${meant}\``,
            en: `Unexpected \`${id}\` in \`${field}\`, expected an id in content/, did you mean \`${meant}\`?`,
          },
  };
}
