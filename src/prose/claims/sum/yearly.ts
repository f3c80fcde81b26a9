import type { SumClaim } from '../claim.ts';
import { addsUp } from '../reading/amounts/tolerance.ts';
import type { Amount } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import { differenceClaim } from '../reading/sum-claim.ts';
import { listedOf } from './listed.ts';

type Series = { readonly measure: string; readonly years: ReadonlyMap<number, Amount> };

const change =
  /((?:19|20)\d\d)年度?(?:较|比|与)((?:19|20)\d\d)年度?(?:相比)?,?(?:同比|净)?(?:增加|增长|多|提高|上升|减少|下降|降低|少)(?:了|出)?$/;

/** 2019 年至 2021 年分别为 252 公里、276 公里、300 公里；2021 年比 2020 年增加 24 公里. */
export function yearly(line: Line): readonly SumClaim[] {
  if (!line.text.includes('分别') || !/\d年度?(?:较|比|与)(?:19|20)\d\d年/.test(line.text)) return [];
  const sentences = sentencesOf(line);
  const series = sentences.flatMap((sentence) => seriesIn(line, sentence));
  return sentences.flatMap((sentence) =>
    listedOf(line, sentence).flatMap((result) => {
      const match = change.exec(line.text.slice(Math.max(0, result.from - 30), result.from));
      const found = series.filter(({ measure }) => measure === result.measure);
      const [a, b] = [match?.[1], match?.[2]].map((year) => found[0]?.years.get(Number(year)));
      if (match === null || found.length !== 1 || a === undefined || b === undefined) return [];
      const [more, less] = a.value.gte(b.value) ? [a, b] : [b, a];
      const fits = addsUp([less.figure, result.figure], more.figure);
      const spot = spotIn(line, result.from, result.to, result.from - match[0].length);
      const there = () => [line.place(a.from, a.to)];
      return [differenceClaim(spot, result.figure, [more.figure, less.figure], '-', fits, there)];
    }),
  );
}

/** Years and as many amounts of one measure, dealt out by 分别. */
function seriesIn(line: Line, sentence: Sentence): readonly Series[] {
  const { tokens } = sentence;
  const each = tokens.find((token) => token.kind === 'word' && token.word === 'each');
  if (each === undefined) return [];
  const years = tokens.flatMap((token) =>
    token.kind === 'date' && token.to <= each.from ? token.years : [],
  );
  const span = /((?:19|20)\d\d)年度?(?:至|-|到)((?:19|20)\d\d)年/.exec(
    line.text.slice(sentence.from, each.from),
  );
  const all = span === null ? years : range(Number(span[1]), Number(span[2]));
  const amounts = listedOf(line, sentence).filter(({ from, depth }) => from > each.from && depth === 0);
  const [first] = amounts;
  const run = amounts.filter(({ measure }) => measure === first?.measure).slice(0, all.length);
  const dealt = run.length === all.length && all.length >= 2 && new Set(all).size === all.length;
  const close = run.every(({ from }, at) => at === 0 || from - (run[at - 1]?.to ?? 0) <= 2);
  return dealt && close && first !== undefined
    ? [{ measure: first.measure, years: new Map(all.map((year, at) => [year, run[at] as Amount])) }]
    : [];
}

const range = (from: number, to: number): readonly number[] =>
  to > from && to - from < 12 ? Array.from({ length: to - from + 1 }, (_, at) => from + at) : [];
