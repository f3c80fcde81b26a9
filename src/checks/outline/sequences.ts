import type { Passage } from '../../prose/passages.ts';
import { anyMarkOf, type Mark, markOf, stands } from './mark.ts';

/** A numbered passage: a heading has its depth, an item of the prose lies below them all. */
type Item = {
  readonly passage: Passage;
  readonly mark: Mark;
  readonly depth: number;
  readonly index: number;
};

/** The numbers of one list as they stand so far. */
type Sequence = {
  readonly mark: Mark;
  readonly depth: number;
  /** Items that begin elsewhere than at 1 are quoted from a longer list: nothing is missing there. */
  readonly first: number;
  last: Item;
  number: number;
  /** A heading without a number came between: what follows may be a list of its own. */
  interrupted: boolean;
};

const belowHeadings = 7;

type Bare = { readonly heading: number };

/** Items and headings that carry numbers; what stands in lists, quotations and tables is numbered elsewhere. */
function numbered(all: readonly Passage[]): (Item | Bare)[] {
  return all.flatMap((passage, index): (Item | Bare)[] => {
    if (passage.kind === 'cell' || passage.within.length > 0) return [];
    const depth = passage.depth ?? belowHeadings;
    const mark = passage.kind === 'heading' ? markOf(passage.text) : anyMarkOf(passage.text);
    if (mark !== null) return [{ passage, mark, depth, index }];
    return passage.kind === 'heading' ? [{ heading: depth }] : [];
  });
}

export type NumberFault = {
  readonly item: Item;
  readonly before: Item | null;
  readonly expected: number;
};

/** Numbers that are skipped, repeated or out of order among siblings. Where they can be read otherwise: none. */
export function numberFaults(all: readonly Passage[]): readonly NumberFault[] {
  const items = numbered(all);
  const faults: NumberFault[] = [];
  let open: Sequence[] = [];
  for (const [at, item] of items.entries()) {
    if ('heading' in item) {
      open = open.filter(({ depth }) => depth <= item.heading);
      for (const sequence of open) if (sequence.depth === item.heading) sequence.interrupted = true;
      continue;
    }
    const sequence = belongsTo(open, item);
    if (item.depth < belowHeadings) open = open.filter((one) => one === sequence || one.depth <= item.depth);
    if (sequence === null) {
      const lost =
        item.depth < belowHeadings
          ? item.mark.number > 1 && item.mark.number < 5
          : lostFirst(all, item, nextNumber(items.slice(at + 1), item));
      if (
        lost &&
        !begunElsewhere(items.slice(0, at), item) &&
        !mentioned(all, parentOf(all, item), item.index, item.mark, 1)
      ) {
        faults.push({ item, before: null, expected: 1 });
      }
      const { mark, depth } = item;
      open.push({ mark, depth, first: mark.number, last: item, number: mark.number, interrupted: false });
      continue;
    }
    open = open.slice(0, open.indexOf(sequence) + 1);
    const expected = sequence.number + 1;
    const next = nextNumber(items.slice(at + 1), item);
    const nextTo = items[at - 1] === sequence.last;
    const wrong = item.mark.number !== expected && isWrong(all, sequence, item, next, nextTo);
    if (wrong) faults.push({ item, before: sequence.last, expected });
    // 一、二、四、四、五: only the first 四 is wrong, if the next number goes on as if it were right.
    sequence.number = wrong && next === expected + 1 ? expected : item.mark.number;
    sequence.last = item;
    sequence.interrupted = false;
  }
  return faults;
}

/** （二）（二）（三） and, right below a heading, （二）（三）: a list in the text that should begin at 1. */
function lostFirst(all: readonly Passage[], { mark, index }: Item, next: number | null): boolean {
  if (mark.number !== 2 || /是|第|A/.test(mark.system)) return false;
  const above = all[index - 1];
  const heading = above?.kind === 'heading' ? markOf(above.text) : null;
  const first = above?.kind === 'heading' && heading?.system !== mark.system;
  return next === 2 || (first && next === 3);
}

/** The open list an item goes on with: the one whose next number it is, else the innermost of its kind. */
function belongsTo(open: readonly Sequence[], { mark, depth }: Item): Sequence | null {
  const same = open.filter(({ mark: { system } }) => system === mark.system).toReversed();
  const isNext = same.find(
    (one) => one.number + 1 === mark.number && (one.depth === depth || mark.number > 1),
  );
  const ofKind = same.find((one) => one.depth === depth && one.mark.style === mark.style);
  return isNext ?? ofKind ?? null;
}

function isWrong(
  all: readonly Passage[],
  { number, first, last, depth, interrupted }: Sequence,
  item: Item,
  next: number | null,
  /** No other number stands between this one and its sibling. */
  nextTo: boolean,
): boolean {
  const { mark, index } = item;
  const isHeading = depth < belowHeadings;
  if (mark.number === 1) {
    // A new list begins at 1; only a heading between its siblings' numbers repeats one: 一、一、二.
    const goesOn = next === number + 2 || (number === 1 && next === 2);
    return isHeading && !interrupted && goesOn;
  }
  if (!isHeading && first !== 1) return false;
  if (mark.number < number) return isHeading && !interrupted;
  if (mark.number === number) return isHeading ? !interrupted : nextTo;
  const missing = mark.number - number - 1;
  if (missing > (isHeading ? 4 : 2)) return false;
  return !mentioned(all, last.index, index, mark, number + 1);
}

/** Whether the outermost numbers were begun at another depth: 第三章 as ###, 第四章 as ##. */
const begunElsewhere = (before: readonly (Item | Bare)[], { mark }: Item): boolean =>
  /part|chapter|一、/.test(mark.system) &&
  before.some(
    (one) => 'mark' in one && one.mark.system === mark.system && one.mark.number === mark.number - 1,
  );

/** Whether a missing number stands somewhere between two siblings after all, or a list is numbered there. */
function mentioned(all: readonly Passage[], from: number, to: number, mark: Mark, number: number): boolean {
  for (let index = Math.max(0, from); index < to; index += 1) {
    const passage = all[index];
    if (passage === undefined) continue;
    if (
      (mark.system === '1、' && passage.within.includes('item')) ||
      /^(?:…|\.{3,}|·{3,})+$/.test(passage.text)
    )
      return true;
    const begin = markOf(passage.text)?.to ?? 0;
    if (stands(passage.text, begin, mark.system, number)) return true;
  }
  return false;
}

/** The heading an item stands under: where its list begins. */
function parentOf(all: readonly Passage[], { index, depth }: Item): number {
  for (let at = index - 1; at >= 0; at -= 1) if ((all[at]?.depth ?? belowHeadings) < depth) return at;
  return 0;
}

/** The number of the next sibling. */
function nextNumber(rest: readonly (Item | Bare)[], { mark, depth }: Item): number | null {
  for (const item of rest) {
    if ('heading' in item) {
      if (item.heading < depth) return null;
    } else if (item.depth < depth) return null;
    else if (item.depth === depth && item.mark.system === mark.system) return item.mark.number;
  }
  return null;
}
