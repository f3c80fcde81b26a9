import type { Site } from '../../report/settings.ts';
import type { Outcome } from '../check.ts';

export type FormatOptions = {
  readonly site: Pick<Site, 'language' | 'address'>;
  readonly colour: boolean;
  /** Whether acknowledged findings are counted only. */
  readonly openOnly?: boolean;
  /** A file's path as it is printed. */
  readonly path: (file: string) => string;
  /** A line of a file, numbered from 1; '' where there is none. */
  readonly line: (file: string, line: number) => string;
};

/** One way of printing what was found. */
export type Format = (outcome: Outcome, options: FormatOptions) => string;
