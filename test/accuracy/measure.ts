import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/checks/check.ts';
import { checkReport } from '../../src/checks/run.ts';
import { parseBody } from '../../src/prose/parse.ts';
import { readContext } from '../../src/report/context.ts';
import { readReport } from '../../src/report/read.ts';
import { type Mutation, mutate, random } from './mutations.ts';

const root = join(import.meta.dirname, '../..');
const context = readContext(join(root, 'content'));

/** The clean reports: the seed, and invented ones in as many styles as there are files. */
export const cleanReports = (): readonly string[] => [
  join(root, 'content/reports/2023/jingtai-social-work-station.md'),
  ...readdirSync(join(root, 'test/fixtures/accuracy'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(root, 'test/fixtures/accuracy', name)),
];

/** What the reconciling checks find in a text, acknowledged findings left out. */
export function findingsIn(file: string, text: string): readonly Finding[] {
  const report = readReport(file, context, Buffer.from(text));
  const prose = { tree: parseBody(report.source.body), diagrams: new Map(), problems: [] };
  const found = checkReport(report, prose).filter(({ check }) => check.startsWith('reconcile/'));
  // The seed's own slip of the pen is no false alarm.
  return found.filter(({ acknowledged, quote }) => acknowledged === null && !quote.startsWith('事务管理 15'));
}

export type Outcome = {
  readonly file: string;
  readonly mutation: Mutation;
  readonly hit: Finding | null;
  readonly stray: readonly Finding[];
};

/** Plants faults and looks for them: what was found, and what else was said. */
export function plant(count: number, seed: number): readonly Outcome[] {
  const files = cleanReports();
  const draw = random(seed);
  const share = Math.ceil(count / files.length);
  const planted = files.flatMap((file) =>
    mutate(readFileSync(file, 'utf8'), share, draw).map((mutation) => ({ file, mutation })),
  );
  return planted.slice(0, count).map(({ file, mutation }) => {
    const found = findingsIn(file, mutation.text);
    const at = found.filter(({ at: place }) =>
      mutation.lines.some((line) => line >= place.line && line <= place.endLine),
    );
    const hit = at.find(({ check }) => mutation.codes.includes(check)) ?? null;
    return { file, mutation, hit, stray: found.filter((finding) => !at.includes(finding)) };
  });
}

/** Findings in reports that have no fault. */
export const alarms = (): readonly { file: string; findings: readonly Finding[] }[] =>
  cleanReports().map((file) => ({ file, findings: findingsIn(file, readFileSync(file, 'utf8')) }));
