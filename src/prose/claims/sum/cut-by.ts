import { type Fraction, printShort } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { halfOf, sizeOf } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { percentsOf } from '../reading/percents.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { isSlip } from '../reading/slip.ts';
import { amountSpot } from '../reading/spot.ts';

const down =
  /^(?:统一|按比例|一律|再)?(?:核减|压减|压缩|削减|下浮|下调|调减|扣减|减少|降低|缩减|核低)(?:了)?$/;
const up = /^(?:统一|按比例|一律|再)?(?:上浮|上调|调增|增加|提高|增长|增列)(?:了)?$/;
const based = /^(?:的?基础上)[,]?(?<way>[^,;。:\d]{2,6})$/;
const then =
  /^[,(]?(?:即|也就是|后)[,]?(?:拟|应|只)?(?:安排|核定|编制|下达|列支|批复|确定)?(?:预算|资金|金额|经费)?(?:为|至|到|是)?$|^[,]?(?:拟|应)?(?:安排|核定|编制)(?:预算|资金|经费)?(?:为|至|到)?$/;

/** 在 2,400 万元的基础上核减 10%，即安排 2,160 万元: an amount, what is taken off or put on, and what that leaves. */
export function cutBy(line: Line): readonly SumClaim[] {
  if (!/基础上.{2,8}\d/.test(line.text) || !line.text.includes('%')) return [];
  return sentencesOf(line).flatMap((sentence) => inSentence(line, sentence));
}

function inSentence(line: Line, sentence: Sentence): readonly SumClaim[] {
  const amounts = amountsOf(line, sentence);
  return percentsOf(sentence).flatMap((percent) => {
    const base = amounts.findLast(({ to }) => to <= percent.from);
    const result = amounts.find(({ from }) => from >= percent.to);
    if (base === undefined || result === undefined || base.measure !== result.measure) return [];
    const way = based.exec(line.text.slice(base.to, percent.from))?.groups?.['way'] ?? '';
    if (!then.test(line.text.slice(percent.to, result.from))) return [];
    const by = down.test(way) ? -1 : up.test(way) ? 1 : 0;
    return by === 0 ? [] : claimOf(line, base, percent.printed, by, result);
  });
}

function claimOf(
  line: Line,
  base: Amount,
  { value, decimals, text }: { readonly value: Fraction; readonly decimals: number; readonly text: string },
  by: number,
  result: Amount,
): readonly SumClaim[] {
  const size = sizeOf(result.figure.unit);
  const meant = base.value.mul(value.mul(by).add(1));
  // A percentage may be rounded as well as what comes of it.
  const room = base.value.div(200n * 10n ** BigInt(decimals)).add(halfOf(result.figure.digits).mul(size));
  const fits = meant.sub(result.value).abs().lte(room);
  // 核减 10%，即 240 万元 is what is cut; an amount far off is some of it, or of something else.
  const near = meant.sub(result.value).abs().mul(5).lte(meant) || isSlip(result.figure, meant);
  if (!fits && !near) return [];
  return [
    {
      kind: 'sum',
      as: 'product',
      spot: amountSpot(line, result),
      fits,
      get sum() {
        return printShort(meant.div(size), 6) + result.figure.unit;
      },
      parts: `${base.figure.digits}${base.figure.unit} × (1 ${by < 0 ? '-' : '+'} ${text})`,
      related: [line.place(base.from, base.to)],
    },
  ];
}
