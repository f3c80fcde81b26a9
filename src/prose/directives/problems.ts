import type { Text } from 'mdast';
import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import type { ReadableReport } from '../../report/read.ts';
import { between } from '../position.ts';
import type { PlaceIn, ProseProblem } from '../prose.ts';
import { isPrinted } from './directive.ts';
import * as faults from './faults.ts';
import { blockNames, textNames } from './names.ts';
import { type Fault, resolveDirective } from './resolve.ts';

/** What keeps a directive from being drawn or printed, at its option or label. */
export function directiveProblems(
  node: LeafDirective | TextDirective,
  report: ReadableReport,
  at: PlaceIn,
): ProseProblem[] {
  const resolved = resolveDirective(node, report);
  const [start, end] = between(node.position);
  const whole = report.source.text.slice(start, end);
  const problem = ({ message, part }: Fault): ProseProblem => {
    const inside = part === null || part === '' ? -1 : whole.indexOf(part, node.name.length + 1);
    return inside < 0
      ? { at: at(start, end), message, quote: whole }
      : { at: at(start + inside, start + inside + (part?.length ?? 0)), message, quote: part ?? whole };
  };
  if ('faults' in resolved) return resolved.faults.map(problem);
  const { directive, call } = resolved;
  if (node.type === 'leafDirective' || directive.text === undefined) return [];
  const printed = directive.text.print(call, report);
  return isPrinted(printed) ? [] : [problem({ message: printed, part: null })];
}

/** A directive in a page of the publisher's own, which has no figures to print. */
export function directiveWithoutReport(
  { name, position }: LeafDirective | TextDirective,
  text: string,
  at: PlaceIn,
): ProseProblem {
  const [start, end] = between(position);
  const quote = text.slice(start, end);
  return { at: at(start, end), quote, message: faults.noReport(name) };
}

const names = [...new Set([...blockNames, ...textNames])].join('|');
const misplaced = new RegExp(`(?<!\\\\)::(${blockNames.join('|')})(?![\\w-])(?:\\{[^}\\n]*\\})?`, 'g');
const fullWidth = new RegExp(`：{1,2}(${names})(?=[\\[［【{｛])|^：：(${blockNames.join('|')})$`, 'gm');

/** Directives that the syntax did not take for such: two colons inside a sentence, full-width colons. */
export function slipProblems(node: Text, text: string, at: PlaceIn): ProseProblem[] {
  if (!/[:：]/.test(node.value)) return [];
  const [start, end] = between(node.position);
  const source = text.slice(start, end);
  const found = (match: RegExpMatchArray, message: ProseProblem['message']): ProseProblem => {
    const from = start + (match.index ?? 0);
    return { at: at(from, from + match[0].length), message, quote: match[0] };
  };
  return [
    ...[...source.matchAll(misplaced)].map((match) =>
      found(match, faults.belongsOnOwnLine(match[1] ?? '', match[0])),
    ),
    ...[...source.matchAll(fullWidth)].map((match) => found(match, faults.fullWidthColon(match[0]))),
  ];
}
