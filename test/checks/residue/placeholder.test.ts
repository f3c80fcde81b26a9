import { describe, expect, test } from 'vitest';
import placeholder from '../../../src/checks/residue/placeholder.ts';
import { findings, longParagraph, milliseconds, moment, places, quotes, read } from '../language.ts';

/** A body and what in it was never filled in. */
const left: readonly (readonly [string, readonly string[]])[] = [
  ['项目由××局组织实施，投入资金××万元。', ['××', '××']],
  ['XX街道办事处2023年度共服务XXX人次。', ['XX', 'XXX']],
  ['项目于2023年XX月启动。', ['XX']],
  ['20XX年，街道完成了站点建设。', ['20XX']],
  ['评价时间为X月X日至X月X日。', ['X月X日', 'X月X日']],
  ['合同于2023年×月签订。', ['×月']],
  ['资金到位率为**%，执行率为 **%。', ['**', '**']],
  ['***项目绩效评价报告', ['***']],
  ['全年共投入____万元。', ['____']],
  ['负责人：＿＿＿＿', ['＿＿＿＿']],
  ['综合得分（ ）分，评价等级为（　）。', ['（ ）', '（　）']],
  ['依据《办法》（财预〔 〕号）执行。', ['〔 〕号']],
  ['根据川财规〔2025〕号文件开展评价。', ['〔2025〕号']],
  ['报告日期：2024年 月 日', ['2024年 月 日']],
  ['项目概况（200字以内）', ['（200字以内）']],
  ['## 一、主要成效（不超过500字）', ['（不超过500字）']],
  ['单位名称：[请输入]', ['[请输入]']],
  ['评价结论：【填写结论】', ['【填写结论】']],
  ['服务人次（待补充）', ['（待补充）']],
  ['联系单位：{{department}}', ['{{department}}']],
  ['公务接待费0万元，占 %，比上年减少 万元。', ['占 %', '减少 万元']],
  ['商品和服务支出16.5万元，占基本支出预算%，同比增长%。', ['占基本支出预算%', '同比增长%']],
  ['管网项目受雨季影响推迟    天。', ['    ']],
  ['另有   辆因电池供应延迟。', ['   ']],
  ['班次执行率不低于99%，乘客满意度不低于%。', ['不低于%']],
  ['合格786份，合格率%，高于国家规定的70%。', ['率%']],
  ['为消费者挽回经济损失万元。其中2020年万元、2021年4,200万元。', ['损失万元', '2020年万元']],
  ['新增就业残疾人  人，按比例安排就业。', ['  人']],
  ['另外XX家仍采用纸质签到。', ['XX']],
  ['具体见错误！未找到引用源。', ['错误！未找到引用源']],
  ['单击此处输入文字。', ['单击此处输入']],
  ['满意度为 TBD。', ['TBD']],
  ['……', ['……']],
  ['| 月份 | 1月 | ×月 |\n| --- | --- | --- |\n| 人次 | 12 | 15 |', ['×月']],
  ['| 月份 | 1月 | X月 |\n| --- | --- | --- |\n| 人次 | 12 | 15 |', ['X月']],
  ['（二）……', ['（二）……']],
  ['| 指标 | 得分 |\n| --- | --- |\n| 数量指标 | …… |\n| …… | …… |', ['……', '……']],
  ['| 指标 | 内容 | 得分 |\n| --- | --- | --- |\n| 指标1：站点 | 17 | 5 |\n| 指标2： | | |', ['指标2：']],
  ['| 得分率 |\n| --- |\n| #DIV/0! |', ['#DIV/0!']],
  ['全年投入**万元，完成**个项目。', ['**']],
  ['完成率为 ** 。', ['**']],
  ['成功举办第XX届社区邻里节。', ['XX']],
  ['编制人：张某\n\n年 月 日', ['年 月 日']],
  ['评价阶段：实施过程评价□ 完成结果评价□', ['实施过程评价□ 完成结果评价□']],
  ['| 项目类型 | □新增 □延续 |\n| --- | --- |\n| 资金到位 | 是□否□ |', ['□新增 □延续', '是□否□']],
];

/** What is meant as it stands. */
const meant: readonly string[] = [
  '站点制定了《景泰街社工站XX社工点年度服务计划》。',
  '形成“XX社区+社工”的服务模式。',
  '| 指标 | 同比增长% | 占比% |\n| --- | --- | --- |\n| 收入 | 3.2 | 40 |',
  '收入增长 3.2%，支出 460 万元，占比 40%。',
  '每百万元投资带动就业 12 人，户均增收万元以上，单位：万元。',
  '负责  人：王某；单  位：街道办事处。',
  '受XX家政公司委托。',
  '服务对象李××、张**、欧阳××均表示满意。',
  '王某某、刘某等三户已纳入兜底服务。',
  '如广州市××建筑工程有限公司、××村、XX社区未按合同履约。',
  '身份证号 4401**********1234、手机号 138****8000 已隐去中间各位。',
  '证件号440106××××××××1234。',
  '配备 XX-100 型设备 3 台，XXL 号服装 20 套。',
  '场地 3×5 米，共 12 间；预算执行率=支出÷预算×100%。',
  '补助标准为月数×人数×300 元。',
  '二〇〇三年建成，二○○五年扩建。',
  '开展个案服务、小组活动……等工作。',
  '党的二十大报告指出：“……必须坚持人民至上。”',
  '撰写政务信息（每篇 800 字以内）共 35 篇，采用 12 篇。',
  '依据《关于…的通知》（粤财绩〔2023〕7 号）开展评价。',
  '2023 年 12 月 31 日，项目完成验收。',
  '领导（签字）：____ 日期：年 月 日',
  '盖章：________',
  '评价负责人（签字）：\n\n年 月 日',
  '报告审核人（签章）\n\n日期： 年 月 日',
  '评价阶段：实施过程评价□ 完成结果评价☑',
  '评价阶段：实施过程评价□ 完成结果评价■',
  '| 资金到位 | 是□ | 否√ |\n| --- | --- | --- |\n| 类型 | 新增□延续□ | √一次性 |',
  '您对服务是否满意？满意□ 一般□ 不满意□',
  '1. 服务态度：A.满意□ B.一般□ C.不满意□',
  '低保户张□□、李□□的信息已隐去。',
  '□完成站点建设',
  '满分 10 分（含加分项），得 9 分。',
  '共召开会议 12 次（其中专题会 3 次）。',
  '| 项目 | 金额 |\n| --- | --- |\n| 上年结转 | — |\n| 其他资金 | / |',
  '| 序号 | 指标1 | 指标2 |\n| --- | --- | --- |\n| 1 | 12 | 15 |',
  '系统采用 utf8__general 编码，见 `file__name`。',
  '地址：https://example.com/a__b/XX/index.html',
  '**重点**：完善制度。支持**个体户、合作社**发展。',
  '## 附件 满意度调查问卷\n\n您的年龄：____ 岁，您的评分（ ）分。',
  '注：***、**、*分别表示在 1%、5%、10% 的水平上显著。',
  '投资 120 万元（待审计）。',
  '（填写人：张某；填写日期：2024年5月）',
];

describe('a blank', () => {
  test.each(left)('%s', (body, blanks) => {
    expect(quotes(placeholder, body)).toEqual(blanks);
  });
});

describe('no blank', () => {
  test.each(meant)('%s', (body) => {
    expect(quotes(placeholder, body)).toEqual([]);
  });
});

test('a blank is found at its place, in a cell and behind a soft break too', () => {
  expect(places(placeholder, '共投入\n资金××万元。')).toEqual(['2:3-5']);
  expect(places(placeholder, '| 单位 | 金额 |\n| --- | --- |\n| 街道 | XX 万元 |')).toEqual(['3:8-10']);
});

test('blanks in the frontmatter are found, in acknowledgements not', () => {
  const fields = {
    summary: '本年度共服务XX人次。',
    indicators: '[{ name: 数量, weight: 100, score: 90, reason: 因××原因未完成 }]',
    acknowledged: '[{ check: residue/place, quote: XX县, note: 原文如此，应为××区 }]',
  };
  const found = findings(placeholder, '', { fields });
  expect(found.map(({ quote }) => quote)).toEqual(['XX', '××']);
  expect(found[0]?.at).toMatchObject({ line: 7, column: 16, endColumn: 18 });
});

test('labels of a diagram are read', () => {
  const { report, prose } = read('```mermaid\nflowchart LR\n  A[服务××人] --> B{{核对}}\n```');
  const [code] = prose.tree.children;
  if (code?.type !== 'code') throw new Error('no diagram');
  const drawn = { ok: true, svg: '', title: '', description: '', text: '服务××人\n核对' } as const;
  const found = [...placeholder.run(report, { ...prose, diagrams: new Map([[code, drawn]]) })];
  expect(found.map(({ quote, at }) => [quote, at.line, at.column])).toEqual([['××', 11, 7]]);
});

test.each(['（请输入', '过程□结果', '年 月', 'XX×× ', '＿＿ ＊＊ ', '（ （ ', '[[[{{', '错误！'])(
  '100,000 characters of %s take no time',
  (piece) => {
    expect(milliseconds(placeholder, longParagraph(piece))).toBeLessThan(moment);
  },
);
