import type { Element } from 'hast';
import type { Heading } from 'mdast';
import type { defaultHandlers } from 'remark-rehype';
import type { Language } from '../../i18n/words.ts';
import type { Site } from '../../report/settings.ts';
import type { Source } from '../../report/source.ts';
import type { Anchor } from '../anchors.ts';
import type { Scope } from '../directives/directive.ts';
import type { Prose } from '../prose.ts';

/** An image as the site serves it. */
export type ShownImage = { readonly src: string; readonly width: number; readonly height: number };

/** What the handlers know of the page they write, and what they tell of it. */
export type Page = {
  readonly prose: Prose;
  readonly source: Source;
  readonly site: Site;
  readonly language: Language;
  /** What directives are resolved in; null in a page of the publisher's own, which has none. */
  readonly scope: Scope | null;
  readonly anchors: ReadonlyMap<Heading, Anchor>;
  readonly image: (src: string) => ShownImage | null;
  readonly headings: { readonly element: Element; readonly depth: number; readonly id: string }[];
  /** Of each note, how often the body refers to it. */
  readonly placed: Map<string, number>;
  /** Of each drawing, how often it stands on the page. */
  readonly drawings: Map<string, number>;
};

type Handler = NonNullable<(typeof defaultHandlers)['text']>;
export type State = Parameters<Handler>[0];

declare module 'vfile' {
  interface DataMap {
    page: Page;
  }
}

export function pageOf(state: State): Page {
  const page = state.options.file?.data.page;
  if (page === undefined) throw new TypeError('Expected the page to travel with the file');
  return page;
}
