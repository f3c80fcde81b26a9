import { describe, expect, test } from 'vitest';
import order from '../../../src/checks/outline/order.ts';
import { findings, quotes } from '../language.ts';

const [basics, work, result, analysis, problems, advice] = [
  '一、基本情况',
  '二、绩效评价工作开展情况',
  '三、综合评价情况及评价结论',
  '四、绩效评价指标分析',
  '五、主要经验及做法、存在的问题及原因分析',
  '六、有关建议',
] as const;

const text = (...titles: readonly string[]): string =>
  titles.map((title) => `## ${title}\n\n已完成。`).join('\n\n');
const fields = { outline: 'national-2020' };

const moved: readonly (readonly [string, readonly string[]])[] = [
  [text(work, basics, result, analysis, problems, advice), [work]],
  [text(basics, work, result, analysis, advice, problems), [advice]],
  [text(basics, work, analysis, result, problems, advice), [analysis]],
  [text(advice, basics, work, result, analysis, problems), [advice]],
  [text(basics, result, analysis, problems, advice, work), [work]],
  [text(basics, work, problems, result, analysis, advice), [problems]],
  [text(basics, '三、评价结论', '二、绩效评价工作情况', analysis, problems, advice), ['三、评价结论']],
  [text('1. 有关建议', '2. 基本情况'), ['1. 有关建议']],
];

const inOrder: readonly string[] = [
  text(basics, work, result, analysis, problems, advice),
  text(basics, work, result),
  text(basics, '二、项目实施情况', work, result, analysis, problems, '六、其他', advice),
  text(basics, work, result, analysis, '五、存在的问题和建议'),
  // Two titles that fit one section say nothing of its place.
  text(work, basics, '三、项目基本情况', result),
  text('一、摘要', '二、正文'),
  '一、基本情况已完成。',
  `## ${basics}\n\n### （一）有关建议的落实\n\n已完成。\n\n## ${work}\n\n已完成。`,
];

describe('sections out of order', () => {
  test.each(moved)('%s', (body, titles) => {
    expect(quotes(order, body, { fields })).toEqual(titles);
  });
});

describe('sections in order, as far as can be told', () => {
  test.each(inOrder)('%s', (body) => {
    expect(quotes(order, body, { fields })).toEqual([]);
  });
});

test('the finding names its neighbour and which side it belongs on', () => {
  const [found] = findings(order, text(basics, work, result, analysis, advice, problems), { fields });
  expect(found?.message['zh-CN']).toBe(
    '`六、有关建议` 不应在 `五、主要经验及做法、存在的问题及原因分析` 之前，应按提纲在其之后，请调整次序',
  );
  expect(found?.at).toMatchObject({ column: 4 });
  expect(found?.related).toHaveLength(1);
});

test('without an outline any order is right', () => {
  expect(quotes(order, text(advice, basics))).toEqual([]);
});
