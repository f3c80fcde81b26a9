import type { Nodes, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { proseWords } from '../i18n/prose.ts';
import type { Language } from '../i18n/words.ts';
import { isOwnPage, type OwnPage } from '../report/own-page.ts';
import type { ReadableReport } from '../report/read.ts';
import { headingAnchors } from './anchors.ts';
import { handlers } from './html/handlers.ts';
import type { Page, ShownImage } from './html/page.ts';
import { searchBlocks, type TextBlock, wordsOf } from './html/words.ts';
import { type BodyNote, withNotes } from './notes.ts';
import type { Prose } from './prose.ts';
import { nodes } from './walk.ts';

export type RenderOptions = {
  /** The site's language unless said otherwise. */
  readonly language?: Language;
  /** Where an image of the body is served from and its size in pixels; null when there is none. */
  readonly image?: (src: string) => ShownImage | null;
  readonly notes?: readonly BodyNote[];
};

/** A heading for the table of contents. */
export type TocHeading = { readonly depth: number; readonly id: string; readonly text: string };

export type RenderedProse = {
  readonly html: string;
  /** The headings of the page's levels 2 to 4. */
  readonly toc: readonly TocHeading[];
  readonly blocks: readonly TextBlock[];
  /** The ids of the notes that the body refers to. */
  readonly placed: readonly string[];
};

/** What differs from report to report travels with the file, so that a processor is built once. */
const processorIn = (language: Language) =>
  unified()
    .use(remarkRehype, {
      handlers,
      clobberPrefix: '',
      footnoteLabel: proseWords.footnotes[language],
      footnoteLabelProperties: { className: ['visually-hidden'] },
      footnoteBackLabel: (at: number, again: number) =>
        `${proseWords.backToReference[language]} ${at + 1}${again > 1 ? `-${again}` : ''}`,
    })
    // Only our own drawings are raw; HTML of the author is text by then (handlers.ts).
    .use(rehypeStringify, { allowDangerousHtml: true })
    .freeze();

const processors: Readonly<Record<Language, ReturnType<typeof processorIn>>> = {
  'zh-CN': processorIn('zh-CN'),
  en: processorIn('en'),
};

/** The body of a report, or of a page of the publisher's own, as HTML below a page title of level 1. */
export function renderProse(
  prose: Prose,
  report: ReadableReport | OwnPage,
  options: RenderOptions = {},
): RenderedProse {
  const language = options.language ?? report.site.language;
  const tree = withNotes(prose.tree, report.source.text, options.notes ?? []);
  const page: Page = {
    prose,
    source: report.source,
    site: report.site,
    language,
    scope: isOwnPage(report) ? null : { report, language },
    anchors: headingAnchors(tree),
    image: options.image ?? (() => null),
    headings: [],
    placed: new Map(),
    drawings: new Map(),
  };
  const processor = processors[language];
  const root = processor.runSync(tree, { data: { page } });
  finish(root, language);
  return {
    html: processor.stringify(root),
    toc: page.headings.flatMap(({ element, depth, id }) =>
      depth > 4 ? [] : [{ depth, id, text: wordsOf(element) }],
    ),
    blocks: searchBlocks(root),
    placed: [...page.placed.keys()],
  };
}

/** Numbers the tables, so that each region has a name of its own, and shows Chinese ids of footnotes as such. */
function finish(root: Root, language: Language): void {
  let tables = 0;
  for (const node of nodes<Nodes>(root)) {
    if (node.type !== 'element') continue;
    const { properties } = node;
    if (properties['role'] === 'group') {
      tables += 1;
      const name = [`${proseWords.table[language]} ${tables}`, properties['ariaLabel']];
      properties['ariaLabel'] = name.filter(Boolean).join(' · ');
    }
    for (const key of ['id', 'href']) {
      const value = properties[key];
      if (typeof value === 'string' && /^#?fn(?:ref)?-.*%/.test(value)) properties[key] = decodeURI(value);
    }
  }
}
