import type { SumClaim } from '../claim.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { shown } from '../reading/percents/claim.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { amountSpot } from '../reading/spot.ts';
import { unitClaim } from '../reading/sum-claim.ts';

/** What one of many gets or costs, of several kinds: not so far apart as the units of money are. */
const each = /[人户次件亩均吨篇场台]均|每[\p{Script=Han}]|单价|标准|单位成本/u;
/** Nothing but 、 and 和 parts them. */
const joint = /^(?:[、,]|和|及|与|以及)$/;
const apart = 50;

/** 次均救助水平分别为 180.00 万元、2,400.04 元和 7,976.21 元: one of three or more is in another unit than all others. */
export function dealtUnits(line: Line): readonly SumClaim[] {
  if (line.passage.kind === 'cell' || !/分别|依次/.test(line.text) || !/\d[万亿]?元/.test(line.text))
    return [];
  return sentencesOf(line).flatMap((sentence) => inSentence(line, sentence));
}

function inSentence(line: Line, sentence: Sentence): readonly SumClaim[] {
  const at = line.text.slice(sentence.from, sentence.to).search(/(?:分别|依次)(?:为|是|达到?)?:?\d/);
  if (
    at < 0 ||
    !each.test(line.text.slice(Math.max(sentence.from, sentence.from + at - 24), sentence.from + at))
  )
    return [];
  const listed: Amount[] = [];
  for (const amount of amountsOf(line, sentence).filter(({ from }) => from > sentence.from + at)) {
    const last = listed.at(-1);
    if (last !== undefined && !joint.test(line.text.slice(last.to, amount.from))) break;
    listed.push(amount);
  }
  return listed.flatMap((odd): readonly SumClaim[] => {
    const [first, ...more] = listed.filter((one) => one !== odd);
    if (odd.measure !== '元' || first === undefined || more.length === 0) return [];
    const { unit } = first.figure;
    if (unit === odd.figure.unit || more.some(({ figure }) => figure.unit !== unit)) return [];
    const others = [first, ...more].map(({ figure }) => Number(figure.digits));
    const own = Number(odd.figure.digits);
    const near = own < Math.max(...others) * apart && own * apart > Math.min(...others);
    const far = [first, ...more].every(({ value }) => {
      const ratio = Number(value) / Number(odd.value);
      return ratio > apart || ratio < 1 / apart;
    });
    if (!near || !far) return [];
    return [
      unitClaim(
        line,
        amountSpot(line, odd),
        odd.figure.digits + unit,
        [first, ...more].map(shown).join('、'),
        first,
      ),
    ];
  });
}
