import type { AmountName, Budget } from '../../../report/budget.ts';
import type { BudgetClaim, Claim } from '../claim.ts';
import { type Figure, quantityOf, sizeOf } from '../reading/figure.ts';
import type { Text } from '../reading/lines.ts';
import { cellSpot } from '../reading/spot.ts';
import { earlierParts } from './continued.ts';
import { type Grid, gridsOf, isSumLabel, turned } from './grid.ts';
import { panelsOf } from './panels.ts';
import { settle } from './relation.ts';
import { relationsOf } from './relations.ts';
import { indicatorsIn } from './tree-table.ts';

/** Tables of money and counts: sums of rows and columns, rates, and the whole's own budget. */
export function amountTables(text: Text): readonly Claim[] {
  return gridsOf(text).flatMap((grid, at, grids) => {
    if (indicatorsIn(text, grid) !== null) return [];
    const across = turned(grid);
    return [
      ...panelsOf(grid).flatMap((one) => settle(relationsOf(one, earlierParts(grids, at)))),
      ...budgetRows(text, grid),
      ...(across === null ? [] : budgetRows(text, across)),
    ];
  });
}

const wholeRow =
  /^(?:年度资金总额|资金总额|项目资金总额|项目资金|年度预算总额|预算总额|总额|年度资金|项目总资金|资金合计|项目支出总额)[:]?$/;
const columnsNamed: readonly (readonly [RegExp, readonly AmountName[] | 'rate'])[] = [
  [/^(?:预算)?执行率|^(?:预算)?支出率|^支付率/, 'rate'],
  [/^年初预算|^年初批复|^初始预算/, ['initial']],
  [/^全年预算|^调整后预算|^调整预算|^调整后/, ['adjusted', 'initial']],
  [
    /^全年执行|^执行数|^实际支出|^支出数|^实际执行|^全年支出|^决算数|^预算执行数|^支出金额|^实际支出金额/,
    ['executed'],
  ],
  [/^到位资金|^实际到位|^到位金额/, ['received', 'adjusted', 'initial']],
  [/^预算数$|^预算金额|^预算安排/, ['initial', 'adjusted', 'received']],
];

/** 年度资金总额 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 against the report's budget. */
function budgetRows(text: Text, { heads, rows, unit: printedUnit }: Grid): readonly BudgetClaim[] {
  const unit = text.report.units.length === 1 ? text.report.units[0] : undefined;
  if (unit?.budget == null) return [];
  const { budget } = unit;
  const named = heads.map((head) => columnsNamed.find(([form]) => form.test(head))?.[1] ?? null);
  if (named.filter((one) => one !== null).length < 2) return [];
  return rows.flatMap((row) => {
    const label = row.find((cell) => cell !== null && cell.figure === null);
    const words = label?.text.replace(/\([^()]*\)/g, '') ?? '';
    const whole = wholeRow.test(words);
    if (label == null || !(whole || isSumLabel(words))) return [];
    const claims = row.flatMap((cell, column): BudgetClaim[] => {
      const amounts = named[column] ?? null;
      if (cell?.figure == null || amounts === null) return [];
      const figure = inUnit(cell.figure, amounts === 'rate' ? '%' : printedUnit || budget.unit);
      if (figure === null || (amounts === 'rate') !== (figure.unit === '%')) return [];
      const { line } = cell;
      const spot = cellSpot(line, label.line.passage.text);
      const printed = quantityOf(figure);
      return [{ kind: 'budget', spot, unit, amounts, printed, firm: whole, doubtful: !whole }];
    });
    // 合计 is the whole's money where one of its amounts is.
    return whole || claims.some((claim) => isOwn(claim, budget)) ? claims : [];
  });
}

function isOwn({ amounts, printed }: BudgetClaim, { amounts: own, unit }: Budget): boolean {
  if (amounts === 'rate') return false;
  const value = printed.value.mul(sizeOf(printed.unit));
  return amounts.some((name) => own[name]?.value.mul(sizeOf(unit)).equals(value));
}

/** A figure without a unit has that of its column; one with another kind of unit is none. */
function inUnit(figure: Figure, unit: string): Figure | null {
  if (figure.unit === '') return unit === '' ? figure : { ...figure, unit };
  return (figure.unit === '%') === (unit === '%') || unit === '' ? figure : null;
}
