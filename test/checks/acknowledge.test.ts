import { expect, test } from 'vitest';
import { acknowledge } from '../../src/checks/acknowledge.ts';
import type { Finding } from '../../src/checks/check.ts';
import { same } from '../../src/i18n/words.ts';
import { readContext } from '../../src/report/context.ts';
import { readReport } from '../../src/report/read.ts';

const reportWith = (acknowledged: string, body: string) =>
  readReport(
    'reports/2023/x.md',
    readContext('content'),
    new TextEncoder().encode(
      `---\ntitle: 报告\nyear: 2023\nevaluation: self\nsubject: project\ndepartment: { name: 甲局 }\nacknowledged:\n${acknowledged}\n---\n${body}\n`,
    ),
  );

const finding = (check: string, quote: string, body: string, line: number): Finding => {
  const column = body.indexOf(quote) + 1;
  const at = { file: 'reports/2023/x.md', line, column, endLine: line, endColumn: column + quote.length };
  return { check, severity: 'error', at, message: same(''), quote, related: [], acknowledged: null };
};

const body = '评价工作已完成，，但仍有不足。。';
const line = 10;

test('each of two slips in one line is met by its own acknowledgement', () => {
  const entries =
    '  - { check: residue/punctuation, quote: "，，", note: 一 }\n  - { check: residue/punctuation, quote: 。。, note: 二 }';
  const found = [
    finding('residue/punctuation', '，，', body, line + 1),
    finding('residue/punctuation', '。。', body, line + 1),
  ];
  const marked = acknowledge(reportWith(entries, body), found);
  expect(marked.map(({ acknowledged }) => acknowledged)).toEqual(['一', '二']);
});

test('words around the slip may be quoted, in another width and without their white space', () => {
  const text = '其中事务管理 15 分。';
  const report = reportWith('  - { check: reconcile/name, quote: 事务管理１５分, note: 应为业务管理 }', text);
  const [marked] = acknowledge(report, [finding('reconcile/name', '事务管理', text, line)]);
  expect(marked?.acknowledged).toBe('应为业务管理');
});

test('words elsewhere in the same paragraph meet nothing, and the acknowledgement is said to be unused', () => {
  const report = reportWith('  - { check: residue/punctuation, quote: 评价工作, note: 别处 }', body);
  const marked = acknowledge(report, [finding('residue/punctuation', '。。', body, line)]);
  expect(marked.map(({ check, acknowledged }) => [check, acknowledged])).toEqual([
    ['residue/punctuation', null],
    ['acknowledged/unused', null],
  ]);
});

test('personal data and unreadable sources cannot be acknowledged away', () => {
  const text = '联系人电话 13800138000。';
  const report = reportWith('  - { check: privacy/phone, quote: "13800138000", note: 公开 }', text);
  const marked = acknowledge(report, [finding('privacy/phone', '13800138000', text, line)]);
  expect(marked.map(({ check, acknowledged }) => [check, acknowledged])).toEqual([
    ['privacy/phone', null],
    ['acknowledged/unused', null],
  ]);
});

test('a field of the frontmatter may be quoted by the name in its line', () => {
  const report = reportWith('  - { check: score/unexplained, quote: "note: 原表", note: 原表没有说明 }', '');
  const found = { ...finding('score/unexplained', '7', '', 8), quote: '7' };
  const [marked] = acknowledge(report, [found]);
  expect(marked?.acknowledged).toBe('原表没有说明');
});
