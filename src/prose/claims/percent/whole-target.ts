import type { Fraction, Quantity } from '../../../scoring/quantity.ts';
import { leaves } from '../../../scoring/score.ts';
import type { PercentClaim } from '../claim.ts';
import { isAt, isCut } from '../reading/amounts/quotient.ts';
import type { Amount } from '../reading/amounts.ts';
import { sizeOf } from '../reading/figure.ts';
import { differingClaim, quotientClaim, shown } from '../reading/percents/claim.ts';
import { amountsBefore, type Percent, type Setting } from '../reading/percents.ts';

/** How a text calls what was aimed at. */
export const goal = /^(?:年度|全年|年初|预期|绩效|既定)*(?:目标|任务|计划|指标)(?:任务|值|数|量)?$/;

/** An indicator whose actual value the part is, and its target. */
export function ofTarget(setting: Setting, percent: Percent, part: Amount): readonly PercentClaim[] {
  const { text, line } = setting;
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
  // 全年 102 场，覆盖 9 个乡镇，完成目标的 106.25%: what the sentence speaks of first may be what was aimed at.
  const spoken = amountsBefore(line, [setting.sentence], percent.from).filter((one) => one !== part);
  if (spoken.some((one) => isNearAim(text, one, percent))) return [];
  const [only] = targets;
  if (only === undefined || targets.some(({ aim }) => !aim.equals(only.aim))) return [];
  const value = part.value.div(only.aim);
  if (isCut(percent.printed, value)) return [];
  return [differingClaim(line, percent, value, `${shown(part)} ÷ ${only.target.text}`)];
}

const inBase = ({ value, unit: own }: Quantity, unit: string): Fraction =>
  value.mul(sizeOf(own === '' ? unit : own));

/** Whether an amount is as far on the way to some target as the percentage says. */
const isNearAim = ({ report }: Setting['text'], { value }: Amount, { printed }: Percent): boolean =>
  report.units.some(({ result }) =>
    [...leaves(result.roots)].some(({ indicator: { target, unit } }) => {
      if (target === null || typeof target === 'string' || target.unit === '%') return false;
      const aim = inBase(target, unit);
      return aim.gt(0) && isAt(printed, value.div(aim));
    }),
  );
