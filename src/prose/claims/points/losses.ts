import { printShort } from '../../../scoring/quantity.ts';
import type { PointsClaim } from '../claim.ts';
import { decimalsOf, quantityOf } from '../reading/figure.ts';
import { spotIn } from '../reading/spot.ts';
import type { Stated } from '../reading/statement.ts';

/** Words that tell that not every loss is told. */
export const vague = /[各均每]|等问题|酌情|不得分|未得分|其中|主要/;
/** Those, and words that tell some twice. */
const open = new RegExp(`${vague.source}|共扣|合计|累计|另外?扣`);

/** How many losses some words tell. */
export const timesLost = (words: string): number => words.match(/[扣减失丢][除减分了掉]?\d/g)?.length ?? 0;

/**
 * 得 2 分。一是……，扣 1 分；二是……，扣 1 分: losses that together are all that an indicator lost, when its score stands
 * before them and no other name between. One claim for each such run: that they add up to the loss.
 */
export function lossSums(stated: readonly Stated[]): readonly PointsClaim[] {
  const found: PointsClaim[] = [];
  let run: Stated[] = [];
  let anchor: Stated | null = null;
  let last: Stated | null = null;
  /** Whether another indicator's score stands right before, so that the losses may be that one's, too. */
  let beside = false;
  const close = (): void => {
    const claim = anchor === null || beside ? null : sumOf(anchor, run);
    if (claim !== null) found.push(claim);
    run = [];
  };
  for (const one of stated) {
    const same =
      anchor !== null && one.line === anchor.line && one.subjects[0]?.node === anchor.subjects[0]?.node;
    if (same && one.role === 'loss' && !one.direct) run.push(one);
    else if (!same || one.role === 'score' || one.role === 'loss') {
      close();
      if (one.role === 'score') {
        beside = last !== null && isRightBefore(last, one);
        last = one;
      }
      anchor =
        one.role === 'score' && one.subjects.length === 1 && one.subjects[0]?.node !== null ? one : null;
    }
  }
  close();
  return found;
}

/** 甲 3 分，得 2 分；乙 3 分，得 2.5 分。……扣 1 分。……扣 0.5 分: in one sentence, or parted by a semicolon. */
const isRightBefore = (a: Stated, b: Stated): boolean =>
  a.line === b.line && !/。/.test(a.line.text.slice(a.to, b.from));

function sumOf(anchor: Stated, run: readonly Stated[]): PointsClaim | null {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined || run.length < 2) return null;
  const { line, to } = anchor;
  const next =
    line.tokens.find(({ kind, from }) => kind === 'name' && from > last.to)?.from ?? line.text.length;
  const told = line.text.slice(to, next);
  if (open.test(told) || timesLost(told) !== run.length) return null;
  const parts = run.map(({ figure }) => quantityOf(figure));
  const value = parts.slice(1).reduce((sum, part) => sum.add(part.value), quantityOf(first.figure).value);
  const decimals = Math.max(...run.map(({ figure }) => decimalsOf(figure.digits)));
  return {
    kind: 'score',
    spot: spotIn(line, last.from, last.to, first.roleAt),
    measure: 'loss',
    subjects: anchor.subjects,
    printed: { value, decimals, unit: '分', operator: null, text: `${printShort(value, decimals)}分` },
    partial: false,
    beside: null,
  };
}
