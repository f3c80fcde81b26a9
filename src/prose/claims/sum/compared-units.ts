import { Fraction } from '../../../scoring/quantity.ts';
import { matchesOf } from '../../matches.ts';
import type { SumClaim } from '../claim.ts';
import { growth } from '../percent/growth/words.ts';
import { isAt } from '../reading/amounts/quotient.ts';
import type { Amount } from '../reading/amounts.ts';
import { sizeOf } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { shown } from '../reading/percents/claim.ts';
import { isTelling } from '../reading/percents/witness.ts';
import { amountsBefore, percentsOf } from '../reading/percents.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import { unitClaim } from '../reading/sum-claim.ts';

const money = '(?:亿|万)?元';
/** 实际 2.78 万元/公里，未超过 2.85 元/公里: an amount and what it is held against, each for as much or as many. */
const compared = new RegExp(
  `(?<![\\d.至-])(?<digits>\\d+(?:\\.\\d+)?)(?<unit>${money})(?<per>/[\\p{Script=Han}㎡]{1,4}?)?[,(]?(?:[^\\d,;。:()、]{0,8}?)(?:超过|超出|低于|高于|少于|多于|控制在)(?:了)?[^\\d,;。:()、]{0,10}?(?<than>\\d+(?:\\.\\d+)?)(?<other>${money})(?<each>/[\\p{Script=Han}㎡]{1,4}?)?(?=[,;。:()、的以]|$)`,
  'gu',
);

/** 2021 年发行 2.8 万元，期限 20 年；2022 年发行 3.2 亿元: the same of two years. */
const parallel = new RegExp(
  `(?<!\\d)(?:19|20)\\d\\d年(?<verb>\\p{Script=Han}{2,6}?)(?<digits>\\d+(?:\\.\\d+)?)(?<unit>${money})(?=[^。]{0,60}?(?<!\\d)(?:19|20)\\d\\d年\\k<verb>(?<than>\\d+(?:\\.\\d+)?)(?<other>${money}))`,
  'gu',
);

/** 装备预算 1,100,000 元，支出 1,052,000 万元: what was spent of it. */
const spentOf = new RegExp(
  `(?:预算|到位|下达|安排)(?:数|资金|金额|安排|为)?(?<than>\\d+(?:\\.\\d+)?)(?<other>${money}),?(?:实际|全年|已|累计)*(?:支出|执行|使用|支付)(?:了|为|数)?(?<digits>\\d+(?:\\.\\d+)?)(?<unit>${money})(?=[,;。:()、]|$)`,
  'gu',
);

/** What two figures may differ by where one is held against the other. */
const alike = (a: string, b: string): boolean => {
  const ratio = Number(a) / Number(b);
  return ratio > 0.4 && ratio < 2.5;
};

/** Amounts that are compared with one another and written in units of which one is ten thousand times the other. */
export function comparedUnits(line: Line): readonly SumClaim[] {
  if (!/\d(?:[万亿]?元|[万亿])/.test(line.text)) return [];
  return [...besideBound(line), ...ofBudget(line), ...yearByYear(line), ...grown(line), ...shared(line)];
}

/** The matches of a pattern whose two figures are alike and stand in two units: the first is meant in the other’s. */
const inOther = (
  line: Line,
  pattern: RegExp,
  holds: (groups: Readonly<Record<string, string | undefined>>) => boolean = () => true,
): readonly SumClaim[] =>
  matchesOf(line.text, pattern).flatMap(({ 0: whole, index, groups = {} }): readonly SumClaim[] => {
    const { digits = '', unit = '', than = '', other = '' } = groups;
    if (unit === other || !alike(digits, than) || !holds(groups)) return [];
    const written = digits + unit;
    const from = whole.startsWith(written) ? index : index + whole.length - written.length;
    const at = line.text.indexOf(than + other, index);
    const spot = spotIn(line, from, from + written.length);
    const first = { from: at, to: at + than.length + other.length };
    return [unitClaim(line, spot, digits + other, than + other, first)];
  });

const yearByYear = (line: Line): readonly SumClaim[] => inOther(line, parallel);

const besideBound = (line: Line): readonly SumClaim[] =>
  /[超低高少多][过出于]|控制在/.test(line.text)
    ? inOther(line, compared, (groups) => groups['per'] === groups['each'])
    : [];

const ofBudget = (line: Line): readonly SumClaim[] =>
  inOther(line, spentOf, ({ digits, than }) => Number(digits) <= Number(than));

/** 收入 48.26 万元，上年为 45.17 亿元，增长 6.84%: by their digits, to the last place of the percentage. */
const grown = (line: Line): readonly SumClaim[] =>
  line.text.includes('%')
    ? sentencesOf(line).flatMap((sentence) =>
        percentsOf(sentence).flatMap(({ from, printed }) => {
          if (!growth.test(line.text.slice(sentence.from, from)) || printed.text.length < 4) return [];
          const [now, before] = amountsBefore(line, [sentence], from).slice(-2);
          if (now === undefined || before === undefined || !isApart(now, before)) return [];
          const [a, b] = [new Fraction(now.figure.digits), new Fraction(before.figure.digits)];
          return b.gt(0) && isAt(printed, a.sub(b).abs().div(b))
            ? [asIn(line, now, before, before.figure.unit)]
            : [];
        }),
      )
    : [];

const taken = /^[,(]?占[^,;。:\d]{0,12}$/;
const done =
  /^[^,;。:\d]{0,6},?[^,;。:\d]{0,6}(?:完成|达成|实现|到位|执行|支付|使用|利用|出租|交付)率(?:为|达到?|:)?$/;

/** 清运 20.64 万吨……厨余垃圾 1.29 吨，占总量的 6.25%; 计划 18 万平方米，建成 16.42 平方米，完成率 91.22%: of a part and its whole. */
const shared = (line: Line): readonly SumClaim[] =>
  /占|率/.test(line.text)
    ? sentencesOf(line).flatMap((sentence, at, all) =>
        percentsOf(sentence).flatMap(({ from, printed }) => {
          const part = amountsBefore(line, [sentence], from).at(-1);
          if (part === undefined || !isTelling(printed, 3)) return [];
          const words = line.text.slice(part.to, from);
          if (!taken.test(words) && !done.test(words)) return [];
          const digits = new Fraction(part.figure.digits);
          const wholes = amountsBefore(line, all.slice(Math.max(0, at - 2), at + 1), part.from);
          if (wholes.some(({ value }) => value.gt(0) && isAt(printed, part.value.div(value)))) return [];
          const whole = wholes.findLast(
            (one) => isApart(part, one) && one.value.gt(0) && isAt(printed, digits.div(one.figure.digits)),
          );
          const own = whole?.figure.unit.replace(/^[^万亿].*$|(?<=^[万亿]).*$/, '') ?? '';
          const unit = part.measure === '元' ? (whole?.figure.unit ?? '') : own + part.measure;
          return whole === undefined ? [] : [asIn(line, part, whole, unit)];
        }),
      )
    : [];

/** Whether two amounts of one measure are written in units that differ a thousandfold or more. */
function isApart(a: Amount, b: Amount): boolean {
  if (a.measure !== b.measure || a.figure.unit === b.figure.unit) return false;
  const [x, y] = [sizeOf(a.figure.unit), sizeOf(b.figure.unit)];
  return Math.max(Number(x), Number(y)) >= 1000 * Math.min(Number(x), Number(y));
}

/** An amount in the unit that follows from another. */
const asIn = (line: Line, amount: Amount, other: Amount, unit: string): SumClaim =>
  unitClaim(line, spotIn(line, amount.from, amount.to), amount.figure.digits + unit, shown(other), other);
