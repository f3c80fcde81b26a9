import { describe, expect, test } from 'vitest';
import year from '../../../src/checks/residue/year.ts';
import { findings, longParagraph, milliseconds, moment, quotes } from '../language.ts';

type Case = readonly [title: string, fields: Readonly<Record<string, string>>, body: string];

const plain = { title: '社工服务站项目绩效评价报告', year: '2023' };

const stray: readonly (readonly [string, ...Case])[] = [
  ['2022年度', '2022年度社工服务站项目绩效评价报告', { year: '2023' }, ''],
  ['2022年度', '景泰街道2022年度部门整体支出绩效自评报告', { year: '2023', evaluation: 'self' }, ''],
  ['2024年度', '景泰街道2024年度部门整体支出绩效自评报告', { year: '2023', evaluation: 'self' }, ''],
  ['2022年度', '项目支出绩效自评表（2022年度）', { year: '2023', evaluation: 'self' }, ''],
  ['2021年', '2021年项目支出绩效自评表', { year: '2023', evaluation: 'self' }, ''],
  ['2022 年', '白云区 2022 年财政重点项目绩效评价报告', { year: '2023' }, ''],
  ['2019—2021年', '2019—2021年部门整体支出绩效自评报告', { year: '2023', evaluation: 'self' }, ''],
  ['2018年度', '2018年度社工服务站项目绩效评价报告', { years: '[2020, 2022]' }, ''],
  [
    '2023年度',
    plain.title,
    { year: '2022', evaluation: 'self' },
    '林业局2023年度部门整体绩效自评表\n\n自评得分 97.93 分。',
  ],
  ['2022年度', plain.title, { year: '2023' }, '# 2022年度社工服务站项目绩效评价报告\n\n街道组织了评价。'],
  [
    '2022年度',
    plain.title,
    { year: '2023' },
    '项目支出绩效自评表\n\n（2022年度）\n\n| 项目 | 金额 |\n| --- | --- |\n| 工资 | 1 |',
  ],
  ['2021年度', plain.title, { year: '2023' }, '| 评价年度 | 2021年度 |\n| --- | --- |\n| 评价机构 | 街道 |'],
  [
    '2022年度',
    plain.title,
    { year: '2023' },
    '## 二、评价工作\n\n评价年度为2022年度，评价对象为社工服务站。',
  ],
  ['2021年1月1日至2021年12月31日', plain.title, { year: '2023' }, '评价时段为2021年1月1日至2021年12月31日。'],
];

const agreed: readonly Case[] = [
  ['2023年度社工服务站项目绩效评价报告', { year: '2023' }, ''],
  ['2023 年度广州市白云区人民政府景泰街道部门重点项目绩效评价报告', { year: '2023' }, ''],
  ['社工服务站项目绩效评价报告', { year: '2023' }, '2022年度，街道完成了站点建设。'],
  // The evaluation was made in 2023, of 2022.
  ['白云区2023年财政重点评价项目绩效评价报告', { year: '2022' }, ''],
  ['2023年度省级财政支出绩效评价报告', { year: '2022', evaluation: 'finance' }, ''],
  ['2022年度社工服务站项目2023年绩效评价报告', { year: '2022' }, ''],
  // The year belongs to the name or to the money.
  ['2020年省级自然资源卫片执法补助经费绩效自评表', { year: '2021', evaluation: 'self' }, ''],
  ['2021年度中央专项资金绩效评价报告', { year: '2022' }, ''],
  ['2021年老旧小区改造项目绩效评价报告', { year: '2023', project: '{ name: 2021年老旧小区改造 }' }, ''],
  ['2019—2021年职业技能培训补贴政策绩效评价报告', { years: '[2019, 2021]' }, ''],
  ['2020年度职业技能培训绩效评价报告', { years: '[2019, 2021]' }, ''],
  ['“十四五”规划（2021—2025年）中期绩效评价报告', { year: '2023' }, ''],
  ['依据《2018年度绩效评价管理办法》开展的绩效评价报告', { year: '2023' }, ''],
  [plain.title, { year: '2023' }, '项目支出绩效自评表\n\n（2023年度）\n\n街道组织了自评。'],
  [
    plain.title,
    { year: '2023' },
    '莆秀财绩评〔2022〕1号\n\n2024年10月28日\n\n| 评价年度 | 2023年度 |\n| --- | --- |\n| 评价机构 | 街道 |',
  ],
  [
    plain.title,
    { year: '2023' },
    '| 年度 | 2021年 | 2022年 | 2023年 |\n| --- | --- | --- | --- |\n| 预算 | 1 | 2 | 3 |',
  ],
  [plain.title, { year: '2023' }, '评价期间，评价组于2024年5月走访了17个站点。'],
  [plain.title, { year: '2023' }, '评价时间：2024年4月至6月。评价时段为2023年1月1日至2023年12月31日。'],
  [plain.title, { year: '2023' }, '评价时段为2022年7月1日至2023年6月30日。'],
  [plain.title, { year: '2023' }, '## 一、基本情况\n\n2021年度绩效自评报告指出，站点人员不足。'],
  [
    plain.title,
    { year: '2023' },
    '## 附件：2022年度绩效自评表的整改情况\n\n已整改。'.replace('自评表的', '问题'),
  ],
  [plain.title, { year: '2023' }, '根据 2018 年、2020 年的文件，街道于 2022 年启动项目。'],
  ['社工服务站2023年、2022年绩效评价报告', { year: '2023' }, ''],
  ['社工服务站（2023）绩效评价报告', { year: '2023' }, ''],
];

describe('a year that is not the evaluated one', () => {
  test.each(stray)('%s in %s', (quote, title, fields, body) => {
    const own = 'years' in fields ? { ...fields, year: '' } : fields;
    expect(quotes(year, body, { fields: { ...own, title: `"${title}"` } })).toEqual([quote]);
  });
});

describe('years that agree, or that say something else', () => {
  test.each(agreed)('%s %o', (title, fields, body) => {
    const own = 'years' in fields ? { ...fields, year: '' } : fields;
    expect(quotes(year, body, { fields: { ...own, title: `"${title}"` } })).toEqual([]);
  });
});

test('the finding names both places', () => {
  const fields = { title: '2022年度社工服务站项目绩效评价报告', year: '2023' };
  const [found] = findings(year, '', { fields });
  expect(found?.at).toMatchObject({ line: 2, column: 8, endColumn: 14 });
  expect(found?.related?.[0]?.at).toMatchObject({ line: 3, column: 7 });
  expect(found?.message['zh-CN']).toBe(
    '评价年度不应一处为 `2022年度`、一处为 `2023`，应前后一致，请核对后改正',
  );
});

test.each(['评价年度', '2022年度', '2022年评价'])('100,000 characters of %s take no time', (piece) => {
  expect(milliseconds(year, longParagraph(piece))).toBeLessThan(moment);
});
