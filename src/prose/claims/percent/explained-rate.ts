import type { PercentClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { isAt, isCut, isSlip } from '../reading/amounts/quotient.ts';
import type { Amount } from '../reading/amounts.ts';
import { quotientClaim } from '../reading/percents/claim.ts';
import { heldAgainst } from '../reading/percents/witness.ts';
import { amountsBefore, type Percent, type Setting } from '../reading/percents.ts';

const formula = /^\(([\p{Script=Han}]{2,10}?)[/÷]([\p{Script=Han}]{2,10}?)(?:[×*]100%)?\)/u;
const ending = /(?:总人数|人数|总数|数量|总额|金额|数|量|额)$/;

/** 离职率 19.46%（离职人数/年初人数）: the bracket says of which two amounts of the sentence it is taken. */
export function explainedRate({ line, sentence }: Setting, percent: Percent): readonly PercentClaim[] {
  const match = formula.exec(line.text.slice(percent.to, percent.to + 34));
  if (match === null) return [];
  const amounts = amountsBefore(line, [sentence], percent.from);
  const [part, whole] = [match[1] ?? '', match[2] ?? ''].map((name) => called(amounts, name));
  if (part == null || whole == null || countedIn(part) !== countedIn(whole) || whole.value.lte(0)) return [];
  const value = part.value.div(whole.value);
  if (isAt(percent.printed, value)) return [quotientClaim(line, percent, [part, whole], true)];
  if (isCut(percent.printed, value) || !isSlip(percent.printed, value)) return [];
  return [quotientClaim(line, percent, [part, whole], false)];
}

const over = /^(?:\([^()]*\))?[^,;。:\d()]{0,6}(?:[/÷],?|,?除以)[^,;。:\d()]{0,12}$/u;
const comes = /^(?:\([^()]*\))?(?:[×*]100%)?(?:=|,[^,;。:\d()]{0,8}率(?:为|是|=)?)$/u;

/** 支出 1,689.72 万元/调整预算 1,712.58 万元＝98.67%; 支出 183.10 万元，除以可用资金 189.60 万元，完成率 96.57%. */
export function writtenOut({ text, line, sentence }: Setting, percent: Percent): readonly PercentClaim[] {
  const [part, whole] = amountsBefore(line, [sentence], percent.from)
    .filter(({ depth }, _, all) => depth <= (all[0]?.depth ?? 0))
    .slice(-2);
  if (part === undefined || whole === undefined || countedIn(part) !== countedIn(whole)) return [];
  if (
    !over.test(line.text.slice(part.to, whole.from)) ||
    !comes.test(line.text.slice(whole.to, percent.from))
  )
    return [];
  return heldAgainst(text, line, percent, [part, whole], { firm: true });
}

/** The only amount whose words hold a name. */
function called(amounts: readonly Amount[], name: string): Amount | null {
  const key = name.replace(ending, '');
  const found = key.length < 2 ? [] : amounts.filter(({ label }) => label.includes(key));
  return found.length === 1 ? (found[0] ?? null) : null;
}
