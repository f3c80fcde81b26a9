import { type Form, treeOf } from './indicators.ts';
import { fill, type Node, type Tree } from './leaves.ts';
import type { Random } from './random.ts';
import { evaluators, type Place, type Topic } from './words.ts';

/** What distinguishes one invented report from another. */
export type Plan = {
  readonly topic: Topic;
  readonly place: Place;
  readonly year: number;
  readonly slug: string;
  readonly scheme: string;
  readonly form: Form;
  /** About how many points of 100 it gets. */
  readonly total: number;
  /** A tree that several reports share; otherwise each has one of its own. */
  readonly tree?: readonly Tree[];
};

/** The fields of a report that scores one tree; everything else of its kind is added by who needs it. */
export type Data = {
  title: string;
  status: string;
  published?: string;
  year?: number;
  evaluation: string;
  subject: string;
  project: { id: string; name: string };
  department: { name: string; region: string[] };
  evaluator: { name: string; kind: string };
  sector: string;
  summary?: string;
  scheme: string;
  outline: string;
  framework?: string;
  budget?: { unit: string; initial: number; adjusted?: number; reason?: string; executed: number };
  indicators?: Node[];
  approval?: { by: string; date: string };
  findings: { problem: string; advice: string; owner: string; due: string; status: string; note?: string }[];
  use: { measure: string; note?: string }[];
  [field: string]: unknown;
};

const measures: readonly (readonly [least: number, measures: readonly string[]])[] = [
  [90, ['下年度预算优先保障', '总结经验，在同类项目中推广']],
  [80, ['下年度预算按需安排', '按评价意见完善项目管理后安排预算']],
  [60, ['下年度预算按一定比例核减', '整改到位之前暂缓安排新增资金']],
  [0, ['收回未使用的资金，停止安排下年度预算', '重新论证后再安排预算']],
];

const pad = (value: number): string => String(value).padStart(2, '0');

export function frontmatter(plan: Plan, random: Random): Data {
  const { topic, place, year, form, total } = plan;
  const { nodes, spent } = fill(random, plan.tree ?? treeOf(form, random, topic), total);
  const initial = random.whole(8, 90) * 10;
  const adjusted = random.chance(0.25) ? initial + random.whole(1, 12) * 5 : null;
  const base = adjusted ?? initial;
  const department = `${place.prefix}${topic.department}`;
  const self = form !== 'report';
  const third = !self && random.chance(0.6);
  const [, , county] = place.region;
  const month = random.whole(6, 9);
  return {
    title: `${year}年度${county}${topic.name}项目${self ? '支出绩效自评报告' : '绩效评价报告'}`,
    status: 'published',
    published: `${year + 1}-${pad(month)}-${pad(random.whole(1, 28))}`,
    year,
    evaluation: self ? 'self' : random.pick(['department', 'finance']),
    subject: 'project',
    project: { id: `${topic.id}-${place.id}`, name: `${county}${topic.name}项目` },
    department: { name: department, region: [...place.region] },
    evaluator: third
      ? { name: random.pick(evaluators), kind: 'third-party' }
      : { name: department, kind: 'own' },
    ...(third && {
      approval: { by: `${place.prefix}财政局`, date: `${year + 1}-05-${pad(random.whole(6, 30))}` },
    }),
    sector: topic.sector,
    scheme: plan.scheme,
    outline: 'national-2020',
    budget: {
      unit: '万元',
      initial,
      ...(adjusted !== null && {
        adjusted,
        reason: random.pick([
          `年中追加预算 ${adjusted - initial} 万元，用于扩大实施范围`,
          `上级追加专项资金 ${adjusted - initial} 万元，相应增加任务量`,
        ]),
      }),
      executed: Math.round(base * spent * 100) / 100,
    },
    indicators: nodes,
    findings: random.some(topic.problems, random.whole(1, 3)).map(([problem, advice]) => ({
      problem,
      advice,
      owner: department,
      due: `${year + 1}-${random.pick(['10-31', '12-31'])}`,
      status: random.chance(0.75) ? 'done' : 'open',
    })),
    use: [
      { measure: random.pick(measures.find(([least]) => total >= least)?.[1] ?? ['下年度预算按需安排']) },
    ],
  };
}
