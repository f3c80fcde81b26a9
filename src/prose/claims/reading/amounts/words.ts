import type { Amount } from '../amounts.ts';
import type { Line } from '../lines.ts';

/** 应发放 200 人 of what was to be; 响应, 效应 and 应急 are other words. */
export const due = /(?<![响反效供适相对呼顺])应(?![急用对届变邀激])/;

/** The words after an amount, unless they lead on to the next figure: of 18 个小区完工 15 个 the 18 has none. */
export const tailOf = ({ tail }: Amount): string => (/\d/.test(tail.replace(dates, '')) ? '' : tail);

/** 于当月 10 日前发放: the figure of a day counts nothing. */
const dates = /\d+(?:年|月|日|号)(?:前|底|末|初)?/g;

/** What is said of an amount, before and behind it. */
export const wordsOf = (amount: Amount): string => amount.label + tailOf(amount);

/** 30 分钟内响应 2,069 件: a limit of time is told of what follows. */
const limit = /^(?:之|以)?内/;

/** All that its clause says before it, back to another amount: days, limits of time and ranks count nothing. */
export function leadOf(line: Line, amount: Amount, amounts: readonly Amount[]): string {
  const before =
    amounts.findLast(({ to }) => to <= amount.from && !limit.test(line.text.slice(to, to + 2)))?.to ?? 0;
  return line.text.slice(Math.max(before, amount.clause), amount.from);
}

const within = /^[^,;。:\d%]{0,14}(?:中|里|之中|当中)[的,]?[^,;。\d%]{0,12}$/;

const things =
  /^(?:行政村|自然村|村民小组|村|社区|乡镇|镇|街道|乡|县|市|区|小区|子?项目|标段|企业|单位|部门|学校|班级?|站点|点位?|岗位|指标|问题|环节)/;

/** 16 个乡镇, 12 个村: whether two amounts are said to count different things. */
export const isOther = (line: Line, whole: Amount, part: Amount): boolean => {
  const [thing] = things.exec(part.tail) ?? [];
  const [of] = things.exec(whole.tail) ?? [];
  return thing !== undefined && of !== undefined && !line.text.slice(whole.to, part.from).includes(thing);
};

/** 84 座驿站中，有 9 座: whether one amount is said to be some of another. */
export const isWithin = (line: Line, whole: Amount, part: Amount): boolean =>
  part.from - whole.to <= 60 &&
  !isOther(line, whole, part) &&
  within.test(
    line.text
      .slice(whole.to, part.from)
      .replace(/\([^()]*\)/, '')
      .replace(dates, ''),
  );
