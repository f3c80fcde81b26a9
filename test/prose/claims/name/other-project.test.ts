import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

const tree = `title: 临泽县智慧冷链产业园厂房项目2023年度专项债券资金绩效评价报告
year: 2023
evaluation: finance
subject: project
department: { name: 临泽县商务局, region: [河北省, 临泽县] }
project: { name: 智慧冷链产业园厂房项目 }
budget: { unit: 万元, initial: 860, executed: 796.35 }
indicators:
  - { name: 厂房建成面积, weight: 40, score: 38.6 }
  - { name: 招商入驻率, weight: 60, score: 53.28 }
stated: { total: 91.88, grade: 优 }`;

const found = (body: string): readonly string[] => verdicts('name', body, tree);
const told = '对智慧冷链产业园厂房项目（以下简称“产业园项目”）进行了评价。\n\n产业园项目位于城东。';

describe('a name that nothing bears, beside the total of what the report is of', () => {
  test.each<Row>([
    [`${told}\n\n物流港项目2023年度综合得分91.88分，评价等级为“优”。`, '物流港项目 ✗'],
    [`${told}\n\n综上，物流港项目得分91.88分。`, '物流港项目 ✗'],
    [`${told}\n\n## 四、结论\n\n1.批发城项目绩效评价得分为91.88分，等级为优。`, '批发城项目 ✗'],
    [`${told}\n\n（一）菜篮子项目总分为91.88分。`, '菜篮子项目 ✗'],
  ])('%s', (body, ...names) => {
    expect(found(body)).toEqual(names);
  });

  test.each([
    `${told}\n\n产业园项目2023年度综合得分91.88分。`,
    `${told}\n\n本项目综合得分91.88分。`,
    `${told}\n\n该项目综合得分91.88分。`,
    `${told}\n\n经综合评价，项目得分91.88分。`,
    // By what it is of, by whoever pays for it, by its level.
    `${told}\n\n冷链厂房项目综合得分91.88分。`,
    `${told}\n\n专项债券项目综合得分91.88分。`,
    `${told}\n\n县级财政项目综合得分91.88分。`,
    `${told}\n\n临泽县商务局项目综合得分91.88分。`,
    // Its own total; a project that the text knows.
    `${told}\n\n物流港项目综合得分88.62分。`,
    `${told}\n\n物流港项目是另一项目。\n\n物流港项目综合得分91.88分。`,
    `${told}\n\n物流港与产业园相邻。\n\n物流港项目综合得分91.88分。`,
    `${told}\n\n比物流港项目综合得分91.88分高。`,
    // The text has given no short name.
    '智慧冷链产业园厂房项目已建成。\n\n物流港项目综合得分91.88分。',
    // Round points are many projects'.
    `${told}\n\n物流港项目招商入驻得分53.28分。`,
    `${told}\n\n物流港资金综合得分91.88分。`,
  ])('%s', (body) => {
    expect(found(body)).toEqual([]);
  });
});
