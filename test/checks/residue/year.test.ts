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

/** A report of 2022 whose total is 91.35, 优. */
const report: Readonly<Record<string, string>> = {
  title: '"青浦镇社区食堂运营项目绩效评价报告"',
  year: '2022',
  project: '{ name: 社区食堂运营 }',
  indicators: '[{ name: 产出, weight: 60, score: 55.35 }, { name: 效益, weight: 40, score: 36 }]',
};

/** A body of such a report and the year in it that cannot be meant. */
const inText: readonly (readonly [string, string])[] = [
  ['受镇财政所委托，正信咨询有限公司对2021年度社区食堂运营项目开展了绩效评价。', '2021年度'],
  ['镇政府委托正信咨询有限公司，对 2021 年度社区食堂运营项目实施绩效评价。', '2021 年度'],
  ['评价组于2023年4月至5月对2020年度社区食堂运营项目开展了部门评价，现将情况报告如下。', '2020年度'],
  ['按照要求，我镇对2021年度部门整体支出进行了绩效自评，现将有关情况报告如下。', '2021年度'],
  ['根据《办法》，现将我镇2021年度项目支出绩效自评情况报告如下：', '2021年度'],
  ['评价小组对“2021年度社区食堂运营”项目开展绩效评价。', '2021年度'],
  ['## 二、评价工作开展情况\n\n镇政府组织开展了2021年度社区食堂运营绩效评价工作。', '2021年度'],
  ['## 三、评价结论\n\n青浦镇2021年度社区食堂运营绩效评价得分91.35分，等级为“优”。', '2021年度'],
  ['## 三、评价结论\n\n经综合评价，2021年度社区食堂运营项目得分为 91.35 分。', '2021年度'],
  ['## 三、评价结论\n\n综合各项指标评价情况，2021年度社区食堂运营项目评价等级为优秀。', '2021年度'],
  ['## 三、评价结论\n\n2021年度镇部门整体支出绩效自评得分91.35分。', '2021年度'],
  ['## 三、评价结论\n\n2023年度部门整体支出绩效自评得分91.4分。', '2023年度'],
  ['## 三、评价结论\n\n2021年度项目各项指标均已完成，自评得分为91.35分。', '2021年度'],
  ['## 二、评价对象\n\n评价对象为2021年度社区食堂运营经费，涉及资金 60 万元。', '2021年度社区食堂运营经费'],
  [
    '## 二、评价范围\n\n评价范围：2021年1月1日至2021年12月31日的项目支出。',
    '2021年1月1日至2021年12月31日的项目支出',
  ],
  ['## 二、评价范围\n\n本次评价基准日为2021年12月31日。', '2021年12月31日'],
  ['## 二、评价范围\n\n评价的时间范围为2020年度至2021年度。', '2020年度至2021年度'],
  ['## 一、概况\n\n| 单位 | 青浦镇 |\n| --- | --- |\n| 评价年度 | 2021年度 |', '2021年度'],
  ['# 青浦镇2021年度社区食堂运营项目\n\n# 绩效评价报告', '2021年度'],
  ['青浦镇2021年度部门整体支出\n\n绩效自评报告\n\n部门名称：青浦镇', '2021年度'],
  ['## 一、概况\n\n无。\n\n青浦镇\n\n2021年3月18日', '2021年3月18日'],
  ['# 绩效评价报告\n\n报告日期：2021年6月', '2021年6月'],
  ['## 一、概况\n\n无。\n\n## 附\n\n填报日期：2021-03-18\n\n甲。\n\n乙。\n\n丙。\n\n丁。', '2021-03-18'],
  ['## 一、概况\n\n1.总体目标。方便老人用餐。\n\n2.2021年度绩效目标。供餐 6 万份。', '2021年度'],
];

/** Years that are not the evaluated one, and are not said to be. */
const otherYears: readonly string[] = [
  '受镇财政所委托，正信咨询有限公司对2022年度社区食堂运营项目开展了绩效评价。',
  '2022年6月，镇财政所对2021年度社区食堂运营项目开展了绩效评价，结果为良。',
  '镇财政所曾对2021年度社区食堂运营项目开展绩效评价。',
  '受镇财政所委托，评价组对2021年度下达的食堂建设补助资金开展绩效评价。',
  '受镇财政所委托，评价组对2021年省级养老补助资金开展绩效评价。',
  '受镇财政所委托，评价组对2021年度、2022年度社区食堂运营项目开展绩效评价。',
  '## 一、主要工作\n\n按时完成了2021年度绩效自评工作，公开了自评结果。',
  '## 三、评价结论\n\n2021年度社区食堂运营项目绩效评价得分88.20分。',
  '## 三、评价结论\n\n该项目2021年度评价得分为91.35分，本年度与上年持平。',
  '## 三、评价结论\n\n较2021年度绩效评价得分提高 3 分，为91.35分。',
  '## 三、评价结论\n\n2021年启动的社区食堂运营项目得分91.35分。',
  '## 三、评价结论\n\n2022年度社区食堂运营项目得分91.35分，等级为优。',
  '## 三、评价结论\n\n2023年绩效评价得分91.35分，评价等级为优。',
  '## 三、评价结论\n\n2021年度镇文化站项目评价等级为优。',
  '## 二、评价对象\n\n评价对象为2021年立项、2022年实施的社区食堂运营项目。',
  '## 二、评价对象\n\n评价对象为2021年度省级下达的养老补助资金。',
  '## 二、评价范围\n\n评价范围为2021年1月1日至2022年12月31日的资金。',
  '## 二、评价范围\n\n评价基准日为2023年3月31日。',
  '## 二、评价依据\n\n评价依据包括《关于开展2021年度绩效评价工作的通知》。',
  '## 一、概况\n\n| 评价年度 | 2021年度 | 2022年度 |\n| --- | --- | --- |\n| 得分 | 88 | 91.35 |',
  '## 一、概况\n\n无。\n\n青浦镇\n\n2022年12月18日',
  '## 一、概况\n\n无。\n\n青浦镇\n\n2023年3月18日',
  '## 一、概况\n\n2021年3月18日\n\n食堂开业。\n\n供餐。\n\n已验收。\n\n无。',
  '## 一、概况\n\n| 开业日期 | 2021年3月18日 |\n| --- | --- |\n| 桌数 | 20 |',
  '## 一、概况\n\n1.2022年度绩效目标。供餐 6 万份。\n\n2.2023年度绩效目标。供餐 7 万份。',
  '## 一、概况\n\n（二）2023年度绩效目标。供餐 7 万份。',
  '## 一、概况\n\n2021年供餐 5 万份。\n\n（二）2021年度绩效目标。供餐 5 万份。',
  '2021年度，镇里完成了食堂改造，2022年投入运营。',
  '青浦镇2021年度食堂\n\n运营情况',
];

describe('a year of the text that this evaluation cannot be of', () => {
  test.each(inText)('%s', (body, quote) => {
    expect(quotes(year, body, { fields: report })).toEqual([quote]);
  });
});

describe('a year of the text that is another’s', () => {
  test.each(otherYears)('%s', (body) => {
    expect(quotes(year, body, { fields: report })).toEqual([]);
  });
});

test('a title of the body that differs from the report’s in nothing but the year', () => {
  const fields = { title: '青浦镇2022年度养老补助资金绩效评价报告', year: '2022' };
  expect(quotes(year, '# 青浦镇2021年度养老补助资金绩效评价报告\n\n无。', { fields })).toEqual(['2021年度']);
  expect(quotes(year, '无。\n\n附件：青浦镇2021年度养老补助资金绩效评价报告', { fields })).toEqual([
    '2021年度',
  ]);
  expect(quotes(year, '# 青浦镇2022年度养老补助资金绩效评价报告\n\n无。', { fields })).toEqual([]);
});

test('of the goals of two years, one is of neither', () => {
  const fields = { title: '社区食堂运营项目绩效评价报告', year: '', years: '[2021, 2022]' };
  const goals = (first: number, second: number): string =>
    `## 目标\n\n1.${first}年度绩效目标。供餐 5 万份。\n\n2.${second}年度绩效目标。供餐 6 万份。`;
  expect(quotes(year, goals(2021, 2023), { fields })).toEqual(['2023年度']);
  expect(quotes(year, goals(2020, 2022), { fields })).toEqual(['2020年度']);
  expect(quotes(year, goals(2021, 2022), { fields })).toEqual([]);
  expect(quotes(year, `${goals(2021, 2022)}\n\n3.2023年度绩效目标。供餐 7 万份。`, { fields })).toEqual([]);
});

test('a report dated before the year it evaluates says which year that is', () => {
  const [found] = findings(year, '# 评价报告\n\n2021年6月', { fields: report });
  expect(found?.message['zh-CN']).toBe('报告日期不应为 `2021年6月`，应在评价年度 `2022` 之后，请核对后改正');
});

const budget = `{ unit: 万元, initial: 698, adjusted: 826.54, executed: 789.43, reason: 追加 }`;

test.each([
  ['2022年收入1,301万元，较2022年的1,342.90万元减少41.90万元。', { year: '2023' }, ['2022年']],
  ['2023年收入1,301万元，较2023年的1,342.90万元减少41.90万元。', { year: '2023' }, []],
  ['2022年收入1,301万元，较2021年的1,342.90万元减少41.90万元。', { year: '2023' }, []],
  [
    '2023年食堂补贴每餐4元（2022年为3.6元，区级不变），加上自付6元，每餐10元，较2022年的9.6元提高0.4元。',
    { year: '2023' },
    [],
  ],
  ['每餐补贴4元(2022年3.6元)，自付6元，较2022年提高0.4元。', { year: '2023' }, []],
  ['2023年每餐补贴4元，2022年为3.6元，每餐10元，较2022年提高0.4元。', { year: '2023' }, []],
  ['2022年每餐补贴（含区级）4元，较2022年的3.6元提高0.4元。', { year: '2023' }, ['2022年']],
  ['每餐补贴4元（2022年每餐10元，较2022年提高0.4元）。', { year: '2023' }, ['2022年']],
  ['2022年初预算698.00万元，调整预算826.54万元，支出789.43万元。', { year: '2023', budget }, ['2022年']],
  ['2023年初预算698.00万元，调整预算826.54万元，支出789.43万元。', { year: '2023', budget }, []],
  ['2022年初预算698.00万元，调整预算712.40万元，支出701.15万元。', { year: '2023', budget }, []],
])('%s', (body, fields, found) => {
  expect(quotes(year, body, { fields: { title: plain.title, ...fields } })).toEqual(found);
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

test.each(['评价年度', '2022年度', '2022年评价', '对2021年度项目', '2021年度得分9分', '评价范围：2021年'])(
  '100,000 characters of %s take no time',
  (piece) => {
    expect(milliseconds(year, longParagraph(piece))).toBeLessThan(moment);
  },
);

/** A report whose title names its year. */
const titled = { ...report, title: '"青浦镇2022年老年人助餐补助项目绩效评价报告"' };

describe('the year of what the title names', () => {
  test.each([
    [
      '受托，我们对青浦镇民政办（以下简称“民政办”）组织实施的2021年老年人助餐补助项目进行了绩效评价。',
      '2021年',
    ],
    ['受镇政府委托，我公司对2021年老年人助餐补助项目开展了绩效评价。', '2021年'],
    ['评价组对青浦镇2023年老年人助餐补助项目实施了绩效评价。', '2023年'],
    ['## 三、评价结论\n\n青浦镇2021年老年人助餐补助项目综合得分91.35分，等级为“优”。', '2021年'],
  ])('differs: %s', (body, quote) => {
    expect(quotes(year, body, { fields: titled })).toEqual([quote]);
  });

  test.each([
    '受托，我们对青浦镇民政办（以下简称“民政办”）组织实施的2022年老年人助餐补助项目进行了绩效评价。',
    '受镇政府委托，我公司对2021年助餐设施建设补助项目开展了绩效评价。',
    '2022年，评价组对2021年老年人助餐补助项目开展了绩效评价。',
    '镇政府曾对2021年老年人助餐补助项目开展绩效评价。',
    '## 三、评价结论\n\n青浦镇2021年老年人助餐补助项目综合得分88.10分。',
    '## 二、项目概况\n\n镇政府实施了2021年老年人助餐补助项目。',
  ])('agrees, or is another: %s', (body) => {
    expect(quotes(year, body, { fields: titled })).toEqual([]);
  });
});
