import { Fraction } from '../../../scoring/quantity.ts';
import { matchesOf } from '../../matches.ts';
import type { PointsClaim } from '../claim.ts';
import { quantityOf } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import type { Subject } from '../reading/names.ts';
import { spotIn } from '../reading/spot.ts';

const points = String.raw`(?<weight>\d+(?:\.\d+)?)分,?(?:自评|(?:自评|实)?得分?|评分)(?:为|:)?(?<score>\d+(?:\.\d+)?)分`;
/** 师生安全感提升。……，8 分得 7.2 分。 */
const last = new RegExp(String.raw`(?:[,;。(])${points}\)?[。;]?$`, 'u');
/** 监测站点在线率（8 分，自评 7.84 分）： */
const first = new RegExp(String.raw`^\(${points}\)`, 'u');

/** 水质达标率。63 份水样中合格 59 份，……，得 6.90 分。: the only points that the item gives. */
const only = /[,;。)](?:故|自评|实际?|综合)?得(?<score>\d+(?:\.\d+)?)分(?=[,;。(]|$)/gu;
const given = /得分?(?:为|:)?\d|得满分|不得分|[评失]分|每[^,;。]{0,12}得/u;

/**
 * What a line that begins with an indicator's name says of its points right behind it, or at its very end, together with the
 * indicator's own full mark, whatever stands between.
 */
export const pointsBehindLabel = ({ lines }: Text): readonly PointsClaim[] =>
  lines.flatMap((line) => {
    const { label, text } = line;
    if (label?.kind !== 'named' || line.passage.kind === 'cell') return [];
    const [subject, ...more] = label.subjects;
    const full = subject?.node?.weight ?? null;
    if (subject === undefined || more.length > 0 || full === null || subject.node?.children.length !== 0)
      return [];
    const words = text.slice(label.to);
    const beside = [last, first].flatMap((form) => {
      const match = form.exec(words);
      return match !== null && full.equals(new Fraction(match.groups?.['weight'] ?? 0)) ? [match] : [];
    });
    const found = beside.length > 0 ? beside : onlyIn(words, full);
    return found.map((match) => toClaim(line, label.to, match, subject));
  });

function onlyIn(words: string, full: Fraction): readonly RegExpExecArray[] {
  const [match, ...more] = matchesOf(words, only);
  if (match === undefined || more.length > 0 || full.lt(match.groups?.['score'] ?? 0)) return [];
  const others = words.slice(0, match.index) + words.slice(match.index + match[0].length);
  return given.test(others) ? [] : [match];
}

function toClaim(line: Line, begin: number, match: RegExpExecArray, subject: Subject): PointsClaim {
  const { score = '' } = match.groups ?? {};
  const to = begin + match.index + match[0].lastIndexOf('分') + 1;
  const from = to - score.length - 1;
  const printed = quantityOf({ digits: score, unit: '分', kind: 'plain', other: '' });
  const spot = spotIn(line, from, to, begin + match.index + (/^[,;。)]/.test(match[0]) ? 1 : 0));
  return {
    kind: 'score',
    measure: 'score',
    spot,
    subjects: [subject],
    printed,
    partial: false,
    beside: null,
  };
}
