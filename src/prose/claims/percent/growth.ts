import type { PercentClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import type { Amount } from '../reading/amounts.ts';
import { amountsBefore, type Percent, type Setting } from '../reading/percents.ts';
import { spotIn } from '../reading/spot.ts';
import { byChange } from './growth/change.ts';
import { fromTo, overBase, overNamed, overYears } from './growth/from.ts';
import { compared, down, growth, up } from './growth/words.ts';
import { overYearsDealt } from './growth/yearly.ts';

/** 平均每年, 目标, 分别: growth that is not of the two amounts beside it. */
const strange = /年均|平均|分别|目标|计划增|力争|预计|百分点|占比/;
/** What grows at constant prices: not by the amounts of the day that stand beside it. */
const real = /生产总值|增加值|GDP|可比价|不变价|可比口径|同口径|实际增长/;

/** 收入 792.22 万元，比上年增加 189.25 万元，增长 31.39%; 由 1,860 吨降至 1,302 吨，降幅 30%; 比上年的 35 万元下降 10%. */
export function grown(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { line, sentence } = setting;
  const words = line.text.slice(Math.max(sentence.from, percent.from - 24), percent.from);
  if (!growth.test(words) || strange.test(/[^,;。]*$/.exec(words)?.[0] ?? '')) return [];
  if (real.test(line.text.slice(sentence.from, percent.from))) return [];
  const yearly = overYearsDealt(setting, percent);
  if (yearly !== null) return yearly;
  // 完成预算 257,288 万元的 41.9%: what another percentage is taken of is not what grew.
  const amounts = amountsBefore(line, [sentence], percent.from).filter(
    ({ to }) => !/^的(?:约)?\d+(?:\.\d+)?%/.test(line.text.slice(to, to + 14)),
  );
  const last = amounts.at(-1);
  if (last === undefined) return [];
  // 550 件（含上级转办 246 件），比上年减少: what a bracket holds did not grow.
  const alike = amounts.filter((one) => countedIn(one) === countedIn(last) && one.depth <= last.depth);
  const then = line.text.slice(last.to, percent.from);
  const [, subject = ''] = /^[^,;(]{0,12}(?:[,(]([^,;]*))?$/.exec(then) ?? [null, '其中'];
  const rest = subject.replace(growth, '').replace(compared, '');
  const before = line.text.slice(sentence.from, last.to);
  // 增长率 of something else than the amounts are of.
  if (/其中/.test(rest) || ![...rest].every((letter) => before.includes(letter))) return [];
  const found =
    overNamed(setting, percent, alike) ??
    fromTo(setting, percent, alike) ??
    overBase(setting, percent, alike, then) ??
    overYears(setting, percent, alike) ??
    byChange(setting, percent, alike);
  return found.map((claim) => (claim.fits ? inItsSense(claim, line, percent, last) : claim));
}

/** 减少 1.43 万元，增长 8.46%: the figure is right, but the word says the other way round. */
function inItsSense(
  claim: PercentClaim,
  line: Setting['line'],
  percent: Percent,
  change: Amount,
): PercentClaim {
  const [rising, falling] = [up.test(change.label), down.test(change.label)];
  const said = /(?:增长|增加|提高|上升|上涨)$|(?:下降|减少|降低)$/.exec(
    line.text.slice(change.to, percent.from),
  )?.[0];
  if (said === undefined || rising === falling || rising === up.test(said)) return claim;
  return {
    ...claim,
    fits: false,
    spot: spotIn(line, percent.from - said.length, percent.to),
    expected: `${rising ? '增长' : '下降'}${percent.printed.text}`,
  };
}
