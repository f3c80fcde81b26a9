import { differingWords } from '../../i18n/differing.ts';
import { siteWords } from '../../i18n/site.ts';
import type { Words } from '../../i18n/words.ts';
import { Fraction } from '../../scoring/quantity.ts';
import { accentOf } from '../accent.ts';
import { differing, inBrief } from '../differing.ts';
import { formatYears } from '../format.ts';
import type { ReportSummary } from '../summary.ts';
import { drawable, lettering, widthAt } from './lettering.ts';
import type { Frame, PublicReport, ReportOutput } from './output.ts';
import { gradeColour, neutral } from './paint.ts';
import { element } from './xml.ts';

/** In pixels; pages that name the picture say it, too. */
export const cardSize = { width: 1200, height: 630 } as const;
const { width, height } = cardSize;
const margin = 72;
const ink = '#1c242c';
const soft = '#4d5963';
const track = '#e3e8ec';

export const cardWords = {
  kind: { 'zh-CN': '绩效评价报告', en: 'Evaluation report' },
  /** Closes 2023年. */
  year: { 'zh-CN': '度', en: '' },
  points: { 'zh-CN': '分', en: '' },
  full: { 'zh-CN': '满分', en: 'of' },
  withdrawn: { 'zh-CN': '已撤回', en: 'Withdrawn' },
  unscored: { 'zh-CN': '无分值', en: 'No points' },
  /** After the number of units that are scored apart. */
  units: { 'zh-CN': '项分别评分', en: 'scores' },
} satisfies Record<string, Words>;

/** A report as a picture for shared links, made of shapes and outlines: the same bytes on every machine. */
export const shareCard: ReportOutput = {
  name: 'og.png',
  media: 'image/png',
  title: { 'zh-CN': '分享图', en: 'Share picture' },
  about: {
    'zh-CN': '分享链接时显示的图：年度、总分、等级和各一级指标的得分率，1200×630。',
    en: 'What a shared link shows: year, total, grade and the rates of the first level, 1200×630.',
  },
  has: () => true,
  raster: true,
  build: (report, frame) => {
    const accent = accentOf(frame.site.accent ?? '#1f4e79').light;
    const withdrawn = report.summary.status === 'withdrawn';
    const parts = [
      element('rect', { width, height, fill: '#ffffff' }),
      element('rect', { width: 16, height, fill: accent }),
      ...head(report.summary, frame, accent),
      ...result(report.summary, frame),
      ...(withdrawn ? [] : bars(barsOf(report), accent)),
    ];
    const size = { width, height, viewBox: `0 0 ${width} ${height}` };
    return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size }, ...parts);
  },
};

function head(
  { status, years, evaluation, subject }: ReportSummary,
  { site }: Frame,
  accent: string,
): string[] {
  const { language, name } = site;
  const words = siteWords[language];
  const mark = element(
    'g',
    { transform: `translate(${margin} 60) scale(1.75)` },
    element('rect', { width: 32, height: 32, rx: 4, fill: accent }),
    element('path', {
      d: 'M7 8h18M7 15h12M7 22h8M19 22l3 3 5-7',
      fill: 'none',
      stroke: '#ffffff',
      'stroke-width': 3,
    }),
  );
  const title = [drawable(name) ? name : null, cardWords.kind[language]]
    .filter((part) => part !== null)
    .join('·');
  const when = formatYears(years, language) + cardWords.year[language];
  const kind = status === 'withdrawn' ? [] : [words.evaluation[evaluation], words.subject[subject]];
  const facts = [when, ...kind].filter(drawable).join('·');
  return [
    mark,
    lettering(title, { x: margin + 76, y: 100, size: 36, fill: ink }),
    lettering(facts, { x: margin, y: 172, size: 32, fill: soft }),
  ];
}

/** The total with its full mark, and the grade on its colour, as published; beside it what was computed instead. */
function result(summary: ReportSummary, { site, schemes }: Frame): string[] {
  const { status, gradeRank, scheme, units } = summary;
  const { language } = site;
  const own = differing(summary);
  const [printed, grade] = [own.total ?? summary.printed, own.grade ?? summary.grade];
  const { computed } = inBrief(summary);
  const beside = computed === null ? null : differingWords[language].brief(computed);
  const y = 340;
  const said = (words: string): string[] => [lettering(words, { x: margin, y, size: 110, fill: neutral })];
  if (status === 'withdrawn') return said(cardWords.withdrawn[language]);
  const pill = grade !== null && drawable(grade) ? grade : null;
  if (printed === null && pill === null) {
    return said(
      units.length === 0 ? cardWords.unscored[language] : `${units.length} ${cardWords.units[language]}`,
    );
  }
  const full = schemes.find(({ id }) => id === scheme)?.full ?? null;
  const of = full === null ? '' : `${cardWords.full[language]} ${full} ${cardWords.points[language]}`.trim();
  const drawn: string[] = [];
  let x = margin;
  if (printed !== null) {
    drawn.push(lettering(printed, { x, y, size: 150, fill: ink }));
    x += widthAt(printed, 150) + 24;
    drawn.push(lettering(of, { x, y, size: 32, fill: soft }));
    if (beside !== null) drawn.push(lettering(beside, { x, y: y - 52, size: 32, fill: soft }));
    x += Math.max(widthAt(of, 32), beside === null ? 0 : widthAt(beside, 32)) + 48;
  }
  if (pill !== null) {
    const room = Math.max(150, widthAt(pill, 84) + 64);
    drawn.push(
      element('rect', {
        x: x.toFixed(1),
        y: y - 120,
        width: room.toFixed(1),
        height: 130,
        rx: 12,
        fill: own.grade === null ? gradeColour(gradeRank) : neutral,
      }),
      lettering(pill, { x: x + room / 2, y: y - 25, size: 84, fill: '#ffffff', anchor: 'middle' }),
    );
  }
  if (printed === null && beside !== null) {
    drawn.push(lettering(beside, { x: x + 198, y: y - 30, size: 32, fill: soft }));
  }
  return drawn;
}

type Bar = { readonly name: string; readonly rate: string | null; readonly exact: string | null };

/** The first level of the tree, or the units of a report that scores several. */
function barsOf({ built: { json } }: PublicReport): readonly Bar[] {
  if (json.units !== null) {
    return json.units.map(({ name, rate, rateExact }) => ({ name, rate, exact: rateExact }));
  }
  const first = (json.nodes ?? []).filter(({ level }) => level === 1);
  return first.map(({ name, rate, rateExact }) => ({ name, rate, exact: rateExact }));
}

const area = { top: 392, height: 196, label: 232, figure: 150 } as const;

/** Bars with their names and figures where there is room for them, otherwise columns side by side. */
function bars(all: readonly Bar[], accent: string): string[] {
  const shares = all.map(({ exact }) => (exact === null ? 0 : new Fraction(exact).valueOf()));
  if (all.every(({ exact }) => exact === null)) return [];
  const clamped = shares.map((share) => Math.min(1, Math.max(0, share)));
  return all.length <= 7 ? rows(all, clamped, accent) : columns(clamped, accent);
}

function rows(all: readonly Bar[], shares: readonly number[], accent: string): string[] {
  const step = Math.min(49, area.height / all.length);
  const size = Math.min(26, step * 0.66);
  const left = margin + area.label;
  const long = width - margin - area.figure - left;
  return all.flatMap(({ name, rate }, at) => {
    const y = area.top + at * step;
    const base = y + step / 2 + size * 0.36;
    const bar = (share: number, fill: string): string =>
      rectangle(left, y + step / 4, long * share, step / 2, fill);
    return [
      bar(1, track),
      bar(shares[at] ?? 0, accent),
      lettering(fitted(name, at, size), { x: margin, y: base, size, fill: ink }),
      lettering(rate ?? '—', { x: width - margin, y: base, size, fill: ink, anchor: 'end' }),
    ];
  });
}

function columns(shares: readonly number[], accent: string): string[] {
  const step = (width - 2 * margin) / shares.length;
  return shares.flatMap((share, at) => {
    const x = margin + at * step;
    const high = area.height * share;
    return [
      rectangle(x, area.top, step * 0.7, area.height, track),
      rectangle(x, area.top + area.height - high, step * 0.7, high, accent),
    ];
  });
}

const rectangle = (x: number, y: number, wide: number, high: number, fill: string): string =>
  element('rect', {
    x: x.toFixed(1),
    y: y.toFixed(1),
    width: wide.toFixed(1),
    height: high.toFixed(1),
    fill,
  });

/** A name that has outlines, cut to its column; otherwise its number. */
function fitted(name: string, at: number, size: number): string {
  if (!drawable(name)) return String(at + 1);
  const signs = [...name];
  while (signs.length > 1 && widthAt(signs.join(''), size) > area.label - 16) signs.pop();
  return signs.length === [...name].length ? name : `${signs.slice(0, -1).join('')}…`;
}
