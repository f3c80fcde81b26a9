import type { PercentClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { explained, isTransposed } from '../reading/amounts/quotient.ts';
import type { Amount } from '../reading/amounts.ts';
import { heldAgainst } from '../reading/percents/witness.ts';
import { amountsBefore, type Percent, type Setting } from '../reading/percents.ts';

const near = /^[^。;%\d]{0,24}$/;
/** A percentage of something else than the amounts before it, or a change of them. */
const other =
  /较|比上|同比|增[长加幅]|下降|降低|减少|提高|提升|目标|任务|要求|计划|不低于|不高于|利率|税率|得分率|上年|去年|平均|分别|各占|百分点/;

/**
 * 248 个村中已设服务点 215 个，覆盖率 86.96%: whatever the words are, two amounts right before a percentage whose digits are
 * those of their quotient in another order are what it was taken of.
 */
export function transposed(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { text, line, sentences, sentence, at, previous } = setting;
  if (percent.printed.decimals < 1) return [];
  const amounts = amountsBefore(line, [sentence], percent.from).filter(({ from }) => from >= previous);
  const part = amounts.at(-1);
  const words = line.text.slice(part?.to ?? 0, percent.from);
  if (part === undefined || !near.test(words)) return [];
  const turned = (one: Amount): boolean =>
    one !== part && one.value.gt(0) && isTransposed(percent.printed, part.value.div(one.value));
  const alike = (one: Amount): boolean => countedIn(one) === countedIn(part);
  const beside = amounts.filter(alike).slice(-3).findLast(turned);
  // 筛查 45,860 人……。阳性 4,219 人，阳性率 9.02%: of what the sentences before have told.
  const earlier = amountsBefore(line, sentences.slice(Math.max(0, at - 3), at + 1), previous).filter(alike);
  const whole = beside ?? (/[率占]/.test(words) ? earlier.slice(-5).findLast(turned) : undefined);
  if (whole === undefined || other.test(line.text.slice(whole.clause, whole.to) + words)) return [];
  if (beside !== undefined && other.test(line.text.slice(whole.to, part.from))) return [];
  if (explained(percent.printed, [...earlier.filter((one) => !amounts.includes(one)), ...amounts]) !== null)
    return [];
  return heldAgainst(text, line, percent, [part, whole], { firm: false });
}
