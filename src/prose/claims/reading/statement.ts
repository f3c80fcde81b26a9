import type { Figure } from './figure.ts';
import type { Line } from './lines.ts';
import type { Subject } from './names.ts';
import type { Sentence } from './sentences.ts';

/**
 * What a figure says of its subject. points: a score or a full mark, the sentence does not tell which. full,
 * none: all or nothing of the full mark, in words.
 */
export type Role = 'score' | 'weight' | 'loss' | 'rate' | 'points' | 'total' | 'full' | 'none';

/** A figure that a sentence states of a subject. */
export type Stated = {
  readonly line: Line;
  readonly sentence: Sentence;
  readonly role: Role;
  /** The readings the sentence allows; the figure agrees when it fits one. */
  readonly subjects: readonly Subject[];
  readonly figure: Figure;
  readonly from: number;
  readonly to: number;
  /** Where the statement begins: at the subject's name, or at the predicate. */
  readonly start: number;
  /** Where its predicate begins; at the figure where there is none. */
  readonly roleAt: number;
  /** Whether the sentence itself names the subject; otherwise a label or heading does. */
  readonly named: boolean;
  /** Whether its name and nothing unknown stand before it. */
  readonly direct: boolean;
  /** Whether 该指标 stands for that name. */
  readonly pointed: boolean;
  /** Whether the sentence says that it concludes: 故得 12 分. */
  readonly concludes: boolean;
  /** Whether it is an average: 平均得分. */
  readonly mean: boolean;
  /** Whether no predicate says what it is. */
  readonly bare: boolean;
  /** Where the indicator was named, if in a sentence before. */
  readonly carriedFrom: number | null;
};
