import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checks } from '../../../src/checks/index.ts';
import { parseBody } from '../../../src/prose/parse.ts';
import { readContext } from '../../../src/report/context.ts';
import { isReadable, readReport } from '../../../src/report/read.ts';

const root = join(import.meta.dirname, '../../..');
const context = readContext(join(root, 'content'));
const onLanguage = checks.filter(({ code }) => /^(?:residue|privacy|outline)\//.test(code));

type Line = { readonly check: string; readonly quote: string; readonly line: string };

/** What the checks on language find in a report, acknowledged or not, in the order of its lines. */
function found(file: string): readonly Line[] {
  const report = readReport(file, context);
  if (!isReadable(report)) throw new Error(`${file} cannot be read`);
  const prose = { tree: parseBody(report.source.body), diagrams: new Map(), problems: [] };
  const lines = report.source.text.split('\n');
  return onLanguage
    .flatMap(({ code, run }) => Array.from(run?.(report, prose) ?? [], (one) => ({ check: code, ...one })))
    .toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
    .map(({ check, quote, at }) => ({ check, quote: quote ?? '', line: lines[at.line - 1] ?? '' }));
}

test('景泰街 2023: everything a form and a hurry left in it, and nothing else', () => {
  const file = join(root, 'content/reports/2023/jingtai-social-work-station.md');
  expect(found(file).map(({ check, quote }) => `${check} ${quote}`)).toEqual([
    'residue/template 主要说明项目年度预期绩效目标、产出指标和效益指标设定情况（指标构成及分值权重）及设定原因',
    'residue/template （前期准备、组织实施、分析评价)',
    'residue/punctuation )',
    'residue/template 根据项目管理绩效评价表中各指标得分对项目的立项定位、预算编制、组织实施、绩效管理等情况进行分析。',
    'residue/punctuation （（',
    'residue/template 针对产出指标和效益指标完成情况进行绩效分析，重点说明成本、经济、社会、政治效益及对环境和社会可持续性影响等情况。',
    'residue/template 注：以上分析要有因果关系，内容完整、逻辑清晰、勾稽关系严密。',
    'residue/template （分优、良、中、差四个等级，分别对应不同的分值）',
    'residue/template 注：在设置评价分值体系时应综合考虑项目总体情况，不得出现评级分值与实际工作质量（成效）不符等现象。',
    'residue/punctuation ，，',
    'residue/punctuation 。。',
    'outline/missing 六、主要经验做法、存在的问题和建议',
    'residue/template 主要描述项目实施绩效目标过程中存在的问题和采取的改进措施，项目实施的经验、教训和建议。',
    'residue/place 县政府',
    'outline/numbering （四）',
    'residue/place 乡镇政府',
    'residue/template 重点说明应用绩效评价结果，改进管理、合理预算安排、实施奖惩和问责等情况。',
  ]);
});

type Expected = { readonly check: string | readonly string[]; readonly at: string };
type Verdict = { readonly must: readonly Expected[]; readonly may: readonly Expected[] };

const meets =
  ({ check, line }: Line) =>
  (one: Expected): boolean =>
    [one.check].flat().includes(check) && line.includes(one.at);

describe('ten published reports', () => {
  const folder = join(root, 'test/fixtures/cases');
  test.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('%s', (name) => {
    const file = join(folder, name);
    const { must, may } = JSON.parse(readFileSync(file.replace(/md$/, 'expected.json'), 'utf8')) as Verdict;
    const lines = found(file);
    expect(lines.filter((line) => ![...must, ...may].some(meets(line)))).toEqual([]);
    const own = must.filter(({ check }) => /^(?:residue|privacy|outline)\//.test([check].flat().join()));
    expect(own.filter((one) => !lines.some((line) => meets(line)(one)))).toEqual([]);
  });
});

describe('clean reports in different styles', () => {
  const folder = join(root, 'test/fixtures/accuracy');
  test.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('%s', (name) => {
    expect(found(join(folder, name))).toEqual([]);
  });
});
