import { expect, test } from 'vitest';
import type { Words } from '../../../src/i18n/words.ts';
import { ruleNamed } from '../../../src/scoring/rules/index.ts';

/** The first issue of a rule's parameters: where, and what its author is told. */
function issue(name: string, parameters: unknown): readonly string[] {
  const parsed = ruleNamed(name)?.schema.safeParse(parameters);
  const [first] = parsed?.error?.issues ?? [];
  if (first === undefined) return [];
  const { words } = (first.code === 'custom' ? first.params : {}) as { readonly words?: Words };
  return [first.path.join('.'), words?.['zh-CN'] ?? first.code];
}

test.each([
  ['tiers', [{ from: 'viel', award: '8' }], '0.from', '不应为 `viel`，应为一个数（可带单位），请改为数'],
  [
    'tiers',
    [{ from: '90%', award: '≥8' }],
    '0.award',
    '不应为 `≥8`，应为分数或分值的百分比（如 `8` 或 `80%`），请改为其中一种',
  ],
  [
    'tiers',
    [{ from: '90%', award: '-1' }],
    '0.award',
    '不应为 `-1`，应为分数或分值的百分比（如 `8` 或 `80%`），请改为其中一种',
  ],
  ['tiers', [{ from: '90%', award: '8', to: '95%' }], '0', 'unrecognized_keys'],
  ['tiers', [], '', 'too_small'],
  ['linear', { full: '100%' }, 'zero', 'invalid_union'],
  [
    'steps',
    { from: '90%', every: '5%', lose: '1元' },
    'lose',
    '不应为 `1元`，应为分数或分值的百分比（如 `8` 或 `80%`），请改为其中一种',
  ],
  ['levels', {}, '', '不应没有等次，应有等次及其得分（如 `{ 优秀: 15, 良好: 14 }`），请补上'],
  [
    'deductions',
    [{ for: '迟报', points: '1', times: '1.5' }],
    '0.times',
    '不应为 `1.5`，应为次数（0、1、2……），请改为整数',
  ],
  ['deductions', [{ points: '1' }], '0.for', 'invalid_union'],
  [
    'checklist',
    [{ item: '甲', met: '部分' }],
    '0.met',
    '不应为 `部分`，应为 `true`、`false` 或 0%–100%，请改为其中一种',
  ],
  [
    'checklist',
    [{ item: '甲', met: '120%' }],
    '0.met',
    '不应为 `120%`，应为 `true`、`false` 或 0%–100%，请改为其中一种',
  ],
  ['ratio', {}, '', 'invalid_type'],
])('%s %j', (rule, parameters, path, message) => {
  expect(issue(rule, parameters)).toEqual([path, message]);
});

test('numbers are taken as well as the text they were written as', () => {
  expect(issue('tiers', [{ from: 90, award: 8.5 }])).toEqual([]);
  expect(issue('checklist', [{ item: 1, points: 2, met: 0.5 }])).toEqual([]);
});
