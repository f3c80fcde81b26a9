import {
  banded,
  capped,
  counted,
  deducted,
  execution,
  judged,
  type Leaf,
  levelled,
  listed,
  none,
  percentage,
  type Tree,
} from './leaves.ts';
import type { Random } from './random.ts';
import type { Topic } from './words.ts';

/** Forms of indicator tables that invented reports use. */
export type Form = 'report' | 'self-10-50' | 'self-20-80' | 'self-10-90';

const late = [
  '受雨季影响，部分任务顺延至下一年度',
  '年中调整实施点位，进度晚于计划',
  '首次招标流标，开工时间推迟',
  '承接单位更换人员，交接期间进度放缓',
  '上级任务调整，年初目标没有同步修订',
];

/** Whole weights that add up to `total`, none below 2. */
export function split(random: Random, total: number, parts: number): number[] {
  const weights: number[] = new Array(parts).fill(2);
  for (let left = total - parts * 2; left > 0; left -= 1) {
    const at = random.whole(0, parts - 1);
    weights[at] = (weights[at] ?? 0) + 1;
  }
  return weights;
}

const group = (name: string, trees: readonly Tree[]): Tree => ({ name, trees });

/** Makes leaves one after another, each with the next of the weights. */
function weigh(weights: readonly number[], makes: readonly ((weight: number) => Leaf)[]): Leaf[] {
  return makes.map((make, at) => make(weights[at] ?? 2));
}

const satisfaction = (random: Random, topic: Topic, weight: number): Leaf =>
  percentage(
    `${topic.served}满意度`,
    weight,
    random.pick([90, 90, 95]),
    [
      `部分${topic.served}反映服务响应不够及时`,
      `部分${topic.served}对意见办理结果不满意`,
      `部分${topic.served}对相关信息了解不多`,
    ],
    random.pick(['ratio', 'tiers', 'linear', 'steps']),
  );

const benefits = (topic: Topic): ((weight: number) => Leaf)[] => [
  (weight) =>
    judged(
      topic.benefits[0] ?? '社会效益',
      weight,
      ['成效数据的持续监测不足', '成效的佐证材料以单位自述为主', '成效主要集中在条件较好的片区'],
      '统计台账、现场访谈',
    ),
  (weight) =>
    banded(topic.benefits[1] ?? '可持续影响', weight, [
      '长效管护办法尚未出台',
      '后续经费来源没有落实',
      '部分片区的改善不够明显',
    ]),
];

const outputs = (topic: Topic, weights: readonly number[]): Leaf[] =>
  weigh(
    weights,
    topic.outputs.map(
      ([name, unit, size]) =>
        (weight: number) =>
          counted(name, weight, unit, size, late),
    ),
  );

/** The tree of the national report outline, uneven: thirteen to eighteen leaves. */
function reportTree(random: Random, topic: Topic): Tree[] {
  const many = random.chance(0.5);
  const [decision, process, output, benefit] = random.pick([
    [20, 18, 32, 30],
    [15, 25, 30, 30],
    [20, 20, 30, 30],
    [12, 23, 35, 30],
  ] as const);
  const problems = topic.problems.map(([problem]) => problem);
  const decisions = weigh(split(random, decision, many ? 5 : 3), [
    (weight) =>
      listed('立项依据充分性', weight, ['符合政策规定', '属于部门职责', '经过集体决策', '前期论证充分']),
    (weight) =>
      judged(
        '绩效目标合理性',
        weight,
        ['绩效目标与预算匹配不够紧密', '绩效目标偏低，与实际工作量不相称'],
        '绩效目标申报表',
      ),
    (weight) =>
      judged(
        '绩效指标明确性',
        weight,
        ['个别指标没有细化量化', '个别指标的评价标准不清晰'],
        '绩效目标申报表',
      ),
    ...(many
      ? [
          (weight: number) =>
            judged(
              '预算编制科学性',
              weight,
              ['预算测算依据不够充分', '预算编制没有细化到具体任务'],
              '预算批复、测算明细',
            ),
          (weight: number) =>
            judged(
              '资金分配合理性',
              weight,
              ['分配方案没有体现需求差异', '分配方案没有说明测算过程'],
              '资金分配文件',
            ),
        ]
      : []),
  ]);
  const ways = split(random, process, many ? 5 : 3);
  const processes = [
    group('资金管理', [
      execution(ways[0] ?? 2),
      deducted(
        '资金使用合规性',
        ways[1] ?? 2,
        ['个别支出凭证附件不全', '一笔支出的审批手续晚于付款', '专账核算不够规范'],
        '会计账簿、记账凭证',
      ),
    ]),
    group('组织实施', [
      judged(
        '管理制度健全性',
        ways[2] ?? 2,
        ['管理办法没有及时修订', '没有制定专门的实施细则'],
        '管理办法、内部控制手册',
      ),
      ...(many
        ? [
            judged('制度执行有效性', ways[3] ?? 2, problems, '项目档案、监理日志'),
            levelled('档案管理规范性', ways[4] ?? 2, [
              '档案归集不及时，目录与内容不完全对应',
              '影像资料没有随单归档',
            ]),
          ]
        : []),
    ]),
  ];
  const amounts = split(random, output, topic.outputs.length + (many ? 3 : 2));
  const [passed, onTime, cost] = amounts.slice(topic.outputs.length);
  const made = [
    group('数量指标', outputs(topic, amounts)),
    group('质量指标', [
      percentage('验收合格率', passed ?? 2, 95, ['个别批次首次验收没有通过，经整改后复验']),
    ]),
    group('时效指标', [judged('任务完成及时性', onTime ?? 2, late, '进度月报、验收单')]),
    ...(many
      ? [
          group('成本指标', [
            capped('单位成本', cost ?? 2, '元', topic.cost, ['人工和材料价格上涨，实际成本高于预算标准']),
          ]),
        ]
      : []),
  ];
  const effects = split(random, benefit, topic.benefits.length + 1);
  const effective = [...weigh(effects, benefits(topic)), satisfaction(random, topic, effects.at(-1) ?? 2)];
  return [group('决策', decisions), group('过程', processes), group('产出', made), group('效益', effective)];
}

/** 项目支出绩效自评表: execution, outputs, benefits and satisfaction as the place weighs them. */
function selfTree(
  random: Random,
  topic: Topic,
  [spent, made, useful, content]: readonly [number, number, number, number],
): Tree[] {
  const amounts = split(random, made, topic.outputs.length + 3);
  const [passed, onTime, cost] = amounts.slice(topic.outputs.length);
  const effects = split(random, useful, topic.benefits.length + 1);
  return [
    execution(spent),
    group('产出指标', [
      group('数量指标', outputs(topic, amounts)),
      group('质量指标', [
        percentage('验收合格率', passed ?? 2, 95, ['个别批次首次验收没有通过，经整改后复验']),
      ]),
      group('时效指标', [
        percentage('任务按期完成率', onTime ?? 2, 100, ['首次招标流标，开工时间推迟'], 'linear'),
      ]),
      group('成本指标', [
        capped('单位成本', cost ?? 2, '元', topic.cost, ['人工和材料价格上涨，实际成本高于预算标准']),
      ]),
    ]),
    group('效益指标', [
      group('社会效益指标', weigh(effects, benefits(topic).slice(0, 1))),
      group('可持续影响指标', [
        ...weigh(effects.slice(1), benefits(topic).slice(1)),
        none('安全责任事故', effects.at(-1) ?? 2, '起'),
      ]),
    ]),
    group('满意度指标', [satisfaction(random, topic, content)]),
  ];
}

const selfWeights = {
  'self-10-50': [10, 50, 30, 10],
  'self-20-80': [20, 40, 30, 10],
  'self-10-90': [10, 50, 30, 10],
} as const;

/** An indicator table of a form, its leaves not filled in yet. */
export const treeOf = (form: Form, random: Random, topic: Topic): Tree[] =>
  form === 'report' ? reportTree(random, topic) : selfTree(random, topic, selfWeights[form]);
