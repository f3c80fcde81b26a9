import type { AmountName } from '../../../report/budget.ts';
import type { Unit } from '../../../report/read.ts';
import type { BudgetClaim } from '../claim.ts';
import type { Clause } from '../reading/clauses.ts';
import { type Figure, quantityOf, yuanIn } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { spotIn } from '../reading/spot.ts';
import type { Token } from '../reading/tokens.ts';
import { basePhrase } from './rate.ts';

const filler =
  '年度|全年|当年|本年|本年度|项目|财政|资金|经费|金额|总额|总金额|总|数|额|安排|批复|下达|实际|累计|共|共计|合计|总计|已|均|为|是|达|达到|:|规模|的|部门|整体|专项|各级|全部|约为|截至年底|截至年末|年末|年底|完成|涉及|各县区|各区县|各县|各区|各地|各单位|各乡镇|全市|全县|全区|总量|总体|综合|本次|评价|情况|收到|核定|最终|使用|支付|列支|拨付|投入';
const label = new RegExp(
  `^(?:本|该|此|${filler}|年初|初始|预算|调整|调整后|调整预算|年中|追加后|调减后|调增后|核减后|到位|到账|执行|支出|决算)+$`,
);
const rateLabel = new RegExp(`^(?:本|该|则|故|${filler}|预算|支出|执行|总体|整体|综合|率|进度)+$`);
const rateWord = /(?:执行率|支出率|使用率|支付率|预算完成率|支出进度|执行进度)/;

/** Whether a clause says nothing but which money is meant: 年度资金总额. */
export const namesMoney = (line: Line, clause: Clause): boolean => label.test(bare(line, clause));

export const isWhole = (token: Token): boolean =>
  token.kind === 'name' && token.named.subjects.every(({ node }) => node === null);

/** 本项目, 该专项; not 项目资金, which says that money is meant. */
const isLongWhole = (line: Line, token: Token): boolean =>
  token.kind === 'word' &&
  token.word === 'whole' &&
  token.to - token.from > 2 &&
  !/资金|经费/.test(line.text.slice(token.from, token.to));

/** The clause's words without dates and without the names of the whole. */
function bare(line: Line, { tokens }: Clause): string {
  return tokens
    .filter((token) => token.kind !== 'date' && !isWhole(token) && !isLongWhole(line, token))
    .map(({ from, to }) => line.text.slice(from, to))
    .join('')
    .replace(/^(?:截至|截止|至)?(?:\d+月\d+日|年底|年末|目前)?/, '');
}

/** A clause that says what the money is, how much it is, and no more. */
export function inClause(
  line: Line,
  clause: Clause,
  firm: boolean,
  based: boolean,
  full: boolean,
): BudgetClaim | null {
  const last = clause.tokens.at(-1);
  const figures = clause.tokens.filter((token) => token.kind === 'figure');
  const [token] = figures;
  const { unit } = line.scope;
  if (
    figures.length !== 1 ||
    token === undefined ||
    token !== last ||
    token.figure.kind !== 'plain' ||
    unit === null
  )
    return null;
  const words = bare(line, { ...clause, tokens: clause.tokens.filter((other) => other !== token) });
  const spot = spotIn(line, token.from, token.to, clause.from, token.to);
  if (token.figure.unit === '%') {
    const rest = words.replace(basePhrase, '');
    const named = rateLabel.test(rest) && rateWord.test(rest);
    if (!named && !(based && /^(?:则|其|即|约|为|达|是)*$/.test(rest))) return null;
    return {
      kind: 'budget',
      spot,
      unit,
      amounts: 'rate',
      printed: quantityOf(token.figure),
      firm,
      doubtful: false,
    };
  }
  if (yuanIn(token.figure.unit) === null || !label.test(words)) return null;
  const amounts =
    amountsNamed(words, full) ?? (/资金|经费/.test(words) ? inOtherUnit(unit, token.figure) : null);
  return amounts === null
    ? null
    : { kind: 'budget', spot, unit, amounts, printed: quantityOf(token.figure), firm, doubtful: false };
}

/** 项目资金 500 元 where the budget is 500 万元: words that name no figure, digits that do. */
function inOtherUnit({ budget }: Unit, figure: Figure): readonly AmountName[] | null {
  const printed = quantityOf(figure);
  const like = Object.entries(budget?.amounts ?? {}).find(
    ([, amount]) => amount !== null && amount.unit !== printed.unit && amount.value.equals(printed.value),
  );
  return like === undefined ? null : [like[0] as AmountName];
}

function amountsNamed(words: string, full: boolean): readonly AmountName[] | null {
  if (/执行|支出|使用|支付|列支|决算/.test(words))
    return /预算安排|预算批复|到位/.test(words) ? null : ['executed'];
  if (/到位|到账|收到/.test(words))
    return full ? ['adjusted', 'initial', 'received'] : ['received', 'adjusted', 'initial'];
  if (/调整|调减后|调增后|追加后|核减后|全年预算|最终预算/.test(words)) return ['adjusted'];
  if (/年初|初始/.test(words)) return ['initial'];
  return /预算|总额|总金额|总资金|资金规模|资金总/.test(words) ? ['initial', 'adjusted', 'received'] : null;
}
