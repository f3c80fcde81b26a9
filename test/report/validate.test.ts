import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/report/schema.ts';
import { frameworkSchema, outlineSchema, schemeSchema, siteSchema } from '../../src/report/settings.ts';
import { parseYamlSource } from '../../src/report/source.ts';
import { fieldsAt, validate } from '../../src/report/validate.ts';

const head = 'title: 甲\nyear: 2023\nevaluation: self\nsubject: project\ndepartment: { name: 水利局 }\n';

/** What validation says of a report with these lines after the usual ones. */
function check(yaml: string, before = head, standIns: Record<string, unknown> = {}) {
  const source = parseYamlSource('x.yaml', Buffer.from(`${before}${yaml}\n`));
  expect(source.problems).toEqual([]);
  const { value, problems } = validate(reportSchema, source, source.data, standIns);
  const told = problems.map(({ code, at, message }) => ({
    code,
    line: at.line,
    column: at.column,
    zh: message['zh-CN'],
    en: message.en,
  }));
  return { value, told };
}

test.each([
  ['title: "甲\\u202E乙项目"', 'U+202E', 1, 8],
  ['title: 甲\ndepartment: { name: "水利\\u2067局" }', 'U+2067', 2, 21],
  ['title: 甲\nindicators: [{ name: "产出\\u200F" }]', 'U+200F', 2, 22],
])('a mark that turns the direction of text is found where it stands: %s', (yaml, code, line, column) => {
  const rest = head
    .replace(/^title.*\n/, '')
    .replace(/^department.*\n/m, yaml.includes('department') ? '' : '$&');
  const { told } = check(rest, `${yaml}\n`);
  expect(told).toEqual([
    {
      code: 'source/field',
      line,
      column,
      zh: `此处不应有改变文字方向的不可见字符 \`${code}\`，应全部为看得见的文字，请删去该字符`,
      en: `Unexpected invisible character \`${code}\`, which turns the direction of the text, expected text that can be seen, remove it`,
    },
  ]);
});

describe('a field that is not known', () => {
  test.each([
    ['budgets: { unit: 元 }', 'budgets', 'budget', 6, 1],
    ['budget: { unit: 元, inital: 3 }', 'inital', 'initial', 6, 20],
    ['indicators: [{ name: 甲, wieght: 3 }]', 'wieght', 'weight', 6, 25],
    ['indicators:\n  - name: 甲\n    children:\n      - { name: 乙, Score: 3 }', 'Score', 'score', 9, 20],
    ['disclousre: full', 'disclousre', 'disclosure', 6, 1],
  ])('%s is asked after its neighbour', (yaml, wrong, meant, line, column) => {
    const { told } = check(yaml);
    expect(told).toMatchObject([{ code: 'source/unknown-field', line, column }]);
    expect(told[0]?.en).toContain(`Unexpected field \`${wrong}\`, expected \`${meant}\``);
    expect(told[0]?.zh).toContain(`应为 \`${meant}\``);
  });

  test('that is near none is told them all', () => {
    const { told, value } = check('findings: [{ problem: 甲, 责任人: 乙 }]');
    expect(told).toMatchObject([{ code: 'source/unknown-field', line: 6 }]);
    for (const field of fieldsAt(reportSchema, ['findings', 0]))
      expect(told[0]?.en).toContain(`\`${field}\``);
    expect(value?.findings).toMatchObject([{ problem: '甲' }]);
  });

  test('hides no other fault and no other field', () => {
    const { told, value } = check('foo: 1\nbudget: { unit: 元, bar: 2, initial: 30 }\nstatus: publishd');
    expect(told.map(({ code }) => code).sort()).toEqual([
      'source/field',
      'source/unknown-field',
      'source/unknown-field',
    ]);
    expect(value?.budget?.initial?.text).toBe('30');
    expect(value?.status).toBe('draft');
  });
});

describe('a field that is missing', () => {
  test.each([
    ['title', 1],
    ['evaluation', 1],
    ['subject', 1],
    ['department', 1],
  ])('%s is asked for at the head of the file', (field, line) => {
    const { told, value } = check('', head.replace(new RegExp(`^${field}:.*\n`, 'm'), ''));
    expect(told).toMatchObject([
      { code: 'source/missing-field', line, en: expect.stringContaining(`\`${field}\``) },
    ]);
    expect(value).toBeNull();
  });

  test('deeper down is asked for where it would stand', () => {
    expect(check('evaluator: { kind: own }').told).toMatchObject([
      { code: 'source/missing-field', line: 6, column: 1 },
    ]);
    expect(check('attachments:\n  - { title: 问卷 }').told).toMatchObject([
      { code: 'source/missing-field', line: 7, column: 7 },
    ]);
  });

  test('a stand-in takes its place, so that the rest is read', () => {
    const { told, value } = check('indicators: [{ name: 甲, weight: 3 }]', head.replace('title: 甲\n', ''), {
      title: '—',
    });
    expect(told).toHaveLength(1);
    expect(value).toMatchObject({ title: '—', indicators: [{ name: '甲' }] });
  });

  test('in an item of a list, stand-ins keep the places of the items', () => {
    const standIns = { '*.name': '—', 'indicators[]': { name: '—' } };
    const { value } = check('indicators: [{ weight: 3 }, 乙, { name: 丙 }]', head, standIns);
    expect(value?.indicators?.map(({ name }) => name)).toEqual(['—', '—', '丙']);
    expect(check('indicators: [{ weight: 3 }, { name: 丙 }]').value?.indicators).toHaveLength(1);
  });
});

describe('a field of the wrong kind', () => {
  test.each([
    ['status: publish', 'published', 6, 9],
    ['budget: { unit: 万, initial: 1 }', '万元', 6, 17],
    ['evaluator: { name: 甲, kind: thirdparty }', 'third-party', 6, 29],
    ['indicators: [{ name: 甲, weight: 1, rule: ratios }]', 'ratio', 6, 42],
  ])('%s is asked after the nearest choice', (yaml, meant, line, column) => {
    const { told } = check(yaml);
    expect(told).toMatchObject([{ code: 'source/field', line, column }]);
    expect(told[0]?.en).toContain(`\`${meant}\``);
  });

  test.each([
    ['indicators: [{ name: 甲, weight: 十分 }]', '数字', 6, 33],
    ['indicators: [{ name: 甲, weight: 0 }]', '大于 0', 6, 33],
    ['indicators: [{ name: 甲, weight: -5 }]', '大于 0', 6, 33],
    ['indicators: [{ name: 甲, score: 9分 }]', '数字', 6, 32],
    ['indicators: [{ name: 甲, applicable: 否 }]', '`true` 或 `false`', 6, 37],
    ['indicators: 甲', '列表', 6, 13],
    ['department: 水利局', '一组字段', 5, 13],
    ['years: [二〇二一]', '年份', 6, 9],
    ['years: []', '至少一项的列表', 6, 1],
    ['published: 2024-02-30', '存在的日期', 6, 12],
    ['published: 2024/02/03', '存在的日期', 6, 12],
    ['published: 2023228日', '存在的日期', 6, 12],
    ['project: { id: 社工 站, name: 甲 }', '标识', 6, 16],
    ['sector: ""', '非空', 6, 9],
    ['sector: [甲]', '文字', 6, 1],
    ['findings: [{ problem: 甲, due: 年底 }]', '存在的日期', 6, 31],
  ])('%s is said to want %s', (yaml, wanted, line, column) => {
    const before = yaml.startsWith('department') ? head.replace(/^department.*\n/m, '') : head;
    const { told } = check(yaml, before);
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]).toMatchObject({ code: 'source/field', line, column });
    expect(told[0]?.zh).toContain(wanted);
    expect(told[0]?.zh).toMatch(/不应.*应.*请/);
    expect(told[0]?.en).toMatch(/^Unexpected .*, expected .*, /);
  });

  test('the parameters of a rule are told at their own place', () => {
    const { told } = check(
      'indicators:\n  - name: 甲\n    weight: 4\n    rule: { steps: { from: 90%, every: 几, lose: 1 } }',
    );
    expect(told).toMatchObject([{ code: 'source/field', line: 9, column: 40 }]);
    expect(check('indicators: [{ name: 甲, weight: 4, rule: { ratio: , met: } }]').told).toMatchObject([
      { code: 'source/field' },
    ]);
  });

  test('words in place of figures are figures’ own business', () => {
    expect(check('indicators: [{ name: 甲, target: 效果明显, actual: "" }]').told).toMatchObject([
      { line: 6 },
    ]);
    expect(check('indicators: [{ name: 甲, target: 效果明显, actual: 好 }]').told).toEqual([]);
  });
});

test('all faults of a file come at once, each at its place', () => {
  const { told, value } = check(
    'status: publishd\nsummry: 乙\nbudget: { unit: 万, initial: 若干 }\nindicators:\n  - { weight: 0 }\n  - { name: 乙, weight: 3 }',
  );
  expect(told.map(({ code, line }) => `${line} ${code}`).sort()).toEqual([
    '10 source/field',
    '10 source/missing-field',
    '6 source/field',
    '7 source/unknown-field',
    '8 source/field',
    '8 source/field',
  ]);
  expect(value?.indicators?.map(({ name }) => name)).toContain('乙');
});

test('every schema knows its own fields', () => {
  for (const [schema, path, field] of [
    [reportSchema, ['indicators', 0, 'children', 0], 'weight'],
    [reportSchema, ['units', 0, 'budget', 'sources', 0], 'amount'],
    [schemeSchema, ['bands', 0], 'from'],
    [outlineSchema, ['sections', 0, 'sections', 0], 'title'],
    [frameworkSchema, ['indicators', 0], 'rule'],
    [siteSchema, [], 'footer'],
  ] as const) {
    expect(fieldsAt(schema, path)).toContain(field);
  }
  expect(fieldsAt(reportSchema, ['title', 'x'])).toEqual([]);
});

test('inside a rule, fields are those of the rule of that name', () => {
  const rule = (words: string) =>
    check(`indicators: [{ name: 甲, weight: 10, rule: ${words} }]`).told.map(({ zh }) => zh);
  expect(rule('{ tiers: [{ form: 90%, award: 10 }] }')).toContain(
    '不应有字段 `form`，应为 `from`，请确认是否为笔误并改正',
  );
  expect(rule('{ ratio: 1 }')).toEqual(['`ratio` 不应为 `1`，应为单独的规则名（它没有参数），请改正']);
  expect(rule('[ratio]')).toEqual(['`rule` 不应为列表，应为规则名，或以规则名为字段的一组参数，请改正']);
  expect(rule('{ checklist: [] }')).toEqual(['`checklist` 不应为空列表，应为至少一项的列表，请改正']);
});

test('what is expected is said in the words of the field', () => {
  const said = (yaml: string) => check(yaml).told.map(({ zh }) => zh);
  expect(said('published: [1, 2]')).toEqual([
    '`published` 不应为列表，应为存在的日期（如 `2024-06-28`），请改正',
  ]);
  expect(said('indicators: [{ name: 甲, weight: true }]')).toEqual([
    '`weight` 不应为 `true`，应为数字（不带单位），请改正',
  ]);
  expect(said('indicators: [{ name: 甲, applicable: "false" }]')).toEqual([
    '`applicable` 不应为 `false`，应为 `true` 或 `false`（不加引号），请改正',
  ]);
  expect(said('budget: { unit: 万元, initial: -240 }')).toEqual([
    '`initial` 不应为 `-240`，应为不小于 0 的金额，请改正',
  ]);
  expect(said('sectr:')).toEqual(['不应有字段 `sectr`，应为 `sector`，请确认是否为笔误并改正']);
});
