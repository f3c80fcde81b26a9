/** A summary is read in a list: more than this is a text. */
const longest = 160;

// Headings, tables, lists, quotations, fences, directives and rules open other blocks than paragraphs.
const other = /^\s*(?:#|\||[-*+]\s|\d+[.)]\s|>|```|~~~|::|(?:-{3,}|\*{3,}|_{3,})\s*$)/;
const fence = /^\s*(?:```|~~~)/;
const figure = /(?<![\p{L}\p{N}:]):(?:score|weight|rate|total|grade|budget)\b/u;

/**
 * The first paragraph of running text as plain words, cut after a sentence where it is long; '' where there is
 * none. Paragraphs with figures still to be filled in (`:score[…]`) are passed over.
 */
export function firstParagraph(body: string): string {
  const paragraph: string[] = [];
  let fenced = false;
  for (const line of [...body.split('\n'), '']) {
    if (fence.test(line)) fenced = !fenced;
    if (!fenced && line.trim() !== '' && !other.test(line)) {
      paragraph.push(line.trim());
      continue;
    }
    const text = plain(paragraph.splice(0).join('\n'));
    if (text.length >= 10 && !figure.test(text)) return shortened(text);
  }
  return '';
}

const plain = (text: string): string =>
  text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|~~|`)(.+?)\1/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/(?<=\P{ASCII})\s*\n\s*(?=\P{ASCII})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest);
  const end = start.lastIndexOf('。');
  return end >= longest / 3 ? start.slice(0, end + 1) : `${start.slice(0, -1)}…`;
}
