import type { Scheme } from '../../../scoring/scheme.ts';

/** How a text may write the limits of a grade. The first number of a range is its lower end, unless it says otherwise. */
export type BandForms = {
  /** 90（含）—100 分为“优”. */
  readonly before: RegExp;
  /** 优（90—100 分）. */
  readonly behind: RegExp;
  /** 优、良、中、差四档，分别对应 90 分（含）以上、…… */
  readonly listed: RegExp;
  /** One of the ranges of such a list. */
  readonly range: RegExp;
  readonly grade: RegExp;
  /** A grade right before a place. */
  readonly lead: RegExp;
};

const number = '\\d+(?:\\.\\d+)?(?![\\d.%])';
const held = `(?:\\(不?含(?:本数|${number})?分?\\)|,?不?含(?:本数|${number}分?)|\\((?:不包括|不包含|包含)${number}分?\\))?`;
const variable = '(?:综合得分|评价得分|最终得分|综合评分|得分|总分|分数|分值|评分|[A-Z])?';
const least = '(?:≥|>=|不低于|不少于|大于等于|大于或等于|高于或等于|达到)';
const less = '(?:<|低于|不满|不足|未满|小于|少于|未达到?)';
const above = '(?:及其?|或|\\(含\\))?以上';
const below = '(?:及其?|或|\\(含\\))?以下';

/** 90(含)-100分, 80≤得分<90, (80,90), 80分及以上但不足90分, 90分以上, 不满60分, <60. */
const rangeWith = (name: (end: 'low' | 'high', at: number) => string): string => {
  const n = (end: 'low' | 'high', at: number): string => `${name(end, at)}${number})`;
  return [
    `${n('low', 1)}分?${held}(?:-|至|到|~)${n('high', 1)}分?${held}`,
    `${n('low', 2)}分?(?:≤|<)${variable}(?:≤|<)${n('high', 2)}分?`,
    `\\(${n('low', 3)}分?,${n('high', 3)}分?\\)`,
    `${n('low', 4)}分?${held}${above}${held}[,、]?(?:但|且|并|和)?(?:${less}${n('high', 4)}分?|${n('high', 5)}分?${held}${below})${held}`,
    `${least}${n('low', 5)}分?${held}[,、]?(?:但|且|并|和)?${less}${n('high', 6)}分?`,
    `${least}${n('low', 6)}分?`,
    `${less}${n('high', 7)}分?(?:${held}的)?`,
    `${n('low', 7)}分?${held}${above}${held}`,
    `${n('high', 8)}分?${held}${below}${held}`,
  ].join('|');
};

/** Both ends of a match, from the group that took part. */
export function endsOf(groups: Readonly<Record<string, string | undefined>>): {
  readonly low: string | null;
  readonly high: string | null;
} {
  const end = (side: string): string | null =>
    Object.entries(groups).find(([key, value]) => key.startsWith(side) && value !== undefined)?.[1] ?? null;
  return { low: end('low'), high: end('high') };
}

const usual = [
  '优秀',
  '良好',
  '中等',
  '较差',
  '一般',
  '合格',
  '不合格',
  '优',
  '良',
  '中',
  '低',
  '差',
  'A',
  'B',
  'C',
  'D',
  'E',
];
const cache = new WeakMap<Scheme, BandForms>();

export function bandForms(scheme: Scheme): BandForms {
  const known = cache.get(scheme);
  if (known !== undefined) return known;
  const words = [...new Set([...usual, ...scheme.bands.flatMap(({ grade, aliases }) => [grade, ...aliases])])]
    .filter((word) => /^[\p{Script=Han}A-Z]+$/u.test(word))
    .toSorted((a, b) => b.length - a.length)
    .join('|');
  const range = rangeWith((end, at) => `(?<${end}${at}>`);
  const plain = rangeWith(() => '(?:');
  const word = `["']?(?<grade>${words})["']?(?:等级|等次|级|等|档)?`;
  const link =
    '(?:,?(?:的|者)?,?(?:评定|确定|认定|评价|对应)?(?:等级|等次|级别)?(?:为|是|属于|属|评为|定为|列为|:|=)|,)?';
  const lead =
    '(?:得分|总分|分数|评分|分值|结果|等级|等次|标准|其中|即|凡|综合得分|评价得分)(?:在|为|是|达到|达)?|在|为|对应|:';
  const forms = {
    before: new RegExp(
      `(?:^|[^\\d.\\p{Script=Han}]|${lead})(?:${variable})(?:${range})分?(?:之间|区间|范围)?${link}${word}(?![\\p{Script=Han}\\d])`,
      'gu',
    ),
    behind: new RegExp(
      `(?:^|[^\\p{Script=Han}A-Z]|为|和|及|即)${word}(?:的)?[(:为是]{0,2}(?:的?${variable}(?:标准|区间|范围|分值)?[为:在是]{0,2})?(?:${range})分?(?=[),;。、]|分|$)`,
      'gu',
    ),
    listed: new RegExp(
      `(?<grades>["']?(?:${words})["']?(?:[、,和及]["']?(?:${words})["']?){2,})(?:[一二三四五]|\\d)?个?(?:档次|档|等级|等次|级别|级|等|类)?[,:]?(?:分别|依次)?(?:对应|为|是)?(?:的)?${variable}(?:区间|范围|标准|分值)?(?:分别|依次|为|是|:){0,2}(?<ranges>(?:${plain})(?:[、,;和及](?:${plain})){2,})`,
      'gu',
    ),
    range: new RegExp(range, 'gu'),
    grade: new RegExp(words, 'gu'),
    lead: new RegExp(`(?:${words})"?[,、]?$`, 'u'),
  };
  cache.set(scheme, forms);
  return forms;
}
