import type { PercentClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { isQuotient } from '../reading/amounts/quotient.ts';
import { quotientClaim } from '../reading/percents/claim.ts';
import { heldAgainstAny } from '../reading/percents/witness.ts';
import { amountsBefore, type Percent, type Setting } from '../reading/percents.ts';

const named =
  /(?:^|[,;。:(])(?:其中|而|以|从)?(?<name>\p{Script=Han}{2,14}?)(?:所占|占)的?(?:比重|比例|份额|比)(?:最[大高小低多少])?,?(?:仅?为|达到?|是|约|仅|只有)*$/u;

/** 土建工程 16,820 万元，设备 6,485 万元……土建工程所占比重最大，达到 59.19%: the part is called by its name again. */
export function ofNamedPart(
  { text, line, sentence, sentences, at }: Setting,
  percent: Percent,
): readonly PercentClaim[] {
  const name = named.exec(line.text.slice(sentence.from, percent.from))?.groups?.['name'];
  if (name === undefined) return [];
  const near = sentences.slice(Math.max(0, at - 3), at + 1);
  const amounts = amountsBefore(line, near, percent.from);
  const called = amounts.filter(({ label }) => label.replace(/[为共有是达计约:]+$/, '').endsWith(name));
  const [part] = called;
  if (part === undefined || called.length > 1) return [];
  const wholes = amounts.filter(
    (one) => one !== part && countedIn(one) === countedIn(part) && one.value.gt(part.value),
  );
  const whole = wholes.find((one) => isQuotient(percent.printed, part, one));
  if (whole !== undefined) return [quotientClaim(line, percent, [part, whole], true)];
  return heldAgainstAny(text, line, percent, part, wholes.slice(0, 2));
}
