import { describe, expect, test } from 'vitest';
import year from '../../../../src/checks/residue/year.ts';
import { longParagraph, milliseconds, moment, quotes } from '../../language.ts';

type Row = readonly [body: string, found: readonly string[]];

const fields = { title: '2023年度社区食堂运营项目绩效评价报告', year: '2023' };
const check = (body: string, more: Readonly<Record<string, string>> = {}): readonly string[] =>
  quotes(year, body, { fields: { ...fields, ...more } });

const slipped: readonly Row[] = [
  ['平均等候时间由2032年的9.5分钟缩短至6.2分钟。', ['2032年']],
  ['就餐人次从2032年4.1万人次增加到5.3万人次。', ['2032年']],
  ['平均等候时间由2022年的9.5分钟缩短至6.2分钟。', []],
  ['养老床位由2025年的300张增加到400张，列入规划。', []],
  ['按规划，就餐人次由2032年的4.1万人次增加到5.3万人次。', []],
  ['完善台账，2042年底前实现信息共享。', ['2042年']],
  ['与民政部门对接，2052年6月底前完成数据核对。', ['2052年']],
  ['完善台账，2024年底前实现信息共享。', []],
  ['专项债券2043年底前还清本息。', []],
  ['力争2060年前实现碳中和。', []],
  ['首次验收合格46处，不合格的4处已于2014年1月整改到位。', ['2014年']],
  ['抽查不达标的2处均已于2014年5月返工。', ['2014年']],
  ['首次验收合格46处，不合格的4处已于2024年1月整改到位。', []],
  ['历史遗留的4处不合格站点已于2014年整改到位。', []],
  ['2013年抽查不合格的4处站点已于2014年整改到位。', []],
  ['食堂于2013年建成，已于2014年验收。', []],
  ['2022年就餐满意度已达91.6%，2032年目标仍设为90%。', ['2032年']],
  ['2022年就餐满意度已达91.6%，2023年目标仍设为90%。', []],
  ['按规划，2032年目标为95%，长期坚持。', []],
  ['2035年目标值为95%。', []],
];

const counted: readonly Row[] = [
  ['两年累计支出7,140.20万元，其中2021年3,280.10万元，2023年3,860.10万元。', ['2021年']],
  ['两年累计支出7,140.20万元，其中2022年3,280.10万元，2023年3,860.10万元。', []],
  ['三年累计支出9,140.20万元，其中2021年2,000万元，2022年3,280.10万元，2023年3,860.10万元。', []],
  ['2021年至2023年，分别安排3,280.10万元和3,860.10万元，两年合计7,140.20万元。', ['2021年至2023年']],
  ['2022年至2023年，分别安排3,280.10万元和3,860.10万元，两年合计7,140.20万元。', []],
  ['2020年至2021年，前两年合计支出1,000万元。', []],
];

describe('as many years as the sentence counts', () => {
  test.each(counted)('%s', (body, found) => {
    expect(check(body, { title: '社区食堂运营项目绩效评价报告', years: '[2022, 2023]', year: '' })).toEqual(
      found,
    );
  });
});

describe('a year in which it cannot have been', () => {
  test.each(slipped)('%s', (body, found) => {
    expect(check(body)).toEqual(found);
  });
});

const ordered: readonly Row[] = [
  ['按照区财政局关于开展2022年度预算绩效自评工作的要求，我局对项目进行了自评。', ['2022年度']],
  ['根据区财政局做好2021年度项目支出绩效自评工作的通知，现将自评情况报告如下。', ['2021年度']],
  ['按照区财政局关于开展2023年度预算绩效自评工作的要求，我局对项目进行了自评。', []],
  ['按照区财政局关于开展2024年度绩效评价工作的部署，我局组织了自评。', []],
  ['根据《关于开展2022年度绩效自评工作的通知》要求，我局组织了自评。', []],
  ['按照区财政局关于开展2022年度绩效自评工作的要求，2022年的问题已整改，本次复核。', []],
  ['按照关于开展2022年度绩效自评工作的要求，街道报送了材料。', []],
];

describe('the year of the order by which an evaluation is made', () => {
  test.each(ordered)('%s', (body, found) => {
    expect(check(body)).toEqual(found);
  });
});

const spans: readonly Row[] = [
  ['评价范围为2020—2023年补助资金8,600万元。', ['2020—2023年']],
  ['评价时段为2021—2024年。', ['2021—2024年']],
  ['评价范围为2021—2023年补助资金8,600万元。', []],
  ['评价范围为2020—2023年安排、2021—2023年使用的补助资金。', []],
  ['评价期间为2020年7月至2023年6月。', []],
  ['2020—2023年，就餐人次逐年增加。', []],
  ['评价范围为2022—2023年新建的食堂。', []],
];

describe('the years that are evaluated', () => {
  test.each(spans)('%s', (body, found) => {
    const more = { title: '2021—2023年社区食堂运营项目绩效评价报告', year: '', years: '[2021, 2022, 2023]' };
    expect(check(body, more)).toEqual(found);
  });
});

const budget = '{ unit: 万元, initial: 640, executed: 596.80, rateBase: initial }';
const spent: readonly Row[] = [
  ['截至2022年12月31日，支出596.80万元，预算执行率93.25%。', ['2022年']],
  ['截至2022年底，累计支出596.80万元，占预算的93.25%。', ['2022年']],
  ['截至2022年12月31日支出596.80万元，预算执行率93.25%。', ['2022年']],
  ['截至2022年12月31日，全街支出596.80万元，预算执行率93.25%。\n\n2022年底共有食堂12家。', ['2022年']],
  ['截至2023年12月31日，支出596.80万元，预算执行率93.25%。', []],
  ['截至2022年12月31日，支出571.20万元，预算执行率89.25%。', []],
  ['截至2022年12月31日，支出596.80万元，2023年无新增支出，预算执行率93.25%。', []],
  ['截至2022年12月31日，支出596.80万元，预算执行率93.25%。\n\n资金于2022年12月全部付清。', []],
];

describe('the day up to which the evaluated year’s money was spent', () => {
  test.each(spent)('%s', (body, found) => {
    expect(check(body, { budget })).toEqual(found);
  });

  test('a rate without places', () => {
    const whole = '{ unit: 万元, initial: 620, executed: 601.40, rateBase: initial }';
    expect(check('截至2022年12月31日，支出601.40万元，预算执行率97%。', { budget: whole })).toEqual([
      '2022年',
    ]);
  });

  test('the report of a year that its title does not name', () => {
    const title = '社区食堂运营项目绩效评价报告';
    expect(check('截至2022年12月31日，支出596.80万元，预算执行率93.25%。', { budget, title })).toEqual([]);
  });
});

const indicators =
  '[{ name: 设备安装完成时间, weight: 100, target: 2023年9月30日前, actual: 2023年9月18日, score: 100 }]';
const dated: readonly Row[] = [
  ['设备安装完成时间为2022年9月18日，提前12天。', ['2022年9月18日']],
  ['设备安装完成时间：2021年9月18日。', ['2021年9月18日']],
  ['设备安装完成时间为2023年9月18日，提前12天。', []],
  ['设备安装完成时间为2022年9月28日，为上一批设备。', []],
  ['一期设备安装完成时间为2022年9月18日。', []],
  ['合同于2022年9月18日签订。', []],
];

describe('the day that an indicator of that name has', () => {
  test.each(dated)('%s', (body, found) => {
    expect(check(body, { indicators })).toEqual(found);
  });
});

test.each([
  '由2032年的9分钟缩短',
  '2042年底前',
  '按照开展2022年度',
  '评价范围为2020—2023年',
  '截至2022年底，支出',
])('100,000 characters of %s take no time', (piece) => {
  expect(milliseconds(year, longParagraph(piece))).toBeLessThan(moment);
});
