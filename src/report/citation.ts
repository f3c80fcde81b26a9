/** What a reference to a report names. */
export type Cited = {
  readonly author: string;
  readonly title: string;
  /** Day of publication or of the latest correction, ISO. */
  readonly day: string | null;
  /** Null where the site has none to give. */
  readonly address: string | null;
};

/**
 * A report on line as GB/T 7714—2015 writes it, in the two parts around the day of access, which only the
 * reader knows: 责任者. 题名[R/OL]. (更新日期)[引用日期]. 地址.
 */
export function citation({ author, title, day, address }: Cited): readonly [before: string, after: string] {
  const name = title.replace(/[.。]$/, '');
  const before = `${author}. ${name}[R/OL]. ${day === null ? '' : `(${day})`}[`;
  return [before, address === null ? '].' : `]. ${address}.`];
}
