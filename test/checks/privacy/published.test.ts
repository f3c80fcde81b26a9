import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import idNumber from '../../../src/checks/privacy/id-number.ts';
import phone from '../../../src/checks/privacy/phone.ts';
import { redacted } from '../../../src/checks/privacy/redact.ts';
import { findings, read } from '../language.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  mkdirSync(join(folder, 'data'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('text files beside a report are read, at their own lines', () => {
  writeFileSync(join(folder, 'list.csv'), '姓名,电话\n张某,13800138000\n');
  writeFileSync(join(folder, 'data/notes.txt'), '身份证 11010519491231002X');
  writeFileSync(join(folder, 'scan.pdf'), '13800138000');
  const file = join(folder, 'index.md');
  expect(findings(phone, '无。', { file }).map(({ at }) => at)).toEqual([
    { file: join(folder, 'list.csv'), line: 2, column: 4, endLine: 2, endColumn: 15 },
  ]);
  expect(findings(idNumber, '无。', { file }).map(({ at }) => at.file)).toEqual([
    join(folder, 'data/notes.txt'),
  ]);
});

test('a table that a spreadsheet saved in GB 18030 or UTF-16 is read as well', () => {
  // 电话 in GB 18030.
  writeFileSync(
    join(folder, 'list.csv'),
    Buffer.concat([Buffer.from([0xb5, 0xe7, 0xbb, 0xb0]), Buffer.from(',13800138000')]),
  );
  const file = join(folder, 'index.md');
  expect(findings(phone, '无。', { file }).map(({ at }) => at.column)).toEqual([4]);
  writeFileSync(join(folder, 'list.csv'), Buffer.from('\uFEFF电话,13800138000', 'utf16le'));
  expect(findings(phone, '无。', { file })).toHaveLength(1);
});

test('a report that is one file has no folder of its own', () => {
  writeFileSync(join(folder, 'list.csv'), '张某,13800138000');
  expect(findings(phone, '无。', { file: join(folder, 'report.md') })).toEqual([]);
});

test('a number that a diagram writes in codes is found at the diagram', () => {
  const { report, prose } = read('```mermaid\nflowchart LR\n  A[1380013#56;000]\n```');
  const [code] = prose.tree.children;
  if (code?.type !== 'code') throw new Error('no diagram');
  const drawn = { ok: true, svg: '', title: '', description: '', text: '13800138000' } as const;
  const found = [...phone.run(report, { ...prose, diagrams: new Map([[code, drawn]]) })];
  expect(found.map(({ at, quote }) => [at.line, quote])).toEqual([[9, '138****8000']]);
});

test.each([
  ['张某 13800138000，110105 19491231 002X', '张某 138****8000，110*** ******** 002X'],
  ['卡号 6200 0000 0000 0005，zhangmou@example.com', '卡号 620* **** **** 0005，z*******@example.com'],
  ['2023 年完成 62 个个案，120 万元。', '2023 年完成 62 个个案，120 万元。'],
])('a line of a source as a log may show it: %s', (line, shown) => {
  expect(redacted(line)).toBe(shown);
  expect(shown).toHaveLength(line.length);
});
