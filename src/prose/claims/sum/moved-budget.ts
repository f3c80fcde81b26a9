import type { SumClaim } from '../claim.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { isTurned } from '../reading/slip.ts';
import { amountSpot } from '../reading/spot.ts';
import { differenceClaim } from '../reading/sum-claim.ts';

const start = /(?:年初|初始)(?:下达|批复|安排)?(?:的)?预算(?:数|资金|安排)?(?:为|共)?$/;
const change =
  /(?<way>调减|核减|压减|追减|调增|追加|增加)(?:了)?(?:项目)?(?:预算|资金|经费|年初预算|支出预算)?$/;
const end = /^(?:调整|追加|调减|核减|压减)后的?(?:年度|全年)?预算(?:数|资金|安排)?(?:为|共)?$/;

/** 年初预算 486 万元……调减 38.4 万元，调整后预算 451.2 万元: how far two budgets lie apart, its digits in another order. */
export function movedBudgets(line: Line): readonly SumClaim[] {
  if (!/(?:年初|初始).*预算.*后的?.{0,4}预算/.test(line.text)) return [];
  const amounts = sentencesOf(line)
    .flatMap((sentence) => amountsOf(line, sentence))
    .filter(({ measure, depth }) => measure === '元' && depth === 0);
  const starts = amounts.filter(({ label }) => start.test(label));
  const changes = amounts.filter(({ label }) => change.test(label));
  const [first] = starts;
  const [moved] = changes;
  const adjusted = moved === undefined ? undefined : amounts[amounts.indexOf(moved) + 1];
  if (first === undefined || moved === undefined || adjusted === undefined) return [];
  if (starts.length > 1 || changes.length > 1 || !end.test(adjusted.label)) return [];
  return moved.from > first.to ? claimOf(line, first, moved, adjusted) : [];
}

function claimOf(line: Line, first: Amount, moved: Amount, adjusted: Amount): readonly SumClaim[] {
  const less = /减/.test(change.exec(moved.label)?.groups?.['way'] ?? '');
  const apart = less ? first.value.sub(adjusted.value) : adjusted.value.sub(first.value);
  if (apart.equals(moved.value) || !isTurned(moved.figure, apart)) return [];
  const spot = amountSpot(line, adjusted);
  const terms = [first.figure, moved.figure] as const;
  const place = line.place(moved.from, moved.to);
  return [differenceClaim(spot, adjusted.figure, terms, less ? '-' : '+', false, () => [place])];
}
