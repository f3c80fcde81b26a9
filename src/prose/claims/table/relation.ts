import type { Fraction } from '../../../scoring/quantity.ts';
import type { Claim } from '../claim.ts';
import { baseValue } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { isSlip } from '../reading/slip.ts';
import type { Cell } from './grid.ts';

/** What a cell must be, given others: 合计 its parts, 占比 a part of its total, 增减额 a year less the one before. */
export type Relation = {
  readonly cell: Cell;
  /** The cells it follows from. */
  readonly from: readonly Cell[];
  readonly fits: boolean;
  /** Whether the figures are such that chance would not make them fit: not 5 = 5 + 0. */
  readonly telling: boolean;
  /** Whether a small fault in what it follows from leaves it as it is: a percentage. */
  readonly rough?: true;
  /** What the cell, or one that it follows from, should be if all others are right; null: cannot be told. */
  wanted(about: Cell): Fraction | null;
  /** The claim about the cell, or about one that it follows from and that is wrong instead; null: none can be made. */
  claim(about: Cell): Claim | null;
};

/** Whether one slip of the hand in this cell explains that a relation does not fit. */
export function slipsAt(relation: Relation, { signed, line }: Cell): boolean {
  const about = [relation.cell, ...relation.from].find((one) => one.line === line);
  const value = about === undefined ? null : relation.wanted(about);
  if (signed === null || value === null) return false;
  const below = signed.digits.startsWith('-');
  return isSlip({ ...signed, digits: signed.digits.replace('-', '') }, below ? value.neg() : value);
}

/** One way in which the cells of a column may follow from their rows: null where a row says nothing. */
export type Way = (cells: readonly (Cell | null)[]) => Relation | null;

/**
 * The relations of a column by the way that its rows confirm: two rows at least, and all but one in four; or one,
 * where a slip explains the other. A header that leaves no other way needs less.
 * @param plain ways that the header alone makes sure of
 */
export function confirmed(
  rows: readonly (readonly (Cell | null)[])[],
  ways: readonly Way[],
  plain: (fitting: number, judged: readonly Relation[]) => boolean = () => false,
): readonly Relation[] {
  let best: readonly Relation[] = [];
  let most = -1;
  for (const way of ways) {
    const found = rows.flatMap((cells) => way(cells) ?? []);
    const fitting = found.filter(({ fits, telling }) => fits && telling).length;
    if (fitting > most && found.length > 0) [best, most] = [found, fitting];
  }
  return areTrusted(best) || plain(most, best.filter(isJudged)) ? best : [];
}

const isJudged = ({ fits, telling }: Relation): boolean => telling || !fits;

/** Whether relations of one manner bear each other out. */
export function areTrusted(relations: readonly Relation[]): boolean {
  const judged = relations.filter(isJudged);
  const wrong = judged.filter(({ fits }) => !fits);
  const fitting = judged.length - wrong.length;
  if (fitting >= 2) return wrong.length <= Math.max(1, Math.floor(judged.length / 4));
  const [one] = wrong;
  return fitting === 1 && one !== undefined && wrong.length === 1 && isSlipped(one);
}

/** Whether a slip in any of its cells explains that a relation does not fit. */
export const isSlipped = (relation: Relation): boolean =>
  [relation.cell, ...relation.from].some((cell) => slipsAt(relation, cell));

/**
 * What the relations of a table say. Where several fail for the sake of one cell that no other relation bears out,
 * that cell is wrong, and the finding stands there, once.
 * @param sure cells that are right for other reasons
 */
export function settle(
  relations: readonly Relation[],
  sure: ReadonlySet<Line> = new Set(),
): readonly Claim[] {
  const found = relations.flatMap((one) => (one.fits ? (one.claim(one.cell) ?? []) : []));
  let wrong = relations.filter(({ fits }) => !fits);
  if (wrong.length === 0) return found;
  const borne = { exactly: new Set(sure), roughly: new Set<Line>() };
  for (const { fits, telling, cell, from, rough } of relations) {
    if (!fits || !telling) continue;
    for (const { line } of [cell, ...from]) (rough ? borne.roughly : borne.exactly).add(line);
  }
  while (wrong.length > 0) {
    const culprit = culpritOf(wrong, borne);
    const about = wrong.filter((one) => cellOf(one, culprit) !== undefined);
    wrong = wrong.filter((one) => !about.includes(one));
    const [claim] = about.flatMap((one) => one.claim(cellOf(one, culprit) ?? one.cell) ?? []);
    const own = claim ?? about[0]?.claim(about[0].cell);
    if (own != null) found.push(own);
  }
  return found;
}

const cellOf = ({ cell, from }: Relation, line: Line): Cell | undefined =>
  [cell, ...from].find((one) => one.line === line);

type Borne = { readonly exactly: ReadonlySet<Line>; readonly roughly: ReadonlySet<Line> };

/** The cell that most of what fails has in common; else the one that a slip explains; else the one that follows. */
function culpritOf(wrong: readonly Relation[], borne: Borne): Line {
  const counts = new Map<Line, number>();
  for (const one of wrong) {
    for (const line of new Set([one.cell, ...one.from].map((cell) => cell.line)))
      if (!borne.exactly.has(line)) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const common = [...counts].flatMap(([line, count]) => (count === most && count >= 2 ? [line] : []));
  const [first] = wrong as [Relation];
  const relations =
    common.length === 0
      ? [first]
      : wrong.filter((one) => common.some((line) => cellOf(one, line) !== undefined));
  const candidates =
    common.length > 0
      ? common
      : [first.cell, ...first.from].filter((cell) => !isBorne(first, cell, borne)).map(({ line }) => line);
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return only;
  const slipped = candidates.filter((line) =>
    relations.some((one) => {
      const cell = cellOf(one, line);
      return cell !== undefined && slipsAt(one, cell);
    }),
  );
  const result = candidates.find((line) => relations.some(({ cell }) => cell.line === line));
  const [slip] = slipped;
  return slip !== undefined && slipped.length === 1 ? slip : (result ?? first.cell.line);
}

/** Whether another relation says that a cell is right; a percentage says so only of a fault that it would show. */
function isBorne(relation: Relation, cell: Cell, { exactly, roughly }: Borne): boolean {
  if (exactly.has(cell.line)) return true;
  const value = roughly.has(cell.line) && cell.signed !== null ? relation.wanted(cell) : null;
  if (value === null || cell.signed === null) return false;
  const printed = baseValue(cell.signed);
  return value.sub(printed).abs().gt(printed.abs().div(500));
}
