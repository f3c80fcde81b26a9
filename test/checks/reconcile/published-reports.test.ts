import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkReport } from '../../../src/checks/run.ts';
import { parseBody } from '../../../src/prose/parse.ts';
import { readContext } from '../../../src/report/context.ts';
import { readReport } from '../../../src/report/read.ts';

const root = join(import.meta.dirname, '../../..');
const context = readContext(join(root, 'content'));

function reconciled(file: string) {
  const report = readReport(file, context);
  const prose = { tree: parseBody(report.source.body), diagrams: new Map(), problems: [] };
  return checkReport(report, prose).filter(({ check }) => check.startsWith('reconcile/'));
}

test('the seed has one name that differs, and every figure of it agrees', () => {
  const found = reconciled(join(root, 'content/reports/2023/jingtai-social-work-station.md'));
  expect(found.map(({ check, quote }) => [check, quote])).toEqual([['reconcile/name', '事务管理 15 分']]);
});

type Expected = { readonly check: string | readonly string[]; readonly at: string };
type Verdict = {
  readonly must: readonly Expected[];
  readonly may: readonly Expected[];
  readonly mustNot: readonly string[];
};

const folder = join(root, 'test/fixtures/cases');

for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
  test(`${name}: what its text contradicts, and nothing else`, () => {
    const file = join(folder, name);
    const verdict = JSON.parse(readFileSync(file.replace(/\.md$/, '.expected.json'), 'utf8')) as Verdict;
    const lines = readFileSync(file, 'utf8').split('\n');
    const found = reconciled(file);
    const meets = (one: Expected, finding: (typeof found)[number]): boolean =>
      [one.check].flat().includes(finding.check) && (lines[finding.at.line - 1] ?? '').includes(one.at);
    const must = verdict.must.filter(({ check }) =>
      [check].flat().some((code) => code.startsWith('reconcile/')),
    );
    expect(must.filter((one) => !found.some((finding) => meets(one, finding)))).toEqual([]);
    const known = [...verdict.must, ...verdict.may];
    const other = found.filter((finding) => !known.some((one) => meets(one, finding)));
    expect(other.map(({ check, quote }) => [check, quote])).toEqual([]);
    expect(found.filter(({ check }) => verdict.mustNot.includes(check))).toEqual([]);
  });
}
