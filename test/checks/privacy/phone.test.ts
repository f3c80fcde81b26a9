import { describe, expect, test } from 'vitest';
import phone from '../../../src/checks/privacy/phone.ts';
import { findings, longParagraph, milliseconds, moment, places, quotes } from '../language.ts';

// The number of the operator's own service line: no person's.
const published: readonly string[] = [
  '联系人：张某，13800138000。',
  '电话：138 0013 8000',
  '电话：138-0013-8000',
  '手机+8613800138000',
  '手机：+86 138-0013-8000',
  '张某13800138000李某',
  '| 姓名 | 联系电话 |\n| --- | --- |\n| 张某 | 13800138000 |',
  '| 姓名 | 备注 |\n| --- | --- |\n| 张某 | 13800138000 |',
  '- 负责人 **13800138000**',
  '手机号１３８００１３８０００',
  '[致电](tel:13800138000)',
  '```mermaid\nflowchart LR\n  A[张某 13800138000]\n```',
  '项目资金 120 万元，联系电话13800138000。',
  '微信同号（13800138000）',
  '电话：1380-0138-000',
  '电话：13800 138000',
  '手机：138.0013.8000',
  '手机号码为138—0013—8000',
  '电话：(138)00138000',
  '电话：（138）0013 8000',
  'Tel13800138000',
  'Tel：138 0013\u00a08000',
  '手机 1380013 8000',
  '联系方式：+86-138-0013-8000',
];

const others: readonly string[] = [
  '服务热线 020-86378186，投诉电话 12345。',
  '客服 400-830-0000、95598。',
  '联络电话：8690022',
  '项目资金13800138000元。',
  '预算 13800138000.00 元',
  '| 项目 | 金额（元） |\n| --- | --- |\n| 道路 | 13800138000 |',
  '| 全年预算数 | 13800138000 |\n| --- | --- |\n| 得分 | 10 |',
  '合同编号13800138000',
  '项目编码：440111138001380001',
  '手机号 138****8000',
  '12800138000 不是号段内的号码',
  '138001380001 是十二位',
  '传真 020-13800138',
  '见 https://example.com/content/post_13800138000.html',
  '用水 13800138000 立方米',
  '总投资 15000000000，其中中央资金 13000000000。',
  '页码 1380013800',
  '服务电话：12345、12320、400-138-0013',
  '电话：0138-0013800',
  '联系群众 1380 户、0013 号楼 8000 人次',
  '电话 1380-0138-000-1',
  '手机用户 1380.5 万户，电话 0.13 亿部',
  '微信推文阅读量 13800 次，138000 人次关注',
  '手机：138****8000、138-****-8000',
  '编码 1380-0138-000',
  '电话机 1380 台（0138000 元）',
];

describe('a mobile number', () => {
  test.each(published)('%s', (body) => {
    expect(quotes(phone, body)).toEqual(['138****8000']);
  });
});

describe('another number', () => {
  test.each(others)('%s', (body) => {
    expect(quotes(phone, body)).toEqual([]);
  });
});

test('a landline is private where it is called so', () => {
  expect(quotes(phone, '家庭电话：020-86378186，手机：13800138000')).toEqual(['020*******86', '138****8000']);
});

test('it is found at its place', () => {
  expect(places(phone, '电话：+86 13800138000')).toEqual(['1:8-19']);
});

test('the site’s service lines may be published, however they are written', () => {
  const body = '服务热线：+8613800138000';
  expect(quotes(phone, body, { allow: ['138-0013-8000'] })).toEqual([]);
  expect(quotes(phone, body, { allow: ['12345', '020-86378186'] })).toEqual(['138****8000']);
});

test('amounts of the budget are no phone numbers, an owner’s number is one', () => {
  const fields = {
    budget: '{ unit: 元, initial: 13800138000, executed: 13800138000 }',
    findings: '[{ problem: 档案缺失, owner: 13800138000 }]',
  };
  expect(findings(phone, '', { fields }).map(({ at }) => at.line)).toEqual([8]);
});

test('finding and message never hold the whole number', () => {
  for (const body of published) {
    for (const { at: _, ...rest } of findings(phone, body)) {
      expect(JSON.stringify(rest)).not.toMatch(/13800138000|0013/);
    }
  }
});

test.each(['1', '138', '1380013800', '138 0013 ', '家庭电话'])(
  '100,000 characters of %s take no time',
  (piece) => {
    expect(milliseconds(phone, longParagraph(piece))).toBeLessThan(moment);
  },
);
