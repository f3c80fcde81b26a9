import { describe, expect, test } from 'vitest';
import { frontmatter, type Row, verdicts } from './sentences.ts';

const rows: readonly Row[] = [
  ['项目过程指标 27 分，其中资金管理 12 分、事务管理 15 分。', '事务管理 ✗'],
  ['②事务管理（满分 15 分，得分 13 分）', '事务管理 ✗'],
  ['## ②事务管理（满分 15 分，得分 13 分）', '事务管理 ✗'],
  ['服务对象满意率得8.98分。', '服务对象满意率 ✗'],
  ['社工服务站社会知晓率得分9.5分。', '社工服务站社会知晓率 ✗'],
  ['项目开展及时率得10分。', '项目开展及时率 ✗'],
  ['中标机构服务管理费3分。', '中标机构服务管理费 ✗'],
  ['第三方评价结果满分15分。', '第三方评价结果 ✗'],
];

/** A line that begins with a name is about it to its end. */
const heads: readonly Row[] = [
  ['2、业务经办，15分，得13分。抽查档案30份，扣2分。', '业务经办 ✗'],
  ['2、业务管理，15分，得13分。抽查档案30份，扣2分。'],
  ['①事务管理：检查12次，整改率92%；档案缺失2份，得13分，扣2分。', '事务管理 ✗'],
  ['①档案保管：检查12次，整改率92%；档案缺失2份，得7分，扣2分。'],
];

/** The same letters in another order; another subject beside a value and points that are the indicator's. */
const others: readonly Row[] = [
  ['服务站社工的社会知晓率（10分，得9.5分）：访问120人。', '服务站社工的社会知晓率 ✗'],
  ['社会公众满意度89.78%，低于100%的目标值，得8.98分。', '社会公众满意度 ✗'],
  ['社会公众满意度89.78%，低于100%的目标值。'],
  ['社会公众满意度92.50%，得9.25分。'],
];

const times: readonly Row[] = [
  ['到2024年6月，达标的20个，“第三方考核结果”扣1分，得14分。', '第三方考核结果 ✗'],
  ['2022年评价中，“第三方考核结果”扣1分，得14分。'],
];

const silent: readonly Row[] = [
  ['服务全年指标数量10项，得10分。'],
  ['168个项目中及时开展，得10分。'],
  ['## 服务对象满意度\n\n很满意196份，服务对象满意率为89.78%，得8.98分。'],
  ['中标机构场地费 3 分。'],
  ['业务管理 15 分、事务管理 15 分。'],
  ['事务管理得 6 分。'],
  ['档案管理 15 分。'],
  ['社工站开展年度服务总工时统计，得5分。'],
  ['资金管理 12 分、业务管理 15 分。'],
  ['满分值 15 分。'],
  ['综合管理能力考核得分 13 分。'],
  ['人员到位情况良好，得5分。'],
  // What is counted at once is told of a thing, and a part of it is no name.
  ['社工站人员到岗12人，扣0分，得5分。'],
  ['业务部分满分15分，得13分。'],
];

test.each([...rows, ...heads, ...others, ...times, ...silent])('%s', (sentence, ...found) => {
  expect(verdicts('name', sentence)).toEqual(found);
});

const tree = `title: 甘棠镇饮水工程绩效评价报告
year: 2023
evaluation: finance
subject: project
department: { name: 甘棠镇人民政府 }
project: { name: 甘棠镇饮水工程 }
indicators:
  - name: 过程
    children:
      - { name: 政府采购规范性, weight: 4, score: 4 }
      - { name: 管理制度健全性, weight: 6, score: 5 }
      - { name: 资金分配合理性, weight: 5, score: 5 }
  - name: 产出
    children:
      - name: 产出数量
        children:
          - { name: 管网开工率, weight: 8, score: 8 }
          - { name: 管网完工率, weight: 10, score: 8 }
          - { name: 安装入户水表数量, weight: 10, target: ≥1250, actual: 1312, unit: 户, score: 10 }
      - name: 产出质量
        children:
          - { name: 出厂水质达标率, weight: 12, target: 100%, actual: 98.35%, score: 11.8 }
          - { name: 巡查达标率, weight: 6, score: 5 }
  - name: 效益
    children:
      - { name: 社会效益, weight: 9, score: 9 }
      - { name: 可持续影响, weight: 5, score: 3.88 }
      - { name: 用水秩序改善, weight: 10, score: 9 }
      - { name: 受益群众满意度, weight: 15, target: ≥90%, actual: 87.5%, score: 14.58 }`;

const names = (sentence: string): readonly string[] => verdicts('name', sentence, tree);

describe('figures of every kind tell that a name is meant for an indicator', () => {
  test.each([
    ['受益群众满意率87.5%，未达到90%的目标，按比例得14.58分。', '受益群众满意率'],
    ['出厂水质合格率98.35%，得11.8分。', '出厂水质合格率'],
    ['受益居民满意度87.5%，扣0.42分，得14.58分。', '受益居民满意度'],
    ['用水秩序提升扣1分。', '用水秩序提升'],
    ['其中用水秩序提升核减1分。', '用水秩序提升'],
    ['安装进户水表数量1312户（目标1250户）。', '安装进户水表数量'],
    ['（二）政府采购合规性。全年采购12批次，手续齐全，得4分。', '政府采购合规性'],
    ['B31政府采购合规性，权重4分，得4分。', '政府采购合规性'],
    ['可持续效益分值5分，平均得分3.88分。', '可持续效益'],
    ['巡查合格率（分值6分，得分5分）：全年抽查400次。', '巡查合格率'],
    ['管网竣工率得8分。', '管网竣工率'],
    ['管理制度完善性（6分）得5分。', '管理制度完善性'],
    ['资金分配科学性得5分。', '资金分配科学性'],
    ['### 2.政府采购合规性（4分，得4分）', '政府采购合规性'],
    ['到2022年的台账不全，政府采购合规性得4分。'],
  ] as readonly Row[])('%s', (sentence, ...found) => {
    expect(names(sentence)).toEqual(found.map((one) => `${one} ✗`));
  });
});

describe('near names that mean something else, or nothing that can be told', () => {
  test.each([
    '经济效益（9分）得9分。',
    '产出时效（10分）得10分。',
    '受益群众满意率87.5%。',
    '出厂水质合格率100%。',
    '水质抽检合格率98.35%，得11.8分。',
    '管网完好率得9分。',
    '管网开通率得8分，管网开工率得8分。',
    '上年政府采购合规性3分。',
    '2022年政府采购合规性得4分。',
    '受益群众满意度87.5%，受益群众满意率较上年提高。',
    '评分标准：政府采购合规性4分，每缺一项扣1分。',
    '采购规范性得4分。',
    '资金分配明确性（5分）得5分。',
    '受益群众知晓度14.58分。',
    '管理制度健全情况得5分。',
    '巡查合格率（分值4分，得分4分）。',
    '可持续效益分值6分，得分3.88分。',
    '安装入户电表1312户。',
    '服务满意度14.58分。',
    '受益群众年满意度得14.58分。',
    '用水秩序总改善（10分）得9分。',
    '2型管网竣工率得8分。',
    '安装入户水表完成1312户，得10分。',
    '问卷折算满意度87.5%，得14.58分。',
    '无用水秩序改善，扣1分。',
    '管理制度不健全扣1分。',
    '安装入户水表数按1312户计，得10分。',
    '30处工程中安装入户水表1312户，得10分。',
    '安装入户水表全部完成，得10分。',
    '出厂水质和2处管网按期完成，分别得11.8分、8分。',
  ])('%s', (sentence) => {
    expect(names(sentence)).toEqual([]);
  });
});

const fund = `title: 沙洲县渔港更新改造资金绩效评价报告
year: 2023
evaluation: finance
subject: fund
department: { name: 沙洲县渔业局 }
indicators:
  - name: 产出
    children:
      - { name: 柴油发电机组套数, weight: 20, target: ≥40, actual: 34, unit: 套, score: 17 }
      - { name: 渔具补充数量, weight: 20, target: ≥500, actual: 455, unit: 件, score: 18.2 }
  - name: 效益
    children:
      - { name: 互助金累计结余可支付月数, weight: 30, target: ≥8, actual: 5.3, unit: 个月, score: 25 }
      - name: 满意度
        children: [{ name: 渔民满意度, weight: 30, target: ≥90%, actual: 84.62%, score: 28 }]`;

test.each([
  // What was reached, told in words, and how much of what was to be reached.
  '### 效益\n\n年底互助金累计结余可支付5.3个月，未达到8个月的目标，扣5分。',
  '柴油发电机组完成率85%得17分，渔具补充完成率91%得18.2分。',
  '### 产出\n\n柴油发电机组完成率85%，扣3分，得17分。',
  // Behind its own name a degree may be called a rate.
  '渔民满意度（30分，得28分）。收回问卷260份，满意220份，满意率84.62%，低于90%的目标，扣2分。',
  '柴油发电机组套数得17分。\n1.渔民满意度（30分，得28分）。收回问卷260份，满意率84.62%，扣2分。',
])('what is told of an indicator is no other name for it: %s', (sentence) => {
  expect(verdicts('name', sentence, fund)).toEqual([]);
});

const bodies = `${frontmatter}\nevaluator: { name: 广州正衡会计师事务所有限公司, kind: third-party }`;

test.each<Row>([
  ['广州正恒会计师事务所有限公司。', '广州正恒会计师事务所有限公司 ✗'],
  ['受街道委托，广州正衡会计师事务所有限公司开展评价。'],
  ['受街道委托，广州正衡会计师事务所开展评价。'],
  [
    '| 评价机构 | 广州正恒会计师事务所有限公司 |\n| --- | --- |\n| 日期 | 5月 |',
    '广州正恒会计师事务所有限公司 ✗',
  ],
  ['另由广州正一会计师事务所有限公司审计。'],
  ['另由广州华信会计师事务所有限公司审计。'],
])('the name of the evaluator: %s', (sentence, ...found) => {
  expect(verdicts('name', sentence, bodies)).toEqual(found);
});
