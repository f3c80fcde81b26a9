import { lineStarts, type Passage, passages, placeOf } from '../prose/passages.ts';
import type { Prose } from '../prose/prose.ts';
import type { WrittenFile } from '../report/written-file.ts';

/** Words and where each of them stands: all that a check on language needs. */
export type Text = Pick<Passage, 'text' | 'place'>;

/** The passages of a report's body. */
export const passagesOf = ({ source }: WrittenFile, { tree }: Prose): readonly Passage[] =>
  passages(tree, source);

type Heading = Passage['under'][number];

const over = new WeakMap<Passage['under'], readonly string[]>();

/** The passage's headings as text, outermost first; the same list for all that stands under the same. */
export function headingsOver({ under }: Passage): readonly string[] {
  const before = over.get(under);
  if (before !== undefined) return before;
  const texts = under.map(headingText);
  over.set(under, texts);
  return texts;
}

const titles = new WeakMap<Heading, string>();

export function headingText(heading: Heading): string {
  const before = titles.get(heading);
  if (before !== undefined) return before;
  const text = textOf(heading);
  titles.set(heading, text);
  return text;
}

function textOf(node: Heading | Heading['children'][number]): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

/** Full-width letters, digits and marks as ASCII; every character keeps its index. */
export function narrow(text: string): string {
  let narrowed = '';
  let copied = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < 0xff01 || code > 0xff5e) && code !== 0x3000) continue;
    narrowed += text.slice(copied, at) + (code === 0x3000 ? ' ' : String.fromCharCode(code - 0xfee0));
    copied = at + 1;
  }
  return copied === 0 ? text : narrowed + text.slice(copied);
}

/** The text with what matches blanked out; every other character keeps its index. */
export const without = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (hit) => '\uFFFC'.repeat(hit.length));

/** Titles of documents and words in quotation marks: said by others, or the pattern of a name. */
export const quoted =
  /《[^《》]*(?:《[^《》]*》[^《》]*)*》|〈[^〈〉]*〉|“[^“”]*”|「[^「」]*」|『[^『』]*』/g;

/** Addresses of the web, whose digits and letters mean nothing to a reader. */
export const webAddress = /\b(?:https?|ftp):\/\/[^\s<>"'，。；、）】》]+|\bwww\.[^\s<>"'，。；、）】》]+/gi;

/** A long quote cut to what a message can hold. */
export const brief = (text: string, most = 30): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;

/** What diagrams say, label by label, where it stands in their source. */
export function diagramLabels(report: WrittenFile, prose: Prose): readonly Text[] {
  if (prose.diagrams.size === 0) return [];
  const { file, text: whole } = report.source;
  const starts = lineStarts(whole);
  return Array.from(prose.diagrams, ([{ position }, diagram]) => {
    const begin = position?.start.offset ?? 0;
    const end = position?.end.offset ?? begin;
    const labels = diagram.ok ? diagram.text.split('\n') : [];
    return labels.map((text): Text => {
      const found = whole.slice(begin, end).indexOf(text);
      const at = (from: number, to: number) => placeOf(file, starts, from, to);
      // A label that the source writes in codes (#56;) or breaks stands somewhere in the diagram.
      return {
        text,
        place: (from, to) => (found < 0 ? at(begin, end) : at(begin + found + from, begin + found + to)),
      };
    });
  }).flat();
}
