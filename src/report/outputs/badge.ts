import { differingWords } from '../../i18n/differing.ts';
import { labelled, remarked } from '../../i18n/joined.ts';
import type { Language, Words } from '../../i18n/words.ts';
import { differing, inBrief } from '../differing.ts';
import type { ReportSummary } from '../summary.ts';
import type { ReportOutput } from './output.ts';
import { gradeColour, neutral } from './paint.ts';
import { element, escaped } from './xml.ts';

const label: Words = { 'zh-CN': '绩效评价', en: 'evaluation' };
const withdrawn: Words = { 'zh-CN': '已撤回', en: 'withdrawn' };
const published: Words = { 'zh-CN': '已公开', en: 'published' };

const fonts =
  "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', Arial, sans-serif";
const size = 12;
const height = 22;
const padding = 8;

/** What a badge says of a report: '95.48 优'; only that it is withdrawn, where it is. */
export function verdict(summary: ReportSummary, language: Language): string {
  if (summary.status === 'withdrawn') return withdrawn[language];
  const { said, computed } = inBrief(summary);
  if (computed === null) return said || published[language];
  return remarked(said, differingWords[language].brief(computed), language);
}

/** A grade that is printed and not computed has no colour: the colour would take a side. */
const colourOf = (summary: ReportSummary): string =>
  summary.status === 'withdrawn' || differing(summary).grade !== null
    ? neutral
    : gradeColour(summary.gradeRank);

/** Chinese letters are one em wide, others about 0.58; `textLength` holds the text to it in any font. */
const widthOf = (text: string): number =>
  Math.round([...text].reduce((sum, sign) => sum + (sign > '⺀' ? 1 : 0.58), 0) * size);

export const badge: ReportOutput = {
  name: 'badge.svg',
  media: 'image/svg+xml',
  title: { 'zh-CN': '徽章', en: 'Badge' },
  about: {
    'zh-CN': '总分和等级的小图，可放在其他网页上；报告更正或撤回后随之更新。',
    en: 'Score and grade as a small picture for other pages; it follows revisions and withdrawal.',
  },
  has: () => true,
  build: ({ summary }, { site: { language } }) => {
    const said = verdict(summary, language);
    const [left, right] = [label[language], said].map((text) => widthOf(text) + 2 * padding) as [
      number,
      number,
    ];
    const colour = colourOf(summary);
    const text = (words: string, from: number, width: number): string =>
      element(
        'text',
        { x: from + width / 2, y: 15.5, 'text-anchor': 'middle', textLength: width - 2 * padding },
        escaped(words),
      );
    return `${element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: left + right,
        height,
        viewBox: `0 0 ${left + right} ${height}`,
        role: 'img',
        'aria-labelledby': 'title',
      },
      element('title', { id: 'title' }, escaped(labelled(summary.title, said, language))),
      element('rect', { width: left + right, height, rx: 3, fill: colour }),
      element('path', { d: `M3 0H${left}V${height}H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z`, fill: '#2b333a' }),
      element(
        'g',
        { fill: '#ffffff', 'font-family': fonts, 'font-size': size },
        text(label[language], 0, left),
        text(said, left, right),
      ),
    )}\n`;
  },
};
