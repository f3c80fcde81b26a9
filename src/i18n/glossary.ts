import type { Words } from './words.ts';

/** A term of the field; `id` is its permanent anchor, `also` other words for it. */
export type Term = {
  readonly id: string;
  readonly term: string;
  readonly english: string;
  readonly also?: string;
  readonly meaning: Words;
};

export const glossaryWords = {
  title: { 'zh-CN': '名词解释', en: 'Glossary' },
  lead: {
    'zh-CN': '评价报告和本站常用的词。解释只说明本站怎样使用，正式含义以有关文件为准。',
    en: 'Words of evaluation reports and of this site, as they are used here; official documents define them.',
  },
  also: { 'zh-CN': '又称', en: 'also' },
} as const satisfies Record<string, Words>;

const term = (id: string, name: string, english: string, zh: string, en: string, also?: string): Term => ({
  id,
  term: name,
  english,
  meaning: { 'zh-CN': zh, en },
  ...(also !== undefined && { also }),
});

/** Ordered from evaluation as such over points and money to what follows from the result. */
export const terms: readonly Term[] = [
  term(
    'self',
    '单位自评',
    'self-evaluation',
    '使用资金的单位自己评价，多用一张《项目支出绩效自评表》。',
    'The unit that spends the money evaluates itself, mostly on a form.',
  ),
  term(
    'department-evaluation',
    '部门评价',
    'evaluation by the department',
    '主管部门对本部门和下属单位的项目或政策组织的评价，写成报告。',
    'The department in charge evaluates projects or policies of its own and its units.',
  ),
  term(
    'finance-evaluation',
    '财政评价',
    'evaluation by the finance bureau',
    '财政部门组织的评价，可以委托第三方机构。',
    'Organised by the finance bureau, often through a third party.',
  ),
  term(
    'whole-department',
    '部门整体支出',
    'whole department',
    '以一个部门全年的全部支出为对象的评价，不限于某个项目。',
    'All that a department spends in a year is evaluated, not one project.',
  ),
  term(
    'third-party',
    '第三方机构',
    'third party',
    '受委托实施评价的会计师事务所、咨询公司、研究机构等。报告公开须经委托方和财政部门同意。',
    'A firm or institute that carries out an evaluation; its report needs consent before it is public.',
  ),
  term(
    'indicators',
    '指标体系',
    'indicators',
    '评价所依据的指标，分一级、二级、三级。常见的一级指标是决策、过程、产出、效益。',
    'What is evaluated, as a tree of levels; on top mostly 决策, 过程, 产出 and 效益 (decision, process, output, effect).',
  ),
  term(
    'leaf',
    '末级指标',
    'leaf',
    '没有下级、直接计分的指标，不一定在第三级。',
    'An indicator without others below, which is scored; on whatever level.',
  ),
  term(
    'framework',
    '指标框架',
    'framework',
    '几份报告共用的指标体系，便于比较。',
    'An indicator tree that several reports share.',
  ),
  term(
    'weight',
    '分值',
    'points, full mark',
    '一项指标最多能得的分；各末级指标的分值之和是满分，多为 100。',
    'The most an indicator can score; all leaves add up to the full mark, mostly 100.',
    '权重',
  ),
  term(
    'score',
    '得分',
    'score',
    '一项指标得到的分，由规则算出或由评价者评定。',
    'What an indicator got, computed by a rule or judged.',
  ),
  term(
    'rate',
    '得分率',
    'rate',
    '得分 ÷ 分值。用精确的得分计算，印出时才四舍五入。',
    'Score over full mark, from the exact score.',
  ),
  term('loss', '失分', 'points lost', '分值 − 得分。', 'Full mark minus score.', '扣分'),
  term(
    'target',
    '指标值',
    'target',
    '年初确定的目标，如 ≥90%、≤5300 元。',
    'What was to be reached: ≥90 %, ≤5300.',
    '年度指标值、目标值',
  ),
  term('actual', '实际完成值', 'actual value', '实际做到的数或结果。', 'What was achieved.', '完成值'),
  term('completion', '完成率', 'completion', '实际完成值 ÷ 指标值。', 'Actual over target.'),
  term(
    'positive',
    '正向指标',
    'more is better',
    '越高越好的指标，如覆盖率、满意度。',
    'Such as coverage or satisfaction.',
  ),
  term(
    'negative',
    '反向指标',
    'less is better',
    '越低越好的指标，如成本、差错率。',
    'Such as cost or errors.',
    '逆向指标',
  ),
  term(
    'qualitative',
    '定性三档',
    'three bands',
    '不能用数量衡量的指标分三档给分：达成 100%–80%，部分达成 80%–60%，未达成 60%–0%，各档含下限。',
    'Indicators without figures are scored in bands: reached 100–80 %, partly 80–60 %, not reached 60–0 %, lower ends included.',
  ),
  term(
    'not-applicable',
    '合理缺项',
    'not applicable',
    '因客观原因不适用的指标，分值和得分都不计，其余按比例折算到满分。',
    'An indicator that does not apply for good reason; its points leave the total and the rest is rescaled.',
  ),
  term(
    'adjustment',
    '加减分项',
    'bonus and penalty',
    '指标体系之外按规定加的分或减的分。',
    'Points given or taken outside the tree.',
  ),
  term(
    'veto',
    '一票否决',
    'veto',
    '出现规定的严重问题时，无论得多少分，等级都不得高于某一级。',
    'A grave fault that caps the grade whatever the score.',
  ),
  term(
    'grade',
    '等级',
    'grade',
    '总分对应的评定，如优、良、中、差。界限由评分办法规定。',
    'What a total amounts to, such as 优 良 中 差; bounds are the scheme’s.',
    '评价等级、评级',
  ),
  term(
    'scheme',
    '评分办法',
    'scheme',
    '满分、等级界限、小数位数和分值要求的一套规定。不同办法的等级不能互相比较。',
    'Full mark, bounds of grades, decimals and demands on points. Grades of different schemes cannot be compared.',
  ),
  term('budget', '年初预算', 'initial budget', '年初批复的预算数。', 'As first approved.', '预算数'),
  term(
    'adjusted',
    '调整后预算',
    'adjusted budget',
    '年中追加、调减之后的预算数，通常是执行率的分母。',
    'After changes during the year; mostly what the execution rate is taken of.',
    '全年预算数',
  ),
  term('received', '到位资金', 'received', '实际拨到项目单位的资金。', 'What arrived at the unit.'),
  term(
    'execution',
    '执行率',
    'execution rate',
    '实际支出 ÷ 预算，默认以调整后的预算为分母。',
    'Spent over budget, the adjusted one unless said otherwise.',
    '预算执行率',
  ),
  term(
    'satisfaction',
    '满意度',
    'satisfaction',
    '服务对象对项目的满意程度，多由问卷得出。',
    'Of those served, mostly by questionnaire.',
  ),
  term(
    'follow-up',
    '整改',
    'follow-up',
    '针对评价发现的问题采取的改正措施，有责任单位和期限，列成整改台账。',
    'What is done about the problems found, by whom and until when.',
    '整改台账',
  ),
  term(
    'use',
    '结果应用',
    'use of the result',
    '评价结果与下一年预算、政策调整和管理挂钩，如优先安排、核减或取消。',
    'The result counts in the next budget, in policy and management.',
  ),
  term(
    'deviation',
    '偏差原因',
    'reason for deviation',
    '没有完成或远超目标的原因。',
    'Why a target was missed or far exceeded.',
    '偏差原因分析',
  ),
  term(
    'reconciliation',
    '勾稽关系',
    'reconciliation',
    '报告里各个数字之间应有的相等或相加的关系。本站据此核对。',
    'How the figures of a report must agree with each other; what this site checks.',
  ),
  term(
    'acknowledged',
    '原文核对说明',
    'note on the text',
    '已公开的原文有疏漏而不能改动，由发布者逐处作的说明。',
    'What the publisher says of a slip in a text that may no longer be changed.',
  ),
  term(
    'disclosure',
    '公开程度',
    'disclosure',
    '全文公开、公开到评分表，或只公开结果。',
    'The whole report, the score table, or the result alone.',
  ),
];
