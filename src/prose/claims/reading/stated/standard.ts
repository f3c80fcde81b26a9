import type { Line } from '../lines.ts';
import type { Sentence } from '../sentences.ts';

/** Sentences that lay down how points are given state no points that were given. */

/** 评分标准：…… rules over all that follows, unless points are given by it (依据评分标准得 3 分). */
const heading =
  /(?<!依据|根据|按照|对照|参照|结合|遵循|按|照)(?:评分|计分|扣分|评价|打分|得分)(?:标准|方法|规则|细则|办法|要点|规定)(?:为|是|如下|规定|要求|:|,)/;
/** 若……得 5 分，否则不得分. */
const condition = /否则|若|如果|假如|假设|如(?:未|不|有|无|发现|存在|果|能|达|超|低|出现)/;

const one = '(?:分|%|个|项|次|天|处|元|万元)?';
const number = '\\d+(?:\\.\\d+)?';
/** Before its 得 or 扣 the clause says in which case: 每发现一处扣 1 分, 资料齐全的得 5 分, ≥95% 得 4 分. */
const rule = new RegExp(
  [
    '每[^,。;]{0,14}(?:扣|得|加|减|计)',
    '的,?得(?!分(?:率|为|[\\d:])|到)',
    `的,?(?:不得|不扣|计${number}|扣(?!分(?:为|[\\d:]))\\d)`,
    '(?:以上|以下|以内|之间|及格|者|(?:未|不|低于|达)[^,]{1,8}时),?(?:可|应)?[得扣计]',
    `(?:[≥≤><]|不低于|不高于|低于|高于|超过|达到|未达到?|不足|大于|小于|不少于|不超过)=?${number}${one}(?:得|扣|计)`,
    `[≥≤><]=?${number}${one},?(?:得|扣|计)`,
    '可得|应得|应扣|可扣|本应|最高|最多|至多|上限|不再扣|扣至|基础分|起评',
  ].join('|'),
);
const perUnit =
  /每(?:发现|少|低|高|增|减|缺|有|延|降|超|差|多|逾|出现|存在|下降|提高|项|个|处|次|一|\d)[^,;。]*,$/;

/**
 * Whether the words around a figure say under which condition points are given. What is said of one clause
 * holds for that clause and for the 得 or 扣 that a comma parts from it.
 */
export function isStandard(line: Line, sentence: Sentence, from: number, to: number): boolean {
  const { text } = line;
  const before = text.slice(text.lastIndexOf('。', from) + 1, from);
  const ruled = heading.exec(before);
  if (ruled !== null && !/(?:故|因此|因而|所以|据此|实际|最终|现场|经核)/.test(before.slice(ruled.index)))
    return true;
  const bare = text
    .slice(sentence.from, sentence.to)
    .replace(/"[^"]*"/g, (quoted) => '　'.repeat(quoted.length));
  if (condition.test(bare)) return true;
  const at = from - sentence.from;
  const end = to - sentence.from;
  if (/[×÷*+]/.test(bare.charAt(at - 1)) || /^[×÷*=+]/.test(bare.slice(end))) return true;
  const start = opening(bare, at);
  const previous = bare.slice(opening(bare, start - 1), start);
  const own = bare.slice(start, at) + rest(bare, at);
  if (rule.test(own) || /^扣完为止|^不再|^直至/.test(rest(bare, end + 1))) return true;
  if (perUnit.test(previous) && !/\d分/.test(previous)) return true;
  return crossing.test(previous + bare.slice(start, at));
}

/** 资料齐全的，得 5 分; 95% 以上，得满分. */
const crossing = new RegExp(
  `(?:(?<!目|指|对)的|以上|以下|以内|之间|者|(?:未|不|低于|达)[^,]{1,8}时|[≥≤><]=?${number}${one}),(?:可|应|酌情|则)?(?:得|扣|计)(?:分|满分)?$`,
);

/** Where the clause begins that holds a place. */
function opening(text: string, at: number): number {
  for (let start = at; start > 0; start -= 1) if (',:;()'.includes(text.charAt(start - 1))) return start;
  return 0;
}

const rest = (text: string, at: number): string => /^[^,:;()]*/.exec(text.slice(at))?.[0] ?? '';
