import type { Code, Nodes, Root } from 'mdast';
import type { Addresses } from '../report/addresses.ts';
import { findAttachment } from '../report/attached-file.ts';
import { isOwnPage, type OwnPage } from '../report/own-page.ts';
import { isReadable, type Report } from '../report/read.ts';
import { headingAnchors } from './anchors.ts';
import type { Diagram } from './diagram.ts';
import { directiveProblems, directiveWithoutReport, slipProblems } from './directives/problems.ts';
import { parseBody } from './parse.ts';
import { lineStarts, placeOf } from './passages.ts';
import { between } from './position.ts';
import type { Drawn, PlaceIn, Prose, ProseProblem } from './prose.ts';
import { imageProblems, linkProblems } from './references.ts';
import { nodes } from './walk.ts';

/** Draws a mermaid source under a caption; drawDiagram, or a cache before it. */
export type DrawDiagram = (source: string, title?: string) => Promise<Diagram>;

/**
 * Reads the body of a report, or of a page of the publisher's own: its tree, its diagrams drawn, and what is wrong
 * with its directives, links, images and diagrams.
 * @param exists whether a file that may be published lies at this path from its own folder
 * @param site the addresses that links may lead to; where it is not given, they are not looked at
 */
export async function readProse(
  report: Report | OwnPage,
  draw: DrawDiagram,
  exists: (path: string) => boolean = beside(report),
  site: Addresses | null = null,
): Promise<Prose> {
  const { source } = report;
  const own = isOwnPage(report);
  const tree = parseBody(source.body);
  const starts = lineStarts(source.text);
  const at: PlaceIn = (from, to) => placeOf(source.file, starts, from, to);
  const { diagrams, problems } = await drawAll(tree, source.text, draw, at);
  const anchors = headingAnchors(tree);
  for (const node of nodes<Nodes>(tree)) {
    if (node.type === 'leafDirective' || node.type === 'textDirective') {
      if (own) problems.push(directiveWithoutReport(node, source.text, at));
      else if (isReadable(report)) problems.push(...directiveProblems(node, report, at));
    } else if (node.type === 'text') problems.push(...(own ? [] : slipProblems(node, source.text, at)));
    else if (node.type === 'link' || node.type === 'definition') {
      problems.push(...linkProblems(node, { from: report, anchors, exists, site }, at));
    } else if (node.type === 'image' || node.type === 'imageReference') {
      problems.push(...imageProblems(node, source.text, at));
    }
  }
  return { tree, diagrams, problems: problems.sort(byPlace) };
}

const beside =
  ({ file, site }: Report | OwnPage) =>
  (path: string): boolean => {
    const found = findAttachment(file, path, site.attachments);
    return 'path' in found;
  };

const byPlace = (a: ProseProblem, b: ProseProblem): number =>
  a.at.line - b.at.line || a.at.column - b.at.column;

async function drawAll(
  tree: Root,
  text: string,
  draw: DrawDiagram,
  at: PlaceIn,
): Promise<{ diagrams: Map<Code, Drawn>; problems: ProseProblem[] }> {
  const all = Array.from(nodes<Nodes>(tree));
  const fences = all.filter(
    (node) => node.type === 'code' && node.lang?.toLowerCase() === 'mermaid',
  ) as Code[];
  const diagrams = new Map<Code, Drawn>();
  const problems: ProseProblem[] = [];
  for (const fence of fences) {
    const title = diagramTitle(fence);
    const diagram = await (title === null ? draw(fence.value) : draw(fence.value, title));
    if (diagram.ok) diagrams.set(fence, diagram);
    else problems.push(undrawn(fence, text, diagram, at));
  }
  return { diagrams, problems };
}

/** What stands behind the word mermaid: ```` ```mermaid 服务程序 ````, or `title="服务程序"`. */
export function diagramTitle({ meta }: Code): string | null {
  const title = /^title\s*=\s*(["'])(.*)\1$/.exec(meta?.trim() ?? '')?.[2] ?? meta?.trim();
  return title === undefined || title === '' ? null : title;
}

function undrawn(
  fence: Code,
  text: string,
  { line, message }: Extract<Diagram, { ok: false }>,
  at: PlaceIn,
): ProseProblem {
  const [start, end] = between(fence.position);
  let from = start;
  for (let step = 0; step < line; step += 1) from = Math.min(end, text.indexOf('\n', from) + 1 || end);
  const stop = text.indexOf('\n', from);
  const whole = text.slice(from, stop < 0 ? end : Math.min(stop, end));
  // What a quotation or an item puts before the line is not part of it.
  const quote = whole.replace(/^[\s>]+/, '').trimEnd();
  const begin = from + whole.indexOf(quote);
  const detail = message.replaceAll('`', "'");
  return {
    at: at(begin, begin + quote.length),
    quote,
    message: {
      'zh-CN': `示意图不应无法绘制（${detail}），应为 mermaid 能识别的内容，请检查这一行`,
      en: `Unexpected diagram that cannot be drawn (${detail}), expected mermaid syntax, check this line`,
    },
  };
}
