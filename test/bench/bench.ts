/**
 * Builds a library of invented reports cold, warm and after one edit, and prints what each took.
 *
 *   npm run bench -- 1000 [folder]
 */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findReports } from '../../src/report/read.ts';
import { writeLibrary } from '../demo/library.ts';
import { type Measure, measure, sizeOf } from './measure.ts';
import { stages } from './stages.ts';

const count = Number(process.argv[2] ?? 1000);
if (!Number.isInteger(count) || count < 1) {
  console.error('usage: npm run bench -- NUMBER [folder]');
  process.exit(2);
}
const given = process.argv[3];
const folder = given ?? mkdtempSync(join(tmpdir(), 'gongping-bench-'));
const content = join(folder, 'content');
const out = join(folder, 'dist');
const root = join(import.meta.dirname, '../..');

mkdirSync(content, { recursive: true });
const begin = performance.now();
writeLibrary(content, count, 1);
const files = findReports(content);
const source = sizeOf(content);
console.log(
  `${count} reports, ${(source.bytes / 1e6).toFixed(1)} MB, written in ${seconds(performance.now() - begin)}`,
);

const environment = {
  GONGPING_CONTENT: content,
  GONGPING_CACHE: join(folder, 'cache'),
  GONGPING_TODAY: '2026-01-01',
  ASTRO_TELEMETRY_DISABLED: '1',
};
const build = (): Promise<Measure> =>
  measure(
    process.execPath,
    [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', root, '--outDir', out],
    environment,
  );

console.log('phase       wall      CPU   memory   output    files');
const phases: readonly (readonly [string, () => void])[] = [
  ['cold', () => {}],
  ['warm', () => {}],
  [
    'one edit',
    () => appendFileSync(files[Math.floor(files.length / 2)] ?? '', '\n评价组另就档案管理提出了口头建议。\n'),
  ],
];
for (const [name, prepare] of phases) {
  prepare();
  const result = await build();
  if (result.code !== 0) {
    console.error(result.output.slice(-4000));
    console.error(`the ${name} build ended with exit code ${result.code}`);
    process.exit(1);
  }
  const size = sizeOf(out);
  const cells = [
    name.padEnd(8),
    seconds(result.wall * 1000).padStart(8),
    (result.cpu === null ? '?' : seconds(result.cpu * 1000)).padStart(8),
    (result.memory === null ? '?' : `${(result.memory / 1e6).toFixed(0)} MB`).padStart(8),
    `${(size.bytes / 1e6).toFixed(1)} MB`.padStart(8),
    String(size.files).padStart(8),
  ];
  console.log(cells.join(' '));
  for (const line of result.output.split('\n').filter((text) => / in [\d.]+ s$|built in/.test(text)))
    console.log(`    ${line.trim()}`);
}
const { score, fields, remark, text } = await stages(content, files.slice(0, 1000));
const each = (milliseconds: number): string => `${milliseconds.toFixed(2)} ms`;
console.log(
  `a report, in one thread: frontmatter read and scored ${each(score)}, its checks ${each(fields)}; ` +
    `body through remark ${each(remark)}, claims and checks of the body ${each(text)} (${((text / remark) * 100).toFixed(0)} % of remark)`,
);
if (given === undefined) rmSync(folder, { recursive: true, force: true });

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
