import type { Words } from './words.ts';

/**
 * A stretch of help. Words may hold `code` in backticks and [links](/path/); `code` is shown as it stands, a
 * definition is a name in code and what it stands for.
 */
export type Passage =
  | { readonly text: Words }
  | { readonly list: readonly Words[] }
  | { readonly code: string | Words; readonly label: Words }
  | { readonly definitions: readonly (readonly [name: string, meaning: Words])[] };

/** A titled part of a page; `id` is its permanent anchor. */
export type Section = { readonly id: string; readonly title: Words; readonly passages: readonly Passage[] };

export type Article = { readonly title: Words; readonly lead: Words; readonly sections: readonly Section[] };
