import { expect, test } from 'vitest';
import { Fraction } from '../../../src/scoring/quantity.ts';
import { ruleNamed } from '../../../src/scoring/rules/index.ts';
import { apply } from '../in-words.ts';

const item = (name: string, target: string, actual: string, unit?: string) => ({
  name,
  target,
  actual,
  ...(unit === undefined ? {} : { unit }),
});

const services = [
  item('个案', '62', '62', '个'),
  item('小组', '41', '41', '个'),
  item('活动', '64', '64', '个'),
  item('探访', '1655', '1655', '个'),
  item('电访', '4000', '7312', '个'),
  item('登记志愿者', '200', '394', '人'),
  item('志愿者队伍', '2', '2', '支'),
  item('志愿者培训', '15', '27', '场次'),
];

test('62 cases, 41 groups, 64 activities … all reached give 10 of 10', () => {
  expect(apply('composite', { parameters: services })).toEqual({
    score: '10',
    how: '8 项全部完成，计满分 10',
    en: 'all 8 targets reached, full mark 10',
    met: true,
  });
});

test('each target tells how far it went, for those who ask about 130 %', () => {
  const rule = ruleNamed('composite');
  const facts = { weight: new Fraction(10), unit: '', target: null, actual: null, budget: null, decimals: 2 };
  const result = rule?.run(rule.schema.parse(services), facts);
  if (!result || !('award' in result)) throw new Error('no award');
  const beyond = result.award.parts
    ?.filter(({ completion }) => completion?.gt('1.3'))
    .map(({ name }) => name);
  expect(beyond).toEqual(['电访', '登记志愿者', '志愿者培训']);
});

test('a target missed gives its share, and the sentence says which', () => {
  const parameters = [item('个案', '62', '62', '个'), item('小组', '40', '30', '个')];
  expect(apply('composite', { parameters })).toMatchObject({
    score: '8.75',
    how: '2 项中 1 项完成计满分，其余按比例：小组 30 个 / 40 个 × 5 = 3.75；合计 = 8.75',
    met: false,
  });
});

test('each target has its own operator, unit and points', () => {
  const parameters = [
    { ...item('人均成本', '≤5300元', '5830元'), points: '11' },
    { ...item('事故', '=0', '0', '起'), points: '4' },
    { ...item('满意度', '≥90%', '81.0%'), points: '25%' },
  ];
  const { score, range } = apply('composite', { weight: '20', parameters });
  expect(score).toBe('18.5');
  expect(range?.length).toBe(2);
});

test('an accident where none may be gives nothing for it', () => {
  const parameters = [item('事故', '=0', '1', '起'), item('培训', '5', '5', '次')];
  expect(apply('composite', { parameters })).toMatchObject({ score: '5', met: false });
});

test.each([
  ['different measures', [item('甲', '10件', '10元')], 'rule.composite.0.actual'],
  [
    'an actual that repeats its target',
    [item('甲', '1', '1'), item('乙', '≥5', '≥5')],
    'rule.composite.1.actual',
  ],
  ['words', [item('甲', '有效', '有效')], 'rule.composite.0.target'],
  ['points that do not add up', [{ ...item('甲', '1', '1'), points: '9' }], 'rule.composite'],
])('%s cannot be scored', (_, parameters, field) => {
  const outcome = apply('composite', { parameters });
  expect(outcome.field).toBe(field);
  expect(outcome.problem).toMatch(/^不应.+，应.+，请.+$/);
});
