import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { directives } from '../../src/prose/directives/index.ts';
import { readProse } from '../../src/prose/read.ts';
import { renderProse } from '../../src/prose/render.ts';
import { draw, fixtures, head, read, render, report, source, tree, words } from './report.ts';

const sink = readFileSync(join(fixtures, 'prose/kitchen-sink.md'), 'utf8');

/** What each directive leaves in the kitchen-sink report's page. */
const marks: Readonly<Record<string, readonly RegExp[]>> = {
  weights: [/<table class="indicator-table indicator-weights">/, /<td class="number">27<\/td>/],
  scores: [/<table class="indicator-table indicator-scores">/, /<td class="number">95\.48%<\/td>/],
  budget: [/<table class="budget-table">/, /<data class="figure" value="1240\.50">1,240\.50 万元<\/data>/],
  findings: [/<table class="findings-table">/, /2024年12月31日/],
  chart: [/chart-rates[\s\S]*<svg class="bar"/, /chart-radar"><svg/, /<!--trend-->/],
  score: [/得 <data class="figure" value="13\.00">13\.00<\/data> 分/],
  weight: [/满分 <data class="figure" value="15">15<\/data> 分/],
  rate: [/<data class="figure" value="86\.67">86\.67%<\/data>；/],
  total: [/总得分 <data class="figure" value="95\.48">95\.48<\/data>分/],
  grade: [/等级为“<span class="figure">优<\/span>”/],
};

test('every directive is drawn in the kitchen-sink report', async () => {
  const { html } = await render(sink);
  for (const { name } of directives) {
    for (const mark of marks[name] ?? [/^a directive without a mark$/]) expect(html).toMatch(mark);
  }
  expect(html).not.toContain('unresolved');
});

test('every directive has a title in both languages and at least one form', () => {
  for (const { title, block, text } of directives) {
    for (const words of Object.values(title)) expect(words).toMatch(/\S{3}/);
    expect(block ?? text).toBeDefined();
  }
});

test('no drawing of ours has a style attribute or a script', async () => {
  const { html } = await render(sink);
  expect(html).not.toMatch(/<[a-z][^>]*\s(?:style|on\w+)=|<script/);
});

test('every chart has the figures it was drawn from in a table', async () => {
  const { html } = await render(sink);
  const charts = html.match(/<figure class="chart[\s\S]*?<\/figure>/g) ?? [];
  expect(charts).toHaveLength(2);
  for (const chart of charts) expect(chart).toMatch(/<table[\s\S]*<td class="number">/);
  expect(charts[0]).toContain('<rect width="86.7" height="6">');
});

test('a sign that the sentence goes on with is not printed twice', async () => {
  const budget = `${head}\n${tree}\nbudget: { unit: 万元, initial: 460, executed: 414.5 }`;
  const body =
    '支出 :budget[executed]万元，:budget[executed] 万元，:budget[executed]；执行率:budget[rate]%，:budget[rate]。';
  const { html } = await render(source(body, budget));
  expect(words(html)).toBe('支出 414.5万元，414.5 万元，414.5 万元；执行率90.11%，90.11%。');
});

test('figures are printed as the scheme prints them', async () => {
  const { html } = await render(
    source('效益得 :score[满意度] 分（:rate[效益]），满分 :weight[培训规模] 分，共 :total 分，:grade。'),
  );
  expect(words(html)).toBe('效益得 39.13 分（97.81%），满分 40 分，共 97.13 分，优。');
});

test('a trend is left to the page, and what an author writes is not taken for its place', async () => {
  const { html } = await render(source('::chart{type=trend}\n\n<!--trend-->\n\n`<!--trend-->`'));
  expect(html.split('<!--trend-->')).toHaveLength(2);
});

test('a full mark says what of it does not apply, so that score and rate follow from it', async () => {
  const own = `${head}
indicators:
  - name: 产出
    children:
      - { name: 数量, weight: 30, score: 27, reason: 少 }
      - { name: 质量, weight: 30, applicable: false, reason: 无验收 }
  - { name: 效益, weight: 40, score: 38, reason: 少 }`;
  const text = '产出满分 :weight[产出] 分，得 :score[产出] 分，得分率 :rate[产出]；质量 :weight[质量] 分。';
  const { html } = await render(source(`${text}\n\n::chart{type=rates depth=1}`, own));
  expect(words(html)).toContain(
    '产出满分 30（另有合理缺项 30） 分，得 27.00 分，得分率 90.00%；质量 30（合理缺项） 分。',
  );
  expect(html).toContain('<data class="figure" value="30">30（另有合理缺项 30）</data>');
  expect(words(html)).toContain('27.00 / 30.00（合理缺项 30 分）');
});

const units = `${head}
units:
  - name: 甲镇
    indicators: [{ name: 产出, children: [{ name: 数量, weight: 100, score: 90, reason: 少 }] }]
    budget: { unit: 万元, initial: 10, executed: 9 }
  - name: 乙镇
    indicators: [{ name: 产出, children: [{ name: 数量, weight: 100, score: 80, reason: 少 }] }]`;

test('a report of several units has a table for each, and names the unit of a figure', async () => {
  const body =
    '甲镇 :score[甲镇/数量] 分，乙镇 :score[数量]{unit=乙镇} 分，:total[乙镇] 分，:grade[甲镇]，支出 :budget[甲镇/executed]。';
  const { html } = await render(source(`${body}\n\n::scores\n\n::weights{unit=甲镇}`, units));
  expect(words(html)).toContain('甲镇 90.00 分，乙镇 80.00 分，80.00 分，优，支出 9 万元。');
  expect(html.match(/<caption>[^<]*<\/caption>/g)).toEqual([
    '<caption>指标得分（甲镇）</caption>',
    '<caption>指标得分（乙镇）</caption>',
    '<caption>指标构成及分值权重（甲镇）</caption>',
  ]);
});

test.each([
  [
    '::scoers',
    '::scoers',
    '不应有指令 `::scoers`，应为 `::weights`、`::scores`、`::budget`、`::findings`、`::chart` 之一，请确认是否指 `::scores`',
  ],
  [
    '得 :scor[满意度] 分',
    ':scor[满意度]',
    '不应有指令 `:scor`，应为 `:budget`、`:score`、`:weight`、`:rate`、`:total`、`:grade` 之一，请确认是否指 `:score`',
  ],
  [
    '::score[满意度]',
    '::score[满意度]',
    '指令 `score` 不应独占一行写成 `::score`，应写在句中，请改为 `:score[满意度]`',
  ],
  [
    '见 ::scores{depth=2} 表',
    '::scores{depth=2}',
    '指令 `scores` 不应写成 `::scores{depth=2}`，应独占一行、以两个冒号开头，请在单独一行写 `::scores`',
  ],
  [
    ':weights',
    ':weights',
    '指令 `weights` 不应写成 `:weights`，应独占一行、以两个冒号开头，请在单独一行写 `::weights`',
  ],
  ['得：score[满意度]', '：score', '指令 `：score` 不应使用全角冒号，应为半角，请写成 `:score`'],
  ['::scores{dept=2}', 'dept', '不应有选项 `dept`，应为 `of`、`depth` 之一，请确认是否指 `depth`'],
  ['::scores{depth=二}', '二', '选项 `depth` 不应为 `二`，应为从 1 开始的整数，请改正'],
  ['::scores{of="产品"}', '产品', '不应有指标 `产品`，应为指标体系中的名称，请确认是否指 `产出`'],
  [
    '::chart',
    '::chart',
    '不应缺少选项 `type`，应为 `rates`、`radar`、`trend` 之一，请补上，如 `{type=rates}`',
  ],
  [
    '::chart{type=rate}',
    'rate',
    '选项 `type` 不应为 `rate`，应为 `rates`、`radar`、`trend` 之一，请确认是否指 `rates`',
  ],
  [
    '::chart{type=radar}',
    '::chart{type=radar}',
    '雷达图不应只有 `2` 个指标，应至少有 3 个，请调整 `of`、`depth` 或改用 `{type=rates}`',
  ],
  [
    '::findings',
    '::findings',
    '此处不应引用整改台账，本报告没有 `findings`，应先填写问题清单，请补上或删去该指令',
  ],
  ['得 :score[满意渡] 分', '满意渡', '不应有指标 `满意渡`，应为指标体系中的名称，请确认是否指 `满意度`'],
  ['得 :score[] 分', ':score[]', '方括号中不应为空，应写明取哪一个数，请写成 `:score[指标名称]`'],
  [':total[甲镇]', '甲镇', '方括号中不应有 `甲镇`，该指令不需要名称，请删去方括号'],
  [
    '支出 :budget[execute]',
    'execute',
    '方括号中不应为 `execute`，应为 `initial`、`adjusted`、`received`、`executed`、`rate` 之一，请确认是否指 `executed`',
  ],
  [
    '支出 :budget[executed]',
    ':budget[executed]',
    '此处不应引用尚不存在的实际支出数，应引用已有的数，请在 `budget` 中补上或删去该指令',
  ],
  ['::scores{unit=甲镇}', '甲镇', '不应指定单位 `甲镇`，本报告只有一个评价对象，请删去'],
])('%s is refused at its place', async (body, quote, message) => {
  const { problems } = await read(source(`正文。\n\n${body}`));
  expect(problems.map(({ message, quote, at }) => [message['zh-CN'], quote, at.column])).toEqual([
    [message, quote, body.indexOf(quote, body.startsWith('::chart{type=rate}') ? 13 : 0) + 1],
  ]);
  expect(problems[0]?.at.endColumn).toBe((problems[0]?.at.column ?? 0) + quote.length);
  expect(problems[0]?.message.en).toMatch(
    /^Unexpected .*, .*(?:expected|did you mean|write|remove|correct|add|use)/,
  );
});

test('a trend is not of one unit among several: the other years have no such', async () => {
  const { problems } = await read(source('::chart{type=trend unit=甲镇}', units));
  expect(problems).toHaveLength(1);
});

test('a figure of several units needs one of them', async () => {
  const { problems } = await read(source('共 :total 分，得 :score[数量] 分。\n\n::chart{type=trend}', units));
  expect(problems.map(({ message }) => message['zh-CN'])).toEqual([
    '不应省略单位，本报告有多个评价对象，应写明是哪一个，请用 `unit=` 指定 `甲镇`、`乙镇` 之一',
    '指标 `数量` 不应有 2 个同名，应能唯一确定，请写成 `甲镇/产出/数量`、`乙镇/产出/数量` 之一',
    '历年变化图不应用于有多个评价对象的报告，应只有一个总得分，请改用 `{type=rates}`',
  ]);
});

test('what cannot be resolved is printed as it was written', async () => {
  const own = report(source('得 :score[满意渡] 分\n\n::scoers'));
  const { html } = renderProse(await readProse(own, draw, () => true), own);
  expect(words(html)).toBe('得 :score[满意渡] 分\n::scoers');
});
