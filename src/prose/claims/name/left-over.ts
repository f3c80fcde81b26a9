import { liesIn, type Scored } from '../../../scoring/score.ts';
import type { NameClaim } from '../claim.ts';
import { type Fact, factsAfter, tells } from '../reading/facts.ts';
import type { Line, Text } from '../reading/lines.ts';
import { apart, isOther, isTold, shared } from '../reading/names/near.ts';
import { stretchesIn } from '../reading/names/stretches.ts';
import { resolve } from '../reading/resolve.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import { isNamedUnder, type Leaf, leavesOf } from './leaf.ts';

/**
 * 儿童主任覆盖率100%，得6分 where the paragraph names every other indicator of a group with its points, and the one
 * that is left, 儿童主任配备率, has these points: a name with a word that is another.
 */
export function leftOver(text: Text): readonly NameClaim[] {
  const all = leavesOf(text);
  const inCells = new Set(
    text.lines.filter(({ passage }) => passage.kind === 'cell').map((line) => line.text),
  );
  return text.lines.flatMap((line) => {
    if (line.passage.kind === 'cell' || !/\d分/.test(line.text)) return [];
    // Under an indicator's own heading, its elements have points.
    if (line.scope.within.some(({ node }) => node?.children.length === 0)) return [];
    const named = namedIn(line);
    const { unit } = line.scope;
    const open = all.filter(({ subject }) => unit === null || subject.unit === unit);
    return sentencesOf(line).flatMap((sentence) =>
      inSentence(text, line, sentence, { open, named, inCells }),
    );
  });
}

type Around = {
  readonly open: readonly Leaf[];
  readonly named: ReadonlySet<Scored>;
  readonly inCells: ReadonlySet<string>;
};

/** The indicators that a line names, each of them without doubt. */
function namedIn({ tokens, scope }: Line): ReadonlySet<Scored> {
  const found = new Set<Scored>();
  for (const token of tokens) {
    if (token.kind !== 'name') continue;
    for (const { node } of resolve(token.named, scope)) if (node !== null) found.add(node);
  }
  return found;
}

function inSentence(text: Text, line: Line, sentence: Sentence, around: Around): readonly NameClaim[] {
  return stretchesIn(line, sentence).flatMap((forms): readonly NameClaim[] => {
    const fitting = forms.flatMap(({ words, from }) => {
      if (words.length < 5 || text.index.names.has(words) || around.inCells.has(words)) return [];
      const facts = factsAfter(line, sentence, from + words.length, words);
      const leaf = leftFor(words, facts, line, around);
      return leaf === null || isNamedUnder(text, line, leaf) ? [] : [{ words, from, leaf }];
    });
    const found = fitting.at(-1);
    if (found === undefined) return [];
    const { words, from, leaf } = found;
    const spot = spotIn(line, from, from + words.length);
    return [{ kind: 'name', spot, written: words, subject: leaf.subject }];
  });
}

/** The one indicator that words beside its points can only be meant for. */
function leftFor(
  words: string,
  facts: readonly Fact[],
  { scope }: Line,
  { open, named }: Around,
): Leaf | null {
  const points = facts.filter(({ role }) => role !== 'value' && role !== 'rate');
  if (points.length === 0) return null;
  const unnamed = open.filter(({ node }) => !named.has(node));
  // What an indicator that is named has lost may be told of an element of it, too.
  const lost = points.every(({ role }) => role === 'loss');
  const fitting = unnamed.filter(
    ({ node, name }) =>
      !isOther(name, words) &&
      facts.every((fact) => tells(fact, node) !== false) &&
      points.some((fact) => tells(fact, node) === true),
  );
  const [left, more] = fitting.filter(
    (leaf) =>
      (isAlike(words, leaf.name) && isLast(leaf, open, named)) ||
      isOnlyOne(words, leaf, points, scope, lost ? open : unnamed),
  );
  return left === undefined || more !== undefined ? null : left;
}

/** Whether a paragraph names all the other indicators of a group, two of them at least. */
const isLast = ({ node }: Leaf, open: readonly Leaf[], named: ReadonlySet<Scored>): boolean =>
  node.path.some((_, depth) => {
    const group = open.filter((one) => one.node !== node && liesIn(one.node.path, node.path.slice(0, depth)));
    return depth > 0 && group.length > 1 && group.every((one) => named.has(one.node));
  });

/** Whether the paragraph is on a group of which no other indicator has such points, and one word differs. */
function isOnlyOne(
  words: string,
  { node, name }: Leaf,
  points: readonly Fact[],
  { within }: Line['scope'],
  open: readonly Leaf[],
): boolean {
  const [before, behind] = shared(words, name);
  if (words.length !== name.length || name.length < 6 || before < 2 || behind < 2) return false;
  if (apart(words, name)[0].length > 2 || within.length === 0) return false;
  const group = open.filter((one) =>
    within.some((above) => above.node !== null && liesIn(one.node.path, above.node.path)),
  );
  const fitting = group.filter((one) => points.every((fact) => tells(fact, one.node) === true));
  return fitting.length === 1 && fitting[0]?.node === node;
}

/** Whether words end as a name does, or as any may, and have half of its letters or most of them, in whatever order. */
function isAlike(words: string, name: string): boolean {
  // 承保覆盖率 is 水稻承保覆盖率 in short.
  if (name.endsWith(words)) return false;
  const [a, b] = [words, name].map((one) => one.replace(/(?:情况|[率度性])$/u, ''));
  if (a === undefined || b === undefined || Math.abs(a.length - b.length) > 2) return false;
  const common = [...b].filter((letter) => a.includes(letter)).length;
  if (common < 3 || isTold(words, name)) return false;
  return words.at(-1) === name.at(-1)
    ? common * 2 >= b.length
    : words.endsWith('情况') && common * 3 >= b.length * 2;
}
