import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

const tree = `title: 云岭州农田抗旱应急专项资金绩效评价报告
year: 2023
evaluation: finance
subject: fund
department: { name: 云岭州农业农村局, region: [云南省, 云岭州] }
project: { name: 农田抗旱应急机具购置项目 }
budget: { unit: 万元, initial: 860, adjusted: 812.5, executed: 796.35 }
indicators:
  - { name: 机具配备率, weight: 40, score: 38.6 }
  - { name: 受旱农田灌溉率, weight: 60, score: 55.12 }
stated: { total: 93.72, grade: 优 }`;

const found = (body: string): readonly string[] => verdicts('name', body, tree);
const told = '受州财政局委托，对农田抗旱应急专项资金（以下简称“抗旱资金”）进行评价。';

describe('a name that is almost that of what the report is of, beside figures that are its own', () => {
  test.each<Row>([
    [`${told}\n\n经评价，抗洪资金得分93.72分，等级为优。`, '抗洪资金 ✗'],
    [`${told}\n\n抗灾资金综合得分为93.72分。`, '抗灾资金 ✗'],
    [`${told}\n\n旱抗资金2023年实际支出796.35万元。`, '旱抗资金 ✗'],
    [`${told}\n\n## 一、抗涝资金基本情况\n\n资金由州级设立。`, '抗涝资金 ✗'],
    [`${told}\n\n受委托，我们对抗洪资金开展了绩效评价。`, '抗洪资金 ✗'],
    [
      '农田抗旱应急机具购置项目已实施。\n\n农田抗旱应急机具租赁项目预算860万元，全部到位。',
      '农田抗旱应急机具租赁项目 ✗',
    ],
    [
      '农田抗旱应急机具购置项目已实施。\n\n农田抗旱创新机具购置项目按每台2万元安排预算812.50万元。',
      '农田抗旱创新机具购置项目 ✗',
    ],
    [
      '农田抗旱应急机具购置项目已实施。\n\n云岭州农田抗旱救灾机具采购项目2023年调整后预算812.50万元。',
      '农田抗旱救灾机具采购项目 ✗',
    ],
    [
      '农田抗旱应急机具购置项目已实施。\n\n农田灌溉应急机具购置项目综合得分93.72分。',
      '农田灌溉应急机具购置项目 ✗',
    ],
  ])('%s', (body, ...names) => {
    expect(found(body)).toEqual(names);
  });

  test.each([
    `${told}\n\n经评价，抗旱资金得分93.72分。`,
    // Other money, with figures of its own.
    `${told}\n\n抗洪资金得分91.50分。`,
    `${told}\n\n抗洪资金2023年支出120.6万元。`,
    `${told}\n\n同期抗洪资金也已拨付。`,
    `${told}\n\n抗洪资金得分93.72分。抗洪资金另行评价。`,
    // As short for the same as the name that is given.
    `${told}\n\n农田资金得分93.72分。`,
    `${told}\n\n应急抗洪资金得分93.72分。`,
    '经评价，抗洪资金得分93.72分。',
    `${told}\n\n《抗洪资金绩效评价办法》已印发。`,
    // The project's name with a word put in or left out, and a project beside it.
    '农田抗旱应急机具购置项目已实施。\n\n农田抗旱机具购置项目2023年支出796.35万元。',
    '农田抗旱应急机具购置项目已实施。\n\n农田抗旱应急机具租赁项目2023年支出35.2万元。',
    '农田灌溉应急机具购置项目2023年预算860万元。',
    '农田抗旱应急机具购置项目已实施。\n\n农田节水灌溉机具购置项目预算860万元。',
  ])('%s', (body) => {
    expect(found(body)).toEqual([]);
  });
});
