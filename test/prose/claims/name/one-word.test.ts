import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

const tree = `title: 芦溪县公共体育场馆免费开放绩效评价报告
year: 2023
evaluation: department
subject: project
department: { name: 芦溪县体育中心 }
indicators:
  - name: 过程
    children:
      - name: 器材管理
        children:
          - { name: 器材管理安全性, weight: 4, score: 2.5 }
          - { name: 固定器材利用率, weight: 4, target: ≥90%, actual: 93.4%, score: 4 }
      - name: 制度管理
        children: [{ name: 制度体系完备性, weight: 5, score: 4 }]
      - name: 场务管理
        children:
          - { name: 值班安排合理性, weight: 5, score: 4 }
          - { name: 票务台账规范性, weight: 5, score: 4 }
  - name: 产出
    children:
      - { name: 场馆报修办结及时率, weight: 10, target: 100%, actual: 91.37%, score: 8 }
      - { name: 体校合作学校数, weight: 10, target: ≥15, actual: 18, unit: 所, score: 10 }
      - { name: 场馆预约服务评分, weight: 5, score: 5 }
  - name: 效益
    children:
      - { name: 居民经常锻炼参与率, weight: 24, target: ≥40%, actual: 36.85%, score: 20 }
      - { name: 群众出行绿色低碳分担率, weight: 14, target: ≥24%, actual: 20.65%, score: 11 }
      - { name: 观众满意度, weight: 2, score: 2 }
      - name: 免票
        children: [{ name: 票款优惠人数, weight: 4, target: ≥640, actual: 612, unit: 人, score: 3.83 }]
      - name: 可持续影响
        children: [{ name: 管护责任落实率, weight: 8, target: 100%, actual: 88%, score: 7.04 }]`;

const found = (body: string): readonly string[] => verdicts('name', body, tree);

describe('a name with one word that is another, beside what is one indicator’s alone', () => {
  test.each<Row>([
    // The only one of a group that the sentence names with such a loss.
    [
      '3、器材管理8分，得6.5分。3台跑步机未登记，器材管理完整性扣1.5分；固定器材利用率93.4%，得4分。',
      '器材管理完整性 ✗',
    ],
    [
      '器材管理8分，得6.5分，器材管理完整性扣1.5分。制度管理5分，得4分，预案自2019年印发后未修订，制度体系健全性扣1分。',
      '器材管理完整性 ✗',
      '制度体系健全性 ✗',
    ],
    // A label within a line, or of an item of a list.
    [
      '体校合作学校数：18所，得10分。场馆报修审核及时率：报修857件，及时办结783件，及时率91.37%，74件超时，扣2分，得8分。',
      '场馆报修审核及时率 ✗',
    ],
    ['- 体校共建学校数：18所（小学11所、初中4所、高中3所），得10分。', '体校共建学校数 ✗'],
    ['- 体校共建学校数18所（小学11所、初中7所），得10分。', '体校共建学校数 ✗'],
    // A year before what was reached.
    [
      '### 效益\n\n群众出行绿色低碳比例2023年为20.65%，低于目标3.35个百分点，扣3分，得11分。',
      '群众出行绿色低碳比例 ✗',
    ],
    // What was to be reached and what was, under a label; the value of the one indicator of a group.
    ['1. 票款减免人数（4分）。目标640人，实际612人，得4×（612÷640）＝3.83分。', '票款减免人数 ✗'],
    ['3.可持续影响8分，得7.04分。25个场馆中22个签订协议，管护制度落实率88%。', '管护制度落实率 ✗'],
    ['场馆报修受理及时率91.37%，扣2分。', '场馆报修受理及时率 ✗'],
  ])('%s', (body, ...names) => {
    expect(found(body)).toEqual(names);
  });

  test.each([
    '3、器材管理8分，得6.5分。3台跑步机未登记，器材管理安全性扣1.5分；固定器材利用率93.4%，得4分。',
    // Two of the group have lost as much.
    '场务管理10分，得8分，值班安排及时性扣1分。',
    // Other points; another value.
    '器材管理8分，得6.5分，器材管理完整性扣0.8分。',
    '器材管理8分，得6.5分，器材管理完整性得1分。',
    '场馆报修受理及时率95.2%，得9分。',
    '1. 票款减免人数（4分）。目标700人，实际612人。',
    '1. 票款减免人数（3分）。目标640人，实际612人，得3分。',
    '3.可持续影响8分，得7.04分。25个场馆中22个签订协议，管护制度落实率92%。',
    '3.可持续影响8分，得7.04分。管护责任落实率88%，其中管护制度落实率88%。',
    '得7.04分。25个场馆中22个签订协议，管护制度落实率88%。',
    // No group is named, and no value.
    '抽查发现，器材管理完整性扣1.5分。',
    // An element of the indicator, whose own name stands beside or above it.
    '### 器材管理安全性\n\n器材管理完整性扣1.5分。',
    '器材管理8分，得6.5分。器材管理安全性得2.5分，其中器材管理完整性扣1.5分。',
    '### 器材管理\n\n器材管理完整性扣1.5分。\n\n器材管理安全性4分。',
    // Called so again, or elsewhere in a table.
    '器材管理8分，器材管理完整性扣1.5分。器材管理完整性有待加强。',
    '| 要点 | 说明 |\n| --- | --- |\n| 器材管理完整性 | 台账 |\n\n器材管理8分，器材管理完整性扣1.5分。',
    // Another year's.
    '2021年评价时，场馆报修受理及时率91.37%，扣2分。',
    // Kinds of their own: how many, how well.
    '制度管理5分，制度体系合理性得3分。',
    '场馆报修完成及时率91.37%。',
    '居民经常锻炼知晓率为82%，得20分。',
  ])('%s', (body) => {
    expect(found(body)).toEqual([]);
  });
});
