import { editDistance } from '../../../../report/problem.ts';
import { meets } from '../../../../report/stated.ts';
import type { Quantity } from '../../../../scoring/quantity.ts';
import { type Figure, quantityOf } from '../figure.ts';
import type { NameIndex, Subject } from '../names.ts';
import { alike, isOther, isOtherWord } from './near.ts';

/** The indicators whose names differ least, in no more than a third of their letters. */
export function nearest(words: string, index: NameIndex): readonly Subject[] {
  if (index.names.has(words)) return [];
  let best: Subject[] = [];
  let least = 99;
  for (const { name, subject } of index.own) {
    const room = Math.max(1, Math.floor(Math.min(name.length, words.length) / 3));
    if (name.length < 3 || Math.abs(name.length - words.length) > room || !alike(name, words, room)) continue;
    const distance = editDistance(name, words);
    if (
      distance === 0 ||
      isOther(name, words) ||
      isOtherWord(name, words) ||
      distance > room ||
      distance > least
    )
      continue;
    best = distance < least ? [subject] : [...best, subject];
    least = distance;
  }
  return best;
}

/** Whether a figure is the indicator's full mark, its score or what it lost. */
export function isOf(figure: Figure, { node }: Subject): boolean {
  if (node === null) return false;
  const printed: Quantity = quantityOf(figure);
  const { indicator, weight, score } = node;
  const loss = weight !== null && score !== null ? weight.sub(score) : null;
  return [weight, score, loss, indicator.weight?.value, indicator.score?.value].some(
    (value) => value !== null && value !== undefined && meets(printed, { low: value, high: value }),
  );
}
