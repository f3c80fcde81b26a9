import { expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

const dealt =
  '承办机构为三家：青禾公司、星河公司、翠竹公司，份额分别为 54%、31%和 15%，收入分别为 540 万元、310 万元和 150 万元。';

const rows: readonly Row[] = [
  [`${dealt}青禾公司份额最大，为翠竹公司的 3.6 倍。`, '3.6 倍 ✓'],
  [`${dealt}青禾公司份额最大，为翠竹公司的 3.9 倍。`, '3.9 倍 ✗'],
  [`${dealt}青禾公司是星河公司的 1.74 倍。`, '1.74 倍 ✓'],
  [`${dealt}青禾公司是星河公司的 1.47 倍。`, '1.47 倍 ✗'],
  [`${dealt}星河公司次之，为翠竹公司的 2.07 倍。`, '2.07 倍 ✓'],
  [`${dealt}星河公司次之，为翠竹公司的 2.1 倍。`, '2.1 倍 ✓'],
  // Cut off, or only about so much; of something else; of what was not dealt out.
  [`${dealt}星河公司次之，为翠竹公司的 2.06 倍。`],
  [`${dealt}星河公司次之，为翠竹公司的 2 倍多。`],
  [`${dealt}青禾公司份额最大，约为翠竹公司的 3.6 倍。`, '3.6 倍 ✓'],
  [`${dealt}青禾公司份额最大，约为翠竹公司的 3.9 倍。`],
  [`${dealt}三家中，份额最大的为翠竹公司的 3.9 倍。`],
  [`${dealt}青禾公司份额最大，为柳岸公司的 3.9 倍。`],
  [`${dealt}青禾公司份额增长 3.9 倍。`],
  ['青禾公司与翠竹公司分别签订合同。青禾公司为翠竹公司的 3.9 倍。'],
];

test.each(rows)('%s', (sentence, ...found) => {
  expect(verdicts('sum', sentence)).toEqual(found);
});
