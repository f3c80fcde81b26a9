import { matchesOf } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passages.ts';
import { inChinese, smallNumber } from '../small-numbers.ts';

/** A number that an enumeration repeats or skips. */
export type InlineFault = {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  /** The mark before it, in the same passage unless another is named; none where the first is wrong. */
  readonly before: { readonly passage?: Passage; readonly from: number; readonly to: number } | null;
  /** The mark as it should be: 三是, 5. */
  readonly expected: string;
};

type Form = {
  /** Without one of the first numbers there is no such list. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
  readonly write: (number: number, mark: string) => string;
  /** Whether the number stands there after all, where the pattern does not look for it. */
  readonly stands: (number: number) => RegExp;
  /** How many marks make an enumeration: 一是, 三是 are no other thing than two of one. */
  readonly least: 2 | 3;
};

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const han = '[一二三四五六七八九十]{1,2}';
/** 第二、三季度, 第一、第四标段 number nothing. */
const noOrdinal = `(?!第?${han}(?:季度?|批|期|标段|产业|类|轮|名|组|年|档|阶段|包|次|师|步|章|条|款|项))`;
const ofWords = (number: number): RegExp =>
  new RegExp(
    `${inChinese(number)}(?:是|要|则|为)|第${inChinese(number)}(?!方|产业|季度|人民)|其${inChinese(number)}`,
    'u',
  );

const forms: readonly Form[] = [
  {
    hint: /(?:^|[。；;！])[ \u3000]*[12][、.．]/u,
    pattern: /(?:^|(?<=[。；;！])[ \u3000]*)(\d{1,2})[、.．](?!\s?\d)/gu,
    write: (number, mark) => `${number}${mark.at(-1) ?? ''}`,
    stands: (number) => new RegExp(`(?<!\\d)${number}\\s*[、.．，,：:）)]`, 'u'),
    least: 3,
  },
  {
    hint: /[一二]是/u,
    pattern: new RegExp(`(?:^|(?<=[。；;，,：:！])[ \\u3000]*)(${han})是(?![否的])`, 'gu'),
    write: (number) => `${inChinese(number)}是`,
    stands: ofWords,
    least: 2,
  },
  {
    hint: /第[一二][，,、]/u,
    pattern: new RegExp(`(?:^|(?<=[。；;，：:！])[ \\u3000]*)第(${han})[，,、]${noOrdinal}`, 'gu'),
    write: (number, mark) => `第${inChinese(number)}${mark.at(-1) ?? ''}`,
    stands: ofWords,
    least: 2,
  },
  {
    hint: /其[一二][，,、是为]/u,
    pattern: new RegExp(`(?:^|(?<=[。；;，：:！])[ \\u3000]*)其(${han})[，,、是为]`, 'gu'),
    write: (number, mark) => `其${inChinese(number)}${mark.at(-1) ?? ''}`,
    stands: ofWords,
    least: 2,
  },
  {
    hint: /[（(][一二][）)]/u,
    pattern: new RegExp(`(?:^|(?<=[。；;：:！])[ \\u3000]*)[（(](${han})[）)](?![、至和及与或项款])`, 'gu'),
    write: (number) => `（${inChinese(number)}）`,
    stands: (number) => new RegExp(`[（(]${inChinese(number)}[）)]`, 'u'),
    least: 3,
  },
  {
    hint: /[（(][12][）)]/u,
    pattern: /(?:^|(?<=[。；;：:！])[ \u3000]*)[（(](\d{1,2})[）)](?![、至和及与或项款])/gu,
    write: (number) => `（${number}）`,
    stands: (number) => new RegExp(`(?<!\\d)${number}[）)]`, 'u'),
    least: 3,
  },
  {
    hint: /[12][）)]/u,
    pattern: /(?:^|(?<=[。；;：:！])[ \u3000]*)(\d{1,2})[）)](?![、至和及与或项款])/gu,
    write: (number) => `${number}）`,
    stands: (number) => new RegExp(`(?<!\\d)${number}[）)]`, 'u'),
    least: 3,
  },
  {
    hint: /[①②]/u,
    pattern: new RegExp(`(?:^|(?<=[。；;：:！])[ \\u3000]*)([${circled}])(?![${circled}、])`, 'gu'),
    write: (number) => circled[number - 1] ?? '',
    stands: (number) => new RegExp(circled[number - 1] ?? '$^', 'u'),
    least: 3,
  },
];

/** Without any of the hints a passage holds no list. */
const hint = new RegExp(forms.map((form) => form.hint.source).join('|'), 'u');

/** ①符合，③不符合 speaks of the elements of a standard. */
const ofStandard = /要素|要点|评分标准|评分细则|条件|扣分项/u;

type Mark = { readonly number: number; readonly from: number; readonly to: number };

function marksOf(text: string, pattern: RegExp): readonly Mark[] {
  return matchesOf(text, pattern).map((match) => {
    const lead = /^[ \u3000]*/.exec(match[0])?.[0].length ?? 0;
    const figure = match[1] ?? '';
    const number = circled.includes(figure) ? circled.indexOf(figure) + 1 : (smallNumber(figure) ?? 0);
    return { number, from: match.index + lead, to: match.index + match[0].length };
  });
}

/** The lists of a passage: each begins at 1. */
function runsOf(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const runs: Mark[][] = [];
  for (const mark of marks) {
    if (mark.number === 1 || runs.length === 0) runs.push([]);
    runs.at(-1)?.push(mark);
  }
  return runs;
}

/**
 * The one mark of a list that is wrong: its number alone is another, or from it on all are one too high or too low.
 * Where there are more slips than one, the list may be read otherwise.
 */
function slipOf(
  text: string,
  run: readonly Mark[],
  /** The last numbers of the lists before it. */
  others: ReadonlySet<number>,
  { stands, least }: Form,
): { readonly mark: Mark; readonly before: Mark | null; readonly expected: number } | null {
  const at = run.findIndex(({ number }, index) => number !== index + 1);
  const mark = run[at];
  if (run.length < least || mark === undefined) return null;
  const [expected, before] = [at + 1, run[at - 1] ?? null];
  const shift = mark.number - expected;
  const rest = run.slice(at + 1);
  const alone = rest.length > 0 && rest.every(({ number }, index) => number === expected + 1 + index);
  const moved = rest.every(({ number }, index) => number === expected + 1 + index + shift);
  if (before === null) return alone && mark.number === 2 ? { mark, before, expected } : null;
  if (!alone && !(moved && Math.abs(shift) === 1)) return null;
  // 2.走访：1.入户；2.电话。3.评估: a list in a list, and the outer one goes on.
  if (others.has(mark.number - 1)) return null;
  const skips = shift > 0 && stands(expected).test(text.slice(before.to, mark.from));
  return skips ? null : { mark, before, expected };
}

/** Enumerations inside a paragraph: 1.…。2.…。4.…, 一是…；二是…；二是…, （一）…（二）…（四）. */
export function inlineFaults(passages: readonly Passage[]): readonly InlineFault[] {
  return passages.flatMap((passage) => {
    const { text, kind, within } = passage;
    if (kind === 'heading' || kind === 'field' || within.includes('quote') || !hint.test(text)) return [];
    return forms.flatMap((form) => {
      if (!form.hint.test(text)) return [];
      const runs = runsOf(marksOf(text, form.pattern));
      if (/[①-⑳]/.test(form.write(1, '')) && ofStandard.test(text)) return [];
      const others = new Set<number>();
      return runs.flatMap((run) => {
        const slip = slipOf(text, run, others, form);
        others.add(run.at(-1)?.number ?? 0);
        if (slip === null) return [];
        const { from, to } = slip.mark;
        const expected = form.write(slip.expected, text.slice(from, to));
        return [{ passage, from, to, before: slip.before, expected }];
      });
    });
  });
}
