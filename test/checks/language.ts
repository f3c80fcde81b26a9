import { join } from 'node:path';
import type { Check, Found } from '../../src/checks/check.ts';
import { parseBody } from '../../src/prose/parse.ts';
import type { Prose } from '../../src/prose/prose.ts';
import { readContext } from '../../src/report/context.ts';
import { isReadable, type ReadableReport, readReport } from '../../src/report/read.ts';

const shipped = readContext(join(import.meta.dirname, '../../content'));

/** The frontmatter of a small report; a field given replaces the one here, '' removes it. */
const standard: Readonly<Record<string, string>> = {
  title: '2023年度社工服务站项目绩效评价报告',
  year: '2023',
  evaluation: 'department',
  subject: 'project',
  department: '{ name: 白云区景泰街道办事处, region: [广东省, 广州市, 白云区] }',
};

/** Lines above the body: the fields, two rules, one blank line. */
export type Read = { readonly report: ReadableReport; readonly prose: Prose; readonly above: number };

/** Reads a body with this frontmatter, without drawing its diagrams. */
export function read(
  body: string,
  fields: Readonly<Record<string, string>> = {},
  file = '2023/x.md',
  allow: readonly string[] = [],
): Read {
  const lines = Object.entries({ ...standard, ...fields })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`);
  const head = ['---', ...lines, '---', ''].join('\n');
  const context = { ...shipped, site: { ...shipped.site, allow: [...allow] } };
  const report = readReport(file, context, Buffer.from(`${head}\n${body}\n`));
  if (!isReadable(report)) throw new Error(report.problems.map(({ message }) => message.en).join('\n'));
  const prose: Prose = { tree: parseBody(report.source.body), diagrams: new Map(), problems: [] };
  return { report, prose, above: head.split('\n').length };
}

type Options = {
  readonly fields?: Readonly<Record<string, string>>;
  readonly file?: string;
  readonly allow?: readonly string[];
};

/** What a check finds in a body. */
export function findings(
  check: Check,
  body: string,
  { fields, file, allow }: Options = {},
): readonly Found[] {
  const { report, prose } = read(body, fields, file, allow);
  return [...(check.run?.(report, prose) ?? [])];
}

/** The words a check finds fault with, in the order it finds them. */
export const quotes = (check: Check, body: string, options: Options = {}): readonly string[] =>
  findings(check, body, options).map(({ quote }) => quote ?? '');

/** Where a check finds fault: line of the body (its first is 1), column, end column. */
export function places(check: Check, body: string, { fields, file }: Options = {}): readonly string[] {
  const { report, prose, above } = read(body, fields, file);
  return Array.from(
    check.run?.(report, prose) ?? [],
    ({ at }) => `${at.line - above}:${at.column}-${at.endColumn}`,
  );
}

/**
 * Milliseconds that 100,000 characters may take. On a quiet machine it is under 100; a pattern that goes back over
 * what it has read takes many seconds, on any machine.
 */
export const moment = 1000;

/** Milliseconds the fastest of some runs takes on a body, its parsing and first reading aside. */
export function milliseconds(check: Check, body: string): number {
  const { report, prose } = read(body);
  let fastest = Number.POSITIVE_INFINITY;
  // A busy machine slows single runs down, never all of them.
  for (let run = 0; run < 12 && fastest > 50; run += 1) {
    const start = performance.now();
    for (const _ of check.run?.(report, prose) ?? []);
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

/** A paragraph of 100,000 characters in the language of reports. */
export const longParagraph = (piece: string): string =>
  piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
