import type { Parents } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { ReadableReport } from '../../report/read.ts';
import { isPrinted } from './directive.ts';
import { resolveDirective } from './resolve.ts';

/** A figure in its sentence: the digits, and what a reader sees. */
export type FigureInText = { readonly figure: string; readonly shown: string };

/**
 * What a directive in a sentence prints: its figure, with the sign unless the sentence goes on with it. Null where
 * it cannot be resolved.
 */
export function printedInText(
  node: TextDirective,
  parent: Parents | undefined,
  report: ReadableReport,
): FigureInText | null {
  const resolved = resolveDirective(node, report);
  const printed = 'faults' in resolved ? undefined : resolved.directive.text?.print(resolved.call, report);
  if (printed === undefined || !isPrinted(printed)) return null;
  const { figure, sign } = printed;
  const next = parent?.children[(parent.children as unknown[]).indexOf(node) + 1];
  const follows = next?.type === 'text' ? next.value.normalize('NFKC').trimStart() : '';
  const said = sign !== '' && follows.startsWith(sign.trim());
  return { figure, shown: figure + (said ? '' : sign) };
}
