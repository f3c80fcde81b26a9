import type { Line } from '../lines.ts';
import type { Whole } from '../names/whole.ts';
import type { Subject } from '../names.ts';
import type { Sentence } from '../sentences.ts';
import type { Role, Stated } from '../statement.ts';
import type { Token } from '../tokens.ts';

/** What is known half-way through a sentence. */
export type State = {
  topic: readonly Subject[];
  /** Where the topic's name begins. */
  topicAt: number;
  /** What the sentence goes on to speak of: the last topic that a clause began with. */
  theme: readonly Subject[];
  /** Whether 该指标 took the topic from a heading. */
  borrowed: boolean;
  /** Whether 该指标 says what the topic is, and no name. */
  pointed: boolean;
  /** Whether the sentence has said anything that is not known. */
  strange: boolean;
  /** Whether points were given to something that is not known; what follows may be its, too. */
  lost: boolean;
  /** Nothing unknown stands between the topic and here. */
  fresh: boolean;
  /** A figure without a predicate may follow: right after a name, before any comma. */
  bare: boolean;
  role: Role | 'mixed' | null;
  roleAt: number;
  /** Nothing unknown stands between the clause's beginning and here. */
  clean: boolean;
  concludes: boolean;
  /** Another year or another evaluation is spoken of: in this clause, and from here to the end. */
  foreign: boolean;
  elsewhere: boolean;
  /** Where the clause begins in which 自评 was spoken of. */
  selfAt: number;
  part: boolean;
  /** Whether an average is spoken of: 平均得分. */
  mean: boolean;
  each: boolean;
  /** 甲、乙各扣 1 分: whether what follows is said of every name of the list, and whether a figure was. */
  every: boolean;
  shared: boolean;
  list: (readonly Subject[])[];
  /** Where the list's first name begins. */
  listAt: number;
  /** Where the clause begins, and whether it has held nothing but unknown words so far. */
  clauseAt: number;
  only: boolean | null;
  /** The clause before, where it was nothing but words that an indicator may be called by. */
  strangerBefore: boolean;
};

/** What a report speaks of: which years, whose evaluation, and by which words of what. */
export type Setting = {
  readonly years: ReadonlySet<number>;
  readonly several: boolean;
  /** Whether the report is the unit's own evaluation. */
  readonly self: boolean;
  readonly whole: Whole;
  readonly ofDepartment: boolean;
};

/** The one indicator that the sentence before gave points by name, and where that sentence begins. */
export type Carried = { readonly subject: Subject; readonly from: number };

/** A sentence as it is read, word by word. */
export type Reading = {
  readonly line: Line;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly setting: Setting;
  /** The evaluated whole, where there is just one. */
  readonly whole: readonly Subject[];
  readonly carried: Carried | null;
  /** Whether a sentence before gave points to something else than the line's label or heading names. */
  readonly turned: boolean;
  readonly found: Stated[];
  /** Every indicator the sentence has named so far. */
  readonly spoken: (readonly Subject[])[];
  /** The states outside the brackets that are open. */
  readonly outer: State[];
  state: State;
  /** What a colon says of the names and figures behind it. */
  lead: Role | null;
  /** Whether points were given to something that is no indicator of the tree. */
  strangers: boolean;
};

export const begin = (): State => ({
  topic: [],
  topicAt: -1,
  theme: [],
  borrowed: false,
  pointed: false,
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
  selfAt: -1,
  part: false,
  mean: false,
  each: false,
  every: false,
  shared: false,
  list: [],
  listAt: -1,
  clauseAt: 0,
  only: null,
  strangerBefore: false,
});

/** Unknown words part a figure from its subject. */
export function unknown(state: State): void {
  state.fresh = false;
  state.bare = false;
  state.role = null;
  state.clean = false;
  state.strange = true;
  state.list = [];
  state.each = false;
  state.every = false;
  state.shared = false;
}

export const set = (state: State, next: Partial<State>): void => {
  Object.assign(state, next);
};

/** The tokens on both sides of the one that is read. */
export type Beside = { readonly before: Token | undefined; readonly next: Token | undefined };
