/** One page of a list. */
export type Paged<T> = {
  readonly items: readonly T[];
  /** From 1. */
  readonly number: number;
  readonly last: number;
  /** Items on all pages. */
  readonly total: number;
  /** Where the first page lies. */
  readonly address: string;
};

export const pageAddress = ({ address }: Pick<Paged<unknown>, 'address'>, number: number): string =>
  number === 1 ? address : `${address}page/${number}/`;

/** The pages that are linked: the first, the last, and those around the current one; null where some are left out. */
export function linkedPages({
  number,
  last,
}: Pick<Paged<unknown>, 'number' | 'last'>): readonly (number | null)[] {
  const near = [1, number - 1, number, number + 1, last];
  const kept = [...new Set(near)].filter((page) => page >= 1 && page <= last).toSorted((a, b) => a - b);
  return kept.flatMap((page, at) => {
    const before = kept[at - 1] ?? page - 1;
    if (page - before === 2) return [page - 1, page];
    return page - before > 2 ? [null, page] : [page];
  });
}
