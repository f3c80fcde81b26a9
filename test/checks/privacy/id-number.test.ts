import { describe, expect, test } from 'vitest';
import idNumber from '../../../src/checks/privacy/id-number.ts';
import { findings, longParagraph, milliseconds, moment, places, quotes } from '../language.ts';

// The example of GB 11643 itself; it was given to nobody.
const example = '11010519491231002X';
const shown = '1101**********002X';

const published: readonly (readonly [string, string])[] = [
  [`负责人身份证号${example}。`, shown],
  [`身份证：110105 19491231 002X`, shown],
  [`身份证：110105-19491231-002x`, '1101**********002x'],
  [`1101 0519 4912 3100 2X`, shown],
  [`（${example}）`, shown],
  [`| 姓名 | 身份证号 |\n| --- | --- |\n| 张某 | ${example} |`, shown],
  [`- 张某，**${example}**，男`, shown],
  [`张某\\,${example}`, shown],
  ['身份证号１１０１０５１９４９１２３１００２Ｘ', shown],
  [`\`\`\`\n张某 ${example}\n\`\`\``, shown],
  [`![${example}](photo.png)`, shown],
  [`[名单](mailto:x?body=${example})`, shown],
  [`<p>${example}</p>`, shown],
  ['身份证号：110105491231002', '1101*******1002'],
  ['身份证号110105 491231 002', '1101*******1002'],
  ['身份证：110105 1949 1231 002X', shown],
  ['身份证：110105·19491231·002X', shown],
  ['身份证：110105—19491231—002X', shown],
  ['身份证号：1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X', shown],
  [`ID${example}`, shown],
  ['| 证件号码 |\n| --- |\n| 110105491231002 |', '1101*******1002'],
];

const others: readonly string[] = [
  '项目编码 440111230000000012',
  '身份证号 110105194912310021（校验位不符）',
  '统一社会信用代码 11440111007512345X',
  '合同号 990105194912310022',
  '1101051949123100211 是十九位',
  '账号 110105491231002',
  '金额 110105194912310.02 元',
  '身份证号 1101**********002X',
  '出生日期 1949-12-31，编号 002。',
  '110105 19491331 002X',
  '订单 A11010519491231002X',
  'https://example.com/t/11010519491231002X.html',
  '2023 1231 0021 1101 0519 4912',
  '统计：110105、194912、31002。',
  '身份证复印件 18 份、台账 17 本。',
  '1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 1',
  '抽样得分：1 2 3 4 5 1 2 3 4 5 1 2 3 4 5 1 2 3 4',
  '编号 110105 491231 002',
  'SKU11010519491231002X',
  '2021—2022年投入 110105 元，2023—2024年投入 491231 元。',
];

describe('an identity card number', () => {
  test.each(published)('%s', (body, quote) => {
    expect(quotes(idNumber, body)).toEqual([quote]);
  });
});

describe('another number', () => {
  test.each(others)('%s', (body) => {
    expect(quotes(idNumber, body)).toEqual([]);
  });
});

test('it is found at its place, once', () => {
  expect(places(idNumber, `张某（${example}）\n李某`)).toEqual(['1:4-22']);
});

test('fields of the frontmatter, their remarks and the acknowledgements are read', () => {
  const fields = {
    summary: `负责人${example}`,
    '# 联系人 110105 19491231 002X': '略',
    findings: `[{ problem: 档案缺失, owner: "${example}" }]`,
    acknowledged: `[{ check: residue/place, quote: 县政府, note: "${example}" }]`,
  };
  expect(findings(idNumber, '', { fields }).map(({ at }) => at.line)).toEqual([7, 9, 10, 8]);
});

test('finding and message never hold the whole number', () => {
  for (const [body] of published) {
    for (const found of findings(idNumber, body)) {
      const { at: _, ...rest } = found;
      expect(JSON.stringify(rest)).not.toMatch(/19491231|491231|１９４９/);
    }
  }
});

test.each(['1', '12 34-', '11010519491231002', 'X1'])('100,000 characters of %s take no time', (piece) => {
  expect(milliseconds(idNumber, longParagraph(piece))).toBeLessThan(moment);
});
