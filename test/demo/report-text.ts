import { stringify } from 'yaml';
import type { Context } from '../../src/report/context.ts';
import { isReadable, type ReadableReport, readReport, type Unit } from '../../src/report/read.ts';
import { boundary } from '../../src/scoring/grade.ts';
import { Fraction, print, printRate, type Quantity } from '../../src/scoring/quantity.ts';
import { leaves, type Scored } from '../../src/scoring/score.ts';
import { type Data, frontmatter, type Plan } from './frontmatter.ts';
import {
  advised,
  background,
  caused,
  effects,
  goals,
  invented,
  methods,
  money,
  organised,
  otherMatters,
  overall,
  overview,
  paragraph,
  practised,
  purpose,
  reasoned,
  type Subject,
  say,
  scope,
  summaries,
} from './phrases.ts';
import type { Random } from './random.ts';

/** What a report has beyond the usual: other fields, and words at the end of its analysis. */
export type Special = {
  /** Before its figures are computed. */
  change?(data: Data): void;
  /** When they are known. */
  settle?(data: Data, unit: Unit): void;
  readonly extra?: string;
};

/** A whole report of about five thousand characters whose sentences and tables agree with its figures. */
export function reportText(plan: Plan, random: Random, context: Context, special: Special = {}): string {
  const data = frontmatter(plan, random);
  special.change?.(data);
  const about = aboutOf(plan, data);
  data.summary = say(random, summaries, about);
  const head = written(data);
  const { units, scheme } = computed(plan, head, context);
  const [unit] = units;
  if (unit === undefined) throw new Error(`invented report ${plan.slug}: no figures`);
  // 89.996 prints 90.00: another grade than the exact total's, so another report.
  if (unit.result.total !== null && boundary(unit.result.total, scheme) !== null) {
    return reportText({ ...plan, total: plan.total - 1 }, random, context, special);
  }
  special.settle?.(data, unit);
  const text = body(about, random, data, unit, special.extra ?? '');
  return `${special.settle === undefined ? head : written(data)}${text}`;
}

export const aboutOf = ({ topic, place, year }: Plan, data: Data): Subject => ({
  topic,
  county: place.region[2],
  department: data.department.name,
  year,
});

export const written = (data: Data): string =>
  `---\n${stringify(data, { lineWidth: 0 })}---\n\n${invented}\n`;

/** @throws when an invented report cannot be read: its maker is at fault */
export function computed({ year, slug }: Plan, head: string, context: Context): ReadableReport {
  const bytes = new TextEncoder().encode(head);
  const report = readReport(`reports/${year}/${slug}.md`, context, bytes);
  const [problem] = report.problems;
  if (problem !== undefined || !isReadable(report)) {
    throw new Error(`invented report ${year}/${slug}: ${problem?.message['zh-CN'] ?? 'no scheme'}`);
  }
  return report;
}

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const points = (value: Fraction | null, decimals = 2): string =>
  value === null ? '—' : print(value, decimals);
const weight = (node: Scored): string =>
  node.weight === null ? '—' : print(node.weight, node.weight.d === 1n ? 0 : 1);
const rate = (node: Scored): string => (node.rate === null ? '—' : printRate(node.rate, 2));

const numbered = (lines: readonly string[]): string =>
  lines.map((line, at) => `${at + 1}、${line}`).join('\n\n');

function body(about: Subject, random: Random, data: Data, unit: Unit, extra: string): string {
  const { topic, year } = about;
  const all = [...leaves(unit.result.roots)];
  const practices = topic.practice.map((text) => random.pick(practised)(text));
  const problems = topic.problems.map(([text]) => random.pick(caused)(text));
  const advice = topic.problems.map(([, text]) => random.pick(advised)(text, about.department));
  return `
## 一、基本情况

### （一）项目概况

${say(random, overview, about)}${paragraph(random, background, 6, about)}

${paragraph(random, organised, 6, about)}

### （二）项目资金情况

${funds(about, random, data)}

### （三）项目绩效目标

${topic.benefits.map((name) => name.replace(/(?:程度|水平|情况|作用)$/, '')).join('、')}是本项目的总体目标。${paragraph(random, goals, 4, about)}

## 二、绩效评价工作开展情况

### （一）评价目的、对象和范围

${say(random, scope, about)}${say(random, purpose, about)}

### （二）评价原则、方法和过程

${paragraph(random, methods, 6, about)}现场核查共选取 ${random.whole(6, 20)} 个实施点。

## 三、综合评价情况及评价结论

${conclusion(about, random, unit)}

## 四、绩效评价指标分析

${unit.result.roots.map((root, at) => analysis(random, root, at)).join('\n\n')}

${[amounts(year, all), extra].filter(Boolean).join('\n\n')}

## 五、主要经验及做法、存在的问题及原因分析

### （一）主要经验及做法

${numbered(practices)}

### （二）存在的问题及原因分析

${numbered(problems)}

${paragraph(random, reasoned, 3, about)}

## 六、有关建议

${numbered(advice)}

## 七、其他需要说明的问题

${paragraph(random, otherMatters, 4, about)}
`;
}

function funds(about: Subject, random: Random, { budget }: Data): string {
  if (budget === undefined) return paragraph(random, money, 3, about);
  const { initial, adjusted, executed } = budget;
  const executionRate = printRate(new Fraction(String(executed)).div(adjusted ?? initial), 2);
  const changed =
    adjusted === undefined
      ? random.pick(['年中未作调整', '执行中没有调整'])
      : `年中因扩大实施范围调整为 ${adjusted} 万元`;
  return `项目年初预算 ${initial} 万元，${changed}。截至${about.year}年12月31日，实际支出 ${executed} 万元，预算执行率为 ${executionRate}。${paragraph(random, money, 4, about)}

${table(
  ['项目', '金额（万元）'],
  [
    ['年初预算', String(initial)],
    ...(adjusted === undefined ? [] : [['调整后预算', String(adjusted)]]),
    ['实际支出', String(executed)],
  ],
)}`;
}

function conclusion(about: Subject, random: Random, unit: Unit): string {
  const { result } = unit;
  const { roots, total, grade } = result;
  if (total === null) {
    const named = grade === null ? '没有评定等级' : `评价等级为“${grade}”`;
    return `经综合评定，${named}。本次评价不打分，同一等级之内不分先后。${say(random, overall, about)}`;
  }
  const lead = random.pick([
    `经综合评定，项目评价得分 ${points(total)} 分，评价等级为“${grade}”。`,
    `评价组依据评价指标体系逐项评分，项目综合得分为 ${points(total)} 分，等级为“${grade}”。`,
    `项目绩效评价总得分 ${points(total)} 分，评定等级为“${grade}”。`,
  ]);
  const lost = [...leaves(roots)].filter(({ score, weight }) => score !== null && weight?.gt(score));
  const names = random.some(lost, 3).map(({ indicator }) => `“${indicator.name}”`);
  const where =
    names.length === 0
      ? '各项指标均达到预期。'
      : random.pick([
          `失分涉及${names.join('、')}等指标，说明项目管理的精细化程度还有提升空间。`,
          `扣分项包括${names.join('、')}等，具体原因见第四部分的分析。`,
        ]);
  const rows = roots.map((root) => [root.indicator.name, weight(root), points(root.score), rate(root)]);
  const sum = roots.every(({ applicable }) => applicable) && result.scale.equals(1);
  const whole = sum && result.points?.equals(total);
  const last = ['合计', print(result.weight, 0), points(total), printRate(result.rate ?? total.div(100), 2)];
  return `${lead}各类指标得分情况如下：

${table(['一级指标', '分值', '得分', '得分率'], whole ? [...rows, last] : rows)}

${say(random, overall, about)}${where}

${paragraph(random, effects, 4, about)}`;
}

const numerals = ['一', '二', '三', '四', '五', '六'];

function analysis(random: Random, root: Scored, at: number): string {
  const { name } = root.indicator;
  const head = `### （${numerals[at] ?? ''}）${name.endsWith('率') ? name : `项目${name.replace(/指标$/, '')}情况`}`;
  const own = [...leaves([root])].map((leaf) => sentence(random, leaf));
  if (root.children.length === 0) return `${head}\n\n${own.join('')}`;
  const lead =
    root.score === null
      ? ''
      : `${label(name)}满分 ${weight(root)} 分，得分 ${points(root.score)} 分，得分率 ${rate(root)}。\n\n`;
  return `${head}\n\n${lead}${own.join('\n\n')}`;
}

const label = (name: string): string => (name.endsWith('指标') ? name : `${name}指标`);

/** What one leaf got and why, in one of the usual ways. */
function sentence(random: Random, leaf: Scored): string {
  const { indicator, score } = leaf;
  const { name, reason } = indicator;
  if (!leaf.applicable) return `${name}：${reason}，列为合理缺项，不参与评分。`;
  if (score === null) return `${name}：评价结果为“${figure(indicator.actual)}”。`;
  const full = leaf.weight?.equals(score) ?? false;
  const got = random.pick([
    `${name}：满分 ${weight(leaf)} 分，得 ${points(score)} 分。`,
    `${name}（满分 ${weight(leaf)} 分，得分 ${points(score)} 分）：`,
    `${name}分值 ${weight(leaf)} 分，得分 ${points(score)} 分，得分率 ${rate(leaf)}。`,
  ]);
  const why = full
    ? random.pick(['达到预期要求，不扣分', '完成情况符合年度目标', '资料齐全，符合评分标准'])
    : `${reason}，${random.pick(['相应扣分', '按评分标准扣分', '影响得分'])}`;
  return `${got}${facts(indicator.target, indicator.actual, indicator.unit)}${why}。`;
}

function facts(target: Quantity | string | null, actual: Quantity | string | null, unit: string): string {
  if (target === null || typeof target === 'string' || actual === null || typeof actual === 'string')
    return '';
  const operator = { '≥': '不低于 ', '≤': '不超过 ', '=': '', '>': '高于 ', '<': '低于 ' }[
    target.operator ?? '='
  ];
  return `年度目标为${operator === '' ? ' ' : operator}${figure(target)}${unit}，实际完成 ${figure(actual)}${unit}，`;
}

function amounts(year: number, all: readonly Scored[]): string {
  const measured = all.filter(({ indicator }) => indicator.unit !== '');
  if (measured.length === 0) return '';
  const rows = measured.map(({ indicator: { name, unit, target, actual } }) => [
    name,
    unit,
    figure(target),
    figure(actual),
  ]);
  return `${year}年度有计量单位的指标完成情况如下：\n\n${table(['指标', '单位', '目标值', '完成值'], rows)}`;
}

/** The figure of a target or actual without its operator: prose says it in words. */
const figure = (value: Quantity | string | null): string =>
  value === null ? '—' : typeof value === 'string' ? value : value.text.replace(/^[≥≤=><]/, '');
