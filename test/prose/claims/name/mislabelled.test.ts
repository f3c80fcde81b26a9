import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';
import { rows } from '../tables.ts';

const tree = `title: 梅溪镇部门整体支出绩效自评报告
year: 2022
evaluation: self
subject: department
department: { name: 梅溪镇人民政府 }
indicators:
  - name: 履职效能
    children:
      - { name: 村道管护里程, weight: 10, score: 10 }
      - { name: 防汛物资储备, weight: 10, score: 9 }
      - { name: 垃圾清运及时率, weight: 10, score: 8.5 }
      - { name: 河道巡查记录, weight: 10, score: 7 }
      - { name: 培训任务完成情况, weight: 10, score: 9.5 }
  - name: 效益
    children:
      - { name: 居民幸福感, weight: 25, actual: 91.2%, score: 22.8 }
      - { name: 企业满意度, weight: 25, score: 24 }`;

const found = (body: string): readonly string[] => verdicts('name', body, tree);

const others =
  '2.村道管护里程。全年管护86公里，得10分。\n\n3.防汛物资储备。储备齐全，得9分。\n\n4.企业满意度。走访12家，得24分。';

describe('a paragraph headed by almost the name of the indicator that it speaks of', () => {
  test.each<Row>([
    [`1.居民获得感。测评显示居民幸福感为91.2%，得22.8分。\n\n${others}`, '居民获得感 ✗'],
    [`1.居民获得感：全镇居民幸福感91.2%，按比例得分为22.8分。\n\n${others}`, '居民获得感 ✗'],
    [`1.居民幸福感。测评显示居民幸福感为91.2%，得22.8分。\n\n${others}`],
    // Its points are not the indicator's.
    [`1.居民获得感。测评显示居民幸福感为91.2%，得20分。\n\n${others}`],
    // The indicator has a paragraph of its own.
    [`1.居民获得感。与居民幸福感一并测评，得22.8分。\n\n5.居民幸福感。91.2%，得22.8分。\n\n${others}`],
    // Its paragraph does not name the indicator.
    [`1.居民获得感。测评为91.2%，得22.8分。\n\n${others}`],
    // No paragraph is headed by an indicator.
    ['1.居民获得感。测评显示居民幸福感为91.2%，得22.8分。'],
    [`1.社会效益。测评显示居民幸福感为91.2%，得22.8分。\n\n${others}`],
  ])('%s', (body, ...names) => {
    expect(found(body)).toEqual(names);
  });
});

describe('endings that say no more than 情况', () => {
  test.each<Row>([
    ['培训任务完成程度满分10分，得9.5分。', '培训任务完成程度 ✗'],
    ['培训任务完成状况（10分，得9.5分）：结业42人。', '培训任务完成状况 ✗'],
    ['培训任务完成情况满分10分，得9.5分。'],
    ['培训任务完成程度满分8分，得7.5分。'],
    ['培训任务完成程度较高。'],
    ['培训任务落实程度满分10分，得7分。'],
  ])('%s', (body, ...names) => {
    expect(found(body)).toEqual(names);
  });
});

const problems = (...names: readonly string[]): string =>
  rows('| 序号 | 问题 | 对应指标 |', ...names.map((name, at) => `| ${at + 1} | 台账不全 | ${name} |`));

describe('a column that names indicators', () => {
  test.each<Row>([
    [problems('村道管护里程', '防汛物资储备', '企业满意度', '河道寻查记录'), '河道寻查记录 ✗'],
    [problems('村道管护里程', '防汛物资储备', '企业满意率', '河道巡查记录'), '企业满意率 ✗'],
    [problems('村道管护里程、企业满意度', '防汛物资储备', '企业满意度', '河道巡查纪录'), '河道巡查纪录 ✗'],
    [problems('村道管护里程', '防汛物资储备', '企业满意度', '河道巡查记录')],
    [problems('村道管护里程', '防汛物资储备', '企业满意度', '河道整治记录')],
    [problems('村道管护里程', '河道巡查记录', '企业满意度', '河道寻查记录')],
    [problems('村道管护里程', '防汛物资储备', '预算编制', '河道寻查记录')],
    [problems('村道管护里程', '防汛物资储备', '河道寻查记录')],
    [problems('村道管护里程', '防汛物资储备', '企业满意度', '垃圾清运完成率')],
  ])('%s', (body, ...names) => {
    expect(found(body)).toEqual(names);
  });
});
