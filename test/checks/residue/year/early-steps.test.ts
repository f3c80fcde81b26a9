import { describe, expect, test } from 'vitest';
import year from '../../../../src/checks/residue/year.ts';
import { longParagraph, milliseconds, moment, quotes } from '../../language.ts';

type Row = readonly [body: string, found: readonly string[]];

const fields = {
  title: '2023年度社区食堂运营项目绩效自评报告',
  year: '2023',
  evaluation: 'self',
  published: '2024-06-15',
};
const check = (body: string, more: Readonly<Record<string, string>> = {}): readonly string[] =>
  quotes(year, body, { fields: { ...fields, ...more } });
const work = (line: string): string => `## 二、自评工作开展情况\n\n${line}`;

const before: readonly Row[] = [
  [work('2022年3月4日至3月29日，我局抽调办公室、财务科共5人开展自评。'), ['2022年']],
  [work('2022年4月，我局成立自评工作组，走访食堂6家。'), ['2022年']],
  [work('2024年3月4日至3月29日，我局抽调办公室、财务科共5人开展自评。'), []],
  [work('2022年3月，我局印发预算绩效管理办法，明确自评要求。'), []],
  [work('2022年3月，我局首次组织自评，2024年3月再次组织自评。'), []],
  [work('2022年3月，我局组织开展2021年度自评。'), []],
  [work('2022年3月，我局成立绩效评价领导小组，组织开展自评。'), []],
  [work('2022年3月，食堂启动改造，我局每年组织自评。'), []],
  ['## 二、前期评价工作情况\n\n2022年3月，我局组织开展自评，整改问题3个。', []],
  ['## 一、概况\n\n2022年3月，我局组织开展自评，整改问题3个。', []],
];

/** The words of the sentence alone say that it is of this evaluation. */
const anywhere: readonly Row[] = [
  ['自评工作自2022年3月4日起，至4月12日结束，抽调9人。', ['2022年']],
  ['评价机构2021年5月9日进场，抽查档案400份。', ['2021年']],
  ['评价小组于2022年5月8日进驻，6月20日提交初稿。', ['2022年']],
  ['我局成立自评小组，于2022年2月17日至3月14日对2023年度宣传经费项目进行了自评，现报告如下。', ['2022年']],
  ['数据来源于业务系统，统计截止日期为2022年12月31日。', ['2022年12月31日']],
  ['自评工作自2024年3月4日起，至4月12日结束，抽调9人。', []],
  ['评价机构2024年5月9日进场，抽查2022年档案400份。', []],
  ['我局于2024年2月17日至3月14日对2023年度宣传经费项目进行了自评。', []],
  ['2023年6月对2022年度项目开展绩效评价，2024年再次评价。', []],
  ['评价机构2019年5月成立，有高级职称6人，2024年4月进场。', []],
  ['2022年3月，对2023年的项目开展事前论证，评价工作由财政局组织。', []],
  ['统计截止日期为2023年12月31日，评价截止时间为2024年5月31日。', []],
];

const within: readonly Row[] = [
  [work('2023年3月，我局印发自评工作方案，成立自评小组。'), ['2023年']],
  ['二、自评工作组织情况\n\n（一）自评过程\n\n2023年2月，我局成立自评小组，共6人。', ['2023年']],
  [work('2023年12月，我局印发自评工作方案，成立自评小组。'), []],
  [work('2023年7月，我局对上半年执行情况组织自评。'), []],
  [work('2024年3月，我局印发自评工作方案，成立自评小组。'), []],
  [work('2023年3月，我局组织项目申报和目标申报，开展自评。'), []],
  [work('2023年3月，食堂改造工程开工，2024年3月开展自评。'), []],
];

describe('a step of the evaluation before what it evaluates', () => {
  test.each([...before, ...anywhere, ...within])('%s', (body, found) => {
    expect(check(body)).toEqual(found);
  });

  test('what is watched while it goes on, or was finished in its year, is evaluated in it', () => {
    const line = work('2023年3月，我局印发自评工作方案，成立自评小组。');
    expect(check(line, { published: '2023-11-20' })).toEqual([]);
    expect(check(line, { title: '2023年度社区食堂运营项目绩效运行监控报告' })).toEqual([]);
    expect(check(line, { title: '社区食堂运营项目绩效自评报告' })).toEqual([]);
    expect(check(line, { evaluation: 'department' })).toEqual([]);
  });
});

test.each(['2022年3月，我局组织自评', '2022年3月我局组织'])(
  '100,000 characters of %s take no time',
  (words) => {
    expect(milliseconds(year, work(longParagraph(words)))).toBeLessThan(moment);
  },
);
