import { meets } from '../../../../report/stated.ts';
import type { Fraction } from '../../../../scoring/quantity.ts';
import { quantityOf } from '../figure.ts';
import type { FigureToken } from '../tokens.ts';
import type { Reading } from './state.ts';

/** Whether 占 60% is a share of something else than the full mark: of a score, of a loss, of things. */
export const isOtherShare = (reading: Reading, token: FigureToken): boolean =>
  isShareOf(reading, token) || isShareOfScore(reading, token) || isShareOfThings(reading, token);

/** 失 3.5 分，占 67.31%: the share of what all lost, or got. */
const isShareOf = ({ line, state, found }: Reading, { figure }: FigureToken): boolean => {
  const last = found.at(-1);
  return (
    figure.unit === '%' &&
    line.text.startsWith('占', state.roleAt) &&
    (last?.role === 'loss' || last?.role === 'score') &&
    state.roleAt - last.to <= 3
  );
};

/** 决策 9.5 分，占该类分值的 79.17%；过程 15.94 分，占 79.72%: behind a score, the share is of the full mark or the total. */
const isShareOfScore = ({ line, state, found }: Reading, { figure }: FigureToken): boolean => {
  const last = found.at(-1);
  if (figure.unit !== '%' || last?.role !== 'points' || !line.text.startsWith('占', state.roleAt))
    return false;
  if (state.roleAt - last.to > 3 || last.figure.kind !== 'plain') return false;
  const points = quantityOf(last.figure);
  const printed = quantityOf(figure);
  const isHere = (value: Fraction): boolean => meets(points, { low: value, high: value });
  return last.subjects.every(({ node }) => {
    if (node?.weight == null || node.score === null || !node.weight.gt(0)) return true;
    const rate = node.score.div(node.weight);
    return !isHere(node.weight) || (isHere(node.score) && meets(printed, { low: rate, high: rate }));
  });
};

/** 大型设备 7 台，数量占 15.22%: one name alone, where nothing speaks of indicators, is no name. */
const isShareOfThings = (
  { line, sentence, state, spoken, found }: Reading,
  { figure }: FigureToken,
): boolean =>
  figure.unit === '%' &&
  line.text.startsWith('占', state.roleAt) &&
  found.length === 0 &&
  spoken.length <= 1 &&
  /\d/.test(line.text.slice(sentence.from, state.roleAt)) &&
  !/权重|分值|满分|标准分|总分|得分|指标|体系|评分|维度/.test(line.text.slice(sentence.from, sentence.to));
