import { meets } from '../../report/stated.ts';
import { Fraction, type Interval, print, type Quantity } from '../../scoring/quantity.ts';
import type { Claim, PercentClaim } from './claim.ts';
import { type Amount, amountsOf } from './reading/amounts.ts';
import { quantityOf } from './reading/figure.ts';
import type { Line, Text } from './reading/lines.ts';
import { type Sentence, sentencesOf } from './reading/sentences.ts';
import { spotIn } from './reading/spot.ts';
import type { Token } from './reading/tokens.ts';
import { isFar, ratio } from './reading/tolerance.ts';
import { shares } from './share.ts';

/** Rates that are a part divided by its whole wherever they are printed. */
const rates =
  /(?:执行率|支出率|支付率|使用率|完成率|到位率|拨付率|回收率|收回率|有效率|支出进度|执行进度|拨付进度|完成比例|覆盖率|合格率|达标率|通过率|取证率|验收率|及时率|完工率|开工率|满意率|知晓率|控制率|抽查比例|占比)(?:为|是|达|达到|:|仅为|仅|约为)*$/;
/** Rates of which only two amounts side by side can be told to be their terms. */
const plainRates =
  /(?:执行率|支出率|支付率|使用率|完成率|到位率|拨付率|回收率|收回率|支出进度|执行进度|拨付进度)(?:为|是|达|达到|:|仅为|仅)*$/;
const growth =
  /^(?:同比|比上年|较上年|环比)?(?:增长|增加|提高|上升|下降|减少|降低|增幅|降幅)(?:为|了|达|:)*$/;

/** Percentages beside the amounts they are taken of: 支出 47.68 万元…预算 50 万元…执行率 95.00%. */
export function percent(text: Text): readonly Claim[] {
  return text.lines.flatMap((line) => {
    if (!line.text.includes('%')) return [];
    const sentences = sentencesOf(line);
    const found = sentences.flatMap((sentence, at) => [
      ...rated(line, sentences, at, text),
      ...grown(line, sentence),
    ]);
    const seen = new Set(found.map(({ spot }) => spot.at.column));
    return [...found, ...shares(text, line, sentences).filter(({ spot }) => !seen.has(spot.at.column))];
  });
}

type Percent = Token & { readonly kind: 'figure' };

const percents = ({ tokens }: Sentence): readonly Percent[] =>
  tokens.filter(
    (token): token is Percent =>
      token.kind === 'figure' && token.figure.unit === '%' && token.figure.kind === 'plain',
  );

function rated(line: Line, sentences: readonly Sentence[], at: number, text: Text): readonly PercentClaim[] {
  const sentence = sentences[at] as Sentence;
  return percents(sentence).flatMap((token) => {
    const label = line.text.slice(Math.max(sentence.from, token.from - 14), token.from);
    if (!rates.test(label) || /得分率|同比|较|比上年|目标|不低于|应达/.test(label)) return [];
    const start = percents(sentence).findLast(({ to }) => to < token.from)?.to ?? sentence.from;
    const near = amountsOf(line, sentence).filter(({ from, to }) => from >= start && to <= token.from);
    const alike = near.filter(({ measure }) => measure === near.at(-1)?.measure);
    const printed = quantityOf(token.figure);
    const before = line.text.slice(near[0]?.from ?? start, token.from);
    const rest = /合格|达标|满意|通过|及时|有效|控制/.test(label) || /没有|未|不|逾期|缺/.test(before);
    const pair = explained(printed, alike, rest);
    if (pair !== null) return [toClaim(line, token, printed, pair, true)];
    const wanting = shortfall(line, alike);
    if (wanting !== null) return [restClaim(line, token, printed, wanting)];
    const terms = plainRates.test(label) ? termsOf(alike, near) : null;
    if (terms === null) return [];
    const [first, second] = terms;
    // The base may stand in a sentence before, or be the whole's own.
    const others = sentences
      .slice(0, at + 1)
      .flatMap((one) => amountsOf(line, one))
      .filter(({ measure, to }) => measure === first.measure && to <= token.from);
    const earlier = explained(printed, others, rest);
    if (earlier !== null) return [toClaim(line, token, printed, earlier, true)];
    if (beside(printed, alike, text, line)) return [];
    const [part, whole] = [first, second];
    if (whole.value.lte(0) || /增|减|降|超|结余|剩余/.test(part.label + whole.label)) return [];
    return [toClaim(line, token, printed, [part, whole], false)];
  });
}

const done = /实际|已|支出|执行|使用|支付|完成|收回|回收/;
const given = /预算|计划|安排|下达|总额|总投资|合同|分配|调整后|应|发放|目标|任务|批复|中标|需/;
const passed = /到位|拨付|收到/;

/** 0: what was to be had, 1: what came, 2: what was done with it. */
const stage = (label: string): number | null =>
  /实际|已/.test(label)
    ? passed.test(label)
      ? 1
      : 2
    : given.test(label) && !/支出|支付|使用/.test(label)
      ? 0
      : passed.test(label)
        ? 1
        : done.test(label)
          ? 2
          : given.test(label)
            ? 0
            : null;

/** What a rate is taken of: two amounts of which one was given and one was done, by the words before them. */
function termsOf(alike: readonly Amount[], near: readonly Amount[]): readonly [Amount, Amount] | null {
  if (near.at(-1) === undefined || near.at(-1) !== alike.at(-1)) return null;
  const staged = alike.flatMap((amount) => {
    const at = stage(amount.label);
    return at === null ? [] : [{ amount, at }];
  });
  // 25 项重点工作完成 24 项: one clause, and only what was done is named.
  const [a, b] = alike;
  if (
    alike.length === 2 &&
    a !== undefined &&
    b !== undefined &&
    a.clause === b.clause &&
    stage(a.label) === null
  ) {
    return stage(b.label) === 2 && a.value.gte(b.value) ? [b, a] : null;
  }
  const part = staged.at(-1);
  if (part === undefined) return null;
  const whole = staged.slice(0, -1).findLast(({ at }) => at !== part.at);
  if (whole === undefined || (alike.length > 2 && whole.at > part.at)) return null;
  if (alike.length === 2 && near.at(-2) !== alike[0]) return null;
  return whole.at < part.at ? [part.amount, whole.amount] : [whole.amount, part.amount];
}

const one = new Fraction(1);

/** What is left of a whole when a percentage of it is gone. */
const left = (printed: Quantity): Quantity => ({ ...printed, value: one.sub(printed.value) });

/** Two of the amounts whose quotient the percentage is; also a rest of a whole, or a sum of two. */
export function explained(
  printed: Quantity,
  amounts: readonly Amount[],
  rest = true,
): readonly [Amount, Amount] | null {
  const last = amounts.slice(-8);
  for (const part of last) {
    for (const whole of last) {
      if (part === whole) continue;
      const far = isFar(part.figure, whole.figure, printed);
      if (far && !printed.value.equals(1) && !(rest && !isFar(part.figure, whole.figure, left(printed))))
        continue;
      const value = ratio(part.figure, whole.figure);
      if (value === null) continue;
      const over: Interval = { low: one.sub(value.high), high: one.sub(value.low) };
      const capped = printed.value.equals(1) && value.low.gte(1);
      if (meets(printed, value) || (rest && meets(printed, over)) || capped) return [part, whole];
    }
  }
  if (last.length < 3) return null;
  const [a, b, c] = last.slice(-3) as [Amount, Amount, Amount];
  for (const [x, y, z] of [
    [a, b, c],
    [a, c, b],
    [b, c, a],
  ] as const) {
    const sum = x.value.add(y.value);
    if (z.value.gt(0) && near(printed, sum.div(z.value))) return [x, z];
    if (sum.gt(0) && near(printed, z.value.div(sum))) return [z, x];
  }
  return null;
}

const near = (printed: Quantity, value: Fraction): boolean => meets(printed, { low: value, high: value });

/** Whether the percentage is one amount's share of the report's own budget. */
function beside(printed: Quantity, amounts: readonly Amount[], { report }: Text, line: Line): boolean {
  const budget = (line.scope.unit ?? report.units[0])?.budget ?? null;
  if (budget === null || amounts[0]?.measure !== '元') return false;
  const size = sizes[budget.unit] ?? 1;
  return Object.values(budget.amounts).some((amount) =>
    amount === null || amount.value.lte(0)
      ? false
      : amounts.some(({ value }) => near(printed, value.div(amount.value.mul(size)))),
  );
}

const sizes: Readonly<Record<string, number>> = {
  元: 1,
  千元: 1000,
  万元: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
};

/** 收入 792.22 万元，比上年增加 189.25 万元，增长 31.39%. */
function grown(line: Line, sentence: Sentence): readonly PercentClaim[] {
  return percents(sentence).flatMap((token) => {
    const amounts = amountsOf(line, sentence).filter(({ to }) => to <= token.from);
    const [now, change] = amounts.slice(-2);
    if (now === undefined || change === undefined || now.measure !== change.measure) return [];
    const label = line.text.slice(change.to, token.from).replace(/^[,、]/, '');
    const up = /(?:增加|增长|多|提高|上升)(?:了|:)?$/.test(change.label);
    const down = /(?:减少|下降|少|降低)(?:了|:)?$/.test(change.label);
    if (!growth.test(label) || (!up && !down) || change.value.lte(0)) return [];
    const before = up ? now.value.sub(change.value) : now.value.add(change.value);
    if (before.lte(0)) return [];
    const printed = quantityOf(token.figure);
    const value = change.value.div(before);
    const terms: Terms = [change, now];
    if (near(printed, value) || close(printed, value, now, change))
      return [toClaim(line, token, printed, terms, true)];
    // Taken of this year instead of last year's is common and may be meant.
    if (near(printed, change.value.div(now.value))) return [];
    const from = `${change.figure.digits} ÷ (${now.figure.digits} ${up ? '-' : '+'} ${change.figure.digits})`;
    return [differs(line, token, rate(value, printed), from)];
  });
}

function close(printed: Quantity, value: Fraction, now: Amount, change: Amount): boolean {
  const exact = ratio(change.figure, now.figure);
  const room = exact === null ? new Fraction(0) : exact.high.sub(exact.low);
  return meets(printed, { low: value.sub(room), high: value.add(room) });
}

/** 12 个分项中有 3 个没有按期完成: how many fell short, and of how many. */
function shortfall(line: Line, alike: readonly Amount[]): Terms | null {
  const [whole, part] = alike;
  if (alike.length !== 2 || whole === undefined || part === undefined) return null;
  const between = /^[^,;。]{0,12}[中里],?(?:仅|只|有|尚有|仍有)*$/.test(line.text.slice(whole.to, part.from));
  const failed = /^(?:项目|单位|工程|任务|指标)?(?:没有|未能?|尚未|仍未)[^,;。]{1,10}$/.test(part.tail);
  return between && failed && whole.value.gt(part.value) ? [part, whole] : null;
}

type Terms = readonly [Amount, Amount];

const differs = (line: Line, token: Percent, expected: string, from: string): PercentClaim => ({
  kind: 'percent',
  spot: spotIn(line, token.from, token.to, quoteFrom(line, token.from)),
  fits: false,
  expected,
  from,
});

function restClaim(line: Line, token: Percent, printed: Quantity, [part, whole]: Terms): PercentClaim {
  const count = ({ figure }: Amount): string => figure.digits + figure.unit;
  const from = `(${count(whole)} - ${count(part)}) ÷ ${count(whole)}`;
  return differs(line, token, rate(one.sub(part.value.div(whole.value)), printed), from);
}

const toClaim = (
  line: Line,
  token: Percent,
  printed: Quantity,
  [part, whole]: Terms,
  fits: boolean,
): PercentClaim => ({
  kind: 'percent',
  spot: spotIn(line, token.from, token.to, quoteFrom(line, token.from)),
  fits,
  get expected() {
    return rate(whole.value.gt(0) ? part.value.div(whole.value) : new Fraction(0), printed);
  },
  get from() {
    return `${part.figure.digits}${part.figure.unit} ÷ ${whole.figure.digits}${whole.figure.unit}`;
  },
});

const rate = (value: Fraction, { decimals }: Quantity): string =>
  `${print(value.mul(100), Math.max(decimals, 2))}%`;

const quoteFrom = (line: Line, from: number): number => {
  const words = /[^,;。:()、]*$/.exec(line.text.slice(Math.max(0, from - 12), from));
  return from - (words?.[0].length ?? 0);
};
