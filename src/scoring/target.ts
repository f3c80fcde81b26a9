import { aligned } from './alignment.ts';
import { type Fraction, type Operator, type Quantity, withUnit } from './quantity.ts';

type Fact = Quantity | string | null;

/**
 * Whether the actual value meets the target; null where nobody could tell: a fact is missing, the units do
 * not convert, words differ from words, or the target is a bare number of unknown direction that was not hit.
 * @param unit of both, where they print none
 * @param plain what a target without an operator means; null: unknown
 */
export function targetMet(
  target: Fact,
  actual: Fact,
  unit: string,
  plain: Operator | null = null,
): boolean | null {
  if (target === null || actual === null) return null;
  if (typeof target === 'string' || typeof actual === 'string') return wordsMet(target, actual);
  if (actual.operator !== null && actual.operator !== '=') return null;
  const pair = aligned(withUnit(target, unit), withUnit(actual, unit));
  if (pair === null) return null;
  const wanted = pair.left.value;
  switch (target.operator ?? plain) {
    case '≥':
      return pair.value.gte(wanted);
    case '>':
      return pair.value.gt(wanted);
    case '≤':
      return pair.value.lte(wanted);
    case '<':
      return pair.value.lt(wanted);
    case '=':
      // Forms write = where they mean at least as often as exactly: beyond it only a target of nothing is missed.
      if (pair.value.gt(wanted)) return wanted.equals(0) ? false : null;
      return pair.value.equals(wanted);
    case null:
      return pair.value.equals(wanted) ? true : null;
  }
}

/** actual / target where more is better (1.3 is 130 %); null where there is no such share. */
export function completion(target: Fact, actual: Fact, unit: string): Fraction | null {
  if (target === null || actual === null || typeof target === 'string' || typeof actual === 'string')
    return null;
  if (target.operator === '≤' || target.operator === '<' || target.value.lte(0)) return null;
  if (actual.operator !== null && actual.operator !== '=') return null;
  const pair = aligned(withUnit(target, unit), withUnit(actual, unit));
  return pair === null ? null : pair.value.div(pair.left.value);
}

const verdict =
  /^(?:已)?(?:全部|全面)?(?:达成|达到|完成|达标|实现)(?:了)?(?:年度|预期)?(?:绩效)?(?:指标|目标|要求)?$/u;
const failure = /^(?:未|没有?)(?:达成|达到|完成|达标|实现)(?:年度|预期)?(?:绩效)?(?:指标|目标|要求)?$/u;

/** Words meet words when they are the same, or say themselves that the target is met. */
function wordsMet(target: Quantity | string, actual: Quantity | string): boolean | null {
  if (typeof actual !== 'string' || typeof target !== 'string') return null;
  const said = plainWords(actual);
  if (said === '') return null;
  if (said === plainWords(target) || verdict.test(said)) return true;
  return failure.test(said) ? false : null;
}

/** Words without their spaces, quotes, final stop and full-width forms, so that only what they say is compared. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s"'“”‘’《》「」]/gu, '')
    .replace(/[。.;；,，、!！]+$/u, '')
    .toLowerCase();
}

const lessIsBetter =
  /控制率|控制数|上限|受害率|成灾率|投诉|差错|错误率|失误|事故|伤亡|死亡率|发病率|超支|空置率|流失率|违约率|不合格率/u;
const unclear =
  /变动|调整|结转|结余|成本|费用|经费|支出|价格|单价|时间|时限|天数|周期|能耗|排放|负债|减少|降低|下降/u;

/** Which way a target without an operator points, judged by the indicator's name; null when it cannot be said. */
export function usualOperator(name: string): Operator | null {
  if (lessIsBetter.test(name)) return '≤';
  return unclear.test(name) ? null : '≥';
}
