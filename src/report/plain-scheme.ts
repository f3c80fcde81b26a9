import { exact } from '../scoring/quantity.ts';
import type { Scheme } from '../scoring/scheme.ts';
import type { Context } from './context.ts';

/** A scheme as pages print it: points as text. */
const plainScheme = (scheme: Scheme) => ({
  ...scheme,
  full: exact(scheme.full),
  bands: scheme.bands.map((band) => ({ ...band, from: band.from === null ? null : exact(band.from) })),
  weights: scheme.weights.map(({ groups, atLeast, atMost, exactly }) => ({
    groups,
    atLeast: atLeast === null ? null : exact(atLeast),
    atMost: atMost === null ? null : exact(atMost),
    exactly: exactly === null ? null : exact(exactly),
  })),
});

export type PlainScheme = ReturnType<typeof plainScheme>;

/** All schemes of a content folder as pages print them. */
export const plainSchemes = ({ schemes }: Pick<Context, 'schemes'>): readonly PlainScheme[] =>
  Array.from(schemes.values(), ({ value }) => plainScheme(value));
