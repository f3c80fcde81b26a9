import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

const tree = `title: 榆川县乡村医生培训政策绩效评价报告
year: 2023
evaluation: finance
subject: policy
department: { name: 榆川县卫生健康局 }
indicators:
  - name: 政策制定
    children:
      - { name: 制定依据充分性, weight: 5, score: 5 }
      - { name: 绩效目标明确性, weight: 6, score: 4.5 }
      - { name: 对象筛选精准性, weight: 7, score: 5 }
      - { name: 经费测算准确性, weight: 4, score: 4 }
  - name: 政策实施
    children:
      - { name: 带教老师配备率, weight: 8, target: 100%, actual: 100%, score: 8 }
      - { name: 课时落实率, weight: 10, target: 100%, actual: 91.6%, score: 9.16 }
      - { name: 结业证书发放及时率, weight: 12, target: 100%, actual: 80%, score: 9.6 }
  - name: 政策效果
    children:
      - name: 社会效益
        children:
          - { name: 村内首诊完成率, weight: 9, target: ≥60%, actual: 52.3%, score: 7.5 }
          - { name: 减轻村民负担, weight: 9, score: 8 }
      - name: 可持续影响
        children: [{ name: 师带徒体系建设, weight: 10, score: 9 }]
      - name: 满意度
        children: [{ name: 乡村医生满意度, weight: 20, score: 18.6 }]`;

const found = (body: string): readonly string[] => verdicts('name', body, tree);

describe('the one indicator that a paragraph does not name', () => {
  test.each<Row>([
    [
      '（二）政策实施。课时落实率91.6%，得9.16分。结业证书发放及时率80%，得9.6分。每村均有老师，带教老师覆盖率100%，得8分。',
      '带教老师覆盖率 ✗',
    ],
    [
      '制定依据充分性得5分。绩效目标明确性应得6分，实得4.5分。对象识别精准性应得7分，实得5分，2人不符合条件。经费测算准确性得4分。',
      '对象识别精准性 ✗',
    ],
    [
      '首诊村内完成情况9分，得7.5分，未达到60%。减轻村民负担9分，得8分。师带徒体系建设10分，得9分。乡村医生满意度20分，得18.6分。',
      '首诊村内完成情况 ✗',
    ],
    ['**政策制定。** 绩效目标明确性失1.5分。对象遴选精准性失2分，2人不符合条件。', '对象遴选精准性 ✗'],
    ['### 可持续影响（10分，得9分）\n\n已签协议40对，师带徒制度建设扣1分。', '师带徒制度建设 ✗'],
    ['### 政策制定\n\n抽查档案60份，对象识别精准性得5分，扣2分。', '对象识别精准性 ✗'],
  ])('%s', (body, ...names) => {
    expect(found(body)).toEqual(names);
  });

  test.each([
    '（二）政策实施。课时落实率91.6%，得9.16分。结业证书发放及时率80%，得9.6分。带教老师配备率100%，得8分。',
    // Its points are not those that are left.
    '（二）政策实施。课时落实率91.6%，得9.16分。结业证书发放及时率80%，得9.6分。带教老师覆盖率100%，得6分。',
    // A named indicator has lost as much.
    '### 政策实施\n\n课时落实率扣0.84分。教师课时配备率扣0.84分。',
    '### 政策效果\n\n减轻村民负担扣1分，因为师带徒制度建设扣1分。',
    // More than one is left, and no heading says of which group.
    '课时落实率91.6%，得9.16分。带教老师覆盖率得8分。',
    // An element of an indicator.
    '### 对象筛选精准性（7分，得5分）\n\n对象识别精准性扣2分。',
    // The indicator is named as well.
    '### 政策制定\n\n对象识别精准性得5分。对象筛选精准性得5分。',
    '### 政策制定\n\n对象识别精准性得5分。\n\n对象筛选精准性得5分。',
    // Another group.
    '### 政策实施\n\n对象识别精准性得5分。',
    // The text has both names in a table.
    '| 要点 | 说明 |\n| --- | --- |\n| 对象识别精准性 | 名单 |\n\n### 政策制定\n\n绩效目标明确性得4.5分。对象识别精准性得5分。',
    '### 政策制定\n\n对象识别精准性有待提高，抽查60份。',
  ])('%s', (body) => {
    expect(found(body)).toEqual([]);
  });
});
