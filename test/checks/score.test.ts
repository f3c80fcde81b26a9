import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContext } from '../../src/report/context.ts';
import { find, quotes } from './find.ts';

/** A tree of leaves, one a line, as the form lists them. */
const leaves = (...lines: readonly string[]): string =>
  `indicators:\n${lines.map((line) => `  - { ${line} }`).join('\n')}`;
const satisfaction = (fields: string): string => leaves(`name: 服务对象满意度, weight: 10, ${fields}`);

type Case = readonly [sentence: string, fields: string, found: readonly string[]];
const table = (code: string, cases: readonly Case[]): void => {
  describe(code, () => {
    test.each(cases)('%s', async (_, fields, found) => {
      expect(await quotes(code, fields)).toEqual(found);
    });
  });
};

const ratio = 'target: 100%, actual: 89.78%, rule: ratio';

table('score/rule', [
  ['8.98 is a print of 8.978', satisfaction(`${ratio}, score: 8.98`), []],
  ['8.97 is not', satisfaction(`${ratio}, score: 8.97`), ['8.97']],
  ['8.99 is not', satisfaction(`${ratio}, score: 8.99`), ['8.99']],
  ['9.0 and 9 are coarser prints of it', satisfaction(`${ratio}, score: 9.0`), []],
  ['8.9 is cut off, not rounded', satisfaction(`${ratio}, score: 8.9`), ['8.9']],
  ['8.9785 is within what 89.78 % may be', satisfaction(`${ratio}, score: 8.9784`), []],
  ['beyond what 89.78 % may be', satisfaction(`${ratio}, score: 8.9786`), ['8.9786']],
  [
    '7.93 is 79.27 % of 10',
    leaves('name: 预算执行率, weight: 10, actual: 79.27%, rule: execution, score: 7.93'),
    [],
  ],
  [
    '7.92 is not',
    leaves('name: 预算执行率, weight: 10, actual: 79.27%, rule: execution, score: 7.92'),
    ['7.92'],
  ],
  ['without a rule the evaluator decides', satisfaction('target: 100%, actual: 98%, score: 9'), []],
  ['部分达成 holds 60 %', satisfaction('actual: 部分达成, rule: bands, score: 6'), []],
  ['部分达成 ends below 80 %', satisfaction('actual: 部分达成, rule: bands, score: 8'), ['8']],
  ['a score beyond its full mark is score/range', satisfaction(`${ratio}, score: 11`), []],
  ['a 合理缺项 has no score to compare', satisfaction(`${ratio}, score: 5, applicable: false`), []],
]);

table('score/range', [
  ['full marks', satisfaction('score: 10'), []],
  ['nothing', satisfaction('score: 0'), []],
  ['a hair above', satisfaction('score: 10.01'), ['10.01']],
  ['below nothing', satisfaction('score: -1'), ['-1']],
  ['3.33 is a print of the full mark 3.333', leaves('name: 甲, weight: 3.333, score: 3.34'), ['3.34']],
  ['a printed total that nothing adds up to, beyond the full mark', 'stated: { total: 190 }', ['190']],
  ['or below nothing, of a unit', 'units: [{ name: 甲, stated: { total: -5 } }]', ['-5']],
  ['or of all units', 'units: [{ name: 甲, stated: { total: 95 } }]\nstated: { total: 100.01 }', ['100.01']],
  ['the full mark itself', 'stated: { total: 100 }', []],
  ['3.34 of 3.335 is rounded', leaves('name: 甲, weight: 3.335, score: 3.34'), []],
]);

table('score/rule-input', [
  ['no actual', satisfaction('target: 100%, rule: ratio, score: 9'), ['服务对象满意度']],
  ['the target said again', satisfaction('target: ≥90%, actual: ≥90%, rule: ratio, score: 10'), ['≥90%']],
  ['the target said again, judged', satisfaction('target: ≥90%, actual: ≥90%, score: 10'), ['≥90%']],
  ['words said again are a result', satisfaction('target: 效果明显, actual: 效果明显, score: 10'), []],
  ['= is no open end', satisfaction('target: =100%, actual: =100%, score: 10'), []],
  ['件 against 元', leaves('name: 甲, weight: 5, target: 5件, actual: 5元, rule: ratio'), ['5元']],
  [
    '元 against 万元 is converted',
    leaves('name: 甲, weight: 5, target: 50万元, actual: 500000元, rule: ratio'),
    [],
  ],
  ['a target of 0', leaves('name: 甲, weight: 5, target: 0, actual: 3, rule: ratio'), ['0']],
  [
    'all or nothing, and nobody says whether less or more is better',
    leaves('name: 成本控制, weight: 5, target: 100万元, actual: 90万元, rule: met'),
    ['100万元'],
  ],
  ['it is said', leaves('name: 成本控制, weight: 5, target: ≤100万元, actual: 90万元, rule: met'), []],
  ['it was hit', leaves('name: 成本控制, weight: 5, target: 100万元, actual: 100万元, rule: met'), []],
  [
    'more training is better',
    leaves('name: 培训人次, weight: 5, target: 100人次, actual: 90人次, rule: met'),
    [],
  ],
  ['件 against 元, judged', leaves('name: 甲, weight: 5, target: ≥100件, actual: 5元, score: 5'), ['5元']],
  [
    '人 against 人次 may be meant',
    leaves('name: 甲, weight: 5, target: ≥100人, actual: 120人次, score: 5'),
    [],
  ],
  ['元 against 万元, judged', leaves('name: 甲, weight: 5, target: ≤3万元, actual: 2000元, score: 5'), []],
  [
    'a limit that points away from its target',
    leaves(
      'name: 甲, weight: 5, target: ≤10天, actual: 12天, rule: { steps: { from: ≥10天, every: 1天, lose: 1 } }',
    ),
    ['≥10天'],
  ],
  [
    'a rule on a group',
    'indicators:\n  - { name: 产出, rule: ratio, children: [{ name: 甲, weight: 5, score: 5 }] }',
    ['rule'],
  ],
]);

table('score/missed-target', [
  ['just missed', satisfaction('target: ≥95%, actual: 94.9%, score: 10'), ['10']],
  ['just met', satisfaction('target: ≥95%, actual: 95.0%, score: 10'), []],
  ['a cap exceeded', leaves('name: 项目总成本, weight: 8, target: ≤90万元, actual: 91万元, score: 8'), ['8']],
  ['a cap kept', leaves('name: 项目总成本, weight: 8, target: ≤90万元, actual: 90万元, score: 8'), []],
  [
    '7.29 万元 may be the 72890 元 that were allowed',
    leaves('name: 项目总成本, weight: 8, target: ≤72890元, actual: 7.29万元, score: 8'),
    [],
  ],
  ['99.97 % of 10 prints as 10.00', satisfaction('target: ≥100%, actual: 99.97%, score: 10'), []],
  ['99.9 % of 10 does not', satisfaction('target: ≥100%, actual: 99.9%, score: 10'), ['10']],
  [
    'less than full marks is no matter of this check',
    satisfaction('target: ≥100%, actual: 80%, score: 9'),
    [],
  ],
  ['all was asked for', leaves('name: 任务完成率, weight: 5, target: 100%, actual: 72.74%, score: 5'), ['5']],
  [
    'a bare number of unknown direction',
    leaves('name: 森林火灾受害率, weight: 5, target: 0.9, actual: 0, unit: "%", score: 5'),
    [],
  ],
  [
    'a bare number that may be a limit',
    leaves('name: 平均办理时限, weight: 5, target: 10, actual: 8, unit: 天, score: 5'),
    [],
  ],
  [
    'cases that one is glad not to have',
    leaves('name: 信访案件数量, weight: 5, target: 10, actual: 3, unit: 件, score: 5'),
    [],
  ],
  [
    'one accident where none was allowed',
    leaves('name: 安全生产, weight: 5, target: =0起, actual: 1起, score: 5'),
    ['5'],
  ],
  [
    'it says itself that it was not done',
    leaves('name: 方案印发, weight: 5, target: 完成, actual: 未完成, score: 5'),
    ['5'],
  ],
  [
    'other words for the same',
    leaves('name: 方案印发, weight: 5, target: 效果明显, actual: 达成预期指标, score: 5'),
    [],
  ],
  [
    'tiers give full marks from 90 %',
    satisfaction(
      'target: ≥95%, actual: 92%, rule: { tiers: [{ from: 90%, award: 100% }, { from: 0%, award: 0 }] }',
    ),
    [],
  ],
  [
    'nothing deducted although the target is missed',
    satisfaction('target: ≥95%, actual: 92%, rule: { deductions: [] }'),
    ['92%'],
  ],
]);

table('score/unexplained', [
  ['met but deducted', satisfaction('target: ≥95%, actual: 95%, score: 9'), ['9']],
  ['deducted with a reason', satisfaction('score: 9, reason: 样本不足'), []],
  ['full marks want none', satisfaction('score: 10'), []],
  ['a rule explains its score', satisfaction(`${ratio}`), []],
  ['inside a band the evaluator decides', satisfaction('actual: 部分达成, rule: bands, score: 7'), ['7']],
  ['a leaf without points', leaves('name: 甲, target: 5, actual: 3'), []],
]);

test('points that the text takes off beside the indicator’s name are explained', async () => {
  const fields = satisfaction('aliases: [满意度], score: 9');
  const explained = [
    '服务对象满意度方面，问卷样本不足，扣 1 分。',
    '### 满意度（10 分）\n\n问卷样本不足，扣1分。',
    '- 满意度：扣除 1 分，原因是样本不足',
  ];
  for (const body of explained) expect(await quotes('score/unexplained', fields, { body })).toEqual([]);
  const open = [
    '服务对象满意度得 9 分。',
    '培训扣 1 分。',
    '| 满意度 | 10 | 9 | 扣 1 分 |',
    '### 满意度\n\n得 9 分。\n\n### 培训\n\n扣 1 分。',
  ];
  for (const body of open) expect(await quotes('score/unexplained', fields, { body })).toEqual(['9']);
});

table('score/over-target', [
  ['130 % is within the limit', leaves('name: 培训人次, weight: 5, target: ≥100, actual: 130, score: 5'), []],
  ['131 % is beyond', leaves('name: 培训人次, weight: 5, target: ≥100, actual: 131, score: 5'), ['131']],
  [
    'with a reason',
    leaves('name: 培训人次, weight: 5, target: ≥100, actual: 131, score: 5, reason: 增办两期'),
    [],
  ],
  ['less is better', leaves('name: 投诉, weight: 5, target: ≤100, actual: 131, score: 5, reason: ""'), []],
  ['a bare cost may be a limit', leaves('name: 单位成本, weight: 5, target: 100, actual: 131, score: 5'), []],
  ['a target of 0', leaves('name: 培训人次, weight: 5, target: ≥0, actual: 43, score: 5'), []],
  [
    'each part of a composite',
    leaves(
      'name: 服务, weight: 5, rule: { composite: [{ name: 个案, target: 62, actual: 62 }, { name: 电访, target: 4000, actual: 7312 }] }',
    ),
    ['7312'],
  ],
]);

const eleven = leaves(
  'name: 甲, weight: 86, score: 77',
  'name: 乙, weight: 4, score: 9.5',
  `name: 丙, weight: 10, ${ratio}, score: 8.98`,
);
const thirds = leaves(
  'name: 甲, weight: 4, score: 3.33',
  'name: 乙, weight: 4, score: 3.33',
  'name: 丙, weight: 4, score: 3.33',
);
const halves = leaves(
  'name: 甲, weight: 20, score: 9.5',
  'name: 乙, weight: 20, score: 8.5',
  'name: 丙, weight: 60, score: 7',
);
const stated = (total: string): string => `\nstated: { total: ${total} }`;

table('score/total', [
  ['95.48 is the sum of the exact scores', eleven + stated('95.48'), []],
  ['95.478 as well', eleven + stated('95.478'), []],
  ['95.5 and 95 are coarser prints', eleven + stated('95.5'), []],
  ['95.47 is cut off', eleven + stated('95.47'), ['95.47']],
  ['95.49 is not the sum', eleven + stated('95.49'), ['95.49']],
  ['three thirds rounded before adding', thirds + stated('9.99'), []],
  ['three thirds added before rounding', thirds + stated('10.00'), []],
  ['10.02 is neither', thirds + stated('10.02'), ['10.02']],
  ['half points are marks as given', halves + stated('25.1'), ['25.1']],
  [
    'and so are tenths',
    `${leaves('name: 甲, weight: 50, score: 45.4', 'name: 乙, weight: 50, score: 50')}${stated('95.5')}`,
    ['95.5'],
  ],
  [
    'no rounding leads from 45.47 to the next print',
    `${leaves('name: 甲, weight: 50, score: 45.47', 'name: 乙, weight: 50, score: 50')}${stated('95.48')}`,
    ['95.48'],
  ],
  [
    'a leaf without score leaves nothing to compare',
    `${leaves('name: 甲, weight: 50, score: 50', 'name: 乙, weight: 50')}${stated('97.6')}`,
    [],
  ],
  [
    'a leaf without points does not',
    `${leaves('name: 甲, weight: 100, score: 50', 'name: 乙, target: 3, actual: 4')}${stated('50')}`,
    [],
  ],
  [
    'a bonus is added',
    `${halves}\nadjustments: [{ name: 加分项, points: 2, reason: 获省级表彰 }]${stated('27')}`,
    [],
  ],
  ['a bonus that was not listed', halves + stated('27'), ['27']],
  [
    '合理缺项 rescales the rest',
    `${leaves('name: 甲, weight: 80, score: 60', 'name: 乙, weight: 20, applicable: false')}${stated('75')}`,
    [],
  ],
  [
    'rescaled it is no longer the bare sum',
    `${leaves('name: 甲, weight: 80, score: 60', 'name: 乙, weight: 20, applicable: false')}${stated('60')}`,
    ['60'],
  ],
  [
    'a printed subtotal',
    'indicators:\n  - { name: 产出, score: 9, children: [{ name: 甲, weight: 10, score: 8 }] }',
    ['9'],
  ],
  [
    'a printed subtotal that is right',
    'indicators:\n  - { name: 产出, score: 8.0, children: [{ name: 甲, weight: 10, score: 8 }] }',
    [],
  ],
]);

test('a total that would change the grade says so first', async () => {
  const [low] = await find('score/total', `${leaves('name: 甲, weight: 100, score: 91')}${stated('89')}`);
  expect(low?.message['zh-CN']).toMatch(/^影响等级（`良` 或 `优`）：/);
  const [same] = await find('score/total', `${leaves('name: 甲, weight: 100, score: 91')}${stated('95')}`);
  expect(same?.message['zh-CN']).toMatch(/^总分不应为/);
});

test('a score that would change the grade says so first', async () => {
  const tree = leaves(
    'name: 甲, weight: 90, score: 81',
    'name: 乙, weight: 10, target: ≥100%, actual: 90%, rule: ratio, score: 8',
  );
  const [finding] = await find('score/rule', tree);
  expect(finding?.message.en).toMatch(/^Changes the grade \(`良` or `优`\): Unexpected `8`/);
});

const points = (score: string): string => leaves(`name: 甲, weight: 100, score: ${score}`);
const grade = (word: string, rest = ''): string => `\nstated: { grade: ${word}${rest} }`;

table('score/grade', [
  ['90 is 优', points('90') + grade('优'), []],
  ['an alias is the grade', points('90') + grade('优秀'), []],
  ['89.99 is not 优', points('89.99') + grade('优'), ['优']],
  ['84.47 is not 优, also where only the total is printed', `stated: { total: 84.47, grade: 优 }`, ['优']],
  ['89.996 prints 90.00 and is 优', points('89.996') + grade('优'), []],
  ['89.996 is 良 by itself, which score/grade-boundary tells', points('89.996') + grade('良'), []],
  ['89.6 printed as 90 is 优 by its print', points('89.6') + grade('优', ', total: 90'), []],
  ['a word the scheme does not know', points('90') + grade('优良'), ['优良']],
  ['no total, no grade to compare', `stated: { grade: 良 }`, []],
  ['letters are taken as they are', 'scheme: letters\nstated: { grade: B }', []],
  ['a letter the scheme does not have', 'scheme: letters\nstated: { grade: D }', ['D']],
  [
    'the overall grade of several units follows from the overall total',
    'units: [{ name: 甲, stated: { total: 90, grade: 优 } }]\nstated: { total: 84.47, grade: 优 }',
    ['优'],
  ],
  ['a veto caps the grade', `${points('95')}\nveto: { reason: 挪用资金, grade: 差 }${grade('差')}`, []],
  [
    'a veto that the printed grade ignores',
    `${points('95')}\nveto: { reason: 挪用资金, grade: 差 }${grade('优')}`,
    ['优'],
  ],
  ['a veto of an unknown grade', `${points('95')}\nveto: { reason: 挪用资金, grade: 丙 }`, ['丙']],
  [
    'each unit has its own',
    'units:\n  - { name: 甲, stated: { total: 96.5, grade: 优 } }\n  - { name: 乙, stated: { total: 78, grade: 良 } }',
    ['良'],
  ],
]);

table('score/grade-boundary', [
  ['89.996 prints 90.00', points('89.996'), ['90.00']],
  ['89.994 prints 89.99', points('89.994'), []],
  ['90 is 90', points('90'), []],
  ['89.6 printed as 90', points('89.6') + stated('90'), ['90']],
  ['nothing exact to hold it against', 'stated: { total: 90 }', []],
]);

table('score/weights-total', [
  ['100', leaves('name: 甲, weight: 60', 'name: 乙, weight: 40'), []],
  ['99', leaves('name: 甲, weight: 59', 'name: 乙, weight: 40'), ['99']],
  ['101', leaves('name: 甲, weight: 61', 'name: 乙, weight: 40'), ['101']],
  [
    'thirds that add to 99.99',
    leaves('name: 甲, weight: 33.33', 'name: 乙, weight: 33.33', 'name: 丙, weight: 33.33'),
    [],
  ],
  [
    'sixths that add to 100.02',
    leaves(...'甲乙丙丁戊己'.split('').map((name) => `name: ${name}, weight: 16.67`)),
    [],
  ],
  ['halves are exact', leaves('name: 甲, weight: 60.5', 'name: 乙, weight: 39'), ['99.5']],
  ['a tree without points', leaves('name: 甲, target: 3', 'name: 乙'), []],
  [
    'a 合理缺项 keeps its points',
    leaves('name: 甲, weight: 60', 'name: 乙, weight: 40, applicable: false'),
    [],
  ],
  ['grades without points', `scheme: letters\n${leaves('name: 甲, weight: 60')}`, []],
]);

const group = (weight: string, ...children: readonly string[]): string =>
  `indicators:\n  - { name: 产出, weight: ${weight}, children: [${children.map((child) => `{ ${child} }`).join(', ')}] }`;

table('score/group-weight', [
  ['the sum', group('20', 'name: 甲, weight: 12', 'name: 乙, weight: 8'), []],
  ['not the sum', group('21', 'name: 甲, weight: 12', 'name: 乙, weight: 8'), ['21']],
  [
    '20 of three times 6.67',
    group('20', 'name: 甲, weight: 6.67', 'name: 乙, weight: 6.67', 'name: 丙, weight: 6.67'),
    [],
  ],
  ['a row without points may hold the rest', group('20', 'name: 甲, weight: 12', 'name: 乙'), []],
  ['but not less than nothing', group('10', 'name: 甲, weight: 12', 'name: 乙'), ['10']],
  [
    'with or without a 合理缺项',
    group('12', 'name: 甲, weight: 12', 'name: 乙, weight: 8, applicable: false'),
    [],
  ],
  ['no points below', group('12', 'name: 甲', 'name: 乙'), []],
]);

const heads = (scheme: string, ...names: readonly string[]): string =>
  `scheme: ${scheme}\n${leaves(...names.map((one) => `name: ${one.replace(' ', ', weight: ')}`))}`;

table('score/scheme-weights', [
  ['产出 and 效益 together 60', heads('four-grade', '决策 20', '过程 20', '产出 30', '效益 30'), []],
  ['a point less', heads('four-grade', '决策 20', '过程 21', '产出 30', '效益 29'), ['59']],
  ['by their full names', heads('four-grade', '决策 20', '过程 21', '产出指标 30', '效益指标 29'), ['59']],
  [
    '满意度 set apart is 效益 too',
    heads('four-grade', '决策 20', '过程 20', '产出 30', '效益 20', '满意度 10'),
    [],
  ],
  ['other heads cannot be measured', heads('four-grade', '政策制定 60', '政策效果 40'), []],
  ['only one of the two heads', heads('four-grade', '过程 60', '产出 40'), []],
  ['10 · 50 · 30 · 10', heads('self-evaluation', '预算执行率 10', '产出 50', '效益 30', '满意度 10'), []],
  [
    '10 · 40 · 30 · 20',
    heads('self-evaluation', '预算执行率 10', '产出 40', '效益 30', '满意度 20'),
    ['40', '20'],
  ],
  [
    '满意度 inside 效益 is asked for on its own',
    'scheme: self-evaluation\nindicators:\n  - { name: 产出, weight: 50 }\n  - { name: 效益, children: [{ name: 社会效益, weight: 30 }, { name: 满意度, weight: 10 }] }\n  - { name: 预算执行率, weight: 10 }',
    [],
  ],
]);

describe('a framework', () => {
  const folder = mkdtempSync(join(tmpdir(), 'framework-'));
  mkdirSync(join(folder, 'frameworks'));
  const write = (weight: number): void =>
    writeFileSync(
      join(folder, 'frameworks/water.yaml'),
      `name: 饮水\nindicators:\n  - { name: 甲, weight: 60 }\n  - { name: 乙, weight: ${weight} }\n`,
    );

  test('that does not add up is at fault itself, not the report', async () => {
    write(39);
    const context = readContext(folder);
    const [finding] = await find('score/weights-total', 'framework: water', { context });
    expect(finding?.at).toMatchObject({ file: join(folder, 'frameworks/water.yaml'), line: 3 });
  });

  test('that a report changes is the report’s fault', async () => {
    write(40);
    const context = readContext(folder);
    const fields = 'framework: water\nindicators:\n  - { name: 乙, weight: 39 }';
    const [finding] = await find('score/weights-total', fields, { context });
    expect(finding?.at).toMatchObject({ file: '2023/x.md', line: 8 });
    expect(await find('score/weights-total', 'framework: water', { context })).toEqual([]);
  });
});

test('a field that cannot be read is no reason to find fault with the sums', async () => {
  const tree = leaves('name: 甲, wieght: 60, score: 60', 'name: 乙, weight: 40, score: 40');
  expect(await find('score/weights-total', tree)).toEqual([]);
  expect(await find('score/total', tree + stated('100'))).toEqual([]);
  // A slip elsewhere hides nothing.
  expect(await quotes('score/weights-total', `sectr: 水利\n${leaves('name: 甲, weight: 60')}`)).toEqual([
    '60',
  ]);
});

test('the limit of score/over-target is the site’s', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  writeFileSync(join(folder, 'site.yaml'), 'name: 站点\npublisher: 财政局\noverTarget: 200\n');
  const context = readContext(folder);
  const reached = (actual: number): string =>
    leaves(`name: 培训人次, weight: 5, target: ≥100, actual: ${actual}, score: 5`);
  expect(await find('score/over-target', reached(200), { context })).toEqual([]);
  expect(await quotes('score/over-target', reached(201), { context })).toEqual(['201']);
});

test('a total after 加减分 or 合理缺项 is not called the sum of the scores', async () => {
  const tree = leaves('name: 甲, weight: 100, score: 92');
  const bonus = 'adjustments: [{ name: 加分项, points: 2, reason: 表彰 }]';
  const [found] = await find('score/total', `${tree}\n${bonus}${stated('92')}`);
  expect(found?.message['zh-CN']).toBe(
    '总分不应为 `92`，应为 `94.00`（各项得分之和经合理缺项折算、加减分后），请核对两处',
  );
});

test('what a report does not fill in of its framework is missing in the report', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'framework-'));
  mkdirSync(join(folder, 'frameworks'));
  writeFileSync(
    join(folder, 'frameworks/water.yaml'),
    'name: 饮水\nindicators:\n  - { name: 满意度, weight: 100, target: ≥95%, rule: ratio }\n',
  );
  const context = readContext(folder);
  const [finding] = await find('score/rule-input', 'framework: water', { context });
  expect(finding?.at).toMatchObject({ file: '2023/x.md', line: 7 });
  expect(finding?.related[0]?.message['zh-CN']).toBe('指标“满意度”');
});

test('an exceeded cap is said to be exceeded', async () => {
  const [found] = await find(
    'score/missed-target',
    leaves('name: 项目总成本, weight: 8, target: ≤90万元, actual: 91万元, score: 8'),
  );
  expect(found?.message['zh-CN']).toContain('的完成值 `91万元` 超过了指标值 `≤90万元`');
});
