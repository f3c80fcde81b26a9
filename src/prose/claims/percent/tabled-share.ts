import { Fraction } from '../../../scoring/quantity.ts';
import type { PercentClaim } from '../claim.ts';
import { seriesBeside } from '../extreme/series.ts';
import { differingClaim } from '../reading/percents/claim.ts';
import { isTelling } from '../reading/percents/witness.ts';
import type { Percent, Setting } from '../reading/percents.ts';
import { isSlip } from '../reading/slip.ts';

const before =
  /(?:^|[,;、(:])(?:其中|而)?(?<name>\p{Script=Han}{2,16}?)(?:的)?(?:占比|比重|比例|占)(?:最[高低大小])?,?(?:仅|只)?(?:为|是|达|约)?$/u;
const shares = /占比|比例|比重|占.*[%％]|份额/;

/** 科技项目经费占 21.15% beside a table whose row 科技项目经费 has 21.51 % in its column of shares. */
export function ofTable({ text, line, sentence }: Setting, percent: Percent): readonly PercentClaim[] {
  const { printed } = percent;
  if (!isTelling(printed, 3)) return [];
  const name = before.exec(line.text.slice(sentence.from, percent.from))?.groups?.['name'];
  if (name === undefined || /上年|去年|(?:19|20)\d\d年/.test(line.text.slice(sentence.from, percent.from)))
    return [];
  const cells = seriesBeside(text, line).flatMap(({ head, points }) =>
    shares.test(head) ? points.filter((point) => point.name === name) : [],
  );
  const [cell, ...more] = cells;
  if (cell === undefined || more.some(({ figure }) => figure.digits !== cell.figure.digits)) return [];
  if (cell.figure.unit !== '%' && cell.figure.unit !== '') return [];
  const value = new Fraction(cell.figure.digits).div(100);
  const own = { digits: printed.text.replace('%', ''), unit: '', kind: 'plain', other: '' } as const;
  const fits = value.equals(printed.value);
  // Told to another place, or rounded otherwise: only a slip of the hand is told.
  if (!fits && !isSlip(own, new Fraction(cell.figure.digits))) return [];
  const claim = differingClaim(line, percent, value, `${cell.name} ${cell.figure.digits}%`);
  return [fits ? { ...claim, fits } : claim];
}
