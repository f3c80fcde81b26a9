import type { SumClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { isMisprint, sumOf } from '../reading/amounts/partition.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { amountsClaim } from '../reading/sum-claim.ts';

const quarter =
  /^(?:分季度(?:看|为|情况为)?)?(?:其中)?第?([一二三四])季度(?:完成|支出|开展|组织|实际)?(?:为|有)?$/;
const whole = /(?:完成|实际|共|合计|总计|累计|全年|支出|开展|组织|举办|发放|接待)[^,;。:]{0,8}$/;
const other = /上年|去年|计划|目标|任务|预算|不少于|增|减|比|均/;

/** 一至四季度分别为: what four figures follow. */
const dealt =
  /(?:[一1](?:季度)?(?:至|到|-)[四4]季度|[四4]个季度|各季度)(?:[^,;。:\d]{0,6})(?:分别|依次)(?:为|是|有|达)?$/;
const joint = /^(?:、|,|和|与|及)$/;

/** 完成 152 场。一季度 31 场、二季度 42 场、三季度 48 场、四季度 31 场: all four of them are the year. */
export function quarters(line: Line): readonly SumClaim[] {
  if (!/一季度.*二季度.*三季度.*四季度|季度[^,;。:\d]{0,6}(?:分别|依次)/.test(line.text)) return [];
  const amounts = sentencesOf(line).flatMap((sentence) => amountsOf(line, sentence));
  return amounts.flatMap((first, at) => {
    const four = amounts.slice(at, at + 4);
    if (four.length < 4 || four.some((one) => countedIn(one) !== countedIn(first))) return [];
    return isNamed(line, four) || isDealt(line, four) ? claimOf(line, amounts.slice(0, at), four) : [];
  });
}

/** Whether each has the name of its quarter before it, and nothing else lies between them. */
function isNamed({ text }: Line, four: readonly Amount[]): boolean {
  const names = four.map(({ label }) => quarter.exec(label)?.[1] ?? '').join('');
  return names === '一二三四' && !/。|[较比]|增|减|%/.test(text.slice(four[0]?.from, four.at(-1)?.from ?? 0));
}

/** Whether four figures and no more are dealt out to the quarters. */
const isDealt = ({ text }: Line, four: readonly Amount[]): boolean =>
  dealt.test(text.slice(0, four[0]?.from)) &&
  four.slice(1).every(({ from }, at) => joint.test(text.slice(four[at]?.to, from))) &&
  !/^[、和与及]\d/.test(text.slice(four.at(-1)?.to));

function claimOf(line: Line, before: readonly Amount[], four: readonly Amount[]): readonly SumClaim[] {
  const [first] = four;
  if (first === undefined) return [];
  const alike = before.filter(
    (one) => countedIn(one) === countedIn(first) && one.depth === first.depth && !other.test(one.label),
  );
  const sum = sumOf(four);
  const agreed = alike.findLast(({ value }) => value.equals(sum));
  if (agreed !== undefined) return [amountsClaim(line, agreed, four, true)];
  const year = alike.at(-1);
  if (year === undefined || !whole.test(year.label)) return [];
  if (four.some(({ value }) => value.gte(year.value)) || first.from - year.to > 40) return [];
  const near = sum.sub(year.value).abs().mul(10).lte(year.value);
  const exact = four.every(({ figure }) => !figure.digits.includes('.') && !/^[万亿]/.test(figure.unit));
  // 3.86 for 3.68 万吨: rounded figures tell a slip of the pen and no more.
  return near && (exact || isMisprint(year, four)) ? [amountsClaim(line, year, four, false)] : [];
}
