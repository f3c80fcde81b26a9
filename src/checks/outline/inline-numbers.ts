import type { Passage } from '../../prose/passages.ts';
import { inChinese, smallNumber } from '../small-numbers.ts';

/** A number that an enumeration inside one paragraph repeats or skips. */
export type InlineFault = {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  /** The mark before it. */
  readonly before: { readonly from: number; readonly to: number };
  /** The mark as it should be: 三是, 5. */
  readonly expected: string;
};

type Form = {
  readonly pattern: RegExp;
  readonly write: (number: number, mark: string) => string;
  /** Whether the number stands there after all, where the pattern does not look for it. */
  readonly stands: (number: number) => RegExp;
};

const forms: readonly Form[] = [
  {
    pattern: /(?:^|(?<=[。；;！])[ \u3000]*)(\d{1,2})[、.．](?!\s?\d)/gu,
    write: (number, mark) => `${number}${mark.at(-1) ?? ''}`,
    stands: (number) => new RegExp(`(?<!\\d)${number}\\s*[、.．，,：:）)]`, 'u'),
  },
  {
    pattern: /(?:^|(?<=[。；;，,：:！])[ \u3000]*)([一二三四五六七八九十]{1,2})是/gu,
    write: (number) => `${inChinese(number)}是`,
    stands: (number) =>
      new RegExp(`${inChinese(number)}(?:是|要|则|为)|第${inChinese(number)}|其${inChinese(number)}`, 'u'),
  },
];

/**
 * Enumerations inside a paragraph: 1.…。2.…。4.…, 一是…；二是…；二是…. Only a single slip in a run that otherwise
 * goes on from one is a fault; where the numbers begin again, or slip twice, they may be read otherwise.
 */
export function inlineFaults(passages: readonly Passage[]): readonly InlineFault[] {
  return passages.flatMap((passage) => {
    const { text, kind, within } = passage;
    if (kind === 'heading' || kind === 'field' || within.includes('quote')) return [];
    return forms.flatMap(({ pattern, write, stands }) => {
      const marks = Array.from(text.matchAll(pattern), (match) => {
        const lead = /^[ \u3000]*/.exec(match[0])?.[0].length ?? 0;
        return {
          number: smallNumber(match[1] ?? ''),
          from: match.index + lead,
          to: match.index + match[0].length,
        };
      });
      const [first] = marks;
      if (marks.length < 3 || first?.number !== 1) return [];
      const slips = marks.flatMap((mark, at) => {
        const before = marks[at - 1];
        if (before === undefined || mark.number === null || before.number === null) return [];
        const step = mark.number - before.number;
        return step === 1 ? [] : [{ mark, before, step, number: before.number + 1 }];
      });
      const [slip, ...more] = slips;
      if (slip === undefined || more.length > 0 || (slip.step !== 0 && slip.step !== 2)) return [];
      const between = text.slice(slip.before.to, slip.mark.from);
      if (slip.step === 2 && stands(slip.number).test(between)) return [];
      const { from, to } = slip.mark;
      return [{ passage, from, to, before: slip.before, expected: write(slip.number, text.slice(from, to)) }];
    });
  });
}
