import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';
import { rows } from '../tables.ts';

const tree = `title: 云门县文化馆乐龄课堂公益培训项目支出绩效自评报告
year: 2023
evaluation: self
subject: project
department: { name: 云门县文化馆, region: [湖南省, 云门县] }
evaluator: { name: 湖南方衡管理咨询有限公司, kind: third-party }
project: { name: 乐龄课堂公益培训 }
indicators:
  - { name: 开班期数, weight: 40, score: 40 }
  - { name: 参训人次, weight: 60, score: 58 }`;

const found = (body: string): readonly string[] =>
  verdicts('name', `${body}\n\n云门县文化馆委托湖南方衡管理咨询有限公司评价。`, tree);
const form = (label: string, name: string): string =>
  rows('| 表一 | 情况 |', `| ${label} | ${name} |`, '| 日期 | 5月 |');

describe('the names of the department, the project and the evaluator in a form', () => {
  test.each<Row>([
    [form('实施单位', '云门县公共文化馆'), '云门县公共文化馆 ✗'],
    [form('项目实施单位（盖章）', '云门县公共文化馆'), '云门县公共文化馆 ✗'],
    ['填报单位：云门县综合文化馆　　填报日期：2024年3月1日', '云门县综合文化馆 ✗'],
    [form('项目名称', '乐龄课堂公益陪训'), '乐龄课堂公益陪训 ✗'],
    [form('项目名称', '乐龄课堂艺术公益培训'), '乐龄课堂艺术公益培训 ✗'],
    ['项目名称：乐龄课堂培训', '乐龄课堂培训 ✗'],
    [form('评价机构', '湖南方衡企业管理咨询有限公司'), '湖南方衡企业管理咨询有限公司 ✗'],
  ])('%s', (body, ...names) => {
    expect(found(body)).toEqual(names);
  });

  test.each([
    form('实施单位', '云门县文化馆'),
    form('实施单位', '云门县少儿文化馆'),
    form('实施单位', '云门县图书馆'),
    form('主管部门', '云门县文化局'),
    form('联系单位', '云门县公共文化馆'),
    form('项目名称', '云门县乐龄课堂公益培训项目'),
    form('项目名称', '乐龄课堂公益培训经费'),
    form('项目名称', '乐龄课堂二期公益培训'),
    form('项目名称', '乐龄课堂公益培训（2023年）'),
    `${form('实施单位', '云门县公共文化馆')}\n\n云门县公共文化馆设在县城。`,
    '填报单位：云门县文化馆　　填报日期：2024年3月1日',
    '由云门县公共文化馆承办。',
    form('评价机构', '湖南方衡会计师事务所'),
  ])('%s', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('the title of the report in its text', () => {
  test.each<Row>([
    [
      '# 云门县文化馆乐龄课堂公益陪训项目支出绩效自评报告',
      '云门县文化馆乐龄课堂公益陪训项目支出绩效自评报告 ✗',
    ],
    ['# 云门县文化馆乐龄课公益培训项目支出绩效自评报告', '云门县文化馆乐龄课公益培训项目支出绩效自评报告 ✗'],
    ['# 云门县文化馆乐龄课堂公益培训项目支出绩效自评报告'],
    ['# 云门县文化馆乐龄课堂公益培训项目绩效自评报告'],
    ['# 云门县文化馆乐龄课堂公益培训项目支出绩效自评表'],
    ['# 云门县文化馆乐龄课堂公益培训项目支出的绩效自评报告'],
  ])('%s', (body, ...names) => {
    expect(found(body)).toEqual(names);
  });
});
