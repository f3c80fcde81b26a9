import type { Nodes, Paragraph, Parents } from 'mdast';
import { withoutDirectionMarks } from '../report/direction.ts';
import type { ReadableReport } from '../report/read.ts';
import { printedInText } from './directives/printed.ts';
import type { Prose } from './prose.ts';
import { breaksBesideWide } from './wide.ts';

/** Running text has sentences; a line without one is a date, a signature or a heading. */
const sentence = /[。！？；]|[.!?](?:\s|$)/;
const shortest = 10;

/** A summary is read in a list: more than this is a text. */
const longest = 160;

/**
 * The first paragraph of running text in plain words, as a reader sees it, its figures filled in; cut after a
 * sentence where it is long. '' where there is none.
 */
export function firstParagraph({ tree }: Pick<Prose, 'tree'>, report: ReadableReport): string {
  for (const block of tree.children) {
    if (block.type !== 'paragraph' || isHeading(block)) continue;
    const text = withoutDirectionMarks(textOf(block, undefined, report))
      .replace(breaksBesideWide, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (text.length >= shortest && sentence.test(text)) return shortened(text);
  }
  return '';
}

/** A line that is bold from end to end stands for a heading. */
const isHeading = ({ children }: Paragraph): boolean => children.every(({ type }) => type === 'strong');

/** Marks of footnotes, pictures, tags and what is struck out are no running text. */
function textOf(node: Nodes, parent: Parents | undefined, report: ReadableReport): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'textDirective') return printedInText(node, parent, report)?.shown ?? '';
  if (node.type === 'delete' || !('children' in node)) return '';
  return node.children.map((child) => textOf(child, node, report)).join('');
}

function shortened(text: string): string {
  const letters = [...text];
  if (letters.length <= longest) return text;
  const start = letters.slice(0, longest).join('');
  const end = Math.max(...Array.from(start.matchAll(/[。！？][”’）」』]*|[.!?](?=\s)/gu), endOf));
  return end >= start.length / 3 ? start.slice(0, end) : `${letters.slice(0, longest - 1).join('')}…`;
}

const endOf = ({ index, 0: mark }: RegExpExecArray): number => index + mark.length;
