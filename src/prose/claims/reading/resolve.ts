import type { Unit } from '../../../report/read.ts';
import { liesIn } from '../../../scoring/score.ts';
import type { Named, Subject } from './names.ts';
import type { Token } from './tokens.ts';

/** Where a name is read: in the part of the text that is about these subjects, of this unit. */
export type Scope = {
  readonly within: readonly Subject[];
  readonly unit: Unit | null;
  /** Whether the text is about something that is no known indicator, so that only names next to figures count. */
  readonly opaque: boolean;
  /** Whether that something has points of its own, and so is a part of the evaluation under another name. */
  readonly scored: boolean;
};

/** What the names among some tokens mean that stand before a place. */
export const namedBefore = (tokens: readonly Token[], scope: Scope, to: number): readonly Subject[] =>
  tokens.flatMap((token) => (token.kind === 'name' && token.to <= to ? resolve(token.named, scope) : []));

const isWithin = (subject: Subject, above: Subject): boolean => {
  if (subject.unit !== above.unit) return false;
  if (above.node === null) return true;
  return liesIn(subject.node?.path ?? [], above.node.path);
};

/**
 * What a name means here. One indicator; or several that stand one below the other under one name
 * (社会效益 > 社会效益), of which any may be meant; or none, when two groups have an indicator of that name
 * and the heading does not say which.
 */
export function resolve(
  { subjects }: Named,
  { within, unit }: Pick<Scope, 'within' | 'unit'>,
): readonly Subject[] {
  const inUnit = unit === null ? subjects : subjects.filter((subject) => subject.unit === unit);
  if (inUnit.length <= 1) return inUnit;
  const near = inUnit.filter((subject) => within.some((above) => isWithin(subject, above)));
  const left = near.length > 0 ? near : inUnit;
  return isChain(left) ? left : [];
}

const isChain = (subjects: readonly Subject[]): boolean => {
  const sorted = subjects.toSorted((a, b) => (a.node?.path.length ?? 0) - (b.node?.path.length ?? 0));
  return sorted.every((subject, at) => {
    const above = sorted[at - 1];
    return above === undefined || isWithin(subject, above);
  });
};
