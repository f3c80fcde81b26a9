import { cut } from '../count/list.ts';
import type { Figure } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';

/** 最高, 最少. */
export const most = /最(?:[高多大]|[低少小])/g;

/** One superlative with what it is said of, in which measure, and the figure that it is. */
export type Said = {
  readonly low: boolean;
  readonly name: string | null;
  readonly measure: string;
  readonly figure: Figure | null;
  readonly from: number;
  readonly to: number;
};

const figure = '(?<digits>\\d+(?:\\.\\d+)?)(?<unit>万元|亿元|元|分|%|个百分点|[\\p{Script=Han}]{0,2}?)';
/** 最高，为91.2分; 最高的为86分; 最高（91.2分）. */
const value = new RegExp(
  `^的?(?:分|值|得分)?[,(]?(?:为|是|达到?|仅为?|只有|得|占)?${figure}(?=[,;。:)(、]|$)`,
  'u',
);

/** Reads the superlative that stands between two places, of a stretch that begins at `start`. */
export function saidAt(line: Line, from: number, to: number, start: number, names: readonly string[]): Said {
  const { text } = line;
  const low = /[低少小]$/.test(text.slice(from, to));
  const before = clauseBefore(text.slice(start, from));
  const behind = text.slice(to);
  const own = names.find((name) => before.startsWith(name));
  const found = own === undefined ? nameAfter(behind, names) : null;
  const at = found?.end ?? 0;
  const match = value.exec(behind.slice(at));
  const { digits = '', unit = '' } = match?.groups ?? {};
  // 占 7.43% is another figure than the one that is compared.
  const share = match !== null && /占/.test(match[0]);
  return {
    low,
    name: own ?? found?.name ?? null,
    measure: measureIn(own === undefined ? before : before.slice(own.length)),
    figure: match === null || share ? null : { digits, unit, kind: 'plain', other: '' },
    from: own === undefined ? from : text.lastIndexOf(before, from),
    to: to + at + (match?.[0].length ?? 0),
  };
}

/** 最高的是甲, 最高的甲为, 最高的镇为甲. */
function nameAfter(
  behind: string,
  names: readonly string[],
): { readonly name: string; readonly end: number } | null {
  for (const lead of [/^的?(?:是|为|:)?"?/, /^的[\p{Script=Han}]{1,4}?(?:是|为|:)"?/u]) {
    const length = lead.exec(behind)?.[0].length ?? 0;
    const name = names.find((one) => behind.startsWith(one, length));
    if (name !== undefined) return { name, end: length + name.length };
  }
  return null;
}

/** The clause up to a superlative; where that only says among what (为三县中最多), with the clause before. */
function clauseBefore(words: string): string {
  const clauses = cut(words, 0, words.length, ',;:(').map((span) => words.slice(span.from, span.to));
  const last = clauses.at(-1) ?? '';
  const earlier = clauses.at(-2);
  // 最高的甲与最低的乙: what is compared was told before both.
  if (/最[高低多少大小]/.test(last)) return '';
  // 从人均投入看，最高的是: what is compared leads.
  const led =
    last === '' ? /^(?:从|就|按|以)([^,;:]{2,12}?)(?:来看|看|来说|而言|论|计)$/.exec(earlier ?? '') : null;
  if (led !== null) return led[1] ?? '';
  const both = earlier !== undefined && /^(?:为|是|在|居)[^,;:]*[中里]?$/.test(last) ? earlier : last;
  return both.replace(/^(?:其中|而|但|以)+/, '');
}

const places = /^(?:片区|区|县|市|镇|乡|街道|社区|村|标段|类|项目|中心)(?!数|域)/;

/** What is compared: the words between the name and the superlative, up to their first figure. */
const measureIn = (words: string): string =>
  (/^[^\d]*/.exec(words.replace(/^\d+[个家名位所]?[^\d,]{1,4}中/, ''))?.[0] ?? '')
    .replace(places, '')
    .replace(/^.*中(?=.)/, '')
    // 问题金额占抽查金额比例最高, 困难学生占比最高 compare shares; 面积占 30%，最高 does not.
    .replace(/(占.{2,}?)的?(?:比例|比重)$|占(?!比$).*$/, '$1')
    .replace(/^的|[的为则是达]+$/g, '');
