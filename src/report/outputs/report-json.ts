import { exact } from '../../scoring/quantity.ts';
import { toBudget } from '../budget.ts';
import { disclosed, shows } from '../disclosure.ts';
import { fileIn, fileType } from '../published-file.ts';
import { attachmentFolder, type ReadableReport } from '../read.ts';
import { type BudgetJson, budgetJson } from './budget-json.ts';
import { type UnitJson, unitJson } from './unit-json.ts';

export type { BudgetJson } from './budget-json.ts';
export type { NodeJson, UnitJson } from './unit-json.ts';

/** How many figures of a report were compared, how many agree, and how many findings its author answered for. */
export type Counts = { readonly checked: number; readonly agree: number; readonly acknowledged: number };

/** What the build knows and the report does not. */
export type ReportJsonOptions = {
  readonly counts?: Counts;
  /** All of it, however little is disclosed: for its author, never for the site. */
  readonly whole?: boolean;
};

/**
 * One report, computed: everything the page prints, and nothing that is not public. Field names are permanent.
 * Figures are text: exact ones a decimal ('18.478') or a fraction ('10/3'), printed ones as the scheme prints
 * them. A report of several units has its trees and totals in `units`, any other at the top.
 */
export type ReportJson = {
  readonly id: string;
  readonly title: string;
  readonly status: ReadableReport['data']['status'];
  readonly published: string | null;
  /** The year the report is filed under: the last of `years`. */
  readonly year: number;
  readonly years: readonly number[];
  readonly evaluation: ReadableReport['data']['evaluation'];
  readonly subject: ReadableReport['data']['subject'];
  readonly project: { readonly id: string | null; readonly name: string } | null;
  readonly department: { readonly name: string; readonly region: readonly string[] };
  readonly evaluator: { readonly name: string; readonly kind: 'own' | 'third-party' } | null;
  readonly sector: string | null;
  readonly disclosure: ReadableReport['data']['disclosure'];
  readonly scheme: string;
  readonly schemeName: string;
  readonly decimals: number;
  /** The full mark. */
  readonly full: string;
  readonly framework: string | null;
  readonly budget: BudgetJson | null;
  readonly findings: readonly {
    readonly problem: string;
    readonly advice: string | null;
    readonly owner: string | null;
    readonly due: string | null;
    readonly status: 'open' | 'done' | 'dropped';
    readonly note: string | null;
  }[];
  readonly use: readonly { readonly measure: string; readonly note: string | null }[];
  readonly approval: { readonly by: string; readonly date: string } | null;
  readonly attachments: readonly {
    readonly title: string;
    readonly file: string;
    readonly type: string;
    /** Size in bytes; null where the file is missing. */
    readonly bytes: number | null;
  }[];
  readonly revisions: readonly { readonly date: string; readonly note: string }[];
  readonly counts: Counts | null;
  readonly units: readonly UnitJson[] | null;
} & Omit<UnitJson, 'name' | 'budget'>;

/** Years evaluated, first to last, each once. */
export const yearsOf = ({ data }: ReadableReport): readonly number[] =>
  [...new Set(data.years ?? (data.year === undefined ? [] : [data.year]))].sort((a, b) => a - b);

export function reportJson(
  report: ReadableReport,
  { counts, whole = false }: ReportJsonOptions = {},
): ReportJson {
  const { scheme, site } = report;
  const data = whole ? report.data : disclosed(report.data);
  const several = data.units !== undefined;
  const scored = whole || shows(data, 'result');
  const shown = whole || shows(data, 'form');
  const anchors = new Set<string>();
  const units = (scored ? report.units : []).map((unit) =>
    unitJson(unit, scheme, { language: site.language, shown, anchors }),
  );
  const overall =
    report.overall === null
      ? noUnit
      : unitJson(report.overall, scheme, { language: site.language, shown: false, anchors });
  const { name: _, ...single } = (several ? null : units[0]) ?? overall;
  const years = yearsOf(report);
  return {
    id: report.id,
    title: data.title,
    status: data.status,
    published: data.published ?? null,
    year: years.at(-1) ?? 0,
    years,
    evaluation: data.evaluation,
    subject: data.subject,
    project: data.project === undefined ? null : { id: data.project.id ?? null, name: data.project.name },
    department: { name: data.department.name, region: data.department.region ?? [] },
    evaluator: data.evaluator ?? null,
    sector: data.sector ?? null,
    disclosure: data.disclosure,
    scheme: scheme.id,
    schemeName: scheme.name,
    decimals: scheme.decimals,
    full: exact(scheme.full),
    framework: data.framework ?? null,
    ...single,
    budget: data.budget === undefined ? null : budgetJson(toBudget(data.budget), scheme),
    units: several ? units : null,
    findings: (data.findings ?? []).map(({ problem, advice, owner, due, status, note }) => ({
      problem,
      advice: advice ?? null,
      owner: owner ?? null,
      due: due ?? null,
      status,
      note: note ?? null,
    })),
    use: (data.use ?? []).map(({ measure, note }) => ({ measure, note: note ?? null })),
    approval: data.approval ?? null,
    attachments: (data.attachments ?? []).map(({ title, file }) => {
      const folder = attachmentFolder(report.file);
      const found = folder === null ? null : fileIn(folder, file, site.attachments);
      const bytes = found !== null && 'bytes' in found ? found.bytes : null;
      return { title, file, type: fileType(file), bytes };
    }),
    revisions: data.revisions ?? [],
    counts: shown ? (counts ?? null) : null,
  };
}

/** What stands at the top of a report whose figures are its units'. */
const noUnit: UnitJson = {
  name: '',
  total: null,
  totalBy: 'none',
  printed: null,
  rate: null,
  rateExact: null,
  grade: null,
  gradeBy: 'none',
  stated: { total: null, grade: null, totalAgrees: null, gradeAgrees: null },
  scale: '1',
  adjustments: [],
  capped: null,
  veto: null,
  weight: null,
  nodes: null,
  budget: null,
};
