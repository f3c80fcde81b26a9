import type { AmountName } from '../../../report/budget.ts';
import type { Unit } from '../../../report/read.ts';
import { gradeNamed } from '../../../scoring/grade.ts';
import type { BudgetClaim, Claim, GradeClaim, PointsClaim } from '../claim.ts';
import { quantityOf, yuanIn } from '../reading/figure.ts';
import type { Text } from '../reading/lines.ts';
import { cellSpot } from '../reading/spot.ts';
import { type Cell, type Grid, gridsOf } from './grid.ts';
import { indicatorsIn } from './tree-table.ts';

const totals =
  /^(?:绩效)?(?:综合|最终|评价|绩效|绩效评价|项目|综合评价|评价综合|总体|评定)?(?:总得分|总分|得分|评分|总评分|分数)$/;
const ownTotals = /^(?:单位|部门|项目)?自评(?:总得分|总分|得分|分数|评分|分)$/;
const grades =
  /^(?:绩效)?(?:综合|最终|评价|绩效|绩效评价|综合评价|评定|总体)?(?:等级|级别|等次|档次|评级)$|^(?:评价|绩效评价|评定)(?:结果|结论)$/;
const ownGrades = /^(?:单位|部门|项目)?自评(?:等级|等次|级别|结果|结论)$/;

type Money = readonly [form: RegExp, amounts: readonly AmountName[] | 'rate', firm: boolean];

/** What an amount's label may mean; not firm: only an amount that looks like the report's own is one. */
const money: readonly Money[] = [
  [/^(?:项目|资金|部门)?(?:预算)?(?:执行率|支出率|支付率)$|^预算支出执行率$/, 'rate', true],
  [/^(?:项目)?(?:年初预算|年初批复预算|初始预算)(?:数|金额|资金|安排)?$/, ['initial'], true],
  [/^(?:项目)?(?:全年预算|调整后预算|调整预算|最终预算)(?:数|金额|资金)?$/, ['adjusted', 'initial'], true],
  [
    /^(?:全年|本年|当年|预算|项目|资金)?(?:实际支出|执行|支出|决算|实际执行)(?:数|金额|额|资金|总额)$|^实际支出$/,
    ['executed'],
    true,
  ],
  [/^(?:实际)?到位(?:资金|金额|数)$|^资金到位(?:数|金额)?$/, ['received', 'adjusted', 'initial'], true],
  [
    /^(?:项目)?(?:预算|资金|总)(?:金额|总额|安排|规模|数)$|^项目(?:预算|资金|金额|总金额)$|^预算资金$/,
    ['initial', 'adjusted', 'received'],
    false,
  ],
];

type Pair = { readonly label: string; readonly unit: string; readonly value: Cell };

/** Tables of labels and what stands beside them: | 综合得分 | 93.85 |, | 评价等级 | 良 |, | 执行率 | 96.60% |. */
export function pairTables(text: Text): readonly Claim[] {
  const { report } = text;
  const [unit, ...more] = report.units;
  if (unit === undefined || more.length > 0) return [];
  const pairs = gridsOf(text).flatMap((grid) => (indicatorsIn(text, grid) === null ? pairsIn(grid) : []));
  const self = report.data.evaluation === 'self';
  return pairs.flatMap((pair): readonly Claim[] => {
    // The same label with another value is of another project, or year.
    if (pairs.some((other) => other.label === pair.label && other.value.text !== pair.value.text)) return [];
    const spot = cellSpot(pair.value.line, pair.label);
    if (totals.test(pair.label) || (self && ownTotals.test(pair.label))) return totalOf(unit, pair, spot);
    if (grades.test(pair.label) || (self && ownGrades.test(pair.label))) {
      const grade = gradeNamed(pair.value.text.replace(/["'级]/g, ''), report.scheme);
      return grade === null ? [] : [{ kind: 'grade', spot, unit, grade, beside: null } satisfies GradeClaim];
    }
    return budgetOf(unit, pair, spot);
  });
}

const header =
  /得分|分值|满分|等级|评级|权重|^(?:年度)?(?:绩效)?(?:目标|指标|计划|标准)(?:值|数)?$|^(?:上年|去年)|^(?:19|20)\d\d年?度?$/;

/** The labels and values of a table in which nothing but words stands where labels do. */
function pairsIn({ headCells, rows, width, heads }: Grid): readonly Pair[] {
  if (width % 2 !== 0 || width > 6) return [];
  const all = [headCells, ...rows];
  const places = Array.from({ length: width / 2 }, (_, at) => 2 * at);
  const named = places.every((at) => all.every((cells) => cells[at]?.signed == null));
  if (!named || (headCells[1]?.signed == null && header.test(heads[1] ?? ''))) return [];
  return all.flatMap((cells) =>
    places.flatMap((at): readonly Pair[] => {
      const [label, value] = [cells[at], cells[at + 1]];
      if (label == null || value == null) return [];
      const unit = /\((?:单位[:为]?)?(百万元|千元|万元|亿元|元|%)\)/.exec(label.text)?.[1] ?? '';
      return [{ label: label.text.replace(/\([^()]*\)|:$/g, ''), unit, value }];
    }),
  );
}

function totalOf(unit: Unit, { value }: Pair, spot: PointsClaim['spot']): readonly PointsClaim[] {
  const { figure } = value;
  if (figure === null || (figure.unit !== '' && figure.unit !== '分')) return [];
  const subjects = [{ unit, node: null }];
  return [
    {
      kind: 'total',
      spot,
      measure: 'score',
      subjects,
      printed: quantityOf(figure),
      partial: false,
      beside: null,
    },
  ];
}

function budgetOf(
  unit: Unit,
  { label, unit: told, value }: Pair,
  spot: BudgetClaim['spot'],
): readonly BudgetClaim[] {
  const known = money.find(([form]) => form.test(label));
  if (known === undefined || value.figure === null || unit.budget === null) return [];
  const [, amounts, firm] = known;
  const figure = value.figure.unit === '' && told !== '' ? { ...value.figure, unit: told } : value.figure;
  const right = amounts === 'rate' ? figure.unit === '%' : yuanIn(figure.unit) !== null;
  return right
    ? [{ kind: 'budget', spot, unit, amounts, printed: quantityOf(figure), firm, doubtful: false }]
    : [];
}
