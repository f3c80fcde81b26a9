import { describe, expect, test } from 'vitest';
import year from '../../../../src/checks/residue/year.ts';
import { quotes } from '../../language.ts';

type Row = readonly [body: string, found: readonly string[]];

const fields = { title: '2023年度社区食堂运营项目绩效评价报告', year: '2023', published: '2024-11-15' };
const work = (...lines: readonly string[]): string => `### （三）评价过程\n\n${lines.join('\n\n')}`;
const told = '## 一、概况\n\n截至2023年12月31日，项目实际支出120万元。\n\n';

const rows: readonly Row[] = [
  [
    work(
      '1. 前期准备（2024年5月9日—5月27日）。拟定方案。',
      '2. 现场评价（2024年6月6日—7月8日）。核查4个站点。',
      '3. 报告撰写（2023年7月11日—8月26日）。征求意见。',
    ),
    ['2023年7月11日—8月26日'],
  ],
  [
    work(
      '1. 前期准备（2024年5月9日—5月27日）。拟定方案。',
      '2. 现场评价（2024年6月6日—7月8日）。核查4个站点。',
      '3. 报告撰写（2024年7月11日—8月26日）。征求意见。',
    ),
    [],
  ],
  [
    told + work('2023年4月8日至5月10日为方案设计阶段，5月13日至7月5日为实地调研阶段。'),
    ['2023年4月8日至5月10日'],
  ],
  [told + work('2024年4月8日至5月10日为方案设计阶段，5月13日至7月5日为实地调研阶段。'), []],
  [
    `${work('2023年4月8日至5月10日为方案设计阶段。')}\n\n## 二、依据\n\n市财政局于2024年4月至9月组织评价。`,
    ['2023年4月8日至5月10日'],
  ],
  // Begun before the year was over, and not to be put a year later.
  [
    work(
      '1. 准备阶段（2023年11月6日—12月20日）。',
      '2. 现场核查（2024年1月8日—2月2日）。',
      '3. 报告撰写（2024年3月）。',
    ),
    [],
  ],
  // What may be an evaluation in the middle of its year.
  [work('2023年6月9日至7月18日现场核查。'), []],
  // What was done in the project, and not of its evaluation.
  [`${told}### （二）项目实施\n\n2023年4月8日至5月10日为方案设计阶段。`, []],
];

describe('steps of the evaluation before the end of what is evaluated', () => {
  test.each(rows)('%s', (body, found) => {
    expect(quotes(year, body, { fields })).toEqual(found);
  });

  test('not where it is watched while it goes on', () => {
    const midway = { ...fields, title: '2023年度社区食堂运营项目绩效监控报告' };
    const body = told + work('2023年4月8日至5月10日为方案设计阶段。');
    expect(quotes(year, body, { fields: midway })).toEqual([]);
  });
});
