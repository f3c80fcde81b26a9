import { expect, test } from 'vitest';
import { differing, differs, inBrief, inWords, type Stated } from '../../src/report/differing.ts';

const stated = (given: Partial<Stated> = {}): Stated => ({
  total: null,
  grade: null,
  totalAgrees: null,
  gradeAgrees: null,
  ...given,
});
const other = stated({ total: '88.5', grade: '良', totalAgrees: false, gradeAgrees: false });

test('only what is printed otherwise than computed differs', () => {
  expect(differing({ stated: other })).toEqual({ total: '88.5', grade: '良' });
  const alike = stated({ total: '99.3', grade: '优秀', totalAgrees: true, gradeAgrees: true });
  for (const one of [stated(), stated({ total: '99.3' }), alike]) {
    expect(differing({ stated: one })).toEqual({ total: null, grade: null });
    expect(differs({ stated: one, units: [] })).toBe(false);
  }
  expect(differs({ stated: stated(), units: [{ stated: alike }, { stated: other }] })).toBe(true);
});

test('in a sentence the printed result goes first and the computed one beside it', () => {
  const result = { printed: '99.33', grade: '优', stated: other };
  expect(inWords(result, 'zh-CN')).toEqual({ total: '88.5（计算为 99.33）', grade: '良（计算为 优）' });
  expect(inWords(result, 'en')).toEqual({ total: '88.5 (computed: 99.33)', grade: '良 (computed: 优)' });
  expect(inWords({ ...result, stated: stated() }, 'zh-CN')).toEqual({ total: '99.33', grade: '优' });
  expect(inWords({ printed: null, grade: null, stated: stated() }, 'zh-CN')).toEqual({
    total: null,
    grade: null,
  });
});

test('in brief it says only what differs', () => {
  const result = { printed: '84.47', grade: '良' };
  expect(inBrief({ ...result, stated: stated() })).toEqual({ said: '84.47 良', computed: null });
  const grade = stated({ total: '84.47', grade: '优', totalAgrees: true, gradeAgrees: false });
  expect(inBrief({ ...result, stated: grade })).toEqual({ said: '84.47 优', computed: '良' });
});
