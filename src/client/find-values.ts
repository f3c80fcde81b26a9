import type { FindWords } from '../i18n/find.ts';
import { kindWords } from '../i18n/kinds.ts';
import type { Language } from '../i18n/words.ts';
import { amountBands, scoreBands } from './find-bands.ts';
import type { FacetName } from './find-state.ts';

/** A scheme as the search page knows it: its name, and its grades from the best. */
export type FacetScheme = {
  readonly id: string;
  readonly name: string;
  readonly grades: readonly string[];
  /** Grades without scores. */
  readonly letters?: boolean;
};

/** A value that a facet offers. */
export type FacetValue = {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  /** Steps to the right, for places in places. */
  readonly depth: number;
  /** The heading it stands under, where schemes have to be told apart. */
  readonly group: string;
};

export type Naming = {
  readonly words: FindWords;
  readonly language: Language;
  readonly schemes: readonly FacetScheme[];
};

type Counts = readonly (readonly [value: string, count: number])[];

/** What a facet offers, in its order: given the count of each value and those that are chosen. */
export function facetValues(
  name: FacetName,
  counted: Readonly<Record<string, number>>,
  chosen: readonly string[],
  naming: Naming,
): readonly FacetValue[] {
  const all: Counts = [...new Set([...Object.keys(counted), ...chosen])].map((value) => [
    value,
    counted[value] ?? 0,
  ]);
  if (name === 'place') return placeValues(all, chosen, naming.language);
  if (name === 'grade') return gradeValues(all, naming);
  const fixed = fixedOrder(name, naming);
  const sorted = [...all].sort(
    ([a, many], [b, few]) =>
      (fixed === null ? few - many : fixed.indexOf(a) - fixed.indexOf(b)) ||
      a.localeCompare(b, naming.language),
  );
  if (name === 'year') sorted.sort(([a], [b]) => Number(b) - Number(a));
  return sorted.map(([value, count]) => ({
    value,
    count,
    label: labelOf(name, value, naming),
    depth: 0,
    group: '',
  }));
}

function fixedOrder(name: FacetName, { language }: Naming): readonly string[] | null {
  if (name === 'evaluation' || name === 'subject') return Object.keys(kindWords[language][name]);
  if (name === 'score') return scoreBands.map(String);
  return name === 'amount' ? amountBands.map(String) : null;
}

/** A value as readers see it, by itself. */
export function labelOf(name: FacetName, value: string, { words, language, schemes }: Naming): string {
  if (name === 'evaluation' || name === 'subject') {
    return new Map<string, string>(Object.entries(kindWords[language][name])).get(value) ?? value;
  }
  if (name === 'score') return words.scoreBand(value, upperBound(value, scoreBands)?.toString() ?? null);
  if (name === 'amount') {
    const to = upperBound(value, amountBands);
    return words.amountBand(
      value === '0' ? null : words.yuan(Number(value)),
      to === null ? null : words.yuan(to),
    );
  }
  if (name === 'place') return value.split('/').join(' ');
  if (name !== 'grade') return value;
  const [scheme, grade] = gradeParts(value);
  return schemes.length > 1 ? `${schemes.find(({ id }) => id === scheme)?.name ?? scheme} ${grade}` : grade;
}

const upperBound = (from: string, bands: readonly number[]): number | null =>
  bands[bands.indexOf(Number(from)) - 1] ?? null;

const gradeParts = (value: string): [scheme: string, grade: string] => {
  const at = value.indexOf('/');
  return [value.slice(0, at), value.slice(at + 1)];
};

function gradeValues(all: Counts, { schemes }: Naming): readonly FacetValue[] {
  const place = ([value]: Counts[number]): number => {
    const [scheme, grade] = gradeParts(value);
    const at = schemes.findIndex(({ id }) => id === scheme);
    const rank = schemes[at]?.grades.indexOf(grade) ?? -1;
    return (at < 0 ? schemes.length : at) * 100 + (rank < 0 ? 99 : rank);
  };
  const several = new Set(all.map(([value]) => gradeParts(value)[0])).size > 1;
  return [...all]
    .sort((a, b) => place(a) - place(b))
    .map(([value, count]) => {
      const [scheme, grade] = gradeParts(value);
      const name = schemes.find(({ id }) => id === scheme)?.name ?? scheme;
      return { value, count, label: grade, depth: 0, group: several ? name : '' };
    });
}

/** Provinces, and what lies in those that are chosen or lie around what is chosen; a single one opens by itself. */
function placeValues(all: Counts, chosen: readonly string[], language: Language): readonly FacetValue[] {
  const below = (parent: string | null): Counts =>
    [...all]
      .filter(([value]) => parentOf(value) === parent)
      .sort(([a, many], [b, few]) => few - many || a.localeCompare(b, language));
  const open = (value: string, siblings: number): boolean =>
    siblings === 1 || chosen.some((one) => one === value || one.startsWith(`${value}/`));
  const list = (parent: string | null, depth: number): FacetValue[] => {
    const own = below(parent);
    return own.flatMap(([value, count]) => [
      { value, count, label: value.slice(value.lastIndexOf('/') + 1), depth, group: '' },
      ...(open(value, own.length) ? list(value, depth + 1) : []),
    ]);
  };
  return list(null, 0);
}

const parentOf = (value: string): string | null =>
  value.includes('/') ? value.slice(0, value.lastIndexOf('/')) : null;
