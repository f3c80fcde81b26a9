import { Fraction } from '../../../scoring/quantity.ts';
import type { PointsClaim } from '../claim.ts';
import { quantityOf } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { spotIn } from '../reading/spot.ts';

const points = String.raw`(?<weight>\d+(?:\.\d+)?)分,?(?:自评|(?:自评|实)?得分?|评分)(?:为|:)?(?<score>\d+(?:\.\d+)?)分`;
/** 师生安全感提升。……，8 分得 7.2 分。 */
const last = new RegExp(String.raw`(?:[,;。(])${points}\)?[。;]?$`, 'u');
/** 监测站点在线率（8 分，自评 7.84 分）： */
const first = new RegExp(String.raw`^\(${points}\)`, 'u');

/**
 * What a line that begins with an indicator's name says of its points right behind it, or at its very end, together with the
 * indicator's own full mark, whatever stands between.
 */
export const pointsBehindLabel = ({ lines }: Text): readonly PointsClaim[] =>
  lines.flatMap((line) => [...claimIn(line, last), ...claimIn(line, first)]);

function claimIn(line: Line, form: RegExp): readonly PointsClaim[] {
  const { label, text } = line;
  if (label?.kind !== 'named' || line.passage.kind === 'cell') return [];
  const [subject, ...more] = label.subjects;
  const full = subject?.node?.weight ?? null;
  if (subject === undefined || more.length > 0 || full === null || subject.node?.children.length !== 0)
    return [];
  const match = form.exec(text.slice(label.to));
  const { weight = '', score = '' } = match?.groups ?? {};
  if (match === null || !full.equals(new Fraction(weight))) return [];
  const to = label.to + match.index + match[0].lastIndexOf('分') + 1;
  const from = to - score.length - 1;
  const printed = quantityOf({ digits: score, unit: '分', kind: 'plain', other: '' });
  const spot = spotIn(line, from, to, label.to + match.index + (/^[,;。]/.test(match[0]) ? 1 : 0));
  return [
    { kind: 'score', measure: 'score', spot, subjects: [subject], printed, partial: false, beside: null },
  ];
}
