import { gradeRank } from '../scoring/grade.ts';
import { Fraction } from '../scoring/quantity.ts';
import { toBudget } from './budget.ts';
import type { Stated } from './differing.ts';
import { disclosed, shows } from './disclosure.ts';
import { toYuan } from './format.ts';
import { type Counts, reportJson, yearsOf } from './outputs/report-json.ts';
import type { ReadableReport } from './read.ts';
import type { ReportData } from './schema.ts';

/** What lists, facets and statistics need of a report; figures as printed, exact ones beside them. */
export type ReportSummary = {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  /** Years evaluated, first to last; the last one is the year it is filed under. */
  readonly years: readonly number[];
  readonly status: ReportData['status'];
  readonly published: string | null;
  readonly evaluation: ReportData['evaluation'];
  readonly subject: ReportData['subject'];
  readonly project: { readonly id: string | null; readonly name: string } | null;
  readonly department: string;
  readonly region: readonly string[];
  readonly evaluator: { readonly name: string; readonly kind: 'own' | 'third-party' } | null;
  readonly sector: string | null;
  readonly summary: string;
  readonly disclosure: ReportData['disclosure'];
  readonly scheme: string;
  /** Exact total, or the printed one where no leaf gives points; null without either, or of several units. */
  readonly total: string | null;
  /** Total as printed. */
  readonly printed: string | null;
  /** What the publication itself prints; `printed` and `grade` are never it where the two differ. */
  readonly stated: Stated;
  /** total / full mark, 0–1, for sorting and bars only. */
  readonly rate: number | null;
  readonly grade: string | null;
  /** 0 is the best grade of the scheme. */
  readonly gradeRank: number | null;
  /** Whether a veto put the grade, of the whole or of a unit, below the one of its total. */
  readonly vetoed: boolean;
  /** Whether reports of this scheme may be put in order by score. */
  readonly ranked: boolean;
  readonly units: readonly {
    readonly name: string;
    readonly printed: string | null;
    readonly grade: string | null;
    readonly stated: Stated;
  }[];
  readonly budget: {
    readonly unit: string;
    readonly base: string | null;
    readonly executed: string | null;
    readonly rate: string | null;
    /** The base in yuan, for sorting, sums and bands. */
    readonly yuan: number | null;
  } | null;
  /** Days by which its open problems are to be mended. */
  readonly due: readonly string[];
  readonly counts: Counts;
  /** Key of the built page in the cache: changes when anything the page shows changes. */
  readonly digest: string;
};

/** What only the build knows. */
export type SummaryExtras = {
  /** How much of the report was checked. */
  readonly counts: Counts;
  /** The key of its page. */
  readonly digest: string;
  /** The first paragraph of its body, which sums it up where its author does not. */
  readonly lead: string;
};

export function summarise(report: ReadableReport, { counts, digest, lead }: SummaryExtras): ReportSummary {
  const { scheme } = report;
  const data = disclosed(report.data);
  const json = reportJson(report);
  const budget = data.budget === undefined ? null : toBudget(data.budget);
  const rank = json.grade === null ? -1 : gradeRank(json.grade, scheme);
  return {
    id: report.id,
    file: report.file,
    title: data.title,
    years: yearsOf(report),
    status: data.status,
    published: json.published,
    evaluation: data.evaluation,
    subject: data.subject,
    project: json.project,
    department: data.department.name,
    region: json.department.region,
    evaluator: json.evaluator,
    sector: json.sector,
    summary: data.summary ?? (shows(data, 'full') ? lead : ''),
    disclosure: data.disclosure,
    scheme: scheme.id,
    total: json.total,
    printed: json.printed,
    stated: json.stated,
    rate: json.rateExact === null ? null : new Fraction(json.rateExact).valueOf(),
    grade: json.grade,
    gradeRank: rank < 0 ? null : rank,
    vetoed: shows(data, 'result') && report.units.some(({ printed }) => printed.gradeBy === 'veto'),
    ranked: scheme.bands.some(({ from }) => from !== null),
    units: (json.units ?? []).map(({ name, printed, grade, stated }) => ({ name, printed, grade, stated })),
    budget: json.budget && {
      unit: json.budget.unit,
      base: json.budget.base === null ? null : json.budget[json.budget.base],
      executed: json.budget.executed,
      rate: json.budget.rate,
      yuan: budget?.base ? (toYuan(budget.base.amount)?.valueOf() ?? null) : null,
    },
    due: json.findings.flatMap(({ due, status }) => (due !== null && status === 'open' ? [due] : [])),
    counts,
    digest,
  };
}
