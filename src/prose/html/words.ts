import type { Element, Nodes, Root } from 'hast';

/** A stretch of text for search; what has no anchor of its own belongs to the heading before it. */
export type TextBlock = {
  readonly kind: 'heading' | 'text' | 'row';
  readonly anchor?: string;
  readonly title?: string;
  readonly text: string;
};

/** What an element says, without references to notes and without drawings. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || isMark(node)) return '';
  return node.children.map(wordsOf).join('');
}

const isMark = (node: Nodes): boolean =>
  node.type === 'element' &&
  (node.tagName === 'svg' ||
    hasClass(node, 'note-ref') ||
    node.properties['dataFootnoteRef'] !== undefined ||
    node.properties['dataFootnoteBackref'] !== undefined);

const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name);

const containers = new Set(['ul', 'ol', 'li', 'blockquote', 'section', 'figure', 'div', 'dl', 'details']);
const blocks = new Set([...containers, 'p', 'pre', 'table', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr']);

/**
 * The text of a rendered body for search: headings, passages and the rows of the author's tables. Indicator
 * tables and charts are left out: the page has its own, with an anchor for each row.
 */
export function searchBlocks(root: Root): TextBlock[] {
  const found: TextBlock[] = [];
  const add = (kind: TextBlock['kind'], text: string, anchor?: unknown): void => {
    const shown = text.replace(/\s+/g, ' ').trim();
    if (shown !== '') found.push({ kind, text: shown, ...(typeof anchor === 'string' && { anchor }) });
  };
  const visit = (parent: Root | Element): void => {
    let run = '';
    for (const child of parent.children) {
      if (child.type === 'element' && blocks.has(child.tagName)) {
        add('text', run);
        run = '';
        visitBlock(child);
      } else run += wordsOf(child as Nodes);
    }
    add('text', run);
  };
  const visitBlock = (element: Element): void => {
    if (/^h\d$/.test(element.tagName)) add('heading', wordsOf(element), element.properties['id']);
    else if (element.tagName === 'table') {
      if (!hasClass(element, 'indicator-table')) visitRows(element);
    } else if (hasClass(element, 'chart')) return;
    else if (element.data?.words !== undefined) add('text', element.data.words);
    else if (containers.has(element.tagName)) visit(element);
    else add('text', wordsOf(element));
  };
  const visitRows = (element: Element): void => {
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'tr') add('row', child.children.map(wordsOf).join(' '));
      else visitRows(child);
    }
  };
  visit(root);
  return found;
}

declare module 'hast' {
  interface ElementData {
    /** What a drawing says, for search. */
    words?: string;
  }
}
