import { meets } from '../../../report/stated.ts';
import type { Fraction, Quantity } from '../../../scoring/quantity.ts';
import type { Scored } from '../../../scoring/score.ts';
import { quantityOf } from './figure.ts';
import type { Line } from './lines.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { isStandard } from './stated/standard.ts';
import type { Token } from './tokens.ts';

/** A figure beside a name, and what it says of it. value: what was reached or aimed at. */
export type Fact = {
  readonly role: 'score' | 'weight' | 'loss' | 'rate' | 'points' | 'value';
  readonly printed: Quantity;
  readonly to: number;
};

/** Between a name and its figures: marks and known words, but for the names and predicates of others. */
const plainWords = new Set(['filler', 'overall', 'mean', 'self', 'this', 'hence', 'now']);
const roles = new Set(['score', 'weight', 'loss', 'rate']);

/**
 * The figures that a name at the end of `until` may claim: those behind it in its sentence, or, where the name is a
 * label, in the sentences that follow, up to the next name or the next words that have points of their own.
 */
export function factsAfter(line: Line, sentence: Sentence, until: number, name: string): readonly Fact[] {
  const all = sentencesOf(line);
  const label = sentence.tokens.every((token) => token.to <= until || token.kind === 'mark');
  // 公共法律服务体系：……；……，得 13 分: what a line begins with and a colon ends is what all of it is about.
  const heads = line.text.charAt(until) === ':' && all[0] === sentence;
  const sentences = all.slice(
    all.indexOf(sentence) + (label ? 1 : 0),
    label || heads ? undefined : all.indexOf(sentence) + 1,
  );
  const found: Fact[] = [];
  for (const one of sentences) {
    const rest = one.tokens.filter(({ from }) => from >= until);
    if (!collect(line, one, rest, { until, label: label || one !== sentence, name }, found)) break;
  }
  return found;
}

/** Adds the facts of a sentence; whether those of the next may still be of the same name. */
function collect(
  line: Line,
  sentence: Sentence,
  tokens: readonly Token[],
  { until, label, name }: { readonly until: number; readonly label: boolean; readonly name: string },
  found: Fact[],
): boolean {
  let role: Fact['role'] | null = /^(?:核减|失\d)/.test(line.text.slice(until, until + 2)) ? 'loss' : null;
  /** Nothing unknown stands between the name, or the last comma, and here. */
  let clear = true;
  let first = !label;
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'name') {
      if (token.named.subjects.some(({ node }) => node !== null)) return false;
      clear = false;
    } else if (token.kind === 'word') {
      if (roles.has(token.word)) role = clear ? (token.word as Fact['role']) : null;
      else if (!plainWords.has(token.word)) role = null;
    } else if (token.kind === 'mark') {
      if (',(:)'.includes(token.mark)) [clear, role] = [true, null];
      else if (token.mark === '、' && depth === 0) return false;
      if (token.mark === '(') depth += 1;
      else if (token.mark === ')') depth = Math.max(0, depth - 1);
    } else if (token.kind === 'other') {
      // The 及 of 及时率 is no word of its own.
      const lead = /^及时/.test(line.text.slice(token.from - 1, token.to)) ? 1 : 0;
      const words = line.text.slice(token.from - lead, token.to);
      // 养殖户防疫知晓率。……，知晓率 74.8%: the end of a name stands for it.
      if (name.length >= 6 && words.length >= 3 && name.endsWith(words)) [clear, role] = [true, 'value'];
      else if (!/^(?:目标值?|指标值|计划|实际完成|完成|未达到?|[达到]+)$/.test(words))
        [clear, role] = [false, null];
    } else if (token.kind === 'figure') {
      const { figure, from, to } = token;
      const plain = figure.kind === 'plain';
      if (figure.unit === '分') {
        const own: Fact['role'] | null =
          (role === 'value' ? null : role) ?? (first && clear ? 'points' : null);
        if (plain && own !== null && own !== 'rate' && !isStandard(line, sentence, from, to))
          found.push({ role: own, printed: quantityOf(figure), to });
        first = false;
      } else if (plain && role === 'rate' && figure.unit === '%') {
        found.push({ role, printed: quantityOf(figure), to });
      } else if (plain && figure.unit !== '' && clear && (role === null ? !label : role === 'value')) {
        found.push({ role: 'value', printed: quantityOf(figure), to });
      }
      role = null;
    }
  }
  return true;
}

/** true: a fact is the indicator's; false: it is not; null: it tells nothing. */
export function tells({ role, printed }: Fact, { weight, score, indicator }: Scored): boolean | null {
  const is = (...values: readonly (Fraction | null | undefined)[]): boolean =>
    values.some(
      (value) => value !== null && value !== undefined && meets(printed, { low: value, high: value }),
    );
  const points = indicator.score?.value;
  switch (role) {
    case 'weight':
      return is(weight, indicator.weight?.value);
    case 'score':
      return is(score, points);
    case 'points':
      return is(weight, score, indicator.weight?.value, points);
    case 'loss': {
      const loss = weight === null || score === null ? null : weight.sub(score);
      if (loss === null) return null;
      return is(loss) || (printed.value.lt(loss) ? null : false);
    }
    case 'rate':
      return weight === null || score === null || weight.equals(0) ? null : is(score.div(weight));
    default: {
      const values = [indicator.target, indicator.actual].filter(
        (value) => value !== null && typeof value === 'object',
      );
      const same = values.some(
        (value) =>
          (value.unit === printed.unit || value.unit === '' || indicator.unit === printed.unit) &&
          is(value.value),
      );
      return same || is(completionOf(printed, values)) ? true : null;
    }
  }
}

/** 办结率 87.5% of an indicator that aims at 56 and reached 49. */
function completionOf({ unit }: Quantity, [target, actual]: readonly Quantity[]): Fraction | null {
  if (unit !== '%' || target === undefined || actual === undefined) return null;
  return target.unit === '%' || target.value.lte(0) ? null : actual.value.div(target.value);
}

/** A value that few other things have: 87.5 %, 1236 人; not 100 % or 3 个. */
export const isTelling = ({ text }: Quantity): boolean =>
  text.replace(/\D/g, '').replace(/^0+|0+$/g, '').length >= 2;
