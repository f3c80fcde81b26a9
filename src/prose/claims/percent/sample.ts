import type { PercentClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { wordsOf } from '../reading/amounts/words.ts';
import type { Amount } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { answersClaim, isWholeShare } from '../reading/percents/answers.ts';
import { amountsBefore, type Percent, type Setting } from '../reading/percents.ts';
import { spotIn } from '../reading/spot.ts';

const asked = /(?:收回|回收|有效|受访|访问|调查|回访|样本)/;
const answered =
  /(?:表示|认为|选择|评价为|的占|受访者中|受访[^,]{0,6}中)[^,。;%]{0,14}(?:的)?(?:占|为|有)?$|(?:满意率|知晓率|支持率)(?:为|达|达到|:)*$/;
/** What people answered is a part of the sample, whatever else is said of them. */
const answer = /满意|知晓|知道|听说|了解|认可|支持|表示|认为|选择|中$|[中里][^,;。]{2,24}的$/;

/** GRIM: a share of so many answers must be so many answers. 91.2% of 40 is no whole number of them. */
export function sampled(
  { line, sentence, sentences, at }: Setting,
  percent: Percent,
): readonly PercentClaim[] {
  const words = line.text.slice(Math.max(sentence.from, percent.from - 24), percent.from);
  if (!answered.test(words) || /综合|总体|平均|加权/.test(words)) return [];
  // What is said later may be of another survey.
  const near = amountsBefore(line, sentences.slice(Math.max(0, at - 1), at + 1), percent.from);
  const bases = amountsBefore(line, sentences.slice(0, at + 1), percent.from).filter(
    (one) => people.test(countedIn(one)) && one.value.gte(1) && one.value.lte(5000),
  );
  const sample = near.findLast(
    (one) =>
      people.test(countedIn(one)) &&
      asked.test(one.label) &&
      !group.test(line.text.slice(one.clause, one.from)) &&
      one.value.gte(5) &&
      !isAnswer(line, one),
  );
  const { printed } = percent;
  // A percentage tells of a sample only as far as its places reach.
  if (sample === undefined || sample.value.gt(printed.decimals >= 2 ? 1000 : 400)) return [];
  const spot = spotIn(line, percent.from, percent.to, Math.max(sample.from, percent.from - 20));
  const fits = bases.some(({ value }) => isWholeShare(printed, value));
  return [answersClaim(spot, printed, sample, fits)];
}

/** 65 岁及以上受访者 287 人: some of those who were asked. */
const group = /岁|[男女]性|其中|学历|文化程度/;
const people = /^(?:份|人|户|家|个)$/;
/** 知晓“满 20 元减 2 元”的受访者为 341 人: the clause says so, wherever a figure in it cuts off the words before. */
const isAnswer = ({ text }: Line, amount: Amount): boolean =>
  answer.test(wordsOf(amount)) || /知晓|认为|表示|选择/.test(text.slice(amount.clause, amount.from));
