import type { PercentClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { isAt, type Terms } from '../reading/amounts/quotient.ts';
import type { Amount } from '../reading/amounts.ts';
import { quotientClaim } from '../reading/percents/claim.ts';
import { heldAgainst, isTelling } from '../reading/percents/witness.ts';
import { amountsBefore, type Percent, type Setting } from '../reading/percents.ts';

const named = /([\p{Script=Han}]{1,6})(?:率|幅度?|占比|比例)(?:为|达到?|仅为?|:)*$/u;
/** What is left of a whole: of 有效, 合格 and the like there may be another whole than the one that adds up. */
const saved = /(?:节约|结余|核减|审减|节支)$/u;
const strange = /同比|环比|目标|上年|去年|分别|依次|平均|计划|要求|不低于|得分/;

/**
 * 摸底 4620 亩，复耕 3336 亩，尚有 1284 亩，整治率 72.21%: of three amounts of which one is the other two together, which leave
 * few rates; told where the rate has the name of what is left (节约 6.55 万元，节约率), or else of a slip of the pen.
 */
export function ofThree(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { text, line, sentence, previous } = setting;
  const label = line.text.slice(Math.max(sentence.from, percent.from - 14), percent.from);
  const [, name = ''] = named.exec(label) ?? [];
  if (name === '' || strange.test(label)) return [];
  const near = amountsBefore(line, [sentence], percent.from).filter(({ from }) => from >= previous);
  const last = near.at(-1);
  if (last === undefined) return [];
  const three = near.filter((one) => countedIn(one) === countedIn(last)).slice(-3);
  const whole = three.find((one) => isWhole(one, three));
  if (whole === undefined) return [];
  const terms: readonly Terms[] = three.flatMap((part) => (part === whole ? [] : [[part, whole]]));
  const fitting = terms.find(([part]) => isAt(percent.printed, part.value.div(whole.value)));
  if (fitting !== undefined) return [quotientClaim(line, percent, fitting, true)];
  const own = saved.test(name) ? terms.find(([part]) => part.label.includes(name.slice(-2))) : undefined;
  if (own !== undefined) return heldAgainst(text, line, percent, own, { firm: true });
  if (!isTelling(percent.printed)) return [];
  const told = terms.flatMap((pair) => heldAgainst(text, line, percent, pair, { firm: false }));
  return told.length === 1 ? told : [];
}

const isWhole = (one: Amount, three: readonly Amount[]): boolean => {
  const [a, b] = three.filter((other) => other !== one);
  return (
    a !== undefined &&
    b !== undefined &&
    a.value.gt(0) &&
    b.value.gt(0) &&
    a.value.add(b.value).equals(one.value)
  );
};
