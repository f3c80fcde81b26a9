import type { PercentClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { isWithin, leadOf, tailOf } from '../reading/amounts/words.ts';
import { heldAgainst } from '../reading/percents/witness.ts';
import { amountsBefore, type Percent, type Setting } from '../reading/percents.ts';
import { isNarrowed } from './stem.ts';

/** The rate that follows its part at once: ，控制率为 67%. */
const named = /^[^,;。:()、\d%]{0,10},其?([\p{Script=Han}]{2,6})率(?:仅?为|是|达到?|只有|:)?$/u;
const probed = /抽取|抽查|抽样|抽检|抽测|随机|调查|随访|样本|回访|走访|访问|检测|测试|核查|核对|问卷/;
const negative = /未|不|没有|无法|尚无|缺|错|逾期/;
const mixed = /平均|加权|综合|总体|目标|上年|去年|全市|全县|全区|全省/;

/** How those who were found so are spoken of, where the rate has another word for it. */
const senses: readonly (readonly [RegExp, RegExp])[] = [
  [/控制$/, /达标|控制|平稳|正常/],
  [/分担$/, /乘坐?|选择|搭乘|骑行|步行/],
  [/达标$/, /合格|符合|达标|达到/],
  [/合格$/, /合格|符合|达标|通过/],
  [/知晓$/, /知晓|知道|了解|听说|答对/],
  [/(?:准确|正确|一致|相符|符合)$/, /准确|正确|一致|无误|相符|吻合/],
  [/(?:真实|属实)$/, /真实|属实|相符|一致/],
  [/完好$/, /完好|正常/],
  [/(?:成活|存活)$/, /成活|存活/],
  [/(?:在岗|到岗|出勤)$/, /在岗|到岗|在位|出勤/],
  [/(?:参与|参加)$/, /参与|参加/],
  [/(?:使用|利用)$/, /使用|在用|利用/],
  [/接种$/, /接种/],
];

/**
 * 抽查在管患者 500 人，血压达标 335 人，控制率 67%; 38 个小区中，36 个通过验收，合格率 94.74%: so many, those found so, and
 * their rate by another word.
 */
export function ofProbe({ text, line, sentence }: Setting, percent: Percent): readonly PercentClaim[] {
  const amounts = amountsBefore(line, [sentence], percent.from);
  const part = amounts.at(-1);
  if (part === undefined || part.depth > 0) return [];
  const name = named.exec(line.text.slice(part.to, percent.from))?.[1];
  if (name === undefined || mixed.test(name)) return [];
  const [rate, sense] = senses.find(([one]) => one.test(name)) ?? [];
  const alike = amounts.filter((one) => countedIn(one) === countedIn(part));
  const [sample] = alike;
  if (sense === undefined || sample === undefined || alike.length !== 2) return [];
  const found = leadOf(line, part, amounts) + tailOf(part);
  // 血压达标 335 人，血糖控制率 57.5%: of others.
  const rest = rate === undefined ? name : name.replace(rate, '');
  const between = line.text.slice(sample.to, part.to) + tailOf(part);
  if (![...rest].every((letter) => between.includes(letter))) return [];
  const start = line.text.slice(sample.clause, sample.to + 8);
  if (!sense.test(found) || negative.test(found)) return [];
  if (!isWithin(line, sample, part) && !probed.test(start)) return [];
  if (part.clause <= sample.from || sample.value.lt(part.value)) return [];
  if (isNarrowed(name, line.text.slice(sentence.from, part.to) + tailOf(part))) return [];
  return heldAgainst(text, line, percent, [part, sample], { firm: true });
}
