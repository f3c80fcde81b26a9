import { stringify } from 'yaml';
import type { Context } from '../../src/report/context.ts';
import { readReport } from '../../src/report/read.ts';
import { Fraction, print, printRate, type Quantity } from '../../src/scoring/quantity.ts';
import { leaves, type Result, type Scored } from '../../src/scoring/score.ts';
import { reportTree } from './indicators.ts';
import type { Random } from './random.ts';
import { evaluators, type Place, type Topic } from './words.ts';

/** What distinguishes one invented report from another. */
export type Plan = {
  readonly topic: Topic;
  readonly place: Place;
  readonly year: number;
  readonly scheme: string;
  readonly slug: string;
};

const money = (value: number): string => (Math.round(value * 100) / 100).toString();

/** A whole report of about five thousand characters whose sentences and tables agree with its figures. */
export function reportText(plan: Plan, random: Random, context: Context): string {
  const data = frontmatter(plan, random);
  const draft = `---\n${stringify(data, { lineWidth: 0 })}---\n`;
  const report = readReport(`reports/${plan.year}/${plan.slug}.md`, context, new TextEncoder().encode(draft));
  const [unit] = report.units;
  if (unit === undefined || report.scheme === null) {
    const [problem] = report.problems;
    throw new Error(`invented report ${plan.slug}: ${problem?.message['zh-CN'] ?? 'no scheme'}`);
  }
  return draft + body(plan, random, data, unit.result);
}

type Data = ReturnType<typeof frontmatter>;

function frontmatter({ topic, place, year, scheme }: Plan, random: Random) {
  const initial = random.whole(8, 90) * 10;
  const adjusted = random.chance(0.25) ? initial + random.whole(1, 12) * 5 : null;
  const base = adjusted ?? initial;
  const executed = money(random.chance(0.5) ? base : base * (0.78 + random.next() * 0.21));
  const department = `${place.prefix}${topic.department}`;
  const third = random.chance(0.6);
  const [, , county] = place.region;
  return {
    title: `${year}年度${county}${topic.name}项目绩效评价报告`,
    status: 'published',
    published: `${year + 1}-0${random.whole(6, 9)}-${random.whole(10, 28)}`,
    year,
    evaluation: random.pick(['department', 'finance']),
    subject: 'project',
    project: { id: `${topic.id}-${slugOf(place)}`, name: `${county}${topic.name}项目` },
    department: { name: department, region: [...place.region] },
    evaluator: third
      ? { name: random.pick(evaluators), kind: 'third-party' }
      : { name: department, kind: 'own' },
    ...(third && {
      approval: { by: `${place.prefix}财政局`, date: `${year + 1}-05-${random.whole(10, 28)}` },
    }),
    sector: topic.sector,
    scheme,
    outline: 'national-2020',
    budget: {
      unit: '万元',
      initial,
      ...(adjusted !== null && {
        adjusted,
        reason: `年中追加预算 ${adjusted - initial} 万元，用于扩大实施范围`,
      }),
      executed: Number(executed),
    },
    indicators: reportTree(random, topic),
    findings: random.some(topic.problems, 2).map(([problem, advice], at) => ({
      problem,
      advice,
      owner: department,
      due: `${year + 1}-12-31`,
      status: at === 0 ? 'open' : 'done',
    })),
    use: [
      {
        measure: random.pick([
          '下年度预算按需安排',
          '下年度预算优先保障',
          '按评价意见完善项目管理后安排预算',
        ]),
      },
    ],
  };
}

const slugOf = (place: Place): string =>
  ({ 明河区: 'minghe', 松溪县: 'songxi', 望海区: 'wanghai' })[place.region[2]] ?? 'place';

const score = (node: Scored): string => print(node.score ?? node.weight ?? zeroOf(node), 2);
const weight = (node: Scored): string => print(node.weight ?? zeroOf(node), 0);
const rate = (node: Scored): string => (node.rate === null ? '—' : printRate(node.rate, 2));
const zeroOf = (node: Scored): never => {
  throw new Error(`no points: ${node.path.join('/')}`);
};

function body(plan: Plan, random: Random, data: Data, result: Result): string {
  const { topic, place, year } = plan;
  const { budget } = data;
  const [, , county] = place.region;
  const base = 'adjusted' in budget ? budget.adjusted : budget.initial;
  const executionRate = printRate(new Fraction(String(budget.executed)).div(base), 2);
  const roots = result.roots;
  const all = [...leaves(roots)];
  const lost = all.filter(
    (leaf) => leaf.score !== null && leaf.weight !== null && leaf.score.lt(leaf.weight),
  );
  const practices = topic.practice.map(
    (text, at) =>
      `${at + 1}、${text}。项目单位把这一做法写入年度工作方案，明确了责任科室和完成时限，并在实施过程中逐月检查落实情况，形成了可以对照的工作记录。`,
  );
  const problems = topic.problems.map(
    ([text], at) =>
      `${at + 1}、${text}。评价组在现场核查和资料抽查中均发现这一情况，主要原因是相关环节的责任分工不够细，日常检查以口头提醒为主，没有形成书面的整改记录。`,
  );
  const advice = topic.problems.map(
    ([, text], at) =>
      `${at + 1}、${text}。建议${data.department.name}在下一年度工作方案中列明牵头科室、完成时限和检查方式，并把落实情况纳入内部考核。`,
  );
  const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
    [
      `| ${head.join(' | ')} |`,
      `| ${head.map(() => '---').join(' | ')} |`,
      ...rows.map((row) => `| ${row.join(' | ')} |`),
    ].join('\n');
  const measured = all.filter((leaf) => leaf.indicator.unit !== '');

  const analysis = roots.map((root, at) => {
    const number = ['一', '二', '三', '四'][at] ?? '';
    const children = [...leaves([root])].map((leaf) => {
      const { indicator } = leaf;
      const facts =
        indicator.unit === ''
          ? ''
          : `年初目标为${figure(indicator.target)}${indicator.unit}，实际完成${figure(indicator.actual)}${indicator.unit}，`;
      const why = indicator.reason === '' ? '达到预期要求，不扣分' : `${indicator.reason}，相应扣分`;
      return `${indicator.name}：满分 ${weight(leaf)} 分，得 ${score(leaf)} 分。${facts}${why}。`;
    });
    return `### （${number}）项目${root.indicator.name}情况\n\n${root.indicator.name}指标满分 ${weight(root)} 分，得分 ${score(root)} 分，得分率 ${rate(root)}。\n\n${children.join('\n\n')}`;
  });

  return `
## 一、基本情况

### （一）项目概况

${topic.name}是${county}保障和改善民生的一项经常性工作。${year}年，${data.department.name}按照本级工作部署组织实施该项目，实施范围覆盖全域，服务对象为${topic.served}。项目由业务科室提出需求、财务科室测算资金、领导班子集体研究后列入年度计划，并按程序公示。项目实施以来，各相关单位分工协作，建立了从需求申报、方案审定到实施、验收、资料归档的工作流程，日常工作由专人负责，遇到问题逐级报告、及时处理。

### （二）项目资金情况

项目年初预算 ${budget.initial} 万元${'adjusted' in budget ? `，年中因扩大实施范围调整为 ${budget.adjusted} 万元` : '，年中未作调整'}。截至${year}年12月31日，实际支出 ${budget.executed} 万元，预算执行率为 ${executionRate}。资金由本级财政安排，实行专账核算、专款专用，支付程序符合国库集中支付的有关规定，评价组抽查的凭证未发现截留、挤占和挪用的情况。

${table(['项目', '金额（万元）'], [['年初预算', String(budget.initial)], ...('adjusted' in budget ? [['调整后预算', String(budget.adjusted)]] : []), ['实际支出', String(budget.executed)]])}

### （三）项目绩效目标

${topic.benefits.map((name) => name.replace(/(?:程度|水平|情况|作用)$/, '')).join('、')}是本项目的总体目标。年度目标按照可衡量、可实现的原则分解为数量、质量、时效和效益等方面，并随预算一并批复下达。各项目标设有明确的指标值，作为评价的主要依据。

## 二、绩效评价工作开展情况

### （一）评价目的、对象和范围

评价以${topic.name}项目${year}年度预算资金为对象，范围包括项目立项、资金管理、组织实施、产出和效益。目的是了解资金使用的规范性和有效性，总结可以推广的做法，查找存在的不足，为以后年度预算安排和政策完善提供参考。

### （二）评价原则、方法和过程

评价遵循科学公正、统筹兼顾、激励约束和公开透明的原则，采用比较法、因素分析法和公众评判法。评价组在查阅项目档案和会计资料的基础上，选取${random.whole(6, 20)}个实施点开展现场核查，并面向${topic.served}发放问卷，回收后逐份复核录入。评价工作经过前期准备、现场评价、分析撰写和征求意见等阶段，项目单位对评价结论没有异议。

## 三、综合评价情况及评价结论

经综合评定，项目评价得分 ${print(result.total ?? fail(), 2)} 分，评价等级为“${result.grade}”。各类指标得分情况如下：

${table(['一级指标', '分值', '得分', '得分率'], [...roots.map((root) => [root.indicator.name, weight(root), score(root), rate(root)]), ['合计', print(result.weight, 0), print(result.total ?? fail(), 2), printRate(result.rate ?? fail(), 2)]])}

总体来看，项目立项依据充分，资金管理比较规范，年度任务基本完成，${topic.served}对项目实施总体认可。失分主要集中在${
    random
      .some(lost, 3)
      .map(({ indicator }) => indicator.name)
      .join('、') || '个别指标'
  }等方面，说明项目管理的精细化程度还有提升空间。

## 四、绩效评价指标分析

${analysis.join('\n\n')}

数量指标的完成情况如下：

${table(
  ['指标', '单位', '目标值', '完成值'],
  measured.map(({ indicator }) => [
    indicator.name,
    indicator.unit,
    figure(indicator.target),
    figure(indicator.actual),
  ]),
)}

## 五、主要经验及做法、存在的问题及原因分析

### （一）主要经验及做法

${practices.join('\n\n')}

### （二）存在的问题及原因分析

${problems.join('\n\n')}

## 六、有关建议

${advice.join('\n\n')}

## 七、其他需要说明的问题

本次评价所用数据由${data.department.name}提供，评价组对主要数据作了复核。受资料完整程度的限制，个别效益指标以问卷和访谈结果为主要依据。评价结果将反馈项目单位，并作为改进管理和安排以后年度预算的参考。
`;
}

const fail = (): never => {
  throw new Error('an invented report must have a total');
};

/** The figure of a target or actual without its operator: prose says it in words. */
const figure = (value: Quantity | string | null): string =>
  value === null ? '—' : typeof value === 'string' ? value : value.text.replace(/^[≥≤]/, '');
