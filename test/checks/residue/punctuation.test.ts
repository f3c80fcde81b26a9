import { describe, expect, test } from 'vitest';
import punctuation from '../../../src/checks/residue/punctuation.ts';
import { longParagraph, milliseconds, moment, places, quotes } from '../language.ts';

const wrong: readonly (readonly [string, readonly string[]])[] = [
  ['但也存在着在项目运行中，，但仍存在管理力度不足等问题。。', ['，，', '。。']],
  ['完成个案 62 个；；小组 41 个。', ['；；']],
  ['资金、、人员均已到位。', ['、、']],
  ['预算执行率为 100%，。', ['，。']],
  ['服务时长达标。，人员到位。', ['。，']],
  ['评价结论如下：：优。', ['：：']],
  ['人员到位， ，场地到位。', ['， ，']],
  ['完成个案,,小组。', [',,']],
  ['1、过程指标（（满分 27 分，得分 25 分）', ['（（']],
  ['评价实施过程（前期准备、组织实施、分析评价)', [')']],
  ['(一）项目概况', ['）']],
  ['依据《项目支出绩效评价管理办法（财预〔2020〕10号）执行。', ['《']],
  ['依据项目支出绩效评价管理办法》执行。', ['》']],
  ['评价等级为“优，总分 95.48 分。', ['“']],
  ['评价等级为优”，总分 95.48 分。', ['”']],
  ['评价等级为”优”，总分 95.48 分。', ['”']],
  ['评价等级为“优“，总分 95.48 分。', ['“']],
  ['资金管理（满分 12 分，得分 12 分', ['（']],
  ['资金管理满分 12 分，得分 12 分）', ['）']],
  ['财预〔2020 10号文件要求开展评价。', ['〔']],
  ['【注】数据来自台账，【详见附件。', ['【']],
  ['开展‘爱在身边活动。', ['‘']],
  ['| 指标 | 得分 |\n| --- | --- |\n| “三公经费变动率 | 2 |', ['“']],
  ['项目（含子项目（社工站建设））），共 3 个。', ['）']],
  ['- 完成站点建设（17 个，，其中新建 3 个）', ['，，']],
  ['见表（一），得分（二。', ['（']],
  ['## 一、数量\n\n实际改造 64 户，比任务多 20%，\n\n## 二、质量\n\n合格。', ['，']],
  ['资金已到位，人员、', ['、']],
  ['资金已到位,人员缺 2 名,', [',']],
];

const right: readonly string[] = [
  '为“广东兜底民生服务社会工作双百工程”（以下简称“双百工程”）提供支持。',
  '依据《关于印发〈社工服务站管理办法〉的通知》（穗府办规〔2018〕13 号）。',
  '根据《关于实施“双百工程”的通知》（粤民发〔2021〕3号）执行。',
  '1）完成站点建设；2）配备人员；3）开展服务。',
  '①）建立台账 a）登记 b）归档',
  '（1）数量指标（满分 20 分，得分 20 分）',
  '项目（含子项目（社工站建设）），共 3 个。',
  '（（2021）粤01号）判决已执行。',
  '得分区间为[90，100]为优，[80，90）为良，[60，80）为中，[0，60）为差。',
  '[90（含）-100分]为优，[80（含），90）为良。',
  '预算执行率（60%，80%]得 3 分，(80%,100%]得 5 分。',
  '他说：“完成了。”随后离开。',
  '共建、共治、共享……等工作。',
  '合计 1,234,567.89 元。',
  'The report’s summary (in English) is attached.',
  '服务时间为 9:00—17:00；电话预约。',
  '详见 https://example.com/a(b 页面。',
  '“目标-计划-过程-结果”专业管理评估体系。',
  '完成了“站点全覆盖”“人员全到位”等任务。',
  '《景泰街社工站岗位职责》、《景泰街社工站人事管理制度》，均已执行。',
  '是否完成？！完成。',
  '| 指标 | 得分 |\n| --- | --- |\n| 预算执行率（%） | 100 |',
  '> （发布者补充）根据上文绘制。',
  '公式为得分=（实际值/目标值）×分值，封顶。',
  '（一）项目产出；（二）项目效益。',
  '会上指出“资金要用在刀刃上”；“过紧日子”。',
  '实际改造 64 户，\n\n比任务多 20%。',
  '各项得分如下表所示，\n\n| 指标 | 得分 |\n| --- | --- |\n| 数量 | 5 |\n\n## 二、质量',
  '服务照片如下，\n\n![站点](a.png)\n\n## 二、质量',
  '- 完成站点建设，\n- 配备人员，\n\n## 二、质量',
  '服务对象满意度为 89.78%。。'.slice(0, -1),
];

describe('a fault of punctuation', () => {
  test.each(wrong)('%s', (body, marks) => {
    expect(quotes(punctuation, body)).toEqual(marks);
  });
});

describe('punctuation as it should be', () => {
  test.each(right)('%s', (body) => {
    expect(quotes(punctuation, body)).toEqual([]);
  });
});

test('each fault stands at its character, behind emphasis too', () => {
  expect(places(punctuation, '**完成**，，资金（到位)。')).toEqual(['1:7-9', '1:14-15']);
});

test('a page break between the halves of a pair is no fault', () => {
  expect(quotes(punctuation, '社工站（含\n\n点）已建成，称“一站\n\n多点”。')).toEqual([]);
  expect(quotes(punctuation, '“第一段。\n\n“第二段。”')).toEqual([]);
});

test('a half pair far from its other half is one', () => {
  const between = Array.from({ length: 8 }, (_, at) => `第${at}段。`).join('\n\n');
  expect(quotes(punctuation, `社工站（含\n\n${between}\n\n点）已建成。`)).toEqual(['（', '）']);
});

test.each(['（“《》”）', '，“', '[1,2', '，1）', '（（））'])(
  '100,000 characters of %s take no time',
  (piece) => {
    expect(milliseconds(punctuation, longParagraph(`经费${piece}`))).toBeLessThan(moment);
  },
);
