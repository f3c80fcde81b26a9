import { parseNumeral } from '../../../scoring/numeral.ts';
import { matchesOf } from '../../matches.ts';
import type { ExtremeClaim } from '../claim.ts';
import type { Figure } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { spotIn } from '../reading/spot.ts';
import { columnsOfAll, endOf, isAlike, isEnd, type Series, valueBeside } from './series.ts';

const form =
  /(?<![-\d.])(?<n>\d+(?:\.\d+)?)%[,(]?(?:仅|只)?(?:为|是|在|居)?(?<count>\d+|[两二三四五六七八九十]{1,2})(?:个|家|项)(?!一级|二级|三级|指标)[\p{Script=Han}]{1,6}?(?:中|里)(?:的|为|是)?最(?<end>[高低])/gu;

/** 执行率 81.68%，为四个项目中最低: held against the one column of so many rows that has this figure. */
export function byValue(text: Text): readonly ExtremeClaim[] {
  return text.lines.flatMap((line) =>
    line.passage.kind === 'cell' || !/[中里][的为是]?最[高低]/.test(line.text)
      ? []
      : matchesOf(line.text, form).flatMap((match) => claimOf(text, line, match)),
  );
}

function claimOf(text: Text, line: Line, match: RegExpExecArray): readonly ExtremeClaim[] {
  const { n = '', count = '', end = '' } = match.groups ?? {};
  const rows = /^\d/.test(count) ? Number(count) : (parseNumeral(count.replace('两', '二')) ?? 0);
  const figure: Figure = { digits: n, unit: '%', kind: 'plain', other: '' };
  const having = columnsOfAll(text).flatMap((series) => {
    const point = series.points.length === rows ? pointOf(series, figure) : undefined;
    return point === undefined ? [] : [{ series, point }];
  });
  const [first] = having;
  if (first === undefined) return [];
  const low = end === '低';
  const fits = having.some(({ series, point }) => isEnd(series, point, low));
  if (!fits && having.length > 1) return [];
  const to = match.index + match[0].length;
  return [
    {
      kind: 'extreme',
      what: 'end',
      spot: spotIn(line, match.index, to),
      fits,
      expected: endOf(first.series, low)?.name ?? '',
      related: [],
    },
  ];
}

const pointOf = ({ points }: Series, figure: Figure): Series['points'][number] | undefined =>
  points.find(
    ({ figure: cell }) =>
      isAlike(cell, figure) && valueBeside(cell, { ...figure, unit: cell.unit }).equals(figure.digits),
  );
