import { lineStarts, placeOf } from '../../prose/passages.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Check } from '../check.ts';
import { brief, headingText } from '../texts.ts';
import { markOf, ranks } from './mark.ts';
import { plainTitle } from './titles.ts';

type Node = Prose['tree']['children'][number];
type Heading = Extract<Node, { type: 'heading' }>;

/** What gives a section no content: rules, and what is defined for elsewhere. */
const holdsNothing = (node: Node): boolean =>
  node.type === 'thematicBreak' || node.type === 'definition' || node.type === 'footnoteDefinition';

/** A heading that says all there is to say: a sentence, a score, 无, a line of the cover, the list of annexes. */
function saysItself(text: string): boolean {
  const mark = markOf(text);
  const plain = text.slice(mark?.to ?? 0).trim();
  // （四）2020年度整改情况 is a section; 2020年度, 2024年5月 are lines of the cover.
  const dated = mark === null && /^(?:\d{4}\s*年|[（(]\s*\d{4})/.test(plain);
  return (
    dated ||
    plain.length > 30 ||
    /[，；]|[。：:].|：$|得分|\d分|[无略]。?$/.test(plain) ||
    /^(?:附|目录|目\s+录|摘要|封面|前言$)/.test(plain) ||
    /(?:报告|自评表|评价表|情况表)$/.test(plain)
  );
}

/** Whether a heading of the same depth is a part of the one above by its number: 一、 above （一）, 1. above 1.1. */
function isBelow(text: string, above: string): boolean {
  const [own, upper] = [markOf(text), markOf(above)];
  if (/^\s*\d+\.\d/.test(text) && !/^\s*\d+\.\d+\.\d/.test(above)) return !/^\s*\d+\.\d/.test(above);
  if (own === null) return false;
  return upper === null ? own.number === 1 && ranks[own.system] > 2 : ranks[own.system] > ranks[upper.system];
}

/** Headings with nothing under them before the next heading of their level or the end. */
export function emptyHeadings(tree: Prose['tree']): readonly Heading[] {
  const nodes = tree.children.filter((node) => !holdsNothing(node));
  const headings = nodes.filter((node) => node.type === 'heading');
  // What stands above the first number is the title with its lines; without numbers, the first heading is.
  const numbered = headings.findIndex((node) => markOf(headingText(node)) !== null);
  const cover = numbered < 0 ? 1 : numbered;
  return nodes.flatMap((node, at) => {
    if (node.type !== 'heading') return [];
    const next = nodes[at + 1];
    const empty = next === undefined || (next.type === 'heading' && next.depth <= node.depth);
    const text = headingText(node);
    if (!empty || text === '' || saysItself(text) || headings.indexOf(node) < cover) return [];
    // A title that comes again further on stands here in a list of contents.
    const plain = plainTitle(text);
    const later = headings.slice(headings.indexOf(node) + 1);
    const listed = later.some((other) => plainTitle(headingText(other)) === plain);
    return listed || (next?.type === 'heading' && isBelow(headingText(next), text)) ? [] : [node];
  });
}

export default {
  code: 'outline/empty',
  severity: 'warning',
  title: { 'zh-CN': '标题下没有内容', en: 'A heading with nothing under it' },
  why: {
    'zh-CN': '只有标题没有内容，读者不知道是没有情况，还是忘了写。',
    en: 'Under a bare heading readers cannot tell whether there is nothing to say or something was forgotten.',
  },
  fix: {
    'zh-CN': '写上内容；确实没有的，写“无”，或删去标题。',
    en: 'Write the section; where there is nothing, say so or remove the heading.',
  },
  *run(report, prose) {
    const { file, text } = report.source;
    const starts = lineStarts(text);
    for (const node of emptyHeadings(prose.tree)) {
      const title = headingText(node);
      yield {
        at: placeOf(file, starts, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
        quote: title,
        message: {
          'zh-CN': `标题 \`${brief(title)}\` 下不应没有内容，应有正文、表或图，请补写或删去标题`,
          en: `Unexpected heading \`${brief(title)}\` with nothing under it, expected text, a table or a picture, write it or remove the heading`,
        },
      };
    }
  },
} satisfies Check;
