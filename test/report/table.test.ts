import { expect, test } from 'vitest';
import { indicatorRows, rowId, type TableOptions } from '../../src/report/table.ts';
import { walk } from '../../src/scoring/score.ts';
import { head, report, source } from '../prose/report.ts';

/** The tree of a published report: three levels, but two leaves on the second one. */
const uneven = `${head}
indicators:
  - name: 过程
    children:
      - { name: 资金管理, children: [{ name: 预算执行率, weight: 12, score: 12 }] }
      - { name: 业务管理, children: [{ name: 每季度督查, weight: 15, score: 13, reason: 档案 }] }
  - name: 产出
    children:
      - name: 数量指标
        children:
          - { name: 总服务时长, weight: 5, score: 5 }
          - { name: 人员到位率, weight: 5, score: 5 }
          - { name: 服务指标数量, weight: 10, score: 10 }
      - { name: 质量指标, children: [{ name: 第三方评估结果, weight: 15, score: 14, reason: 良好 }] }
      - { name: 时效指标, children: [{ name: 开展及时性, weight: 10, score: 10 }] }
      - name: 成本指标
        children:
          - { name: 服务保障费, weight: 5, score: 5 }
          - { name: 管理费, weight: 3, score: 3 }
  - name: 效益
    children:
      - { name: 社会知晓率, weight: 10, score: 9.5, reason: 宣传 }
      - { name: 服务对象满意度, weight: 10, target: 100%, actual: 89.78%, rule: ratio, reason: 满意度 }`;

/** A table as lines: cells with the columns and rows they span, a line between the groups. */
function drawn(frontmatter: string, options: Omit<TableOptions, 'language'> & { ofName?: string }): string[] {
  const { units, scheme } = report(source('', frontmatter));
  const [unit] = units;
  if (unit === undefined) throw new Error('no unit');
  const of = [...walk(unit.result.roots)].find(({ indicator }) => indicator.name === options.ofName) ?? null;
  const { columns, groups, foot } = indicatorRows(unit, scheme, { ...options, of, language: 'zh-CN' });
  const lines = (rows: (typeof groups)[number]): string[] =>
    rows.map(({ cells }) =>
      cells
        .map(
          ({ text, rowspan, colspan }) =>
            text + (rowspan > 1 ? `↓${rowspan}` : '') + (colspan > 1 ? `→${colspan}` : ''),
        )
        .join(' | '),
    );
  return [
    columns.map(({ text }) => text).join(' | '),
    ...groups.flatMap((rows) => ['---', ...lines(rows)]),
    ...(foot.length > 0 ? ['===', ...lines(foot)] : []),
  ];
}

test('a leaf on the second level spans the columns that are left; groups of several rows have a subtotal', () => {
  expect(drawn(uneven, { show: 'scores' })).toEqual([
    '一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 得分率',
    '---',
    '过程↓3 | 资金管理 | 预算执行率 | 12.00 | 12.00 | 100.00%',
    '业务管理 | 每季度督查 | 15.00 | 13.00 | 86.67%',
    '小计→2 | 27.00 | 25.00 | 92.59%',
    '---',
    '产出↓10 | 数量指标↓4 | 总服务时长 | 5.00 | 5.00 | 100.00%',
    '人员到位率 | 5.00 | 5.00 | 100.00%',
    '服务指标数量 | 10.00 | 10.00 | 100.00%',
    '小计 | 20.00 | 20.00 | 100.00%',
    '质量指标 | 第三方评估结果 | 15.00 | 14.00 | 93.33%',
    '时效指标 | 开展及时性 | 10.00 | 10.00 | 100.00%',
    '成本指标↓3 | 服务保障费 | 5.00 | 5.00 | 100.00%',
    '管理费 | 3.00 | 3.00 | 100.00%',
    '小计 | 8.00 | 8.00 | 100.00%',
    '小计→2 | 53.00 | 52.00 | 98.11%',
    '---',
    '效益↓3 | 社会知晓率→2 | 10.00 | 9.50 | 95.00%',
    '服务对象满意度→2 | 10.00 | 8.98 | 89.78%',
    '小计→2 | 20.00 | 18.48 | 92.39%',
    '===',
    '合计→3 | 100.00 | 95.48 | 95.48%',
  ]);
});

test('every row of a table fills every column once', () => {
  for (const depth of [1, 2, 3, 9]) {
    const { units, scheme } = report(source('', uneven));
    const [unit] = units;
    if (unit === undefined) throw new Error('no unit');
    const { columns, groups, foot } = indicatorRows(unit, scheme, {
      show: 'scores',
      depth,
      language: 'zh-CN',
    });
    let open: number[] = [];
    for (const { cells } of [...groups.flat(), ...foot]) {
      const width = cells.reduce((sum, { colspan }) => sum + colspan, 0);
      expect(open.length + width).toBe(columns.length);
      const spans = cells.flatMap(({ rowspan, colspan }) => Array.from({ length: colspan }, () => rowspan));
      open = [...open, ...spans].map((rows) => rows - 1).filter((rows) => rows > 0);
    }
    expect(open).toEqual([]);
  }
});

test('weights are printed short; a part of the tree has no total of the whole', () => {
  expect(drawn(uneven, { show: 'weights', ofName: '产出', depth: 2 })).toEqual([
    '一级指标 | 二级指标 | 分值',
    '---',
    '产出↓5 | 数量指标 | 20',
    '质量指标 | 15',
    '时效指标 | 10',
    '成本指标 | 8',
    '小计 | 53',
  ]);
  expect(drawn(uneven, { show: 'weights', ofName: '数量指标' })[0]).toBe('二级指标 | 三级指标 | 分值');
});

test('a flat list is a table of one column of names', () => {
  const flat = `${head}\nindicators:\n  - { name: 甲, weight: 60, score: 50, reason: 少 }\n  - { name: 乙, weight: 40 }`;
  expect(drawn(flat, { show: 'scores' })).toEqual([
    '指标 | 分值 | 得分 | 得分率',
    '---',
    '甲 | 60.00 | 50.00 | 83.33%',
    '---',
    '乙 | 40.00 | — | —',
    '===',
    '合计 | 100.00 | — | —',
  ]);
});

test('bonus, penalty and what does not apply stand above the total', () => {
  const frontmatter = `${head}
indicators:
  - { name: 甲, weight: 80, score: 72, reason: 少 }
  - { name: 乙, weight: 20, applicable: false }
adjustments: [{ name: 加分项, points: 2, reason: 受表彰 }]`;
  expect(drawn(frontmatter, { show: 'scores' }).slice(-5)).toEqual([
    '乙 | 20.00 | 不适用 | 不适用',
    '===',
    '扣除合理缺项后折算为满分 | — | 90.00 | —',
    '加分项 | — | 2.00 | —',
    '合计 | 100.00 | 92.00 | 92.00%',
  ]);
});

test('a subtotal says what counts of its points: its score over them is its rate', () => {
  const frontmatter = `${head}
indicators:
  - name: 产出
    children:
      - { name: 数量, weight: 30, score: 27, reason: 少 }
      - { name: 质量, weight: 30, applicable: false }
  - { name: 效益, weight: 40, score: 38, reason: 少 }`;
  expect(drawn(frontmatter, { show: 'scores' }).slice(2, 5)).toEqual([
    '产出↓3 | 数量 | 30.00 | 27.00 | 90.00%',
    '质量 | 30.00 | 不适用 | 不适用',
    '小计 | 30.00（合理缺项 30 分） | 27.00 | 90.00%',
  ]);
  expect(drawn(frontmatter, { show: 'weights' })).toContain('小计 | 60');
});

test('the id of a row keeps the Chinese names of its path', () => {
  const { units } = report(source('', uneven));
  const [unit] = units;
  if (unit === undefined) throw new Error('no unit');
  const ids = [...walk(unit.result.roots)].map((node) => rowId(node, unit));
  expect(ids.slice(0, 3)).toEqual(['i-过程', 'i-过程-资金管理', 'i-过程-资金管理-预算执行率']);
  expect(new Set(ids).size).toBe(ids.length);
});
