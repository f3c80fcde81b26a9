import { lineStarts, placeOf } from '../../prose/passages.ts';
import type { Prose } from '../../prose/prose.ts';
import { attachedTexts } from '../../report/attached-texts.ts';
import type { WrittenFile } from '../../report/written-file.ts';
import { fieldsOf } from '../fields.ts';
import { diagramLabels, narrow, passagesOf, type Text, webAddress, without } from '../texts.ts';

/** A text that the public can read, with the words that say what stands in it: a column's head, a field's name. */
export type Published = Text & { readonly label: string };

/** What is personal has four digits in a row, however it is parted, or each in a box, or is a mailbox. */
const worthALook = /\d{4}|@|\d \d \d|[邮信]箱|邮件|mail/i;

const known = new WeakMap<Prose, readonly Published[]>();

/**
 * All that a report, or a page of the publisher's own, publishes and that may hold a number or a mailbox: passages, frontmatter with its comments,
 * code and diagrams, addresses and descriptions of links and pictures, and the text files beside it. Web
 * addresses are blanked out.
 */
export function published(report: WrittenFile, prose: Prose): readonly Published[] {
  const before = known.get(prose);
  if (before !== undefined) return before;
  const found = [
    ...ofPassages(report, prose),
    ...fieldsOf(report).map(({ text, place, key }) => ({ text, place, label: key })),
    ...ofComments(report),
    ...ofNodes(report, prose),
    ...diagramLabels(report, prose).map(({ text, place }) => ({ text, place, label: '' })),
    ...attachedTexts(report).flatMap(({ file, text }) => lines(file, text)),
  ].flatMap(({ text: written, place, label }): Published[] => {
    const text = narrow(written);
    return worthALook.test(text) ? [{ text: without(text, webAddress), place, label }] : [];
  });
  known.set(prose, found);
  return found;
}

function ofPassages(report: WrittenFile, prose: Prose): Published[] {
  const heads = new Map<unknown, string[]>();
  let left = '';
  return passagesOf(report, prose).map((passage) => {
    const { cell, text, place } = passage;
    if (cell === null) return { text, place, label: '' };
    if (cell.row === 0) {
      const row = heads.get(cell.table) ?? [];
      row[cell.column] = text;
      heads.set(cell.table, row);
    }
    const label = `${cell.column === 0 ? '' : left} ${cell.row === 0 ? '' : (heads.get(cell.table)?.[cell.column] ?? '')}`;
    left = text;
    return { text, place, label };
  });
}

/** What authors remark between the fields stands in the repository for all to read. */
function ofComments(report: WrittenFile): Published[] {
  const { text, body, file } = report.source;
  const end = text.length - body.trimStart().length;
  const starts = lineStarts(text);
  return Array.from(text.slice(0, end).matchAll(/(?:^|[ \t])#(.*)$/gm), (match) => {
    const from = match.index + match[0].length - (match[1]?.length ?? 0);
    return {
      text: match[1] ?? '',
      label: '',
      place: (begin: number, stop: number) => placeOf(file, starts, from + begin, from + stop),
    };
  });
}

type Node = Prose['tree'] | Prose['tree']['children'][number];

/** What a page holds besides its passages: code, raw HTML, directives, and where links and pictures lead. */
function ofNodes(report: WrittenFile, prose: Prose): Published[] {
  const { body, file, text } = report.source;
  const starts = lineStarts(text);
  const found: Published[] = [];
  const add = (node: Node, from = node.position?.start.offset): void => {
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) return;
    found.push({
      text: body.slice(from, to),
      label: '',
      place: (begin, stop) => placeOf(file, starts, from + begin, from + stop),
    });
  };
  const visit = (node: Node): void => {
    if (node.type === 'link') add(node, node.children.at(-1)?.position?.end.offset);
    else if (!('children' in node) && node.type !== 'text' && node.type !== 'inlineCode') add(node);
    else if (node.type === 'leafDirective' || node.type === 'textDirective') add(node);
    if ('children' in node) for (const child of node.children) visit(child as Node);
  };
  visit(prose.tree);
  return found;
}

function lines(file: string, text: string): Published[] {
  const starts = lineStarts(text);
  return text.split('\n').map((line, at) => ({
    text: line,
    label: '',
    place: (begin, stop) => placeOf(file, starts, (starts[at] ?? 0) + begin, (starts[at] ?? 0) + stop),
  }));
}
