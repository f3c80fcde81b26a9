import { describe, expect, test } from 'vitest';
import { differingWords } from '../../../src/i18n/differing.ts';
import { siteWords } from '../../../src/i18n/site.ts';
import { badge } from '../../../src/report/outputs/badge.ts';
import { drawable, lettering, widthAt } from '../../../src/report/outputs/lettering.ts';
import { gradeColour, neutral } from '../../../src/report/outputs/paint.ts';
import { cardWords, shareCard } from '../../../src/report/outputs/share-card.ts';
import { frame, letters, readXml, reportOf, schemes, scored, several, unlike } from './fixture.ts';

const draw = (id: string, text: string): Document =>
  readXml(String(shareCard.build(reportOf(id, text), frame)));

/** The paths that a text would be drawn with, whatever its place and size. */
const outlines = (text: string): string =>
  /d="([^"]*)"/.exec(lettering(text, { x: 0, y: 0, size: 1, fill: '' }))?.[1] ?? '';
const shows = (card: Document, text: string): boolean =>
  [...card.getElementsByTagName('path')].some((path) => path.getAttribute('d') === outlines(text));

test('every fixed word, and every grade of the shipped schemes, has outlines', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const { evaluation, subject } = siteWords[language];
    const fixed = Object.values(cardWords).map((words) => words[language]);
    const beside = differingWords[language].brief('99.33 优');
    for (const word of [...fixed, beside, ...Object.values(evaluation), ...Object.values(subject)]) {
      expect(drawable(word), word).toBe(true);
    }
  }
  for (const { bands } of schemes) for (const { grade } of bands) expect(drawable(grade), grade).toBe(true);
});

test('usual names of the first level have outlines, others are numbered', () => {
  for (const name of ['决策', '过程', '产出', '效益', '满意度', '预算执行率', '成本指标', '服务对象满意度']) {
    expect(drawable(name), name).toBe(true);
  }
  const card = draw('2023/x', scored().replace('满意度', '鼍'));
  expect(shows(card, '过程')).toBe(true);
  expect(shows(card, '2')).toBe(true);
});

test('the card shows year, total, full mark, grade and the rates of the first level', () => {
  const card = draw('2023/x', scored());
  for (const text of ['2023年度·部门评价·项目', '99.33', '满分 100 分', '优', '过程', '98.91%', '99.76%']) {
    expect(shows(card, text), text).toBe(true);
  }
  expect(card.getElementsByTagName('text')).toHaveLength(0);
});

test('a result that is printed otherwise than computed is shown as printed, the computed one below it', () => {
  const card = draw('2023/x', unlike());
  for (const text of ['88.5', '良', '核算 99.33 优']) expect(shows(card, text), text).toBe(true);
  expect(shows(card, '99.33')).toBe(false);
});

test('a report that publishes its result only shows no indicator', () => {
  const card = draw('2023/x', scored('disclosure: result'));
  expect(shows(card, '99.33')).toBe(true);
  expect(shows(card, '98.91%')).toBe(false);
});

test('a withdrawn report shows neither score nor grade', () => {
  const text = scored('revisions: [{ date: 2024-09-09, note: 撤回 }]').replace(
    'status: published',
    'status: withdrawn',
  );
  const card = draw('2023/x', text);
  expect(shows(card, '已撤回')).toBe(true);
  for (const text of ['99.33', '优', '98.91%']) expect(shows(card, text)).toBe(false);
});

test('a grade without a score stands alone; units that are scored apart have a bar each', () => {
  expect(shows(draw('2021/x', letters()), 'B')).toBe(true);
  const card = draw('2022/x', several);
  for (const text of ['2 项分别评分', '96.50%']) expect(shows(card, text), text).toBe(true);
});

test('many indicators on the first level are columns, one each', () => {
  const many = Array.from(
    { length: 20 },
    (_, at) => `  - { name: 甲${at}, weight: 5, score: ${at % 6} }`,
  ).join('\n');
  const text = scored().replace(/indicators:(?:\n.*)*(?=\nfindings)/, `indicators:\n${many}`);
  const heights = [...draw('2023/x', text).getElementsByTagName('rect')].map((bar) =>
    Number(bar.getAttribute('height')),
  );
  expect(
    heights
      .slice(-40)
      .filter((_, at) => at % 2 === 1)
      .slice(0, 6),
  ).toEqual([0, 39.2, 78.4, 117.6, 156.8, 196]);
});

test('the width of a text is that of its signs', () => {
  // The digits have 295 of 500 units, a Chinese letter the whole em.
  expect(widthAt('95', 100)).toBeCloseTo(118);
  expect(widthAt('优', 100)).toBe(100);
});

describe('a badge', () => {
  const drawn = (text: string): string =>
    readXml(String(badge.build(reportOf('2023/x', text), frame))).documentElement.textContent ?? '';

  test('says score and grade, and in its title of which report', () => {
    expect(drawn(scored())).toBe('2023 年度社工站“=评价” <报告> & "结果"：99.33 优绩效评价99.33 优');
  });

  test('names what is printed, and the computed beside it, without a colour that takes a side', () => {
    expect(drawn(unlike())).toMatch(/绩效评价88\.5 良（核算 99\.33 优）$/);
    expect(String(badge.build(reportOf('2023/x', unlike()), frame))).toContain(`fill="${neutral}"`);
  });

  test('says the grade alone where there is no score, and that a report of units is published', () => {
    expect(drawn(letters())).toMatch(/绩效评价B$/);
    expect(drawn(several)).toMatch(/绩效评价已公开$/);
  });
});

test('white letters on the colour of any grade have a contrast of at least 5 : 1', () => {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  for (const colour of [0, 1, 2, 3, 4, 9].map(gradeColour).concat(neutral)) {
    expect(1.05 / (luminance(colour) + 0.05), colour).toBeGreaterThanOrEqual(5);
  }
});
