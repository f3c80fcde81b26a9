import { based } from './base.ts';
import { bracketed } from './bracketed.ts';
import type { Claim } from './claim.ts';
import { equipped } from './equipped.ts';
import { explainedRate } from './explained-rate.ts';
import { ofLater } from './growth/later-base.ts';
import { tabledGrowth } from './growth/tabled.ts';
import { overNow } from './growth/wrong-base.ts';
import { grown } from './growth.ts';
import { ofHundred } from './hundred.ts';
import { withRest } from './left.ts';
import { listed } from './listed.ts';
import { ofOtherBase } from './other-base.ts';
import { ofProbe } from './probe.ts';
import { rated } from './rated.ts';
import type { Text } from './reading/lines.ts';
import { type PercentReader, percentsOf } from './reading/percents.ts';
import { sentencesOf } from './reading/sentences.ts';
import { withUnsaid } from './reading/spot.ts';
import { sampled } from './sample.ts';
import { sampleShares } from './sample-shares.ts';
import { shared } from './share.ts';
import { surveyed } from './survey.ts';
import { ofTable } from './tabled-share.ts';
import { transposed } from './transposed.ts';
import { ofNamed } from './whole.ts';

/** Every way to read a percentage; the first that can tell something of it tells it. */
const readers: readonly PercentReader[] = [
  explainedRate,
  bracketed,
  withRest,
  based,
  ofNamed,
  surveyed,
  listed,
  equipped,
  ofProbe,
  rated,
  grown,
  shared,
  sampled,
  transposed,
  ofHundred,
  tabledGrowth,
  ofLater,
  overNow,
  ofTable,
  ofOtherBase,
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
