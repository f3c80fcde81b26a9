import { describe, expect, test } from 'vitest';
import numbering from '../../../src/checks/outline/numbering.ts';
import { findings, longParagraph, milliseconds, moment, places, quotes } from '../language.ts';

/** Headings and lines, one paragraph each. */
const body = (...lines: readonly string[]): string => lines.join('\n\n');

const wrong: readonly (readonly [string, string, readonly string[]])[] = [
  [
    '（一）→（四）',
    body(
      '## 六、建议',
      '### （一）政策',
      '无。',
      '### 项目',
      '无。',
      '### 绩效',
      '无。',
      '### （四）其他',
      '无。',
    ),
    ['（四）'],
  ],
  ['一二四', body('## 一、概况', '无。', '## 二、目标', '无。', '## 四、结论', '无。'), ['四、']],
  ['一一', body('## 一、概况', '无。', '## 一、目标', '无。', '## 二、结论', '无。'), ['一、']],
  ['一二二', body('## 一、概况', '无。', '## 二、目标', '无。', '## 二、结论', '无。'), ['二、']],
  [
    'a slip of one number is one fault',
    body('## 一、概况', '无。', '## 二、目标', '无。', '## 四、组织', '无。', '## 四、结论', '无。'),
    ['四、'],
  ],
  [
    '一二一四',
    body('## 一、概况', '无。', '## 二、目标', '无。', '## 一、组织', '无。', '## 四、结论', '无。'),
    ['一、'],
  ],
  [
    'the first is missing',
    body('## 五、问题', '### （二）管理', '无。', '### （三）资金', '无。'),
    ['（二）'],
  ],
  ['in paragraphs', body('（一）过程指标 27 分。', '（三）效益指标 20 分。'), ['（三）']],
  ['in bold paragraphs', body('**一、项目概况**', '完成。', '**三、评价结论**', '优。'), ['三、']],
  ['1、3、', body('1、完善制度。', '3、加强培训。'), ['3、']],
  ['1. 2. 4. as headings', body('## 1. 概况', '无。', '## 2. 目标', '无。', '## 4. 结论', '无。'), ['4.']],
  ['（1）（3）', body('（1）数量指标达标。', '（3）时效指标达标。'), ['（3）']],
  ['①③', body('①资金管理', '达标。', '③业务管理', '达标。'), ['③']],
  ['half-width brackets', body('### (一) 政策', '无。', '### （三）绩效', '无。'), ['（三）']],
  [
    'below the second parent',
    body(
      '## 一、概况',
      '### （一）背景',
      '无。',
      '### （二）资金',
      '无。',
      '## 二、目标',
      '### （一）总体',
      '无。',
      '### （三）指标',
      '无。',
    ),
    ['（三）'],
  ],
  [
    'headings of one depth',
    body('## 一、概况', '## （一）背景', '无。', '## （三）资金', '无。', '## 二、目标', '无。'),
    ['（三）'],
  ],
  [
    'backwards',
    body('### （一）背景', '无。', '### （三）资金', '无。', '### （二）政策', '无。'),
    ['（三）', '（二）'],
  ],
  ['parts', body('# 第一部分 概况', '无。', '# 第三部分 结论', '无。'), ['第三部分']],
  [
    'a heading after a paragraph of its level',
    body('## 五、问题', '（一）预算编制不准。', '### （三）管理不严', '无。'),
    ['（三）'],
  ],
  ['inside a paragraph', body('1.完成建设。2.配备人员。3.开展培训。3.验收。4.移交。'), ['3.']],
  ['1、2、4、 inside a paragraph', body('职责：', '1、登记；2、走访；4、评估；5、归档。'), ['4、']],
  ['一是二是二是', body('主要做法：一是建立台账；二是定期走访；二是及时反馈。'), ['二是']],
  ['一是二是四是', body('存在问题：一是预算不准。二是进度慢。四是档案不全。'), ['四是']],
  ['inside an item', body('- 一是建立台账，二是定期走访，四是及时反馈。'), ['四是']],
  ['inside a cell', '| 职责 |\n| --- |\n| 1.登记；2.走访；2.评估；3.归档 |', ['2.']],
  [
    '十 十二',
    body(
      ...'一二三四五六七八九'.split('').flatMap((one) => [`## ${one}、标题`, '无。']),
      '## 十、标题',
      '无。',
      '## 十二、标题',
      '无。',
    ),
    ['十二、'],
  ],
];

const right: readonly (readonly [string, string])[] = [
  ['一二三', body('## 一、概况', '无。', '## 二、目标', '无。', '## 三、结论', '无。')],
  [
    'numbers begin again under the next parent',
    body(
      '## 一、概况',
      '### （一）背景',
      '无。',
      '### （二）资金',
      '无。',
      '## 二、目标',
      '### （一）总体',
      '无。',
    ),
  ],
  ['widths and styles mix', body('### （一）背景', '无。', '### (二) 资金', '无。', '### （三)政策', '无。')],
  [
    'headings of one depth',
    body(
      '## 一、概况',
      '## （一）背景',
      '无。',
      '## （二）资金',
      '无。',
      '## 二、目标',
      '## （一）总体',
      '无。',
    ),
  ],
  [
    'three levels',
    body(
      '## 四、分析',
      '### （一）过程',
      '#### 1、资金管理',
      '##### ①执行率',
      '达标。',
      '##### ②到位率',
      '达标。',
      '#### 2、业务管理',
      '##### ①督查',
      '达标。',
      '### （二）产出',
      '#### 1、数量',
      '达标。',
    ).replace('四', '一'),
  ],
  [
    'two lists of one section',
    body('1、完善制度。', '2、加强培训。', '此外：', '1、加强宣传。', '2、扩大覆盖。'),
  ],
  [
    'the missing number stands in the paragraph before',
    body('（一）预算编制不准。（二）支出进度慢。', '（三）档案不全。'),
  ],
  ['an item begins with a year', body('1、完善制度。', '2、2023年加强培训。', '3、扩大宣传。')],
  [
    'an item begins with a count',
    body('1、完善制度。', '2、加强培训。', '3、9,350个垃圾桶的清洗。', '4、宣传。'),
  ],
  ['the missing number is a list item', body('1、完善制度。', '2. 加强培训。', '3、扩大宣传。')],
  ['Markdown numbers its own lists', body('1. 完善制度。\n3. 加强培训。\n4. 扩大宣传。')],
  [
    'the contents repeat the headings',
    body('一、概况', '二、结论', '## 一、概况', '无。', '## 二、结论', '无。'),
  ],
  ['a list of contents as items', body('- 一、概况\n- 三、结论', '## 一、概况', '无。')],
  ['some items quoted from a law', body('《办法》第五条规定：', '（三）安排资金；', '（五）组织验收。')],
  ['一、二级指标', body('一、二级指标得分率均超过 90%。', '三、四级指标未设置。')],
  ['amounts and years', body('1.5万元用于培训。', '3.2万元用于宣传。', '2023年完成验收。')],
  [
    'references',
    body('（一）完成立项；', '（二）完成招标；', '（一）至（二）项由街道负责。', '（一）、（二）项已验收。'),
  ],
  ['a report that begins in the middle', body('7、加强宣传。', '9、加强培训。')],
  ['decimal numbers', body('# 1. 概况', '## 1.1 背景', '无。', '## 1.2 资金', '无。', '# 2. 结论', '无。')],
  [
    'an annex begins again',
    body(
      '## 一、概况',
      '无。',
      '## 二、结论',
      '无。',
      '## 附件',
      '## 一、问卷',
      '无。',
      '## 二、样本',
      '无。',
    ),
  ],
  ['dots stand for what is left out', body('（一）完成立项；', '……', '（五）完成验收。')],
  ['1、 holds 1.', body('1、完善制度：', '1．制定办法', '2．明确职责', '2、加强培训。')],
  [
    'one system on two levels',
    body('1、完善制度：', '（1）台账', '1、站点台账', '2、街道台账', '（2）档案', '2、加强培训。'),
  ],
  ['numbers in a table', '| 序号 | 内容 |\n| --- | --- |\n| 1、 | 甲 |\n| 3、 | 乙 |'],
  ['a number inside a paragraph behind a comma', body('1.登记；2.走访，3.评估；4.归档。')],
  ['二是 under another word', body('一是建立台账。第二，定期走访。三是及时反馈。')],
  ['二要 among 一是', body('一是建立台账；二要定期走访；三是及时反馈；四是归档。')],
  ['numbers that begin again', body('1.登记。2.走访：1.入户；2.电话；3.短信。3.评估。4.归档。')],
  ['一是 again', body('产出方面，一是站点达标；二是人员达标。效益方面，一是满意；三是知晓。')],
  ['figures behind stops', body('1.完成建设。2.5公里道路已验收。2.移交。')],
  ['dates', body('完成时限：1.5日登记；2.6日走访；2.8日评估。')],
  ['一是 that is no number', body('二是之前的十分之一是预算，三是结余。')],
  ['an enumeration quoted from a longer one', body('其中：三是建立台账；五是及时反馈；六是归档。')],
  ['numbers in a quotation', '> （一）甲\n>\n> （三）乙'],
  [
    'unnumbered parents of one depth',
    body('## 背景', '### 1、立项', '无。', '## 目标', '### 1、总体', '无。'),
  ],
  [
    'unnumbered headings of one depth between lists',
    body('## 背景', '## 1、立项', '无。', '## 目标', '## 1、总体', '无。', '## 2、年度', '无。'),
  ],
  [
    'chapters at wrong depths',
    body('### 第一章 总则', '无。', '## 第一节 概况', '无。', '### 第二章 结论', '无。'),
  ],
];

describe('a number skipped or repeated', () => {
  test.each(wrong)('%s', (_, text, marks) => {
    expect(quotes(numbering, text)).toEqual(marks);
  });
});

describe('numbers in their order', () => {
  test.each(right)('%s', (_, text) => {
    expect(quotes(numbering, text)).toEqual([]);
  });
});

test('the finding stands at the number and names the one before', () => {
  const text = body('## 一、概况', '无。', '## 三、结论', '无。');
  expect(places(numbering, text)).toEqual(['5:4-6']);
  const [found] = findings(numbering, text);
  expect(found?.message['zh-CN']).toBe(
    '编号 `三、` 不应接在 `一、` 之后，应为 `二、`，请补上缺少的部分或改正编号',
  );
  expect(found?.related?.[0]?.at).toMatchObject({ column: 4, endColumn: 6 });
});

test('a report of 2,000 numbered paragraphs takes no time', () => {
  const long = body(
    ...Array.from(
      { length: 2000 },
      (_, at) => `${(at % 9) + 1}、完善制度，加强培训，扩大宣传，提高服务质量。`,
    ),
  );
  expect(milliseconds(numbering, long)).toBeLessThan(moment);
});

test.each(['1.登记。2.', '一是', '；二是，', '1、'])('100,000 characters of %s take no time', (piece) => {
  expect(milliseconds(numbering, longParagraph(piece))).toBeLessThan(moment);
});
