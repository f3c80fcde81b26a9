import { meets } from '../../../report/stated.ts';
import type { PointsClaim } from '../claim.ts';
import { pointsIn } from '../points.ts';
import { isTransposed } from '../reading/amounts/quotient.ts';
import { isElsewhere } from '../reading/elsewhere.ts';
import { quantityOf } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import type { Subject } from '../reading/names.ts';
import { resolve } from '../reading/resolve.ts';
import { chainsOf, type Sentence } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import { type FigureToken, isJoint } from '../reading/tokens.ts';

/**
 * Rates that a comparison tells by the way: 产出得分率最高，为 98.11%; 得分率最低的是甲，仅为 86.67%; 得分率低于 90%
 * 的有甲（86.67%）; 三项得分率依次为 92.59%、98.11% 和 92.39%.
 */
export function ratesBeside(text: Text): readonly PointsClaim[] {
  return text.lines.flatMap((line) => {
    if (line.passage.kind === 'cell' || !line.text.includes('得分率') || !line.text.includes('%')) return [];
    return chainsOf(line).flatMap((stretch) => [
      ...named(text, line, stretch),
      ...inTurn(text, line, stretch),
    ]);
  });
}

/** What may stand between a name and its rate. */
const beside =
  /^"?(?:类?指标|方面|环节|一项)?的?(?:得分率)?(?:相对)?(?:最[高低]|次之|居中|其次|较[高低]|偏[高低]|垫底)?[,(]?(?:其?得分率)?(?:仅|只|也)?(?:为|是|达到?|有)?$/;
/** Another measure than 得分率, another year's, or what was wanted. */
const other =
  /(?:(?<!得分)率|度|进度|占|比例|比重)(?:为|是|达)?|增|降|提高|目标|实际|上年|去年|往年|平均|自评|百分点|扣分|失分/;
const measured = /[率度数量值额]$/;

function named(text: Text, line: Line, stretch: readonly Sentence[]): readonly PointsClaim[] {
  const start = line.text.indexOf('得分率', stretch[0]?.from);
  return stretch.flatMap((sentence) =>
    sentence.tokens.flatMap((token, at) => {
      if (token.kind !== 'figure' || token.figure.unit !== '%' || token.figure.kind !== 'plain') return [];
      const name = sentence.tokens.slice(0, at).findLast(({ kind }) => kind === 'name');
      if (name?.kind !== 'name' || start < 0 || start > token.from) return [];
      const between = line.text.slice(name.to, token.from);
      if (!beside.test(between) || isList(sentence, name.from)) return [];
      const direct = between.includes('得分率');
      if (!direct && other.test(wordsBetween(line, stretch, start + 3, name.from))) return [];
      if (isElsewhere(text, line, sentence, token.from)) return [];
      const subjects = resolve(name.named, line.scope);
      const [subject] = subjects;
      if (subjects.length !== 1 || subject === undefined) return [];
      const claim = claimOf(line, token, subjects, name.from);
      // 预算执行率（97.2%）may be what it measures.
      const sure = direct || !measured.test(line.text.slice(name.from, name.to)) || isLike(claim, subject);
      return sure ? [claim] : [];
    }),
  );
}

/** 甲、乙得分率为…: what is said of two is read where lists are. */
const isList = ({ tokens }: Sentence, from: number): boolean => {
  const at = tokens.findIndex((token) => token.from === from);
  return isJoint(tokens[at - 1]) && tokens[at - 2]?.kind === 'name';
};

/** The words that are no names, from one place to another. */
const wordsBetween = (line: Line, stretch: readonly Sentence[], from: number, to: number): string =>
  stretch
    .flatMap(({ tokens }) => tokens)
    .filter((token) => token.kind !== 'name' && token.from >= from && token.to <= to)
    .map((token) => line.text.slice(token.from, token.to))
    .join('');

function isLike({ printed }: PointsClaim, { node }: Subject): boolean {
  const rate = node?.rate ?? null;
  if (rate === null) return false;
  return meets(printed, { low: rate, high: rate }) || isTransposed(printed, rate);
}

const several =
  /(?:^|[,;:。])(?:上述|以上|其|这)?([两二三四五六3456])(?:项|类|个|大类|个方面|个维度)(?:[一二]级)?(?:指标)?(?:的)?得分率(?:依次|分别)(?:为|是)?$/;

/** 决策 10 分，得 9 分；过程…；产出…。三项得分率依次为…: of the indicators that were just given points, in their order. */
function inTurn(text: Text, line: Line, stretch: readonly Sentence[]): readonly PointsClaim[] {
  return stretch.flatMap((sentence) => {
    const first = sentence.tokens.findIndex(({ kind, from }) => kind === 'figure' && isLed(line, from));
    if (first < 0) return [];
    const figures = rowFrom(sentence, first);
    const count = several.exec(leadOf(line, figures[0]?.from ?? 0))?.[1] ?? '';
    const told = pointsIn(text).get(line) ?? [];
    const subjects = told.flatMap(({ stated: { role, direct, to, subjects: own } }) =>
      role === 'score' && direct && own.length === 1 && to < sentence.from + first ? own : [],
    );
    const last = subjects.filter(
      ({ node }, at) => subjects.findIndex((one) => one.node === node) === at && node !== null,
    );
    const meant = last.slice(-figures.length);
    if (figures.length !== numberOf(count) || meant.length !== figures.length) return [];
    const claims = figures.map((figure, at) => claimOf(line, figure, [meant[at] as Subject], figure.from));
    const right = claims.filter(({ printed, subjects: [own] }) => {
      const rate = own?.node?.rate ?? null;
      return rate !== null && meets(printed, { low: rate, high: rate });
    });
    return right.length >= claims.length - 1 ? claims : [];
  });
}

const leadOf = (line: Line, from: number): string => line.text.slice(Math.max(0, from - 24), from);
const isLed = (line: Line, from: number): boolean => several.test(leadOf(line, from));
const numberOf = (count: string): number =>
  count === '两' ? 2 : Math.max('一二三四五六'.indexOf(count), '123456'.indexOf(count)) + 1;

/** Percentages with nothing but 、 and 和 between them. */
function rowFrom({ tokens }: Sentence, first: number): readonly FigureToken[] {
  const found: FigureToken[] = [];
  for (const token of tokens.slice(first)) {
    if (token.kind === 'figure' && token.figure.unit === '%' && token.figure.kind === 'plain')
      found.push(token);
    else if (!isJoint(token)) break;
  }
  return found;
}

const claimOf = (
  line: Line,
  { from, to, figure }: FigureToken,
  subjects: readonly Subject[],
  start: number,
): PointsClaim => ({
  kind: 'rate',
  spot: spotIn(line, from, to, to - start > 40 ? from : start),
  measure: 'rate',
  subjects,
  printed: quantityOf(figure),
  partial: false,
  beside: null,
});
