import type { Fraction, Quantity } from '../../scoring/quantity.ts';
import { leaves } from '../../scoring/score.ts';
import type { PercentClaim } from './claim.ts';
import type { Amount } from './reading/amounts.ts';
import { sizeOf } from './reading/figure.ts';
import { differingClaim, quotientClaim, shown } from './reading/percent-claim.ts';
import type { Percent, Setting } from './reading/percents.ts';
import { isAt, isCut } from './reading/quotient.ts';

/** How a text calls what was aimed at. */
export const goal = /^(?:年度|全年|年初|预期|绩效|既定)*(?:目标|任务|计划|指标)(?:任务|值|数|量)?$/;

/** An indicator whose actual value the part is, and its target. */
export function ofTarget({ text, line }: Setting, percent: Percent, part: Amount): readonly PercentClaim[] {
  const targets = text.report.units.flatMap(({ result }) =>
    leaves(result.roots).flatMap(({ indicator: { target, actual, unit } }) => {
      if (target === null || actual === null || typeof target === 'string' || typeof actual === 'string')
        return [];
      const aim = inBase(target, unit);
      const isPart = inBase(actual, unit).equals(part.value) && aim.gt(0);
      return isPart && target.unit !== '%' ? [{ aim, target }] : [];
    }),
  );
  const fitting = targets.some(({ aim }) => isAt(percent.printed, part.value.div(aim)));
  if (fitting) return [quotientClaim(line, percent, [part, part], true)];
  const [only] = targets;
  if (only === undefined || targets.some(({ aim }) => !aim.equals(only.aim))) return [];
  const value = part.value.div(only.aim);
  if (isCut(percent.printed, value)) return [];
  return [differingClaim(line, percent, value, `${shown(part)} ÷ ${only.target.text}`)];
}

const inBase = ({ value, unit: own }: Quantity, unit: string): Fraction =>
  value.mul(sizeOf(own === '' ? unit : own));
