import type { Random } from './random.ts';
import type { Topic } from './words.ts';

/** A node as it is written into frontmatter. */
export type Node = {
  name: string;
  weight: number;
  target?: string;
  actual?: string;
  unit?: string;
  rule?: string;
  score?: string;
  reason?: string;
  evidence?: string;
  children?: Node[];
};

const half = (value: number): string => (Math.round(value * 2) / 2).toString();

/** A leaf the evaluator judged; below its points it says why. */
function judged(random: Random, name: string, weight: number, reason: string, evidence: string): Node {
  const full = random.chance(0.55);
  const score = full
    ? String(weight)
    : half(Math.max(weight * 0.4, weight - random.whole(1, Math.max(1, Math.floor(weight * 0.5))) * 0.5));
  return { name, weight, score, evidence, ...(!full && { reason }) };
}

/** A quantity reached, exceeded a little, or missed. */
function measured(random: Random, name: string, weight: number, unit: string, size: number): Node {
  const target = Math.max(2, Math.round(size * (0.8 + random.next() * 0.4)));
  const missed = random.chance(0.3);
  const share = missed ? 0.72 + random.next() * 0.27 : 1 + random.next() * 0.2;
  const actual = missed ? Math.min(target - 1, Math.round(target * share)) : Math.round(target * share);
  const reason = random.pick([
    '受雨季影响，部分任务顺延至下一年度',
    '年中调整实施点位，进度晚于计划',
    '招标流标一次，开工时间推迟',
  ]);
  return {
    name,
    weight,
    target: `≥${target}`,
    actual: String(actual),
    unit,
    rule: 'ratio',
    ...(missed && { reason }),
  };
}

/** Weights that add up to `total`, in halves no smaller than 2. */
function split(random: Random, total: number, parts: number): number[] {
  const weights: number[] = new Array(parts).fill(2);
  for (let left = total - parts * 2; left > 0; left -= 1) {
    const at = random.whole(0, parts - 1);
    weights[at] = (weights[at] ?? 0) + 1;
  }
  return weights;
}

const group = (name: string, children: Node[]): Node => ({
  name,
  weight: children.reduce((sum, { weight }) => sum + weight, 0),
  children,
});

/** The tree of the national report outline, ten to twenty leaves, of which some have levels left out. */
export function reportTree(random: Random, topic: Topic): Node[] {
  const [problem] = random.pick(topic.problems);
  const many = random.chance(0.5);
  const goals = split(random, 20, many ? 5 : 3);
  const decision = [
    judged(random, '立项依据充分性', goals[0] ?? 0, '立项论证材料不够完整', '立项批复、可行性研究报告'),
    judged(random, '绩效目标合理性', goals[1] ?? 0, '绩效目标与预算匹配不够紧密', '绩效目标申报表'),
    judged(random, '绩效指标明确性', goals[2] ?? 0, '个别指标未细化量化', '绩效目标申报表'),
    ...(many
      ? [
          judged(random, '预算编制科学性', goals[3] ?? 0, '预算测算依据不够充分', '预算批复、测算明细'),
          judged(random, '资金分配合理性', goals[4] ?? 0, '分配方案未体现需求差异', '资金分配文件'),
        ]
      : []),
  ];
  const ways = split(random, 18, many ? 4 : 3);
  const process: Node[] = [
    group('资金管理', [
      { name: '预算执行率', weight: ways[0] ?? 0, rule: 'execution' },
      judged(random, '资金使用合规性', ways[1] ?? 0, '个别支出凭证附件不全', '会计账簿、记账凭证'),
    ]),
    group('组织实施', [
      judged(random, '管理制度健全性', ways[2] ?? 0, '管理办法未及时修订', '管理办法、内部控制手册'),
      ...(many ? [judged(random, '制度执行有效性', ways[3] ?? 0, problem, '项目档案、监理日志')] : []),
    ]),
  ];
  const outputs = split(random, 32, topic.outputs.length + 2);
  const output: Node[] = [
    group(
      '数量指标',
      topic.outputs.map(([name, unit, size], at) => measured(random, name, outputs[at] ?? 0, unit, size)),
    ),
    group('质量指标', [
      {
        name: '验收合格率',
        weight: outputs.at(-2) ?? 0,
        target: '≥95%',
        actual: `${random.whole(950, 1000) / 10}%`,
        rule: 'ratio',
      },
    ]),
    group('时效指标', [
      judged(random, '任务完成及时性', outputs.at(-1) ?? 0, '部分任务晚于计划完成', '进度月报、验收单'),
    ]),
  ];
  const effects = split(random, 30, topic.benefits.length + 1);
  const satisfied = random.whole(800, 1000) / 10;
  const benefit: Node[] = [
    ...topic.benefits.map((name, at) =>
      judged(random, name, effects[at] ?? 0, '成效数据的持续监测不足', '统计台账、现场访谈'),
    ),
    {
      name: `${topic.served}满意度`,
      weight: effects.at(-1) ?? 0,
      target: '≥90%',
      actual: `${satisfied}%`,
      rule: 'ratio',
      ...(satisfied < 90 && { reason: `部分${topic.served}反映服务响应不够及时` }),
    },
  ];
  return [group('决策', decision), group('过程', process), group('产出', output), group('效益', benefit)];
}
