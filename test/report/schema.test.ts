import { describe, expect, test } from 'vitest';
import { day, positive, quantity, slug, text, year } from '../../src/report/fields.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { rules } from '../../src/scoring/rules/index.ts';

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown): boolean =>
  schema.safeParse(value).success;

describe('fields', () => {
  test('a slug has letters, digits and hyphens between them, Chinese ones too', () => {
    for (const good of ['a', '2023', 'gz-social-work', '景泰街', '景泰街-2023-b'])
      expect(accepts(slug, good), good).toBe(true);
    for (const bad of ['', '-a', 'a-', 'a--b', 'a b', 'a_b', 'a/b', '../a', 'é.', '（甲）'])
      expect(accepts(slug, bad), bad).toBe(false);
  });

  test('a day is one that the calendar has', () => {
    for (const good of ['2024-02-29', '2023-12-31', '2000-02-29'])
      expect(accepts(day, good), good).toBe(true);
    for (const bad of [
      '2023-02-29',
      '2024-13-01',
      '2024-6-28',
      '2024-06-31',
      '1900-02-29',
      '20240628',
      '2024-06-28T00:00',
    ]) {
      expect(accepts(day, bad), bad).toBe(false);
    }
  });

  test('a year has four digits', () => {
    for (const good of ['2023', 2023, '1999']) expect(accepts(year, good), String(good)).toBe(true);
    for (const bad of ['23', '20231', '2023年', '3023', '']) expect(accepts(year, bad), bad).toBe(false);
  });

  test('points keep their decimals and have no unit or operator', () => {
    expect(quantity.parse('9.50')).toMatchObject({ text: '9.50', decimals: 2 });
    expect(quantity.parse(9.5)).toMatchObject({ text: '9.5', decimals: 1 });
    for (const bad of ['9.5分', '≥9', '95%', '九分', '']) expect(accepts(quantity, bad), bad).toBe(false);
    for (const bad of ['0', '-1', 0]) expect(accepts(positive, bad), String(bad)).toBe(false);
  });

  test('words may be figures, never nothing', () => {
    expect(text.parse(2023)).toBe('2023');
    expect(text.parse(' 甲 ')).toBe('甲');
    for (const bad of ['', '  ', null, true, []]) expect(accepts(text, bad)).toBe(false);
  });
});

describe('the frontmatter of a report', () => {
  const least = {
    title: '甲',
    year: '2023',
    evaluation: 'self',
    subject: 'project',
    department: { name: '乙' },
  };
  const leaf = (rule: unknown) => ({ ...least, indicators: [{ name: '甲', weight: '10', rule }] });

  test('with the least it needs has the defaults of the format', () => {
    expect(reportSchema.parse(least)).toMatchObject({ status: 'draft', disclosure: 'full', year: 2023 });
    expect(reportSchema.parse({ ...least, evaluator: { name: '丙' } }).evaluator?.kind).toBe('own');
    expect(reportSchema.parse({ ...least, findings: [{ problem: '丁' }] }).findings?.[0]?.status).toBe(
      'open',
    );
  });

  test('takes every rule, with the parameters of its own examples', () => {
    for (const { name, examples } of rules) {
      for (const { parameters } of [examples.full, examples.least]) {
        const rule = parameters === undefined ? name : { [name]: parameters };
        expect(reportSchema.parse(leaf(rule)).indicators?.[0]?.rule?.name, name).toBe(name);
      }
    }
  });

  test('takes one rule at a time, and none that is unknown', () => {
    for (const bad of ['ratios', {}, { ratio: null, met: null }, { steps: 3 }, 5, ['ratio']]) {
      expect(accepts(reportSchema, leaf(bad)), JSON.stringify(bad)).toBe(false);
    }
  });

  test('knows every field of the format', () => {
    const full = {
      ...least,
      status: 'published',
      published: '2024-06-28',
      project: { id: 'a-b', name: '丙' },
      department: { name: '乙', region: ['广东省', '广州市', '白云区'] },
      evaluator: { name: '丁', kind: 'third-party' },
      sector: '社会工作',
      summary: '一句话',
      scheme: 'four-grade',
      outline: 'district-project',
      framework: 'gz',
      budget: {
        unit: '万元',
        initial: '240',
        adjusted: '460',
        received: '460',
        executed: '460',
        rate: '100%',
        rateBase: 'adjusted',
        reason: '调增',
        sources: [{ name: '市', amount: '240', of: 'initial' }],
      },
      indicators: [
        {
          name: '甲',
          aliases: ['乙'],
          weight: '10',
          unit: '件',
          target: '≥100%',
          actual: '89.78%',
          score: '8.98',
          rule: 'ratio',
          reason: '丙',
          evidence: '丁',
          applicable: true,
          children: [{ name: '戊' }],
        },
      ],
      units: [
        { name: '东', indicators: [{ name: '甲' }], stated: { total: '96.5' }, budget: { unit: '元' } },
      ],
      stated: { total: '95.48', grade: '优' },
      adjustments: [{ name: '加分项', points: '2', reason: '己' }],
      veto: { reason: '庚', grade: '差' },
      findings: [{ problem: '甲', advice: '乙', owner: '丙', due: '2024-12-31', status: 'done', note: '丁' }],
      use: [{ measure: '核减', note: '戊' }],
      disclosure: 'result',
      approval: { by: '财政局', date: '2024-06-20' },
      attachments: [{ title: '问卷', file: 'survey.pdf' }],
      revisions: [{ date: '2024-08-01', note: '更正' }],
      acknowledged: [{ check: 'reconcile/name', quote: '事务管理', note: '原文如此' }],
    };
    expect(reportSchema.safeParse(full).error?.issues ?? []).toEqual([]);
    expect(
      Object.keys(reportSchema.shape)
        .filter((field) => field !== 'years')
        .sort(),
    ).toEqual(Object.keys(full).sort());
  });
});
