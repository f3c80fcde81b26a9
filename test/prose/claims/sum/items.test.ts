import { expect, test } from 'vitest';
import { verdicts } from '../sentences.ts';

const text = (...lines: readonly string[]): string => lines.join('\n\n');
const list = (lead: string, ...items: readonly string[]): string =>
  `${lead}\n\n${items.map((item) => `- ${item}`).join('\n')}`;

/** A paragraph that leads to a list, and what of it is held against its items. */
test.each<readonly [name: string, body: string, ...found: readonly string[]]>([
  [
    'items in one line',
    text('公用经费 386.20 万元的去向为：', '①办公费 120.35 万元；②差旅费 96.80 万元；③维修费 169.05 万元。'),
    '386.20 万元 ✓',
  ],
  [
    'items in one line, one of them wrong: found at that one',
    text('公用经费 386.20 万元的去向为：', '①办公费 120.35 万元；②差旅费 96.80 万元；③维修费 16.905 万元。'),
    '16.905 万元 ✗',
  ],
  [
    'a list',
    list(
      '公用经费支出 386.20 万元，构成如下：',
      '办公费 120.35 万元',
      '差旅费 96.80 万元',
      '维修费 169.05 万元',
    ),
    '386.20 万元 ✓',
  ],
  [
    'a list with digits in each other’s place',
    list(
      '公用经费支出 386.20 万元，构成如下：',
      '办公费 102.35 万元',
      '差旅费 96.80 万元',
      '维修费 169.05 万元',
    ),
    '102.35 万元 ✗',
  ],
  [
    'a list that nothing tells which item is wrong: found with the items',
    list('奖补资金 386 万元，分配如下：', '甲镇 120 万元', '乙镇 97 万元', '丙镇 160 万元'),
    '386万元 ✗',
  ],
  [
    'numbered paragraphs',
    text(
      '奖补资金 386 万元，分配如下。',
      '1.甲镇 120 万元；',
      '2.乙镇 97 万元，其中以奖代补 40 万元；',
      '3.丙镇 169 万元。',
    ),
    '386 万元 ✓',
  ],
  [
    'numbered paragraphs, wrong',
    text(
      '奖补资金 386 万元，分配如下。',
      '1.甲镇 120 万元；',
      '2.乙镇 97 万元，其中以奖代补 40 万元；',
      '3.丙镇 196 万元。',
    ),
    '196 万元 ✗',
  ],
  // Silent: an item without an amount or with two, only some of them, another measure, another section.
  [
    'an item without an amount',
    list('奖补资金 386 万元，分配如下：', '甲镇 120 万元', '乙镇未申报', '丙镇 160 万元'),
  ],
  [
    'items with two amounts',
    list(
      '奖补资金 386 万元，使用情况如下：',
      '甲镇 120 万元，已支出 90 万元',
      '乙镇 97 万元，已支出 80 万元',
    ),
  ],
  ['the main ones', list('全年支出 386 万元，主要用于：', '办公费 120 万元', '差旅费 97 万元')],
  ['some of them', list('全年支出 386 万元，开展了以下工作：', '培训 20 万元', '宣传 15 万元')],
  [
    'a list of faults',
    list('抽查 120 户，发现以下问题：', '档案不全 15 户', '面积不符 9 户', '重复补助 4 户'),
  ],
  [
    'counts of another kind',
    list('投入 386 万元，完成以下任务：', '新建泵站 3 座', '改造渠道 12 公里', '更新设备 20 台'),
  ],
  [
    'a numbered section that goes on',
    text(
      '2023 年支出 386 万元，具体情况如下：',
      '（一）预算执行',
      '年初预算 400 万元。',
      '（二）结余',
      '结余 14 万元。',
    ),
  ],
  [
    'an item that begins anew',
    text('奖补资金 386 万元，分配如下：', '1.甲镇 120 万元；', '2.乙镇 97 万元；', '1.项目管理规范。'),
  ],
])('%s', (_, body, ...found) => {
  expect(verdicts('sum', body)).toEqual(found);
});
