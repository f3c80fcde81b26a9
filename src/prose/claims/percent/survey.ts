import { Fraction } from '../../../scoring/quantity.ts';
import type { PercentClaim } from '../claim.ts';
import { explained, isAt, isCut, isSlip } from '../reading/amounts/quotient.ts';
import { tailOf, wordsOf } from '../reading/amounts/words.ts';
import type { Amount } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { differingClaim, quotientClaim } from '../reading/percents/claim.ts';
import { heldAgainst } from '../reading/percents/witness.ts';
import { amountsBefore, type Percent, percentBefore, type Setting } from '../reading/percents.ts';

/** What is asked for and in what share it was given: 满意度, 政策知晓率. */
const named =
  /(满意|知晓|认可|支持|好评|信任|认同|赞同|了解|安全(?=感))(?:度|率|感)(?:\([^()%\d]{0,24}\))?(?:为|是|达到|达|仅为|仅|只有|约为|也|共|:)*$/;
/** A rate of several surveys, of another year, or one that was wanted. */
const strange = /平均|加权|各|分别|最[高低]|目标|去年|上年|较|比|不低于|要求|指标值|应达|计划|预期|折算|得分/;
const wanted = /^的?(?:目标|要求|标准|指标值|以上|计划)/;
const counted = new Set(['份', '人', '名', '位', '户', '家', '人次', '票', '个', '张']);
/** Groups of people that are often asked beside those whom a project serves. */
const groups =
  /医护|医务|患者|教师|教职工|学生|家长|员工|职工|工作人员|企业|商户|游客|干部|志愿者|社工|居委会|村委会|合作方|管理人员|单位|部门|业主|乘客|农户|居民|村民|群众|公众/g;
/** 群众满意度 is what most surveys are of. */
const broad = new Set(['群众', '公众', '居民']);
const asked =
  /发放|收回|回收|有效|调查|访问|走访|回访|受访|访谈|抽样|抽取|随机|问卷|询问|测评|电访|调研|接通|发出|样本|参评|投票|抽查|入户/;
const negative =
  /不(?:太|够|很|甚)?(?:满意|知晓|认可|支持|信任|认同|赞同|了解|清楚|安全)|未|没有|一般|说不清|无所谓/;

/** 收回 60 份，其中评价满意及以上的 58 份，服务对象满意度 96.67%: a rate of answers, the base several clauses before. */
export function surveyed(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { text, line, sentence, sentences, at } = setting;
  const label = line.text.slice(Math.max(sentence.from, percent.from - 40), percent.from);
  const match = named.exec(label);
  if (match === null || wanted.test(line.text.slice(percent.to, percent.to + 4))) return [];
  const clause = /[^,;:。]*$/.exec(label.slice(0, match.index))?.[0] ?? '';
  if (strange.test(clause) || strange.test(match[0])) return [];
  const stem = match[1] ?? '';
  const answers = amountsBefore(line, sentences.slice(Math.max(0, at - 3), at + 1), percent.from).filter(
    ({ measure }) => counted.has(measure),
  );
  const after = percentBefore(setting, sentences.slice(Math.max(0, at - 3), at));
  const said = answers.filter((one) => saysOf(one, stem));
  const yes = said.filter((one) => !negative.test(wordsOf(one)) && one.from >= after);
  const part = yes.at(-1);
  const bases = answers.filter(
    (one) =>
      (isAsked(line, one) ||
        (/^[总合]?共计?$/.test(one.label) && answers.some((other) => isAsked(line, other)))) &&
      !said.includes(one) &&
      one.value.gt(0) &&
      // Fewer than said so were not those who were asked.
      one.value.gte(part?.value ?? 0) &&
      one.to <= (yes[0]?.from ?? 0),
  );
  const base = bases.at(-1);
  if (part === undefined || base === undefined) return [];
  const { printed } = percent;
  const pair = explained(printed, answers);
  if (pair !== null) return [quotientClaim(line, percent, pair, true)];
  if (isWeighted(percent, said, bases)) return [];
  const levels = answers.filter(
    (one) => one.from >= base.to && one !== part && (saysOf(one, stem) || /一般/.test(wordsOf(one))),
  );
  const alone = levels.length === 0 && !/非常|很|十分|特别/.test(part.label);
  // A group of people that was not spoken of may have been asked elsewhere.
  const spoken = line.text.slice(0, percent.from - label.length + match.index - clause.length);
  const firm = (clause.match(groups) ?? []).every((group) => spoken.includes(group) || broad.has(group));
  if (alone) return heldAgainst(text, line, percent, [part, base], { firm });
  return ofLevels(line, percent, yes, bases);
}

/** 满意 58 份, 58 人表示满意, 知晓政策的 252 人. */
const saysOf = (amount: Amount, stem: string): boolean =>
  new RegExp(`${stem}(?![度率])`).test(`${amount.label} ${tailOf(amount).slice(0, 14)}`);

const isAsked = (line: Line, amount: Amount): boolean => {
  const after = /^[^\d,;。:]{0,12}/.exec(line.text.slice(amount.to, amount.to + 12))?.[0] ?? '';
  return asked.test(amount.label + after) || /^[^的]{0,8}[中里]/.test(after);
};

/** What levels of satisfaction may count for. */
const methods = [
  [100, 80, 60, 0],
  [100, 80, 60, 40, 20],
  [100, 80, 60, 40, 0],
  [100, 80, 60, 30, 0],
  [100, 80, 50, 0],
  [100, 75, 50, 25, 0],
  [100, 90, 60, 0],
  [100, 90, 80, 0],
  [100, 90, 80, 70, 60],
  [100, 70, 40, 0],
  [100, 60, 0],
  [100, 50, 0],
].map((weights) => weights.map((one) => new Fraction(one, 100)));

/** Whether a method that counts half satisfaction in part gives the percentage: 非常满意 100 %, 满意 80 %, 一般 60 %. */
const isWeighted = ({ printed }: Percent, levels: readonly Amount[], bases: readonly Amount[]): boolean =>
  levels.length > 1 &&
  methods.some((weights) => {
    const sum = levels.reduce(
      (total, { value }, index) => total.add(value.mul(weights[index] ?? 0)),
      new Fraction(0),
    );
    return bases.some(({ value }) => isAt(printed, sum.div(value)));
  });

/** Several levels of yes: one of them, the first two, or all together are taken for the answer. */
function ofLevels(
  line: Line,
  percent: Percent,
  yes: readonly Amount[],
  bases: readonly Amount[],
): readonly PercentClaim[] {
  const { printed } = percent;
  const groups = [...yes.map((_, index) => yes.slice(0, index + 1)).toReversed(), ...yes.map((one) => [one])];
  const shares = groups.flatMap((group) =>
    bases.toReversed().map((base) => {
      const sum = group.reduce((total, { value }) => total.add(value), new Fraction(0));
      return { group, base, value: sum.div(base.value) };
    }),
  );
  const fitting = shares.find(({ value }) => isAt(printed, value));
  if (fitting !== undefined) return [{ ...claimOf(line, percent, fitting), fits: true }];
  if (shares.some(({ value }) => isCut(printed, value))) return [];
  const meant = shares.find(({ value }) => value.lte(1) && isSlip(printed, value));
  return meant === undefined ? [] : [claimOf(line, percent, meant)];
}

type Answer = { readonly group: readonly Amount[]; readonly base: Amount; readonly value: Fraction };

function claimOf(line: Line, percent: Percent, { group, base, value }: Answer): PercentClaim {
  const sum = group.map(({ figure }) => figure.digits).join(' + ');
  return differingClaim(
    line,
    percent,
    value,
    `${group.length > 1 ? `(${sum})` : sum} ÷ ${base.figure.digits}`,
  );
}
