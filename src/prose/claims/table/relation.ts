import type { Claim } from '../claim.ts';
import type { Cell } from './grid.ts';

/** What a cell must be, given others: 合计 its parts, 占比 a part of its total, 增减额 a year less the one before. */
export type Relation = {
  readonly cell: Cell;
  /** The cells it follows from. */
  readonly from: readonly Cell[];
  readonly fits: boolean;
  /** Whether the figures are such that chance would not make them fit: not 5 = 5 + 0. */
  readonly telling: boolean;
  /** The claim about the cell, or about one that it follows from and that is wrong instead; null: none can be made. */
  claim(about: Cell): Claim | null;
  /** Whether one slip of the hand in this cell explains that it does not fit. */
  slips(about: Cell): boolean;
};

/** One way in which the cells of a column may follow from their rows: null where a row says nothing. */
export type Way = (cells: readonly (Cell | null)[]) => Relation | null;

/**
 * The relations of a column by the way that its rows confirm: two rows at least, and all but one in four. A header
 * that leaves no other way needs less.
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
  const judged = best.filter(({ fits, telling }) => telling || !fits);
  const wrong = judged.length - most;
  const sure = most >= 2 && wrong <= Math.max(1, Math.floor(judged.length / 4));
  return sure || (wrong <= 1 && plain(most, judged)) ? best : [];
}

/**
 * What the relations of a table say. Where several fail for the sake of one cell that no other relation bears out,
 * that cell is wrong, and the finding stands there, once.
 */
export function settle(relations: readonly Relation[]): readonly Claim[] {
  const found = relations.flatMap((one) => (one.fits ? (one.claim(one.cell) ?? []) : []));
  let wrong = relations.filter(({ fits }) => !fits);
  if (wrong.length === 0) return found;
  const borne = new Set(
    relations.flatMap(({ fits, telling, cell, from }) => (fits && telling ? [cell, ...from].map(keyOf) : [])),
  );
  while (wrong.length > 0) {
    const culprit = culpritOf(wrong, borne);
    const about = wrong.filter((one) => holds(one, culprit));
    wrong = wrong.filter((one) => !holds(one, culprit));
    const claims = about.flatMap((one) => one.claim(cellIn(one, culprit)) ?? []);
    const own = about.find(({ cell }) => keyOf(cell) === culprit);
    const [claim = own?.claim(own.cell) ?? about[0]?.claim(about[0].cell)] = claims;
    if (claim != null) found.push(claim);
  }
  return found;
}

/** Cells of a table and of the same table turned are one. */
const keyOf = ({ line }: Cell) => line;

const holds = ({ cell, from }: Relation, key: ReturnType<typeof keyOf>): boolean =>
  [cell, ...from].some((one) => keyOf(one) === key);

const cellIn = ({ cell, from }: Relation, key: ReturnType<typeof keyOf>): Cell =>
  [cell, ...from].find((one) => keyOf(one) === key) ?? cell;

/** The cell that most of what fails has in common; else the one that a slip explains; else the one that follows. */
function culpritOf(
  wrong: readonly Relation[],
  borne: ReadonlySet<ReturnType<typeof keyOf>>,
): ReturnType<typeof keyOf> {
  const counts = new Map<ReturnType<typeof keyOf>, number>();
  for (const one of wrong) {
    for (const key of new Set([one.cell, ...one.from].map(keyOf)))
      if (!borne.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const common = [...counts].flatMap(([key, count]) => (count === most && count >= 2 ? [key] : []));
  const [first] = wrong as [Relation];
  const relations =
    common.length === 0 ? [first] : wrong.filter((one) => common.some((key) => holds(one, key)));
  const candidates =
    common.length > 0 ? common : [first.cell, ...first.from].map(keyOf).filter((key) => !borne.has(key));
  if (candidates.length === 1) return candidates[0] as ReturnType<typeof keyOf>;
  const results = new Set(relations.map(({ cell }) => keyOf(cell)));
  const slipped = candidates.filter((key) =>
    relations.some((one) => holds(one, key) && one.slips(cellIn(one, key))),
  );
  const result = candidates.find((key) => results.has(key));
  if (result !== undefined && (slipped.length !== 1 || slipped[0] === result)) return result;
  return slipped.length === 1 ? (slipped[0] as ReturnType<typeof keyOf>) : (result ?? keyOf(first.cell));
}
