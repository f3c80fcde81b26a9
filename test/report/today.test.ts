import { expect, test } from 'vitest';
import { today } from '../../src/report/today.ts';

const now = new Date('2024-12-31T16:30:00Z');

test('the day is the one at the publisher’s place, unless another is set', () => {
  expect(today(undefined, now)).toBe('2025-01-01');
  expect(today('', now)).toBe('2025-01-01');
  expect(today('2024-06-28', now)).toBe('2024-06-28');
});

test.each(['2025/06/01', '20250601', '2025-6-1', '2025-02-30', 'tomorrow', ' 2025-06-01'])(
  'what is no day of the form 2024-06-28 is none: %s',
  (set) => {
    expect(today(set, now)).toBeNull();
  },
);
