import { expect, test } from 'vitest';
import { checkReport } from '../../src/checks/run.ts';
import { read } from './language.ts';

test('a fault of a check’s own says in which report it shows, and which check it is', () => {
  const { report, prose } = read('全文。', {}, '2023/faulty.md');
  const broken = Object.defineProperty({ ...report }, 'units', {
    get() {
      throw new RangeError('out of range');
    },
  });
  expect(() => checkReport(broken, prose)).toThrow(
    /2023\/faulty\.md: [a-z]+\/[a-z-]+: RangeError: out of range/,
  );
});
