import { Fraction } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { addsUp } from '../reading/amounts/tolerance.ts';
import { baseValue, decimalsOf, type Figure, halfOf, measureOf, sizeOf } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { isSlip } from '../reading/slip.ts';
import { spotIn } from '../reading/spot.ts';
import { differenceClaim } from '../reading/sum-claim.ts';
import type { Token } from '../reading/tokens.ts';

type Stated = {
  readonly figure: Figure;
  readonly from: number;
  readonly to: number;
  readonly measure: string;
};

const verbs =
  '(?:增加|增长|增多|提高|提升|上升|上涨|多|高|高出|超出|超过|减少|下降|降低|少|低|低于|高于|压减|压缩|节约|节省)';
/** 较, 比 at the beginning of a clause: what is compared was said before. */
const than =
  /(?<=^|[,;。:])(?:而|但|并|也)?(?:相?较于?(?![低高好大小多少为])|比(?![例重率值])|与)(?:[^,;。:()\d]|(?:19|20)\d\d){0,24}\(?$/;
const moved = new RegExp(`^\\)?(?:的基础上|相比|相比较)?,?(?:同比|净)?${verbs}(?:了|出)?$`);
/** 由 A 提高到 B，提高 C. */
const changed = new RegExp(`^[^,;。:\\d]{0,6}?(?:${verbs}|[增升涨提降减缩压])(?:到|至|为)了?$`);
/** 由 2021 年末的 A 降至 2023 年末的 B. */
const years = /(?:19|20)\d\d年(?:度|末|底|初)?(?:的)?/g;
const by = new RegExp(`^,(?:同比|净|共)?${verbs}(?:了|出)?$`);

/**
 * A figure, an earlier one and the change: 得分 87.5 分，较上年的 84.3 分提高 3.2 分; 由 80 件增加到 95 件，增加 15
 * 件.
 */
export function compared(line: Line): readonly SumClaim[] {
  if (!/较|比|与|同|[到至]/.test(line.text)) return [];
  const sentences = sentencesOf(line);
  return sentences.flatMap((sentence, at) => {
    const figures = figuresOf(sentence);
    return figures.flatMap((change, index) => {
      const before = figures[index - 1];
      const words = line.text.slice(before?.to ?? sentence.from, change.from);
      if (before === undefined || before.measure !== change.measure) return [];
      if (
        moved.test(words) &&
        than.test(line.text.slice(Math.max(0, sentence.from - 1, before.from - 32), before.from))
      )
        return changedBy(line, sentences, at, before, change);
      const first = figures[index - 2];
      const shift = by.test(words) && first?.measure === change.measure;
      const steps = shift && changed.test(line.text.slice(first.to, before.from).replace(years, ''));
      return steps && !isRate(line, first, before, change) ? [claimOf(line, before, first, change)] : [];
    });
  });
}

/** The plain figures of a sentence; percentages are told apart in percentage points. */
function figuresOf({ tokens }: Sentence): readonly Stated[] {
  let aside = false;
  return tokens.flatMap((token: Token, at) => {
    // 550 件（含转办 246 件），比上年: what a bracket holds beside an amount is not what is compared.
    if (token.kind === 'mark' && token.mark === '(') aside = tokens[at - 1]?.kind === 'figure';
    if (token.kind === 'mark' && token.mark === ')') aside = false;
    if (aside) return [];
    if (token.kind !== 'figure' || token.figure.kind !== 'plain' || token.figure.unit === '') return [];
    const { figure, from, to } = token;
    const points = /百分点$/.test(figure.unit) || figure.unit === '%';
    return [
      {
        figure: points ? { ...figure, unit: '' } : figure,
        from,
        to,
        measure: points ? '%' : measureOf(figure.unit),
      },
    ];
  });
}

/** A，较 B 增加 C: A is what the sentence, or the one before, has said last of that measure. */
function changedBy(
  line: Line,
  sentences: readonly Sentence[],
  at: number,
  then: Stated,
  change: Stated,
): readonly SumClaim[] {
  const alike = ({ measure, to }: Stated): boolean => measure === change.measure && to < then.from;
  // 85% … 3.2%: of percentages only points can be told from a rate of change.
  if (change.measure === '%' && !/百分点/.test(line.text.slice(change.from, change.to))) return [];
  // 合格率 85%……与上年的问题率 22.5% 相比，下降了 7.5 个百分点: of what the one leaves.
  const rest = (now: Stated): Stated => ({
    ...now,
    figure: { ...now.figure, digits: new Fraction(100).sub(now.figure.digits).toString() },
  });
  const said = sentences.slice(0, at + 1).map((sentence) => figuresOf(sentence).filter(alike));
  const all = said.flat();
  if (change.measure === '%' && all.some((now) => isApart(rest(now), then, change))) return [];
  const fitting = all.findLast((now) => isApart(now, then, change));
  if (fitting !== undefined) return [claimOf(line, fitting, then, change)];
  const later = figuresOf(sentences[at] as Sentence).some(
    ({ measure, from }) => measure === change.measure && from > change.to,
  );
  if (later) return [];
  // What stands further off may be a part of what is compared.
  const near = said.slice(-2).findLast((some) => some.length > 0) ?? [];
  const only = near.length === 1 && (said.at(-1) === near || all.length === 1) ? near[0] : undefined;
  const meant = only ?? all.slice(-12).find((now) => isSlip(change.figure, distance(now, then)));
  return meant === undefined ? [] : [claimOf(line, meant, then, change)];
}

/** 由 84.2% 提高到 88.5%，提高 5.11%: of what it was, and no points. */
const isRate = ({ text }: Line, from: Stated, to: Stated, { figure, from: at, to: end }: Stated): boolean =>
  text.slice(at, end).endsWith('%') &&
  baseValue(from.figure).gt(0) &&
  distance(from, to).div(baseValue(from.figure)).mul(100).sub(figure.digits).abs().lte(halfOf(figure.digits));

const distance = (a: Stated, b: Stated) => baseValue(a.figure).sub(baseValue(b.figure)).abs();

const isApart = (a: Stated, b: Stated, change: Stated): boolean =>
  addsUp([b.figure, change.figure], a.figure) ||
  addsUp([a.figure, change.figure], b.figure) ||
  isRounded(a, b, change);

/** 7,890.05 元，比 7,725 元增加 165 元: the change to fewer places than what has changed. */
const isRounded = (a: Stated, b: Stated, { figure }: Stated): boolean =>
  decimalsOf(figure.digits) < Math.max(decimalsOf(a.figure.digits), decimalsOf(b.figure.digits)) &&
  a.figure.unit === figure.unit &&
  b.figure.unit === figure.unit &&
  distance(a, b).div(sizeOf(figure.unit)).sub(figure.digits).abs().lte(halfOf(figure.digits));

function claimOf(line: Line, a: Stated, b: Stated, change: Stated): SumClaim {
  const [more, less] = baseValue(a.figure).gte(baseValue(b.figure)) ? [a, b] : [b, a];
  const clause =
    /[^,;。:]*,?[^,;。:]*$/.exec(line.text.slice(Math.max(0, change.from - 30), change.from))?.[0] ?? '';
  return differenceClaim(
    spotIn(line, change.from, change.to, change.from - clause.length),
    change.figure,
    [more.figure, less.figure],
    '-',
    isApart(a, b, change),
    () => [line.place(a.from, a.to)],
  );
}
