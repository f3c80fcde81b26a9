import type { PercentClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { isAt, isQuotient } from '../reading/amounts/quotient.ts';
import { isWithin } from '../reading/amounts/words.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { quotientClaim } from '../reading/percents/claim.ts';
import { heldAgainst, heldAgainstAny } from '../reading/percents/witness.ts';
import { amountsBefore, type Percent, percentsOf, type Setting } from '../reading/percents.ts';

/** 89%（100 人中 89 人知晓）, 占 87.5%（14 个）: what a percentage is taken of stands in the bracket behind it. */
export function bracketed(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { text, line, sentence, sentences, at } = setting;
  const bracket = /^\([^()]{2,40}\)/.exec(line.text.slice(percent.to, percent.to + 42))?.[0];
  if (bracket === undefined) return [];
  const end = percent.to + bracket.length;
  const inside = amountsOf(line, sentence).filter(({ from, to }) => from > percent.to && to < end);
  const [first, second] = inside;
  if (first === undefined || inside.length > 2) return [];
  if (second !== undefined) {
    const pair = countedIn(first) === countedIn(second) && first.value.gte(second.value);
    const before = line.text.slice(Math.max(sentence.from, percent.from - 12), percent.from);
    const rest = /^[^,;)]{0,6}?(?:不|未|没有|无)/.test(second.tail) || lowered.test(before);
    return pair
      ? heldAgainst(text, line, percent, [second, first], {
          firm: isWithin(line, first, second),
          rest,
        })
      : [];
  }
  if (!/^\((?:即|共|计)?\d/.test(bracket) || first.to !== end - 1) return [];
  const wholes = amountsBefore(line, sentences.slice(0, at + 1), percent.from).filter(
    (one) => countedIn(one) === countedIn(first) && one.value.gte(first.value),
  );
  const whole = wholes.findLast((one) => isQuotient(percent.printed, first, one));
  if (whole !== undefined) return [quotientClaim(line, percent, [first, whole], true)];
  const answers = ofSample(setting, percent, first);
  return answers ?? heldAgainstAny(text, line, percent, first, wholes.slice(-4).toReversed());
}

/** 较控制价下浮 3.00%（控制价 4,950 万元、中标价 4,801.5 万元）: by how much the one is less than the other. */
const lowered =
  /(?:下浮|节约|节支|节省|压减|压降|压缩|核减|审减|降低|下降|让利|优惠)(?:率|幅度|比例)?(?:为|了|达到?|约|:)?$/;

const answered =
  /(?:选择|回答|表示|认为|评价|反映|觉得|知道|知晓|了解|同意|支持|愿意|希望|满意)[^,;。]{0,14}(?:的|者)?(?:仅|只|共|约)?(?:占(?:比)?|有|为|达)?$/;
const asked = /有效|收回|回收|受访|访问|调查|样本|问卷/;
const people = /^(?:份|人|户|家|位|名)$/;

/** 400 份有效问卷中…对甲选择“是”的占 93.5%（374 人），对乙占 86%（344 人）: answers are of those who were asked. */
function ofSample(
  { text, line, sentence, sentences, at, previous }: Setting,
  percent: Percent,
  part: Amount,
): readonly PercentClaim[] | null {
  if (!people.test(countedIn(part))) return null;
  const words = line.text.slice(Math.max(sentence.from, percent.from - 40), percent.from);
  if (!answered.test(words)) return null;
  // 其中愿意续缴的占 84%（314 人）: of those who were told of before.
  const own = line.text.slice(previous, percent.from);
  if (/其中|[中里][,的]/.test(own)) return [];
  const before = amountsBefore(line, sentences.slice(0, at + 1), percent.from).filter(
    (one) => people.test(countedIn(one)) && one.value.gte(part.value),
  );
  const bases = before.filter(
    ({ label, tail }) => asked.test(label + tail.slice(0, 6)) && !/发放|发出/.test(label),
  );
  const fitting = before.findLast((one) => isQuotient(percent.printed, part, one));
  if (fitting !== undefined) return [quotientClaim(line, percent, [part, fitting], true)];
  const amounts = amountsOf(line, sentence);
  const vouched = bases.filter((base) =>
    percentsOf(sentence).some((other) => {
      const inside = amounts.find(({ from }) => from > other.to && from <= other.to + 2);
      return other !== percent && inside !== undefined && isAt(other.printed, inside.value.div(base.value));
    }),
  );
  const base = vouched.at(-1) ?? bases.at(-1);
  if (base === undefined) return null;
  const firm = vouched.length > 0 || (bases.length === 1 && before.length === 1);
  return heldAgainst(text, line, percent, [part, base], { firm });
}
