import { describe, expect, test } from 'vitest';
import { boundary, gradeNamed, gradeOf, gradeRank } from '../../src/scoring/grade.ts';
import { Fraction } from '../../src/scoring/quantity.ts';
import { fourGrades, letters } from './in-words.ts';

const exactly = { ...fourGrades, gradeOn: 'exact' as const };
const points = (text: string) => new Fraction(text);

describe('lower bounds belong to their grade', () => {
  test.each([
    ['100', '优'],
    ['90', '优'],
    ['89.99', '良'],
    ['80', '良'],
    ['79.99', '中'],
    ['60', '中'],
    ['59.99', '差'],
    ['0', '差'],
  ])('%s is %s', (total, grade) => expect(gradeOf(points(total), fourGrades)).toBe(grade));
});

test('89.996 prints 90.00: 优 by its print, 良 by itself, and the boundary is told', () => {
  expect(gradeOf(points('89.996'), fourGrades)).toBe('优');
  expect(gradeOf(points('89.996'), exactly)).toBe('良');
  for (const scheme of [fourGrades, exactly]) {
    expect(boundary(points('89.996'), scheme)).toEqual({ printed: '优', exact: '良' });
  }
  expect(boundary(points('89.994'), fourGrades)).toBeNull();
  expect(boundary(points('90.004'), fourGrades)).toBeNull();
});

test('a grade is known by its name and its aliases', () => {
  expect(gradeNamed('优秀', fourGrades)).toBe('优');
  expect(gradeNamed('中', fourGrades)).toBe('中');
  expect(gradeNamed('合格', fourGrades)).toBeNull();
  expect(['优', '差', '合格'].map((grade) => gradeRank(grade, fourGrades))).toEqual([0, 3, -1]);
});

test('letters have no points', () => {
  expect(gradeOf(points('95'), letters)).toBeNull();
  expect(boundary(points('89.996'), letters)).toBeNull();
});
