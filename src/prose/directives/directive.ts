import type { ElementContent } from 'hast';
import type { Language, Words } from '../../i18n/words.ts';
import type { ReadableReport, Unit } from '../../report/read.ts';
import type { Scored } from '../../scoring/score.ts';

/** What an option may be: one of some words, a whole number from 1, or the name or path of an indicator. */
export type Option = readonly string[] | 'count' | 'indicator';

/** A directive with what it refers to found: the units it is of, its options, and the words in its brackets. */
export type Call = {
  readonly units: readonly Unit[];
  /** The indicator that `of=` or the brackets name. */
  readonly node: Scored | null;
  readonly options: Readonly<Record<string, string>>;
  readonly label: string;
};

/** What a drawing may need beyond its call. */
export type Scope = {
  readonly report: ReadableReport;
  readonly language: Language;
};

/** `::name{options}` on a line of its own. */
export type BlockForm = {
  /** Options it knows besides `unit`. */
  readonly options: Readonly<Record<string, Option>>;
  /** Options it cannot do without. */
  readonly required?: readonly string[];
  /** Why this call cannot be drawn from this report; null when it can. */
  refuse(call: Call, report: ReadableReport): Words | null;
  draw(call: Call, scope: Scope): readonly ElementContent[];
};

/** A figure as it is printed in a sentence, and the sign behind it unless the sentence goes on with it. */
export type Printed = { readonly figure: string; readonly sign: string };

/** `:name[label]` inside a sentence. */
export type TextForm = {
  /** What the brackets hold: an indicator, nothing (or, in a report of several units, one of them), or a word. */
  readonly label: 'indicator' | 'unit' | readonly string[];
  /** The figure as the author's sentence wants it, whatever the site's language; or why there is none. */
  print(call: Call, report: ReadableReport): Printed | Words;
};

/** One name of the directive syntax. To add one: a file beside this one and a line in the registry. */
export type Directive = {
  readonly name: string;
  /** What it gives, for the guide. */
  readonly title: Words;
  readonly block?: BlockForm;
  readonly text?: TextForm;
};

export const isPrinted = (result: Printed | Words): result is Printed => 'figure' in result;
