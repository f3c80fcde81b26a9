import type { Words } from '../i18n/words.ts';
import type { Prose } from '../prose/prose.ts';
import type { SiteLink } from '../prose/site-links.ts';
import type { Addresses } from '../report/addresses.ts';
import type { OwnPage } from '../report/own-page.ts';
import type { Place } from '../report/problem.ts';
import type { ReadableReport, Report } from '../report/read.ts';

/** error: the page would say something untrue or publish what it must not. warning: true, could be better. */
export type Severity = 'error' | 'warning';

/** One place where a check found something. */
export type Found = {
  readonly at: Place;
  /**
   * Found, expected, what to do — three clauses, one line, no full stop, values in backticks:
   * “不应…，应…，请…” / “Unexpected …, expected …, …”.
   */
  readonly message: Words;
  /** The words or figure at fault, as they stand there; what an acknowledgement quotes. */
  readonly quote?: string;
  /** Other places that the finding is about: the field a sentence contradicts, the first of two duplicates. */
  readonly related?: readonly { readonly at: Place; readonly message: Words }[];
};

/** One rule a report must keep. The object is the code, its guide page and, with its fixture, its test. */
export type Check = {
  /** Permanent; also the name of its file, test, fixture and guide page. */
  readonly code: string;
  readonly severity: Severity;
  readonly title: Words;
  readonly why: Words;
  readonly fix: Words;
  /** Findings in a file that may be unreadable: what `problems` says and what bytes show. */
  read?(report: Report): Iterable<Found>;
  /** Findings in one readable report. */
  run?(report: ReadableReport, prose: Prose): Iterable<Found>;
  /** Findings in a page of the publisher's own, for checks that hold for any text. */
  page?(page: OwnPage, prose: Prose): Iterable<Found>;
  /** Findings that need all reports of the library. */
  across?(library: Library): Iterable<Found>;
};

/** A report as the others see it. */
export type InLibrary = {
  readonly id: string;
  readonly file: string;
  /** What its text leads to in this site. */
  readonly links: readonly SiteLink[];
};

export type Library = {
  readonly reports: readonly InLibrary[];
  /** What the site they make will have. */
  readonly addresses: Addresses;
};

/** A found place with its check and, where the author has answered for it, the acknowledgement's note. */
export type Finding = {
  readonly check: string;
  readonly severity: Severity;
  readonly at: Place;
  readonly message: Words;
  readonly quote: string;
  readonly related: readonly { readonly at: Place; readonly message: Words }[];
  readonly acknowledged: string | null;
};

/** What was looked at and what was found. */
export type Outcome = { readonly reports: number; readonly findings: readonly Finding[] };
