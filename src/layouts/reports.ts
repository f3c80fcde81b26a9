import { getCollection } from 'astro:content';
import type { ReportSummary } from '../report/summary.ts';

/** Every report that is public on the day of the build, in no particular order. */
export async function publicReports(): Promise<readonly ReportSummary[]> {
  const entries: readonly { readonly data: ReportSummary }[] = await getCollection('reports');
  return entries.map(({ data }) => data);
}
