import type { Line } from '../reading/lines.ts';
import { type Series, seriesIn } from './series.ts';

/** 全年接待 92.7 万人次，其中甲馆 18.6 万人次、乙馆…。乙馆接待人次最多: what the sentence before dealt out, in the words it did. */
export function goneOn(line: Line, before: Stretch | undefined, words: string): readonly Series[] {
  if (before === undefined) return [];
  const said = line.text.slice(before.from, before.to);
  return seriesIn(line, before.from, before.to).flatMap((series): Series[] => {
    const { points } = series;
    const [point, ...more] = points.filter(({ name }) => words.startsWith(name));
    const measure = /^(\p{Script=Han}{2,8}?)最/u.exec(words.slice(point?.name.length ?? 0))?.[1] ?? '';
    const meant = measure !== '' && [...measure].every((one) => said.includes(one));
    return point !== undefined && more.length === 0 && meant ? [{ ...series, head: measure }] : [];
  });
}

export type Stretch = { readonly from: number; readonly to: number };

/** The stretches of a line between its stops; semicolons part none. */
export function stretches({ text }: Line): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !'。!?\n'.includes(text.charAt(at))) continue;
    if (at > from) found.push({ from, to: at });
    from = at + 1;
  }
  return found;
}
