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
  /** Exact total; null when nothing is scored, or when the report holds several units. */
  readonly total: string | null;
  /** Total as printed. */
  readonly printed: string | null;
  /** total / full mark, 0–1, for sorting and bars only. */
  readonly rate: number | null;
  readonly grade: string | null;
  /** 0 is the best grade of the scheme. */
  readonly gradeRank: number | null;
  /** Whether reports of this scheme may be put in order by score. */
  readonly ranked: boolean;
  readonly units: readonly {
    readonly name: string;
    readonly printed: string | null;
    readonly grade: string | null;
  }[];
  readonly budget: {
    readonly unit: string;
    readonly base: string | null;
    readonly executed: string | null;
    readonly rate: string | null;
    /** The base in yuan, for sorting, sums and bands. */
    readonly yuan: number | null;
  } | null;
  readonly counts: { readonly checked: number; readonly agree: number; readonly acknowledged: number };
  /** Key of the built page in the cache: changes when anything the page shows changes. */
  readonly digest: string;
};
