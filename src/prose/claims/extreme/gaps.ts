import { printShort } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { addsUp } from '../reading/amounts/tolerance.ts';
import { baseValue, decimalsOf, type Figure } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import type { FigureToken, Token } from '../reading/tokens.ts';

const gap = /(?<!平均|最多|最大)(?:相差|相距|差距|极差|差额|差值|分差)(?:最大)?(?:了|为|达到?|是)?$/;

const change =
  /(?:相差|相距|差距|极差|差额|差值|分差|[高低多少超]出?|超过|[增减]加?|扣|提高|上升|下降|降低|每)(?:了|为|达到?|是)?$/;

/** 甲最高，为91分，乙最低，为85分，相差6分: what lies between two figures of one unit. */
export function gaps(text: Text): readonly SumClaim[] {
  return text.lines.flatMap((line) => {
    if (line.passage.kind === 'cell' || !/相[差距]|差距|极差|差[额值]|分差/.test(line.text)) return [];
    const sentences = sentencesOf(line);
    return sentences.flatMap((sentence, at) => {
      // The two may stand on both sides of a semicolon.
      let first = at;
      while (first > 0 && sentences[first - 1]?.end === ';') first -= 1;
      return inSentence(line, sentences.slice(first, at + 1), sentence);
    });
  });
}

const isFigure = (token: Token): token is FigureToken => token.kind === 'figure';

function inSentence(line: Line, before: readonly Sentence[], sentence: Sentence): readonly SumClaim[] {
  const start = before[0]?.from ?? sentence.from;
  return sentence.tokens.filter(isFigure).flatMap((token): readonly SumClaim[] => {
    const { figure } = token;
    if (figure.kind !== 'plain' || !gap.test(line.text.slice(start, token.from))) return [];
    const unit = /百分点$/.test(figure.unit) ? '%' : figure.unit;
    const like = { ...figure, unit };
    const others = before
      .flatMap(({ tokens }) => tokens)
      .filter(isFigure)
      .filter((one) => one.to <= token.from && one.figure.unit === unit && one.figure.kind === 'plain')
      // 甲相差2分、乙相差3分: each is a difference of its own.
      .filter((one) => !change.test(line.text.slice(Math.max(start, one.from - 6), one.from)));
    const pairs = others.flatMap((a, at) => others.slice(at + 1).map((b) => [a.figure, b.figure] as const));
    if (pairs.some((pair) => isGap(pair, like))) return [claimOf(line, token, [], true)];
    const ends = others.filter(({ from, to }) =>
      isEnd(line.text.slice(Math.max(start, from - 24), from), line.text.slice(to, to + 1)),
    );
    // 与全市平均相差2分: from something else than the two before.
    const clause = /[^,;。:]*$/.exec(line.text.slice(start, token.from))?.[0] ?? '';
    const elsewhere =
      /[与和同跟较比距离]/.test(clause) && others.every(({ to }) => to <= token.from - clause.length);
    const meant = others.length === 2 && !elsewhere ? others : ends;
    const [a, b] = meant;
    // 甲 95%，乙 81%，相差 14 个百分点；知晓率相差 6 个百分点: the two have had their gap.
    if (b !== undefined && hasGap(before, line, b.to, token.from)) return [];
    return a === undefined || b === undefined || meant.length > 2
      ? []
      : [claimOf(line, token, [a, b], false)];
  });
}

const hasGap = (sentences: readonly Sentence[], line: Line, from: number, to: number): boolean =>
  sentences.some(({ tokens }) =>
    tokens.some(
      (one) => isFigure(one) && one.from > from && one.to < to && gap.test(line.text.slice(from, one.from)),
    ),
  );

/** Whether a figure stands right after 最高 or 最低, the name apart. */
const isEnd = (before: string, after: string): boolean =>
  /最[高低多少大小][^\d;。]*$/.test(before) && /^[,;。)(、]?$/.test(after);

const isGap = ([a, b]: readonly [Figure, Figure], between: Figure): boolean => {
  const [high, low] = baseValue(a).gte(baseValue(b)) ? [a, b] : [b, a];
  return addsUp([low, between], high);
};

function claimOf(
  line: Line,
  { from, to, figure }: FigureToken,
  pair: readonly FigureToken[],
  fits: boolean,
): SumClaim {
  const [high, low] = pair
    .map((token) => token.figure)
    .toSorted((a, b) => baseValue(b).compare(baseValue(a)));
  const places = Math.max(...pair.map((token) => decimalsOf(token.figure.digits)), decimalsOf(figure.digits));
  return {
    kind: 'sum',
    spot: spotIn(line, from, to, Math.max(0, from - 2)),
    fits,
    get sum() {
      if (high === undefined || low === undefined) return figure.digits;
      return printShort(
        baseValue(high)
          .sub(baseValue(low))
          .div(baseValue({ ...high, digits: '1' })),
        places,
      );
    },
    parts: high === undefined || low === undefined ? '' : `${high.digits} - ${low.digits}`,
    get related() {
      return pair.slice(0, 1).map((token) => line.place(token.from, token.to));
    },
  };
}
