import { compareNames, type Shelf, slugOf } from './library.ts';
import type { ReportSummary } from './summary.ts';

/** A province, city or district with everything evaluated in it, and the places it holds. */
export type Place = Shelf & {
  /** Names from the province down, its own last. */
  readonly path: readonly string[];
  /** Address below /places/: the slugs of its path, joined by '/'. */
  readonly address: string;
  readonly places: readonly Place[];
};

/** The address of a place below /places/. */
export const placeAddress = (path: readonly string[]): string => path.map(slugOf).join('/');

/** The provinces, each with its cities, each with its districts; a report stands in all that it lies in. */
export function byPlace(library: readonly ReportSummary[]): readonly Place[] {
  type Open = { path: readonly string[]; reports: ReportSummary[]; below: Map<string, Open> };
  const root: Open = { path: [], reports: [], below: new Map() };
  for (const report of library) {
    let at = root;
    for (const name of report.region) {
      const slug = slugOf(name);
      const next: Open = at.below.get(slug) ?? { path: [...at.path, name], reports: [], below: new Map() };
      at.below.set(slug, next);
      next.reports.push(report);
      at = next;
    }
  }
  const close = ({ below }: Open): readonly Place[] =>
    Array.from(below, ([slug, open]) => ({
      name: open.path.at(-1) ?? '',
      slug,
      path: open.path,
      address: placeAddress(open.path),
      reports: open.reports,
      places: close(open),
    })).toSorted((a, b) => compareNames(a.name, b.name));
  return close(root);
}

/** A place and all places in it, each before its own. */
export function* eachPlace(places: readonly Place[]): Generator<Place> {
  for (const place of places) {
    yield place;
    yield* eachPlace(place.places);
  }
}

/** Where a department lies: as its latest report says. */
export const regionOf = ({ reports }: Shelf): readonly string[] => reports.at(-1)?.region ?? [];

/** By place from the province down, then by name; what has no place comes last. */
export function byRegion(a: Shelf, b: Shelf): number {
  const [left, right] = [regionOf(a), regionOf(b)];
  if (left.length === 0 || right.length === 0)
    return right.length - left.length || compareNames(a.name, b.name);
  return compareNames(left.join('/'), right.join('/')) || compareNames(a.name, b.name);
}
