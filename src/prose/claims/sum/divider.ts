import { matchesOf } from '../../matches.ts';
import type { Line } from '../reading/lines.ts';
import type { Sentence } from '../reading/sentences.ts';

/** Words between a whole and its parts. */
export type Divider = {
  /** Where they begin: the whole stands before. */
  readonly from: number;
  /** Where the parts begin. */
  readonly to: number;
  /** Where the parts end at the latest. */
  readonly stop: number;
  /** all: the parts are all there is (按来源分为); some: they need not be (其中); few: they seldom are (用于). */
  readonly means: 'all' | 'some' | 'few';
  /** Whether it takes up a whole that may have been divided before: 从收入分类来看，. */
  readonly afresh: boolean;
  /** How many parts are told (分三年), or null. */
  readonly count: number | null;
  /** What the parts are parts of, where the words say so (基本支出中); '' where they do not. */
  readonly of: string;
};

type Form = {
  readonly form: RegExp;
  readonly afresh?: true;
  readonly means: Divider['means'];
};

const numerals = '零一二三四五六七八九十';
const lots =
  '(?:年度?|批次?|期|次|笔|类|种|档|级|部分|标段|阶段|方面|板块|包|大类|小类|个(?:部分|年度|批次|标段|阶段|方面|板块|包|档次|类别|片区|项目包))';

/** 3 个标段：, and what else says into how many. */
const counted = `(?<count>[两${numerals}]|\\d{1,2})${lots}[^,;:。()\\d]{0,8}[:,]`;

const forms: readonly Form[] = [
  { form: /其中(?:包括|包含|有|:)?/g, means: 'some' },
  // 基本支出中，; 60.42万元中，: not 工作中, which no amount is called.
  { form: /(?<of>[^,;:。()"、]{0,24}?)(?<![其集年期初高途])(?:之|当)?中[,:]/g, means: 'some' },
  {
    form: new RegExp(
      `(?:按|依|从)(?:照|据)?[^,;:。()"\\d]{1,14}?(?:划分|分类|区分|分(?=[为成:,]))(?:为|成|有)?(?:${counted}|[,:])?`,
      'g',
    ),
    means: 'all',
  },
  { form: /(?:按|从)(?:照)?[^,;:。()"\d]{1,14}?(?:来看|看|统计)[,:]/g, means: 'few', afresh: true },
  {
    form: new RegExp(`(?:分|共)(?:为|成)?${counted}`, 'g'),
    means: 'all',
  },
  // 186 万元，由县级财政 150 万元和镇级自筹 36 万元组成.
  { form: /(?<=[,(])由(?=[^,;。()]{4,60}(?:组成|构成)(?:[,;。)]|$))/g, means: 'all' },
  { form: /(?:明细|构成|组成|去向|分解|分布)(?:情况)?(?:如下|分别)?(?:为|是)?:/g, means: 'all' },
  { form: /(?<=[,:(])分别(?:为|是):?/g, means: 'all' },
  {
    form: /(?<![得评划扣加减满均失总区])(?:分为|分成|分解为|细化为)[:,]?|(?<=[,(])即(?![从将可使由按应予行时日须需自向对把]):?/g,
    means: 'all',
  },
  {
    form: /(?<=[,(])(?:包括|包含|含(?![税)])|用于|具体(?:为|是|如下)?|安排如下|使用情况(?:为|如下)?):?/g,
    means: 'few',
  },
];

/** What one of the forms cannot do without; 得 10 分, and 8 分 2 项 divide nothing. */
const trigger =
  /其中|中[,:]|划分|分类|区分|分[为成别]|[按依从].{1,15}分[:,]|看[,:]|统计[,:]|[分共](?:为|成)?(?:[两二三四五六七八九十]|\d{1,2})[年批期次笔类种档级部标阶方板包大小个]|明细|构成|组成|去向|分解|分布|,由|\(由|[,(](?:即|包括|包含|含|用于|具体|安排如下|使用情况)/;

/** The dividers of a sentence in their order, each ending where the next begins. */
export function dividersOf(line: Line, { from, to }: Sentence): readonly Divider[] {
  const words = line.text.slice(from, to);
  if (!trigger.test(words)) return [];
  const found = forms.flatMap(({ form, means, afresh = false }) =>
    matchesOf(words, form).map((match): Divider => {
      const { of = '', count } = match.groups ?? {};
      return {
        from: from + match.index + of.length,
        to: from + match.index + match[0].length,
        // 1,130 万元（含追加），市级 430 万元: what divides in a bracket divides no farther.
        stop: words[match.index - 1] === '(' ? closing(words, match.index, from, to) : to,
        // Of what is paid in parts some may still be owed.
        means: count !== undefined && /付|拨/.test(match[0]) ? 'few' : means,
        afresh,
        count: count === undefined ? null : numberOf(count),
        of,
      };
    }),
  );
  const sorted = found.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const apart = sorted.filter((one, at) => !sorted.slice(0, at).some((other) => other.to > one.from));
  const depths = apart.map((one) => depthOf(words.slice(0, one.from - from)));
  return apart.map((one, at) => {
    // What divides an amount inside a bracket does not end the list outside.
    const next = apart.findIndex((_, index) => index > at && (depths[index] ?? 0) <= (depths[at] ?? 0));
    return { ...one, stop: Math.min(one.stop, apart[next]?.from ?? to) };
  });
}

/** Where the bracket that is open at a place closes. */
function closing(words: string, at: number, from: number, to: number): number {
  let depth = 1;
  for (let next = at; next < words.length; next += 1) {
    if (words[next] === '(') depth += 1;
    else if (words[next] === ')') depth -= 1;
    if (depth === 0) return from + next;
  }
  return to;
}

const depthOf = (words: string): number => words.split('(').length - words.split(')').length;

export const numberOf = (written: string): number =>
  /^\d+$/.test(written) ? Number(written) : numerals.indexOf(written.replace('两', '二'));
