import type { PercentClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { numbersOf } from '../reading/amounts/numbers.ts';
import { isAt } from '../reading/amounts/quotient.ts';
import type { Amount } from '../reading/amounts.ts';
import { quotientClaim } from '../reading/percents/claim.ts';
import { heldAgainst, heldAgainstAny, isTelling } from '../reading/percents/witness.ts';
import { amountsBefore, type Percent, type Setting } from '../reading/percents.ts';
import { ofBudget } from './whole-budget.ts';
import { goal, ofTarget } from './whole-target.ts';

const named =
  /^[^,;。:%\d]{0,30}[,(]?(?:仅|只|约|分别|均|共|已)?(占|完成|达到?|为|是|有|相当于|不足|不到)([^,;。:()%\d]{2,16})的(?:比例|比重)?(?:为|达到?|是)?$|^[^,;。:%\d]{0,30}[,(]?(?:仅|只|约|均|共)?(占)((?:全|总|各|本|该)?[\p{Script=Han}]{2,10})(?:为|达到?)?$/u;

const years = /(?:19|20)\d\d年(?:度)?/g;

/** 占调整预算的 61.15%, 占标段总数的 28.57%, 完成目标的 105.66%: the whole has a name and its amount stands elsewhere. */
export function ofNamed(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { line, sentence, sentences, at } = setting;
  const all = amountsBefore(line, [sentence], percent.from);
  // 支出 1,996 万元(含列支 285 万元)，完成预算的 87.7%: what a bracket adds is not what is spoken of.
  const aside = /^[^()]*\)/.test(line.text.slice(all.at(-1)?.to, percent.from));
  const amounts = aside ? all.filter(({ depth }) => depth === 0) : all;
  const last = amounts.at(-1);
  // 2.52 万人，较目标值 2.4 万人多 0.12 万人，占全县的 18.8%: how far it lies from another amount is no part.
  const apart = last !== undefined && /(?:净增|净减|增加|减少|多|少|高|低|超出|超过)了?$/.test(last.label);
  const part = apart ? amounts.find((one) => countedIn(one) === countedIn(last)) : last;
  if (part === undefined || last === undefined) return [];
  const words = line.text.slice(last.to, percent.from).replace(/^\([^()]*\)/, '');
  const match = named.exec(words.replace(years, ''));
  if (match === null || /较|比|超|高于|低于/.test(match[0])) return [];
  // 分别为目标值的 120%、95%: the first percentage is the first amount's, not the last one's.
  if (match[0].includes('分别')) return [];
  const [, verb = match[3] ?? '', name = match[4] ?? ''] = match;
  const earlier = amountsBefore(line, sentences.slice(0, at + 1), part.from).filter(
    (amount) => countedIn(amount) === countedIn(part),
  );
  const whole = earlier.findLast(({ value }) => value.gt(0) && isAt(percent.printed, part.value.div(value)));
  if (whole !== undefined) return [quotientClaim(line, percent, [part, whole], true)];
  const beside = ofLabelled(setting, percent, part, name, earlier);
  if (beside !== null) return beside;
  if (goal.test(name) && verb !== '占') return ofTarget(setting, percent, part);
  if (part.measure === '元') {
    const found = ofBudget(setting, percent, part, name, earlier);
    if (found !== null) return found;
  }
  return verb === '占' ? ofThing(setting, percent, part, name, earlier) : [];
}

/** 预算 42 万元，决算 31.5 万元，为预算的 75 %: the amount before, which its own words call so. */
function ofLabelled(
  { text, line, sentence }: Setting,
  percent: Percent,
  part: Amount,
  name: string,
  earlier: readonly Amount[],
): readonly PercentClaim[] | null {
  const near = earlier.filter(({ from }) => from >= sentence.from);
  const called = near.filter(({ label }) => isCalled(label, name));
  const [whole] = called;
  if (whole === undefined || called.length > 1 || part.label.includes(name)) return null;
  // 复垦面积 429 亩，其中…；新增耕地 334 亩，占复垦面积的 77.86%: its very name.
  const exact = whole.label.endsWith(name) && name.length >= 3;
  return heldAgainst(text, line, percent, [part, whole], { firm: near.length === 1 || exact });
}

/** 预算总额, 安排预算: no 预算收入完成. */
const isCalled = (label: string, name: string): boolean =>
  /^(?:总额|总数|总量|数|额|金额|资金|安排|下达|批复|合计|共|共计|为|是|达|:)*$/.test(
    label.slice(label.lastIndexOf(name) + name.length),
  ) && label.includes(name);

const filler =
  /^(?:全部|全|总|项目|该|本|当年|全年|年度|其|各类|整个)+|(?:总额|总数|总量|总计|合计|总|数|量|金额|规模)+$/g;

/** A thing that the report counts elsewhere: 标段总数, 扣款总额. */
function ofThing(
  { text, line }: Setting,
  percent: Percent,
  part: Amount,
  name: string,
  earlier: readonly Amount[],
): readonly PercentClaim[] {
  const key = name.replace(filler, '').replace(filler, '');
  if (key.length < 2) return [];
  const isIt = ({ label, tail, value }: Amount): boolean =>
    value.gt(part.value) && (label.includes(key) || tail.includes(key));
  const near = earlier.filter(isIt).toReversed();
  const far = (numbersOf(text).amounts.get(countedIn(part)) ?? []).filter(isIt).slice(0, 6);
  // What another paragraph calls so may be another's: only four digits can tell.
  const wholes = [...near, ...(near.length === 0 && !isTelling(percent.printed) ? [] : far)];
  return heldAgainstAny(text, line, percent, part, wholes);
}
