import { expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

/** The tree has 过程 27, 产出 53 and 效益 20. */
const rows: readonly Row[] = [
  ['指标以A至C编码。A类27分、B类53分、C类20分，合计100分。'],
  ['指标以A至C编码。A类27分、B类58分、C类20分，合计100分。', '58分 ✗'],
  ['A类（过程）权重27%、B类（产出）权重51%、C类（效益）权重20%。', '51% ✗'],
  ['A类（过程）权重27%、B类（产出）权重53%、C类（效益）权重20%。'],
  ['A类（投入）权重27%、B类（产出）权重51%、C类（效益）权重20%。'],
  ['本次评价设置过程（27分）、产出（53分）、效益（20分）三个一级指标。', '27分 ✓', '53分 ✓', '20分 ✓'],
  ['乡镇分三类：A类30分、B类40分、C类30分。'],
  ['机具分三类：A类27分、B类53分、D类25分。'],
  ['A类25分、B类50分、C类20分。'],
  ['A类27分、B类53分、C类25%。'],
];

test.each(rows)('%s', (sentence, ...found) => {
  expect(verdicts('weight', sentence)).toEqual(found);
});
