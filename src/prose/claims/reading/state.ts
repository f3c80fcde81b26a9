import type { Line } from './lines.ts';
import type { Subject } from './names.ts';
import type { Sentence } from './sentences.ts';

/** What a figure says of its subject. points: a score or a full mark, the sentence does not tell which. */
export type Role = 'score' | 'weight' | 'loss' | 'rate' | 'points' | 'total';

/** What is known half-way through a sentence. */
export type State = {
  topic: readonly Subject[];
  /** Where the topic's name begins. */
  topicAt: number;
  /** What the sentence goes on to speak of: the last topic that a clause began with. */
  theme: readonly Subject[];
  /** Whether 该指标 took the topic from a heading. */
  borrowed: boolean;
  /** Whether the sentence has said anything that is not known. */
  strange: boolean;
  /** Whether points were given to something that is not known; what follows may be its, too. */
  lost: boolean;
  /** Nothing unknown stands between the topic and here. */
  fresh: boolean;
  /** A figure without a predicate may follow: right after a name, before any comma. */
  bare: boolean;
  role: Role | 'none' | null;
  roleAt: number;
  /** Nothing unknown stands between the clause's beginning and here. */
  clean: boolean;
  concludes: boolean;
  /** Another year or another evaluation is spoken of: in this clause, and from here to the end. */
  foreign: boolean;
  elsewhere: boolean;
  part: boolean;
  each: boolean;
  list: (readonly Subject[])[];
};

/** Which years and whose evaluation a report speaks of. */
export type Years = {
  readonly years: ReadonlySet<number>;
  readonly several: boolean;
  /** Whether the report is the unit's own evaluation. */
  readonly self: boolean;
};

/** A sentence as it is read, word by word. */
export type Reading = {
  readonly line: Line;
  readonly sentence: Sentence;
  readonly years: Years;
  /** The evaluated whole, where there is just one. */
  readonly whole: readonly Subject[];
  /** Every indicator the sentence has named so far. */
  readonly spoken: (readonly Subject[])[];
  /** The states outside the brackets that are open. */
  readonly outer: State[];
  state: State;
  /** Whether points were given to something that is no indicator of the tree. */
  strangers: boolean;
};

export const begin = (): State => ({
  topic: [],
  topicAt: -1,
  theme: [],
  borrowed: false,
  strange: false,
  lost: false,
  fresh: false,
  bare: false,
  role: null,
  roleAt: -1,
  clean: true,
  concludes: false,
  foreign: false,
  elsewhere: false,
  part: false,
  each: false,
  list: [],
});

/** Unknown words part a figure from its subject. */
export function unknown(state: State): void {
  Object.assign(state, {
    fresh: false,
    bare: false,
    role: null,
    clean: false,
    strange: true,
    list: [],
    each: false,
  });
}
