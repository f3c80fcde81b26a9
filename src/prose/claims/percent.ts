import type { Claim } from './claim.ts';
import { based } from './percent/base.ts';
import { bracketed } from './percent/bracketed.ts';
import { deviation } from './percent/deviation.ts';
import { equipped } from './percent/equipped.ts';
import { explainedRate, writtenOut } from './percent/explained-rate.ts';
import { besideIt, besideNamed } from './percent/growth/beside.ts';
import { ofLater } from './percent/growth/later-base.ts';
import { overListedYears } from './percent/growth/listed-years.ts';
import { tabledGrowth } from './percent/growth/tabled.ts';
import { overNow } from './percent/growth/wrong-base.ts';
import { grown } from './percent/growth.ts';
import { ofHundred } from './percent/hundred.ts';
import { withRest } from './percent/left.ts';
import { listed } from './percent/listed.ts';
import { ofNamedPart } from './percent/named-part.ts';
import { ofOtherBase } from './percent/other-base.ts';
import { ofProbe } from './percent/probe.ts';
import { rated } from './percent/rated.ts';
import { sampled } from './percent/sample.ts';
import { sampleShares } from './percent/sample-shares.ts';
import { shared } from './percent/share.ts';
import { surveyed } from './percent/survey.ts';
import { ofTable } from './percent/tabled-share.ts';
import { ofThree } from './percent/three.ts';
import { ofNamed } from './percent/whole.ts';
import type { Text } from './reading/lines.ts';
import { type PercentReader, percentsOf } from './reading/percents.ts';
import { sentencesOf } from './reading/sentences.ts';
import { withUnsaid } from './reading/spot.ts';

/** Every way to read a percentage; the first that can tell something of it tells it. */
const readers: readonly PercentReader[] = [
  explainedRate,
  writtenOut,
  deviation,
  bracketed,
  withRest,
  based,
  ofNamed,
  surveyed,
  listed,
  equipped,
  ofProbe,
  rated,
  besideIt,
  besideNamed,
  overListedYears,
  grown,
  shared,
  sampled,
  ofHundred,
  tabledGrowth,
  ofLater,
  overNow,
  ofTable,
  ofOtherBase,
  ofNamedPart,
  ofThree,
];

/** Percentages beside the amounts they are taken of: 支出 47.68 万元…预算 50 万元…执行率 95.00%. */
export function percent(text: Text): readonly Claim[] {
  const found = text.lines.flatMap((line) => {
    if (!line.text.includes('%')) return [];
    const sentences = sentencesOf(line);
    return sentences.flatMap((sentence, at) =>
      percentsOf(sentence).flatMap((one, index, all) => {
        const previous = all[index - 1]?.to ?? sentence.from;
        const setting = { text, line, sentences, sentence, at, previous };
        for (const read of readers) {
          const found = read(setting, one);
          if (found.length > 0) return found;
        }
        return [];
      }),
    );
  });
  return withUnsaid(found, sampleShares(text));
}
