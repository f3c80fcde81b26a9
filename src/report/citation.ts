/** What a reference to a report names. */
export type Cited = {
  readonly author: string;
  readonly title: string;
  /** Day of publication or of the latest correction, ISO. */
  readonly day: string | null;
  /** Null where the site has none to give. */
  readonly address: string | null;
};

/** A piece of a citation: what is the same in all, or a name or address in a direction of its own. */
export type CitedPart = { readonly text: string; readonly own: boolean };

/**
 * A report on line as GB/T 7714—2015 writes it, in the two parts around the day of access, which only the
 * reader knows: 责任者. 题名[R/OL]. (更新日期)[引用日期]. 地址.
 */
export function citation({
  author,
  title,
  day,
  address,
}: Cited): readonly [before: readonly CitedPart[], after: readonly CitedPart[]] {
  const own = (text: string): CitedPart => ({ text, own: true });
  const mark = (text: string): CitedPart => ({ text, own: false });
  return [
    [
      own(author),
      mark('. '),
      own(title.replace(/[.。]$/, '')),
      mark(`[R/OL]. ${day === null ? '' : `(${day})`}[`),
    ],
    address === null ? [mark('].')] : [mark(']. '), own(address), mark('.')],
  ];
}
