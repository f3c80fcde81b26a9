import type { Random } from './random.ts';

/** A node as it is written into frontmatter. */
export type Node = {
  name: string;
  weight?: number;
  target?: string;
  actual?: string;
  unit?: string;
  rule?: string | Record<string, unknown>;
  score?: string;
  reason?: string;
  evidence?: string;
  applicable?: boolean;
  children?: Node[];
};

/** A leaf before it is known how many points it lost. */
export type Leaf = {
  readonly name: string;
  readonly weight: number;
  readonly reasons: readonly string[];
  /** Writes the facts and the score of a leaf that loses this share of its points. */
  fill(random: Random, lost: number, reason: string): Partial<Node>;
};

/** A tree whose leaves are not filled in yet. */
export type Tree =
  | Leaf
  | { readonly name: string; readonly weight?: number; readonly trees: readonly Tree[] };

const points = (value: number): string => String(Math.round(value * 100) / 100);
const halves = (value: number): number => Math.round(value * 2) / 2;

/** The evaluator's own score, in halves. */
export const judged = (
  name: string,
  weight: number,
  reasons: readonly string[],
  evidence?: string,
): Leaf => ({
  name,
  weight,
  reasons,
  fill: (_, lost, reason) => {
    const score = Math.max(0.5, weight - halves(lost * weight));
    return {
      score: points(score),
      ...(evidence !== undefined && { evidence }),
      ...(score < weight && { reason }),
    };
  },
});

/** Full points less something for each shortcoming. */
export const deducted = (
  name: string,
  weight: number,
  reasons: readonly string[],
  evidence: string,
): Leaf => ({
  name,
  weight,
  reasons,
  fill: (random, lost, reason) => {
    const off = Math.min(weight, halves(lost * weight));
    if (off === 0) return { score: points(weight), evidence };
    const others = reasons.filter((one) => one !== reason);
    const second = off >= 1 && others.length > 0 ? [random.pick(others)] : [];
    const each = second.length === 0 ? [off] : [off - 0.5, 0.5];
    const rule = {
      deductions: [reason, ...second].map((name, at) => ({ for: name, points: points(each[at] ?? 0) })),
    };
    return { rule, evidence, reason: [reason, ...second].join('；') };
  },
});

/** Several conditions of equal worth, each met, half met or not. */
export const listed = (name: string, weight: number, items: readonly string[]): Leaf => ({
  name,
  weight,
  reasons: items.map((item) => `“${item}”一项没有完全落实`),
  fill: (_, lost, reason) => {
    const steps = Math.min(items.length * 2, Math.round(lost * items.length * 2));
    const first = items.findIndex((item) => reason.includes(item));
    const order = items.map((_, at) => (at - first + items.length) % items.length);
    const met = order.map((turn) => (steps >= turn * 2 + 2 ? false : steps === turn * 2 + 1 ? '50%' : true));
    return {
      rule: { checklist: items.map((item, at) => ({ item, met: met[at] })) },
      ...(steps > 0 && { reason }),
    };
  },
});

/** A named result gives a share of the points. */
export const levelled = (name: string, weight: number, reasons: readonly string[]): Leaf => ({
  name,
  weight,
  reasons,
  fill: (_, lost, reason) => {
    const levels = { 优秀: '100%', 良好: '85%', 合格: '60%', 不合格: '20%' };
    const actual = lost < 0.08 ? '优秀' : lost < 0.27 ? '良好' : lost < 0.6 ? '合格' : '不合格';
    return { actual, rule: { levels }, ...(actual !== '优秀' && { reason }) };
  },
});

/** 定性指标 in three bands, the evaluator's score inside its band. */
export const banded = (name: string, weight: number, reasons: readonly string[]): Leaf => ({
  name,
  weight,
  reasons,
  fill: (_, lost, reason) => {
    const score = Math.max(0.5, weight - halves(lost * weight));
    const share = score / weight;
    const result = share >= 0.8 ? '达成' : share >= 0.6 ? '部分达成' : '未达成';
    const target = '达成年度目标';
    return { target, rule: { bands: { result } }, score: points(score), ...(score < weight && { reason }) };
  },
});

/** A quantity reached, exceeded a little, or missed. */
export const counted = (
  name: string,
  weight: number,
  unit: string,
  size: number,
  reasons: readonly string[],
): Leaf => ({
  name,
  weight,
  reasons,
  fill: (random, lost, reason) => {
    const target = Math.max(2, Math.round(size * (0.8 + random.next() * 0.4)));
    const short = Math.min(target - 1, Math.round(target * (1 - lost)));
    const missed = lost > 0 && short < target;
    const actual = missed ? short : Math.round(target * (1 + random.next() * 0.15));
    return {
      target: `≥${target}`,
      actual: String(actual),
      unit,
      rule: 'ratio',
      ...(missed && { reason }),
    };
  },
});

/** A cost that must stay below its cap. */
export const capped = (
  name: string,
  weight: number,
  unit: string,
  size: number,
  reasons: readonly string[],
): Leaf => ({
  name,
  weight,
  reasons,
  fill: (random, lost, reason) => {
    const cap = Math.max(10, Math.round((size * (0.9 + random.next() * 0.2)) / 10) * 10);
    const over = lost > 0.02;
    const actual = over ? Math.round(cap / (1 - lost)) : Math.round(cap * (0.9 + random.next() * 0.1));
    return { target: `≤${cap}`, actual: String(actual), unit, rule: 'inverse', ...(over && { reason }) };
  },
});

/** Something that must not happen, and did not. */
export const none = (name: string, weight: number, unit: string): Leaf => ({
  name,
  weight,
  reasons: ['无'],
  fill: () => ({ target: '=0', actual: '0', unit, rule: 'met' }),
});

type Way = 'ratio' | 'tiers' | 'linear' | 'steps';

/** A percentage against its target, by one of the usual ways. */
export const percentage = (
  name: string,
  weight: number,
  target: number,
  reasons: readonly string[],
  way: Way = 'ratio',
): Leaf => ({
  name,
  weight,
  reasons,
  fill: (random, lost, reason) => {
    const full = (): string => `${(target + random.next() * (100 - target)).toFixed(1)}%`;
    if (lost < 0.02) return { ...written(target, full(), weight, way) };
    return { ...written(target, missed(random, target, lost, way), weight, way), reason };
  },
});

function written(target: number, actual: string, weight: number, way: Way): Partial<Node> {
  const facts = { target: `≥${target}%`, actual };
  if (way === 'ratio') return { ...facts, rule: 'ratio' };
  if (way === 'linear') return { ...facts, rule: { linear: { full: `${target}%`, zero: '50%' } } };
  if (way === 'steps') {
    return { ...facts, rule: { steps: { from: `${target}%`, every: '2%', lose: points(weight * 0.1) } } };
  }
  const limits = [target, target - 10, target - 30];
  const awards = ['100%', '80%', '50%'];
  return {
    ...facts,
    rule: { tiers: limits.map((from, at) => ({ from: `${from}%`, award: awards[at] })) },
  };
}

/** An actual that loses about this share of the points. */
function missed(random: Random, target: number, lost: number, way: Way): string {
  if (way === 'linear') return `${(target - lost * (target - 50)).toFixed(1)}%`;
  if (way === 'steps') return `${Math.max(20, target - 2 * Math.max(1, Math.round(lost * 10))).toFixed(1)}%`;
  if (way === 'tiers') {
    const down = lost < 0.35 ? 10 : lost < 0.75 ? 30 : 45;
    return `${(target - down + random.next() * 9).toFixed(1)}%`;
  }
  return `${(target * (1 - lost)).toFixed(1)}%`;
}

/** 预算执行率; what it loses is decided by the budget. */
export const execution = (weight: number): Leaf => ({
  name: '预算执行率',
  weight,
  reasons: [
    '部分合同的尾款按约定在下一年度支付',
    '下半年才完成招标，当年形成的支出较少',
    '部分结算资料报送较晚，款项结转下一年度支付',
  ],
  fill: (_, lost, reason) => ({ rule: 'execution', ...(lost > 0 && { reason }) }),
});

export const isLeaf = (tree: Tree): tree is Leaf => 'fill' in tree;

export const leavesOf = (trees: readonly Tree[]): Leaf[] =>
  trees.flatMap((tree) => (isLeaf(tree) ? [tree] : leavesOf(tree.trees)));

/**
 * Fills in a tree so that its points add up to about `total` of 100.
 * @returns the nodes, and the share of the budget that was spent
 */
export function fill(
  random: Random,
  trees: readonly Tree[],
  total: number,
): { nodes: Node[]; spent: number } {
  const leaves = leavesOf(trees);
  const lost = losses(random, leaves, total);
  const spent = leaves.findIndex(({ name }) => name === '预算执行率');
  const write = (tree: Tree): Node => {
    if (!isLeaf(tree)) {
      return {
        name: tree.name,
        weight: leavesOf(tree.trees).reduce((sum, { weight }) => sum + weight, 0),
        children: tree.trees.map(write),
      };
    }
    const share = lost[leaves.indexOf(tree)] ?? 0;
    const facts = tree.fill(random, share, random.pick(tree.reasons));
    return { name: tree.name, weight: tree.weight, ...facts };
  };
  return { nodes: trees.map(write), spent: 1 - (lost[spent] ?? 0) };
}

/** Which leaves lose points, and what share of each: the better the report, the fewer. */
function losses(random: Random, leaves: readonly Leaf[], total: number): number[] {
  const untouched = Math.min(0.7, Math.max(0.1, (total - 55) / 55));
  const most = leaves.map(({ name }) => (name === '预算执行率' ? 0.45 : 0.8));
  const raw = leaves.map((): number => (random.chance(untouched) ? 0 : 0.2 + random.next()));
  if (!raw.some((one) => one > 0)) raw[0] = 1;
  const of = (shares: readonly number[]): number =>
    shares.reduce((sum, share, at) => sum + share * (leaves[at]?.weight ?? 0), 0);
  let shares = raw.map((): number => 0);
  // What the capped ones cannot lose, the others do.
  let scale = (100 - total) / of(raw);
  for (let round = 0; round < 6; round += 1) {
    shares = raw.map((one, at) => Math.min(most[at] ?? 0.8, one * scale));
    const reached = of(shares);
    if (reached === 0) break;
    scale *= (100 - total) / reached;
  }
  return shares.map((share) => Math.round(share * 1000) / 1000);
}
