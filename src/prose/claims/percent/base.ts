import type { PercentClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { isAt, isQuotient } from '../reading/amounts/quotient.ts';
import type { Amount } from '../reading/amounts.ts';
import { type Clause, clausesOf } from '../reading/clauses.ts';
import { quotientClaim } from '../reading/percents/claim.ts';
import { heldAgainst } from '../reading/percents/witness.ts';
import { amountsBefore, type Percent, type Setting } from '../reading/percents.ts';
import type { Sentence } from '../reading/sentences.ts';

const ofIt = /^[^,;。:%\d]{0,14}的(?:比例|比重|份额)?(?:仅?为|达到?|是)?$/;
const verb = /占(?:到|了)?|完成|达到|达成|达|实现|为|是|相当于|等于/;
const adverbs = /^(?:仅|只|已|也|均|共|分别|实际|累计|总计|合计|才|就|约|便|即|相当于|能|其)*$/;
/** 比 B 多, 超过 B, 按 B 的 30 % 支付: B is no whole that a part before it is taken of. */
const otherwise = /较|比|高于|低于|超|按|以|不得|应|不低于|不超过/;

/** 失业人员再就业 2468 人，完成目标任务 2400 人的 102.83%: the whole stands beside the percentage. */
export function based(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { text, line, sentence, sentences, at } = setting;
  const whole = amountsBefore(line, [sentence], percent.from).at(-1);
  if (whole === undefined || !ofIt.test(line.text.slice(whole.to, percent.from))) return [];
  const head = line.text.slice(whole.clause, whole.from);
  const found = verb.exec(head);
  if (found === null || otherwise.test(head)) return [];
  const earlier = amountsBefore(line, sentences.slice(0, at + 1), whole.from).filter(
    (amount) => countedIn(amount) === countedIn(whole),
  );
  const fitting = earlier.findLast((part) => isQuotient(percent.printed, part, whole));
  if (fitting !== undefined) return [quotientClaim(line, percent, [fitting, whole], true)];
  const parts = partsOf(sentence, earlier, whole, head.slice(0, found.index));
  const part = parts.at(-1);
  if (part === undefined) return [];
  const sum = parts.reduce((total, { value }) => total.add(value), part.value.mul(0));
  if (parts.length > 1 && isAt(percent.printed, sum.div(whole.value))) return [];
  return heldAgainst(text, line, percent, [part, whole], { firm: parts.length === 1 });
}

/** What the verb speaks of: amounts of its own clause before it, or of the clause before. */
function partsOf(
  sentence: Sentence,
  earlier: readonly Amount[],
  whole: Amount,
  subject: string,
): readonly Amount[] {
  const own = earlier.filter(({ from }) => from >= whole.clause);
  if (own.length > 0) return own;
  if (!adverbs.test(subject)) return [];
  const clauses = clausesOf(sentence);
  const at = clauses.findIndex(({ from, to }) => from <= whole.from && whole.to <= to);
  const depth = clauses[at]?.depth ?? 0;
  const before = clauses.slice(0, Math.max(0, at)).findLast((clause) => clause.depth <= depth);
  // 比 2021 年的 94.8 万人次下降，为目标的 96%: what something is compared with is no part.
  return before === undefined
    ? []
    : earlier.filter((amount) => isIn(amount, before) && !/较|比|同期/.test(amount.label));
}

const isIn = ({ from, to }: Amount, clause: Clause): boolean => from >= clause.from && to <= clause.to;
