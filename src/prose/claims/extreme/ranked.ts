import { Fraction } from '../../../scoring/quantity.ts';
import type { ExtremeClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { spotIn } from '../reading/spot.ts';

const figure =
  '(?:为|是|有|达到?|仅|共|占)*(?<n>\\d+(?:\\.\\d+)?)(?<u>万?(?:元|人次|人|件|个|户|%|分|亩|公里|份|家|次|台|场|项))';
const second = new RegExp(`其次(?:是|为)?[\\p{Script=Han}]{1,14}?${figure}`, 'gu');
const third = new RegExp(`(?:再次|再者|第三)(?:是|为)[\\p{Script=Han}]{1,14}?${figure}`, 'gu');
const end =
  /最(?<end>[高低多少大小])[,(]?(?:的?(?:为|是|达到?|仅|有))?(?<n>\d+(?:\.\d+)?)(?<u>万?(?:元|人次|人|件|个|户|%|分|亩|公里|份|家|次|台|场|项))(?![-—至\d中里])/gu;

type Told = {
  readonly value: Fraction;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
};

/**
 * Figures that contradict their own order: 其次是甲 687 人次；再次是乙 764 人次 behind a largest; 甲最高，为 12.3%；乙最低，为
 * 21.7%.
 */
export function ranked(text: Text): readonly ExtremeClaim[] {
  return text.lines.flatMap((line) => {
    if (line.passage.kind === 'cell') return [];
    return [...steps(line), ...ends(line)];
  });
}

function told(line: Line, form: RegExp): readonly (Told & { readonly end: string })[] {
  return Array.from(line.text.matchAll(form), (match) => {
    const { n = '', u = '', end: side = '' } = match.groups ?? {};
    const to = match.index + match[0].length;
    return {
      value: new Fraction(n),
      unit: u,
      from: to - n.length - u.length,
      to,
      words: match[0],
      end: side,
    };
  });
}

function steps(line: Line): readonly ExtremeClaim[] {
  if (!line.text.includes('其次') || !/再次|再者|第三/.test(line.text)) return [];
  return told(line, second).flatMap((one) => {
    const next = told(line, third).find(
      ({ from, unit }) => from > one.to && unit === one.unit && !/[。]/.test(line.text.slice(one.to, from)),
    );
    const lead = /[^。]*$/.exec(line.text.slice(0, one.from))?.[0] ?? '';
    const falling = /最[高多大]|居首|首位|第一/.test(lead) && !/最[低少小]/.test(lead);
    if (next === undefined || !falling) return [];
    return [claimOf(line, one, next.value.lte(one.value), `${next.value.toString()}${next.unit}`)];
  });
}

/** The highest of a sentence and its lowest, of one unit and with no other measure named between. */
function ends(line: Line): readonly ExtremeClaim[] {
  if (!/最[高多大]/.test(line.text) || !/最[低少小]/.test(line.text)) return [];
  const all = told(line, end);
  return all.flatMap((high, at) => {
    const low = all[at + 1];
    if (
      low === undefined ||
      !/[高多大]/.test(high.end) ||
      !/[低少小]/.test(low.end) ||
      high.unit !== low.unit
    )
      return [];
    const between = line.text.slice(high.to, low.from);
    const alike = `${high.end}${low.end}`;
    if (
      !/^(?:高低|多少|大小)$/.test(alike) ||
      between.includes('。') ||
      /率|度|额|数(?!量)|费|量/.test(between)
    )
      return [];
    return high.value.lt(low.value) ? [claimOf(line, high, false, `${low.value.toString()}${low.unit}`)] : [];
  });
}

const claimOf = (line: Line, { from, to, words }: Told, fits: boolean, expected: string): ExtremeClaim => ({
  kind: 'extreme',
  what: 'ranked',
  spot: spotIn(line, from, to, to - words.length),
  fits,
  expected,
  related: [],
});
