import { describe, expect, test } from 'vitest';
import numbering from '../../../src/checks/outline/numbering.ts';
import { findings, longParagraph, milliseconds, moment, places, quotes } from '../language.ts';

const body = (...lines: readonly string[]): string => lines.join('\n\n');

/** Enumerations inside a paragraph and the number in them that is wrong. */
const wrong: readonly (readonly [string, readonly string[]])[] = [
  ['存在问题：一是预算编制不准；三是档案不全。', ['三是']],
  ['存在问题：二是预算不准；二是进度慢；三是档案不全。', ['二是']],
  ['主要做法：一是建立台账；三是定期走访；三是及时反馈。', ['三是']],
  ['主要做法：二是建立台账；二是定期走访；三是及时反馈。', ['二是']],
  ['主要做法：一是建立台账；二是定期走访；三是及时反馈；五是归档；六是移交。', ['五是']],
  ['问题有三：第一，人员不足；第三，资金不足；第三，场地不足。', ['第三，']],
  ['问题有三：第一，人员不足。第二，资金不足。第四，场地不足。', ['第四，']],
  ['原因：其一，立项晚；其三，招标晚。', ['其三，']],
  ['内容包括：（一）站点建设。（二）人员培训。（四）设备购置。', ['（四）']],
  ['服务对象为：（1）低保老人 12 人；（3）残疾老人 8 人；（3）独居老人 6 人。', ['（3）']],
  ['服务对象为：(1)低保老人；(2)残疾老人；(2)独居老人。', ['(2)']],
  ['步骤：1）报名；2）审核；4）公示。', ['4）']],
  ['支出为：①工资 12 万元；②租金 8 万元；④水电 2 万元。', ['④']],
  ['支出为：①工资 12 万元；③租金 8 万元；③水电 2 万元。', ['③']],
  ['| 标准 |\n| --- |\n| 1、制度健全1分；3、执行到位1分；3、资料齐全1分 |', ['3、']],
];

/** Enumerations that may be read as they stand. */
const right: readonly string[] = [
  '报酬按季度归集。第一季度21.4万元，各乡一个批次。第二、三季度各三个批次，第四季度两个批次。第三、四季度逾期。',
  '支付及时性得2分。第一、二季度分别逾期18天和26天，不扣分。第三、四季度分别逾期74天和91天，各扣2分。',
  '产出方面，一是甲；二是乙；三是丙。效益方面，一是丁；二是戊；四是己。',
  '前三项：一是甲，二是乙。后两项：一是丙，三是丁。',
  '主要做法：一是建立台账；二是定期走访；三是及时反馈。',
  '一是建立台账：一是入户，二是电话。二是定期走访。',
  '一是建立台账。二是走访：一是入户；二是电话；三是短信。三是评估。四是归档。',
  '一是委托第三方评估；二要加强培训；三是归档。',
  '第一，人员不足；其二，资金不足；第三，场地不足。',
  '第一、二、三产业占比分别为 10%、40%、50%。',
  '第一，第二、第三季度均完成计划。',
  '评价要点：①制度健全；②执行到位；③资料齐全；④公示及时。其中①符合，③符合，④不符合。',
  '该项得分要素为：①合规；③及时；④完整，均符合。',
  '①、③、④项已完成验收。',
  '（一）、（二）项已完成，（四）项未完成。',
  '见（1）至（3）项。（1）（3）已完成。',
  '表中：（1）=（2）+（3）；（4）为合计。',
  '内容包括：（一）站点建设。（二）人员培训。（三）设备购置。',
  '步骤：1）报名；2）审核；3）公示。',
  '注释①；注释②；注释④。',
  '其中：三是建立台账；五是及时反馈；六是归档。',
  '十分之一是预算，三是结余。',
  '他一是一、二是二，从不含糊。',
];

describe('a number that an enumeration in a paragraph skips or repeats', () => {
  test.each(wrong)('%s', (text, marks) => {
    expect(quotes(numbering, text)).toEqual(marks);
  });
});

describe('enumerations in their order, and numbers that are none', () => {
  test.each(right)('%s', (text) => {
    expect(quotes(numbering, text)).toEqual([]);
  });
});

const lists: readonly (readonly [string, string, readonly string[]])[] = [
  ['一是, 三是 as paragraphs', body('一是建立台账。', '三是及时反馈。'), ['三是']],
  ['第一，, 第三，', body('第一，人员不足。', '第三，资金不足。'), ['第三，']],
  ['A. C.', body('A.资金管理。', 'C.业务管理。'), ['C.']],
  [
    '（二）（二）（三）',
    body('## 五、问题', '（二）预算不准。', '（二）进度慢。', '（三）档案不全。'),
    ['（二）'],
  ],
  ['2． right below the heading', body('### （一）决策', '2．目标明确。', '3．预算合理。'), ['2．']],
  ['the missing number in a decimal', body('1.立项规范，得 2.5 分。', '3.预算合理，得 12.5 分。'), ['3.']],
  ['1.1 1.2 1.4', body('## 1.1 背景', '无。', '## 1.2 资金', '无。', '## 1.4 目标', '无。'), ['1.4']],
  ['1.1 1.1', body('## 1.1 背景', '无。', '## 1.1 资金', '无。'), ['1.1']],
  ['2.1.1 2.1.3', body('### 2.1.1 数量', '无。', '### 2.1.3 时效', '无。'), ['2.1.3']],
  ['3.1 3.3 as lines', body('3.1 项目产出', '无。', '3.3 项目效益', '无。'), ['3.3']],
  ['full-width points', body('## １．１ 背景', '无。', '## １．３ 资金', '无。'), ['１．３']],
];

const orderly: readonly (readonly [string, string])[] = [
  ['一是 to 三是, two in one paragraph', body('一是建立台账；二是走访。', '三是及时反馈。')],
  ['一是 again', body('一是建立台账。', '二是走访。', '一是统一思想。')],
  ['A. B. C.', body('A.满意。', 'B.一般。', 'C.不满意。')],
  ['an abbreviation', body('A.B.C.三类企业。', 'C.类企业 3 家。')],
  ['decimals in their order', body('## 1.1 背景', '无。', '## 1.2 资金', '无。', '## 2.1 目标', '无。')],
  ['1.9 1.10', body(...Array.from({ length: 10 }, (_, at) => `## 1.${at + 1} 标题\n\n无。`))],
  [
    'decimals begin again',
    body('## 1.1 背景', '无。', '## 1.2 资金', '无。', '# 附件', '## 1.1 问卷', '无。'),
  ],
  ['amounts', body('## 1.5万元以下项目', '无。', '## 1.8 亿元项目', '无。')],
  ['items that begin with a figure', body('1.2022年完成立项。', '2.2023年完成验收。')],
  ['items 5G and 8 km', body('### 1.5G网络建设', '无。', '### 1.8公里道路', '无。')],
  ['figures in the text', body('1.1 万人参加培训，其中女性占四成，满意率较高。', '1.3 万人次获得补贴。')],
  ['the missing title in the text', body('## 1.1 背景', '1.2 资金已到位。', '## 1.3 目标', '无。')],
  ['（二）（三） of a law', body('《办法》规定：', '（二）安排资金；', '（三）组织验收。')],
  [
    '（二）（三） below a heading that is （一）',
    body('### （一）背景', '（二）资金已到位。', '（三）目标明确。'),
  ],
  ['2. and 4. far from 1.', body('2.目标明确。', '4.预算合理。')],
];

describe('a number that a list of paragraphs or titles skips or repeats', () => {
  test.each(lists)('%s', (_, text, marks) => {
    expect(quotes(numbering, text)).toEqual(marks);
  });
});

describe('lists in their order', () => {
  test.each(orderly)('%s', (_, text) => {
    expect(quotes(numbering, text)).toEqual([]);
  });
});

test('a wrong first number is told apart from a wrong later one', () => {
  const [first] = findings(numbering, '一、三项措施：二是走访；二是反馈；三是归档。');
  expect(first?.message['zh-CN']).toBe(
    '编号不应从 `二是` 开始，应从 `一是` 开始，请补上缺少的部分或改正编号',
  );
  const text = body('## 1.1 背景', '无。', '## 1.3 资金', '无。');
  expect(places(numbering, text)).toEqual(['5:4-7']);
  const [later] = findings(numbering, text);
  expect(later?.message['zh-CN']).toBe(
    '编号 `1.3` 不应接在 `1.1` 之后，应为 `1.2`，请补上缺少的部分或改正编号',
  );
});

test.each(['（一）甲。（二）', '①甲；②', '第一，', '1.1 ', '1）；2）；', '其一，'])(
  '100,000 characters of %s take no time',
  (piece) => {
    expect(milliseconds(numbering, longParagraph(piece))).toBeLessThan(moment);
  },
);
