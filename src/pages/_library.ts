import { getCollection } from 'astro:content';
import type { ReportSummary } from '../report/summary.ts';

/** Every public report, withdrawn ones among them. */
export const library = async (): Promise<readonly ReportSummary[]> =>
  (await getCollection('reports')).map(({ data }: { data: ReportSummary }) => data);
