import type { Paged } from '../components/paged.ts';
import { digestOf } from '../report/context.ts';
import type { ReportSummary } from '../report/summary.ts';

type Options<T, P extends object> = {
  readonly items: readonly T[];
  /** Where the first page lies: '/years/2023/'; the others lie below it, 'page/2/'. */
  readonly address: string;
  /** The route's parameters, given what stands behind the address: '' or 'page/2'. */
  readonly params: (rest: string) => Record<string, string | undefined>;
  readonly props: P;
  /** What every page shows besides: its title, where it stands. */
  readonly titles?: unknown;
  /** All that a page shows of an item. */
  readonly shows: (item: T) => unknown;
  /** What the first page shows besides its items. */
  readonly first?: () => unknown;
  readonly size?: number;
};

/**
 * The paths of a list in pages, each with a key of what it shows, so that a build makes only pages that change.
 * An empty list has one page.
 */
export function paged<T, P extends object>({
  items,
  address,
  params,
  props,
  shows,
  titles,
  first,
  size = 100,
}: Options<T, P>) {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, at) => {
    const shown = items.slice(at * size, (at + 1) * size);
    const page: Paged<T> = { items: shown, number: at + 1, last, total: items.length, address };
    const more = at === 0 ? (first?.() ?? null) : null;
    return {
      params: params(at === 0 ? '' : `page/${at + 1}`),
      props: { ...props, page },
      cacheKey: digestOf(
        JSON.stringify([titles, last, items.length, more]),
        JSON.stringify(shown.map(shows)),
      ),
    };
  });
}

/** All that counts of grades show of a report. */
export const counted = ({ scheme, grade, units, stated }: ReportSummary): unknown => [
  scheme,
  grade,
  units,
  stated,
];

/** All that a list shows of a report. */
export const listed = (report: ReportSummary): unknown => {
  const { file: _, counts: _counts, digest: _digest, summary: _summary, ...shown } = report;
  return shown;
};
