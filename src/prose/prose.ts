import type { Code, Root } from 'mdast';
import type { Words } from '../i18n/words.ts';
import type { Place } from '../report/problem.ts';
import type { Diagram } from './diagram.ts';

/** What is wrong with a directive, a link or a diagram of the body (prose/directive). */
export type ProseProblem = { readonly at: Place; readonly message: Words; readonly quote: string };

/** The place of a stretch of the file, by offsets. */
export type PlaceIn = (from: number, to: number) => Place;

/** A diagram that could be drawn. */
export type Drawn = Extract<Diagram, { ok: true }>;

/** The body of a report, read: its tree with the positions of the file, its diagrams drawn. */
export type Prose = {
  /** Directives of ours are directive nodes; every other colon is text again. */
  readonly tree: Root;
  /** The mermaid fences that could be drawn; the others are among the problems. */
  readonly diagrams: ReadonlyMap<Code, Drawn>;
  readonly problems: readonly ProseProblem[];
};
