/** What a command does to the world, and what it may know of it. */
export type Effects = {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** The folder that relative paths begin at. */
  readonly cwd: string;
  /** The content folder where none is named (GONGPING_CONTENT). */
  readonly content?: string;
  /** The day that is to be taken for today (GONGPING_TODAY). */
  readonly today?: string;
  readonly colour?: boolean;
  /** Whether a failure shows its stack. */
  readonly debug?: boolean;
};

/** 0 clean, 1 findings with severity error, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;
