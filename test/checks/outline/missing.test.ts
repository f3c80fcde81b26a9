import { describe, expect, test } from 'vitest';
import missing from '../../../src/checks/outline/missing.ts';
import { findings, milliseconds, moment, quotes } from '../language.ts';

const national = [
  '一、基本情况',
  '二、绩效评价工作开展情况',
  '三、综合评价情况及评价结论',
  '四、绩效评价指标分析',
  '五、主要经验及做法、存在的问题及原因分析',
  '六、有关建议',
];
const district = [
  '一、评价项目概述',
  '二、项目绩效目标和绩效指标设定情况',
  '三、绩效评价组织情况',
  '四、绩效评价指标分析情况',
  '五、项目综合评价等级和评价结论',
  '六、主要经验做法、存在的问题和建议',
  '七、绩效评价结果应用',
];

const text = (titles: readonly string[]): string =>
  titles.map((title) => `## ${title}\n\n已完成。`).join('\n\n');
const swap = (titles: readonly string[], from: string, to: string): readonly string[] =>
  titles.map((title) => (title.includes(from) ? to : title));
const drop = (titles: readonly string[], name: string): readonly string[] =>
  titles.filter((title) => !title.includes(name));

const lacking = (outline: string, body: string): readonly string[] =>
  findings(missing, body, { fields: { outline } }).map(
    ({ message }) => /缺少 `([^`]+)`/.exec(message['zh-CN'])?.[1] ?? '',
  );

const incomplete: readonly (readonly [string, string, readonly string[]])[] = [
  ['national-2020', text(drop(national, '建议')), ['有关建议']],
  ['national-2020', text(drop(national, '基本情况')), ['基本情况']],
  ['national-2020', text(drop(national, '综合评价')), ['综合评价情况及评价结论']],
  ['national-2020', text(drop(national, '开展情况')), ['绩效评价工作开展情况']],
  ['national-2020', text(drop(national, '主要经验')), ['主要经验及做法、存在的问题及原因分析']],
  ['national-2020', text(drop(drop(national, '建议'), '基本情况')), ['基本情况', '有关建议']],
  ['district-project', text(drop(district, '结果应用')), ['存在的问题', '绩效评价结果应用']],
  ['district-project', text(district), ['存在的问题']],
  ['district-project', text(drop(district, '组织情况')), ['绩效评价组织情况', '存在的问题']],
  [
    'district-project',
    `${text(district.slice(0, 5))}\n\n## ${district[5]}\n\n### （一）政策方面建议\n\n无。\n\n## ${district[6]}\n\n已完成。`,
    ['存在的问题'],
  ],
];

const problems = '### （一）存在的问题\n\n档案更新不及时。';
const complete: readonly (readonly [string, string])[] = [
  ['national-2020', text(national)],
  ['national-2020', text(national.map((title) => title.slice(2)))],
  ['national-2020', text(swap(national, '基本情况', '一、项目概况'))],
  ['national-2020', text(swap(national, '综合评价', '三、综合评价及评价结论（附相关评分表）'))],
  ['national-2020', text(swap(national, '综合评价', '三、评价结论'))],
  ['national-2020', text(swap(national, '综合评价', '三、项目综合评价等级和评价结论'))],
  ['national-2020', text(swap(national, '主要经验', '五、存在的问题和原因'))],
  [
    'national-2020',
    text([
      ...swap(national, '主要经验', '五、主要经验做法').slice(0, 5),
      '六、存在的主要问题',
      '七、改进措施和建议',
    ]),
  ],
  ['national-2020', text(swap(national, '建议', '六、改进建议'))],
  ['national-2020', text([...national.slice(0, 4), '五、存在的问题及建议'])],
  ['national-2020', text(swap(national, '开展情况', '二、绩效评价工作情况'))],
  ['national-2020', national.map((title) => `**${title}**\n\n已完成。`).join('\n\n')],
  ['national-2020', national.map((title) => `${title}\n\n已完成。`).join('\n\n')],
  [
    'district-project',
    text(district)
      .replace('### ', '')
      .replace('存在的问题和建议\n\n已完成。', `存在的问题和建议\n\n${problems}`),
  ],
  [
    'district-project',
    text(district).replace(
      '存在的问题和建议\n\n已完成。',
      '存在的问题和建议\n\n存在的主要问题：档案更新不及时。',
    ),
  ],
  [
    'district-project',
    text(district).replace(
      '存在的问题和建议\n\n已完成。',
      '存在的问题和建议\n\n（二）存在问题。档案更新不及时。',
    ),
  ],
  [
    'district-project',
    text(district).replace(
      '存在的问题和建议\n\n已完成。',
      '存在的问题和建议\n\n- **存在的问题**：档案更新不及时。',
    ),
  ],
];

describe('a section that the outline requires and the text lacks', () => {
  test.each(incomplete)('%s: %s', (outline, body, titles) => {
    expect(lacking(outline, body)).toEqual(titles);
  });
});

describe('every required section, under its own name or another', () => {
  test.each(complete)('%s: %s', (outline, body) => {
    expect(lacking(outline, body)).toEqual([]);
  });
});

test('the finding stands at the section before, or at the one it belongs to', () => {
  const found = findings(missing, text(drop(national, '建议')), { fields: { outline: 'national-2020' } });
  expect(found.map(({ quote }) => quote)).toEqual(['五、主要经验及做法、存在的问题及原因分析']);
  const within = findings(missing, text(district), { fields: { outline: 'district-project' } });
  expect(within.map(({ quote }) => quote)).toEqual(['六、主要经验做法、存在的问题和建议']);
  const first = findings(missing, text(drop(national, '基本情况')), { fields: { outline: 'national-2020' } });
  expect(first.map(({ at }) => [at.line, at.column])).toEqual([[7, 10]]);
});

test('no outline, no demand; nor of a report that publishes its result only', () => {
  expect(quotes(missing, '无。')).toEqual([]);
  expect(quotes(missing, '无。', { fields: { outline: 'national-2020', disclosure: 'result' } })).toEqual([]);
});

test('a report of 2,000 headings takes no time', () => {
  const long = text(Array.from({ length: 2000 }, (_, at) => `${at}号站点服务开展情况`));
  expect(milliseconds(missing, long)).toBeLessThan(moment);
});
