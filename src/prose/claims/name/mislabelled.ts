import type { NameClaim } from '../claim.ts';
import { type Fact, tells } from '../reading/facts.ts';
import { quantityOf } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { isNameSlip, isOther } from '../reading/names/near.ts';
import type { Subject } from '../reading/names.ts';
import { plainName } from '../reading/normal.ts';
import { resolve } from '../reading/resolve.ts';
import { spotIn } from '../reading/spot.ts';

/**
 * 1.群众获得感。我镇群众安全感为96.3%，得5分: a paragraph headed by what is no indicator, that speaks of one with
 * almost that name, and has its points. Other paragraphs are headed by theirs, and none by this one's.
 */
export function mislabelled({ lines, index }: Text): readonly NameClaim[] {
  const labelled = lines.flatMap(({ label }) => (label?.kind === 'named' ? label.subjects : []));
  const headed = new Set(labelled.map(({ node }) => node));
  if (headed.size < 3) return [];
  return lines.flatMap((line): NameClaim[] => {
    const { label, start, text } = line;
    if (label?.kind !== 'unknown' || line.passage.kind === 'cell' || !/得/.test(text)) return [];
    const words = text.slice(start, label.to);
    if (!/^\p{Script=Han}{4,12}$/u.test(words) || index.names.has(words)) return [];
    const [subject, ...more] = spokenOf(line, label.to).filter(
      (one) => namedLike(one, words) && !headed.has(one.node) && isScoreOf(line, one),
    );
    if (subject === undefined || more.length > 0) return [];
    return [
      {
        kind: 'name',
        spot: spotIn(line, start, label.to),
        written: words,
        subject,
      },
    ];
  });
}

/** The indicators that are named behind a label, each once. */
function spokenOf({ tokens, scope }: Line, from: number): readonly Subject[] {
  const found = new Map<Subject['node'], Subject>();
  for (const token of tokens) {
    if (token.kind !== 'name' || token.from < from) continue;
    const [subject, ...more] = resolve(token.named, { ...scope, within: [] });
    if (subject?.node != null && more.length === 0 && subject.node.children.length === 0)
      found.set(subject.node, subject);
  }
  return [...found.values()];
}

const namedLike = ({ node }: Subject, words: string): boolean =>
  node !== null && isNameSlip(plainName(node.indicator.name), words) && !isOther(node.indicator.name, words);

/** Whether the points that a paragraph says were got are the indicator's, all of them. */
function isScoreOf({ tokens, text }: Line, { node }: Subject): boolean {
  const facts = tokens.flatMap((token): Fact[] =>
    token.kind === 'figure' &&
    token.figure.unit === '分' &&
    token.figure.kind === 'plain' &&
    /得(?:分[为:]?)?$/.test(text.slice(0, token.from))
      ? [{ role: 'score', printed: quantityOf(token.figure), to: token.to }]
      : [],
  );
  return node !== null && facts.length > 0 && facts.every((fact) => tells(fact, node) === true);
}
