import type { Built } from '../built.ts';
import type { ReportSummary } from '../summary.ts';
import type { Publication } from './output.ts';

/** Day of a report's latest revision; null for one that was never revised. */
export const revisedOn = ({ json }: Pick<Built, 'json'>): string | null =>
  json.revisions
    .map(({ date }) => date)
    .toSorted()
    .at(-1) ?? null;

type Dates = Pick<Publication, 'revised'>;

/** The day a report's page last changed: published or revised; null where neither is known. */
export function changedOn(
  { id, published }: Pick<ReportSummary, 'id' | 'published'>,
  { revised }: Dates,
): string | null {
  const days = [published, revised.get(id) ?? null].filter((day) => day !== null);
  return days.toSorted().at(-1) ?? null;
}

/** The latest change among reports; null where there is none. */
export const latestChange = (reports: readonly ReportSummary[], dates: Dates): string | null =>
  reports
    .flatMap((report) => changedOn(report, dates) ?? [])
    .toSorted()
    .at(-1) ?? null;

/** The first moment of a day at the publisher's place, as feeds want it. */
export const momentOf = (day: string): string => `${day}T00:00:00+08:00`;
