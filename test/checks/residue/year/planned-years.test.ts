import { describe, expect, test } from 'vitest';
import year from '../../../../src/checks/residue/year.ts';
import { longParagraph, milliseconds, moment, quotes } from '../../language.ts';

const fields = { title: '2023年度社区食堂运营项目绩效评价报告', year: '2023' };
const plans = (...items: readonly string[]): string =>
  `## 五、改进措施\n\n${items.map((item, at) => `${at + 1}. ${item}`).join('\n')}`;
const other = '2024年计划新增站点3个，6月底前开工。';

const rows: readonly (readonly [body: string, found: readonly string[]])[] = [
  [plans(other, '2022年安排设备经费30万元，新增保温车6辆，年末配备率达到90%。'), ['2022年']],
  [plans('2022年计划培训护理员60名。', other), ['2022年']],
  [plans('完善台账，2022年6月底前完成数据核对。', other), ['2022年']],
  [plans('完善台账，2024年6月底前完成数据核对。', other), []],
  [plans('2023年安排设备经费30万元，新增保温车6辆。', other), []],
  [plans('2022年安排设备经费30万元，新增保温车6辆。', '每季度检查1次。'), []],
  [plans('2022年已安排设备经费30万元，继续用好。', other), []],
  [plans('2022年安排的站点应于年底前完成。', other), []],
  [plans('2022年计划培训护理员60名，2024年增加到80名。', other), []],
  [plans('2022年度评价提出的问题，逐项对照整改。', other), []],
  [plans('2010年安排建设的站点，逐步更新设备。', other), []],
  [`## 二、主要做法\n\n2022年安排设备经费30万元，新增保温车6辆。\n\n${other}`, []],
];

describe('plans for a year before the evaluated one', () => {
  test.each(rows)('%s', (body, found) => {
    expect(quotes(year, body, { fields })).toEqual(found);
  });
});

test('100,000 characters take no time', () => {
  const body = `## 五、改进措施\n\n${longParagraph('2022年底前，')}\n\n${other}`;
  expect(milliseconds(year, body)).toBeLessThan(moment);
});
