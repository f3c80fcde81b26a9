import { describe, expect, test } from 'vitest';
import { exact, Fraction } from '../../src/scoring/quantity.ts';
import {
  type Adjustment,
  leaves,
  type Result,
  type Scorable,
  type Scored,
  score,
  walk,
} from '../../src/scoring/score.ts';
import { fourGrades, letters, type Node, quantity, scheme, scorable } from './in-words.ts';

const text = (value: Fraction | null): string | null => value && exact(value);
const run = (nodes: readonly Node[], more: Partial<Scorable> = {}, by = fourGrades): Result =>
  score(scorable(nodes, more), by);
const summary = ({ total, grade, gradeBy }: Result) => [text(total), grade, gradeBy];
const node = (result: Result, name: string): Scored => {
  const found = [...walk(result.roots)].find(({ indicator }) => indicator.name === name);
  if (found === undefined) throw new Error(`no node: ${name}`);
  return found;
};
const adjust = (points: string): Adjustment[] => [{ name: '加减分', points: quantity(points), reason: '' }];
const leaf = (name: string, weight: string, given?: string): Node => ({
  name,
  weight,
  ...(given === undefined ? {} : { score: given }),
});

describe('a leaf', () => {
  test('with a score only is judged, exact as printed', () => {
    expect(node(run([leaf('甲', '10', '9.5')]), '甲')).toMatchObject({ by: 'stated', how: null });
  });

  test('with rule and score counts the exact value of the rule', () => {
    const result = run([{ ...leaf('甲', '10', '8.98'), rule: 'ratio', target: '100%', actual: '89.78%' }]);
    expect(text(node(result, '甲').score)).toBe('8.978');
    expect(node(result, '甲').by).toBe('rule');
  });

  test('whose rule lacks something keeps the printed score and says what is missing', () => {
    const found = node(run([{ ...leaf('甲', '10', '9'), rule: 'ratio', target: '100%' }]), '甲');
    expect([text(found.score), found.by, found.problem?.field]).toEqual(['9', 'stated', ['actual']]);
  });

  test('in bands keeps the evaluator’s score and knows where it must lie', () => {
    const found = node(run([{ ...leaf('甲', '10', '7'), rule: 'bands', actual: '部分达成' }]), '甲');
    expect([text(found.score), found.by, text(found.within?.low ?? null)]).toEqual(['7', 'stated', '6']);
    expect(found.how?.['zh-CN']).toBe('评定为“部分达成”，应得 6.00（含）至 8.00');
  });

  test('in bands without a score says that one is wanted', () => {
    const found = node(run([{ ...leaf('甲', '10'), rule: 'bands', actual: '达成' }]), '甲');
    expect([found.score, found.by, found.problem?.field]).toEqual([null, 'none', ['score']]);
  });

  test('above its weight is added up all the same; a check reports it', () => {
    expect(text(run([leaf('甲', '90', '95'), leaf('乙', '10', '10')]).total)).toBe('105');
  });
});

describe('a total', () => {
  test('is the sum of the leaves of an uneven tree', () => {
    const result = run([
      {
        name: '过程',
        children: [{ name: '资金', children: [leaf('执行率', '12', '12')] }, leaf('督查', '15', '13')],
      },
      leaf('效益', '73', '70.5'),
    ]);
    expect(summary(result)).toEqual(['95.5', '优', 'computed']);
    expect(text(node(result, '过程').rate)).toBe('25/27');
    expect(node(result, '执行率').path).toEqual(['过程', '资金', '执行率']);
    expect(node(result, '执行率').index).toEqual([0, 0, 0]);
  });

  test('is missing, with its grade, while a leaf that has points is not scored', () => {
    const result = run([
      leaf('甲', '50', '50'),
      { name: '组', children: [leaf('乙', '30', '30'), leaf('丙', '20')] },
    ]);
    expect(summary(result)).toEqual([null, null, 'none']);
    expect(node(result, '组').score).toBeNull();
  });

  test('does not wait for a leaf without points', () => {
    const result = run([leaf('甲', '100', '88'), { name: '乙', target: '≥5', actual: '6' }]);
    expect(summary(result)).toEqual(['88', '良', 'computed']);
    expect(node(result, '乙')).toMatchObject({ weight: null, score: null, rate: null, by: 'none' });
  });

  test('of a tree without any points is nothing', () => {
    const result = run([{ name: '甲', children: [{ name: '乙' }] }]);
    expect([text(result.weight), ...summary(result)]).toEqual(['0', null, null, 'none']);
    expect(node(result, '甲').applicable).toBe(true);
  });

  test('of no tree is nothing', () => {
    expect(summary(run([]))).toEqual([null, null, 'none']);
  });

  test('is still computed where the weights do not add up', () => {
    const result = run([leaf('甲', '50', '45'), leaf('乙', '30', '30')]);
    expect([text(result.weight), ...summary(result)]).toEqual(['80', '75', '中', 'computed']);
  });

  test('may be out of another full mark', () => {
    const of20 = scheme(
      [
        ['优', '18'],
        ['差', '0'],
      ],
      { full: new Fraction(20) },
    );
    const result = run([leaf('甲', '20', '18.5')], {}, of20);
    expect([...summary(result), text(result.rate)]).toEqual(['18.5', '优', 'computed', '0.925']);
  });
});

describe('合理缺项', () => {
  const missing = (more: Partial<Node> = {}): Node => ({ ...leaf('乙', '20'), applicable: false, ...more });

  test('leaves the total and the rest is rescaled to the full mark', () => {
    const result = run([leaf('甲', '80', '72'), missing()]);
    expect([text(result.points), text(result.scale), ...summary(result)]).toEqual([
      '90',
      '1.25',
      '90',
      '优',
      'computed',
    ]);
  });

  test('has no score, no rate and no problem of its own', () => {
    const result = run([leaf('甲', '80', '72'), missing({ rule: 'ratio', score: '20' })]);
    expect(node(result, '乙')).toMatchObject({
      applicable: false,
      score: null,
      rate: null,
      by: 'none',
      problem: null,
    });
    expect(text(node(result, '乙').weight)).toBe('20');
  });

  test('of a group takes everything below it', () => {
    const group = { name: '组', applicable: false, children: [leaf('乙', '15', '15'), leaf('丙', '5')] };
    const result = run([leaf('甲', '80', '72'), group]);
    expect(text(result.total)).toBe('90');
    expect([...leaves(result.roots)].map(({ applicable }) => applicable)).toEqual([true, false, false]);
  });

  test('of all leaves of a group is that of the group, and the groups above it still add up', () => {
    const result = run([
      { name: '一', children: [leaf('甲', '40', '36'), { name: '组', children: [missing()] }] },
      leaf('丁', '40', '40'),
    ]);
    expect(node(result, '组').applicable).toBe(false);
    expect([text(node(result, '一').score), text(node(result, '一').rate)]).toEqual(['36', '0.9']);
    expect(text(node(result, '一').weight)).toBe('60');
    expect(text(node(result, '一').applicableWeight)).toBe('40');
    expect(text(result.total)).toBe('95');
  });

  test('everywhere leaves nothing to score', () => {
    expect(summary(run([missing(), missing({ name: '丙' })]))).toEqual([null, null, 'none']);
  });
});

describe('加减分', () => {
  test.each([
    ['90', '2', '92', '优'],
    ['90', '-2', '88', '良'],
    ['99', '3', '100', '优'],
    ['1', '-3', '0', '差'],
  ])('%s and %s is %s', (given, points, total, grade) => {
    const result = run([leaf('甲', '100', given)], { adjustments: adjust(points) });
    expect(summary(result)).toEqual([total, grade, 'computed']);
    expect(text(result.points)).toBe(given);
  });

  test('come after the rescaling of 合理缺项', () => {
    const nodes = [leaf('甲', '80', '72'), { ...leaf('乙', '20'), applicable: false }];
    expect(text(run(nodes, { adjustments: adjust('2') }).total)).toBe('92');
  });

  test('give no total where the tree gives none', () => {
    expect(run([leaf('甲', '100')], { adjustments: adjust('2') }).total).toBeNull();
  });
});

describe('一票否决', () => {
  const veto = (grade: string) => ({ veto: { grade, reason: '虚报' } });

  test('caps the grade and leaves the total', () => {
    expect(summary(run([leaf('甲', '100', '95')], veto('差')))).toEqual(['95', '差', 'veto']);
  });

  test('does not lift a grade that is lower or the same', () => {
    expect(summary(run([leaf('甲', '100', '55')], veto('中')))).toEqual(['55', '差', 'computed']);
    expect(summary(run([leaf('甲', '100', '85')], veto('良好')))).toEqual(['85', '良', 'computed']);
  });

  test('caps a printed grade, and is the grade where there is no other', () => {
    const stated = { total: null, grade: 'A' };
    expect(summary(run([], { ...veto('B'), stated }, letters))).toEqual([null, 'B', 'veto']);
    expect(summary(run([], { ...veto('B'), stated: { total: null, grade: 'C' } }, letters))).toEqual([
      null,
      'C',
      'stated',
    ]);
    expect(summary(run([], veto('差')))).toEqual([null, '差', 'veto']);
  });
});

describe('what is printed', () => {
  const stated = (total: string | null, grade: string | null) => ({
    stated: { total: total === null ? null : quantity(total), grade },
  });

  test('gives way to what is computed', () => {
    expect(summary(run([leaf('甲', '100', '84.47')], stated('90', '优')))).toEqual([
      '84.47',
      '良',
      'computed',
    ]);
  });

  test('as a total alone still leads to a grade, and to no computed total', () => {
    const result = run([], stated('96.5', null));
    expect([...summary(result), text(result.basis)]).toEqual([null, '优', 'computed', '96.5']);
  });

  test('as a total that contradicts its grade leads to the grade of the total', () => {
    expect(summary(run([], stated('84.47', '优')))).toEqual([null, '良', 'computed']);
  });

  test('as a grade alone is taken as it is, by the scheme’s name for it', () => {
    expect(summary(run([], stated(null, '优秀')))).toEqual([null, '优', 'stated']);
    expect(summary(run([], stated(null, '合格')))).toEqual([null, '合格', 'stated']);
  });

  test('as a letter is taken as it is, whatever the points', () => {
    expect(summary(run([], stated(null, 'B'), letters))).toEqual([null, 'B', 'stated']);
    expect(summary(run([leaf('甲', '100', '95')], stated(null, 'B'), letters))).toEqual([
      '95',
      'B',
      'stated',
    ]);
    expect(summary(run([leaf('甲', '100', '95')], {}, letters))).toEqual(['95', null, 'none']);
  });
});

test.each([
  ['98', '5', '100', 'full'],
  ['98', '2', '100', null],
  ['1', '-3', '0', 'zero'],
])('%s points and %s: %s, and whether an end kept the rest from counting', (given, points, total, end) => {
  const { total: found, capped } = run([leaf('甲', '100', given)], { adjustments: adjust(points) });
  expect([text(found), capped]).toEqual([total, end]);
});
