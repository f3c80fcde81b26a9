import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Finding } from '../../src/checks/check.ts';
import { checkReport } from '../../src/checks/run.ts';
import { parseBody } from '../../src/prose/parse.ts';
import { readContext } from '../../src/report/context.ts';
import { readReport } from '../../src/report/read.ts';

const root = join(import.meta.dirname, '../..');
const context = readContext(join(root, 'content'));
const folder = join(root, 'test/fixtures/planted');

/** A fault as an author would make it: lines of the clean report that read otherwise. */
type Fault = {
  /** Any of these is the right code. */
  readonly codes: readonly string[];
  /** In the clean report. */
  readonly line: number;
  readonly remove: number;
  readonly insert: readonly string[];
};

export type Planted = {
  readonly name: string;
  /** What is said of the report without faults: nothing is right. */
  readonly alarms: readonly Finding[];
  readonly faults: readonly { readonly fault: Fault; readonly hit: boolean }[];
};

/**
 * Invented reports of public bodies that are none, each in the manner of another author, written without knowing the
 * checks; and in each the slips that such authors make, planted by hand.
 */
export const plantedReports = (): readonly Planted[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => planted(join(folder, name)));

function planted(file: string): Planted {
  const clean = readFileSync(file, 'utf8');
  const faults: readonly Fault[] = JSON.parse(readFileSync(file.replace(/\.md$/, '.json'), 'utf8'));
  const alarms = findingsIn(file, clean);
  const before = new Set(alarms.map(nameOf));
  const found = findingsIn(file, withFaults(clean, faults)).filter((one) => !before.has(nameOf(one)));
  let shift = 0;
  return {
    name: basename(file),
    alarms,
    faults: faults.map((fault) => {
      const from = fault.line + shift;
      const to = from + Math.max(1, fault.insert.length) - 1;
      shift += fault.insert.length - fault.remove;
      const hit = found.some(
        ({ check, at }) => fault.codes.includes(check) && at.line <= to && at.endLine >= from,
      );
      return { fault, hit };
    }),
  };
}

function withFaults(clean: string, faults: readonly Fault[]): string {
  const lines = clean.split('\n');
  for (const { line, remove, insert } of faults.toReversed()) lines.splice(line - 1, remove, ...insert);
  return lines.join('\n');
}

const nameOf = ({ check, quote }: Finding): string => `${check} ${quote}`;

/** All that is said but of the outline, which these reports need not follow. */
function findingsIn(file: string, text: string): readonly Finding[] {
  const report = readReport(file, context, Buffer.from(text));
  const prose = { tree: parseBody(report.source.body), diagrams: new Map(), problems: [] };
  return checkReport(report, prose).filter(
    ({ check, acknowledged }) =>
      acknowledged === null && check !== 'outline/missing' && check !== 'outline/order',
  );
}
