import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

const table = (...names: readonly string[]): string =>
  [
    '| 承接机构 | 金额 |',
    '| --- | --- |',
    ...names.map((name, at) => `| ${name} | ${(at + 2) * 137} |`),
  ].join('\n');

const bodies = ['安和社会工作服务中心', '康泰养老服务有限公司', '福邻居家养老服务中心'];
const [first = '', second = '', third = ''] = bodies;
const towns = ['白石镇', '龙塘镇', '高桥乡', '青山镇', '清水乡', '柳林镇', '合计'];

const with3 = (name: string): string => table(first, second, name);

describe('two tables that list the same bodies, of which one is by a letter another', () => {
  test.each<Row>([
    [
      `${table(...bodies)}\n\n扣款如下：\n\n${with3('福临居家养老服务中心')}\n\n${third}整改。`,
      '福临居家养老服务中心 ✗',
    ],
    [
      `${with3('福临居家养老服务中心')}\n\n扣款如下：\n\n${table(...bodies)}\n\n${third}整改。`,
      '福临居家养老服务中心 ✗',
    ],
    // Both stand once: the later.
    [
      `${table(...bodies, '合计')}\n\n扣款如下：\n\n${table(first, '康秦养老服务有限公司', third, '合计')}`,
      '康秦养老服务有限公司 ✗',
    ],
    [
      `${table(...towns)}\n\n下表：\n\n${table(...towns.map((name) => (name === '高桥乡' ? '高坪乡' : name)))}`,
      '高坪乡 ✗',
    ],
  ])('%s', (body, ...names) => {
    expect(verdicts('name', body)).toEqual(names);
  });

  test.each([
    `${table(...bodies)}\n\n扣款如下：\n\n${table(...bodies)}`,
    // Another body, a branch, another place in the list.
    `${table(...bodies)}\n\n扣款如下：\n\n${with3('乐享居家养老服务中心')}`,
    `${table(first, second, '城东居家养老服务中心')}\n\n扣款如下：\n\n${with3('城西居家养老服务中心')}`,
    `${table(...bodies)}\n\n扣款如下：\n\n${table('福临居家养老服务中心', first, second)}`,
    // Both stand twice, or the one table has both.
    `${table(...bodies)}\n\n扣款如下：\n\n${with3('福临居家养老服务中心')}\n\n${third}与福临居家养老服务中心均已整改。`,
    `${table(...bodies, '福临居家养老服务中心')}\n\n扣款如下：\n\n${table(first, second, '福临居家养老服务中心', '福源居家养老服务中心')}`,
    // Too few, or more that differs.
    `${table(second, third)}\n\n扣款如下：\n\n${table(second, '福临居家养老服务中心')}`,
    `${table(...bodies)}\n\n扣款如下：\n\n${table('安和志愿服务中心', second, '福临居家养老服务中心')}`,
    // Towns of few letters, and words that are no names.
    `${table('白石镇', '龙塘镇', '高桥乡')}\n\n下表：\n\n${table('白石镇', '龙塘镇', '高坪乡')}`,
    `${table('设备采购支出', '人员培训支出', '宣传印刷支出')}\n\n下表：\n\n${table('设备采购支出', '人员培训支出', '宣传印制支出')}`,
  ])('%s', (body) => {
    expect(verdicts('name', body)).toEqual([]);
  });
});
