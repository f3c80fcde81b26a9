import { describe, expect, test } from 'vitest';
import bankCard from '../../../src/checks/privacy/bank-card.ts';
import { findings, longParagraph, milliseconds, moment, places, quotes } from '../language.ts';

// Numbers that payment services publish for tests.
const published: readonly (readonly [string, string])[] = [
  ['补助发放至6200000000000005。', '6200********0005'],
  ['卡号：6200 0000 0000 0005', '6200********0005'],
  ['6205500000000000004', '6205***********0004'],
  ['银行卡号 4111111111111111', '4111********1111'],
  ['卡号4111-1111-1111-1111', '4111********1111'],
  ['4111 1111 1111 1111', '4111********1111'],
  ['账号：5555555555554444', '5555********4444'],
  ['5555555555554444', '5555********4444'],
  ['| 姓名 | 银行账号 |\n| --- | --- |\n| 张某 | 4111111111111111 |', '4111********1111'],
  ['| 姓名 | 卡 |\n| --- | --- |\n| 张某 | 6200000000000005 |', '6200********0005'],
  ['开户行农业银行，户名张某，账号 3566002020360505', '3566********0505'],
  ['卡号：6200\u00a00000\u00a00000\u00a00005', '6200********0005'],
  ['卡号：6200—0000—0000—0005', '6200********0005'],
  ['（工商银行6200000000000005）', '6200********0005'],
  ['收款账号6205500000000000004', '6205***********0004'],
  ['6205 5000 0000 0000 004', '6205***********0004'],
  ['张某 ６２０００００００００００００５', '6200********0005'],
];

const others: readonly string[] = [
  '卡号：6200000000000006（末位不符）',
  '对公账户 44050158000000000123',
  '项目编码 4401112300000000',
  '统一社会信用代码 914401010000012345',
  '合同编号 6200000000000005',
  '4111111111111111',
  '订单号：5555555555554444',
  '金额 6200000000000005.00',
  '6200000000000005 元',
  '卡号 6200********0005',
  '证号 11010519491231002X',
  '62000000000000050 是十七位且校验不符',
  '2023 2024 2025 2026',
  '4111 1111 1111',
  '发票代码 4111111111111111',
  '2019—2020—2021—2022',
  '合同金额 6200 万元、0000 元、0000 元、0005 元',
  '政府采购编号 6200-0000-0000-0005',
  '对公账户：4405 0158 0000 0000 0123',
  '卡号：6200 0000 0000 0006',
];

describe('a bank card number', () => {
  test.each(published)('%s', (body, quote) => {
    expect(quotes(bankCard, body)).toEqual([quote]);
  });
});

describe('another number', () => {
  test.each(others)('%s', (body) => {
    expect(quotes(bankCard, body)).toEqual([]);
  });
});

test('it is found at its place', () => {
  expect(places(bankCard, '卡号：6200 0000 0000 0005。')).toEqual(['1:4-23']);
});

test('finding and message never hold the whole number', () => {
  for (const [body] of published) {
    for (const { at: _, ...rest } of findings(bankCard, body)) {
      expect(JSON.stringify(rest)).not.toMatch(/\d{5}|\d{4} \d{4}/);
    }
  }
});

test.each(['6', '6200 ', '4111-'])('100,000 characters of %s take no time', (piece) => {
  expect(milliseconds(bankCard, longParagraph(`${piece}`))).toBeLessThan(moment);
});
