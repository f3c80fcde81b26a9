import { expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

/** As many rates as pairs of what was planned and what was done. */
const rows: readonly Row[] = [
  [
    '计划开展个案60个、小组40个，实际完成个案57个、小组40个，完成率分别为95.00%、100%。',
    '95.00% ✓',
    '100% ✓',
  ],
  ['计划开展个案60个、小组40个，实际完成个案57个、小组40个，完成率分别为95.00%、90%。', '95.00% ✓', '90% ✗'],
  ['计划维修20座、新建10座，实际维修18座、新建10座，完成率分别为90%、100%。', '90% ✓', '100% ✓'],
  ['计划维修20座、新建10座，实际维修18座、新建10座，完成率分别为95%、100%。', '95% ✗', '100% ✓'],
  [
    '计划开展个案60个、小组40个、活动36场，实际完成个案57个、小组38个、活动36场，完成率分别为95%、95%和98%。',
    '95% ✓',
    '95% ✓',
    '98% ✗',
  ],
];

/** Right, or to be read in two ways. */
const others: readonly Row[] = [
  ['甲镇、乙镇完成率分别为95%、90%。'],
  ['一至三季度完成率分别为25%、48%和76%。'],
  ['2021年建成166处，2022年建成150处，完成率分别为100%和90%。'],
];

test.each([...rows, ...others])('%s', (sentence, ...found) => {
  expect(verdicts('percent', sentence)).toEqual(found);
});
