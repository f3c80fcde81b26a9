import type { Passage } from '../../prose/passages.ts';
import type { Place } from '../../report/problem.ts';
import type { ReadableReport } from '../../report/read.ts';
import type { Outline, OutlineSection } from '../../report/settings.ts';
import type { Check, Found } from '../check.ts';
import { brief, passagesOf } from '../texts.ts';
import { markOf } from './mark.ts';
import { fitOf, likenessTo, linesOf, plainTitle, profileOf, type Title, titlesOf, topics } from './titles.ts';

/** Alike enough to be the section under another wording. */
const alike = 0.55;

/** The passages below a title, or the whole text. */
type Scope = { readonly above: Title | null; readonly from: number; readonly to: number };

function scopeOf(title: Title, titles: readonly Title[], end: number): Scope {
  const next = titles.find(({ index, depth }) => index > title.index && depth <= title.depth);
  return { above: title, from: title.index + 1, to: next?.index ?? end };
}

/** Whether a section stands in a scope: as a title, part of a title, or at the head of a paragraph. */
function present(section: OutlineSection, titles: readonly Title[], passages: readonly Passage[]): boolean {
  const about = topics(section);
  if (titles.some(({ plain }) => about.some((topic) => plain.includes(topic)))) return true;
  return passages.some(({ text, kind }) => {
    const head = kind === 'cell' ? text : text.slice(markOf(text)?.to ?? 0).split(/[。：:，,；]/, 1)[0];
    const label = head === undefined || head.length > 20 ? '' : plainTitle(head);
    return likenessTo(profileOf(label), section) >= 0.8 || about.some((topic) => label.includes(topic));
  });
}

function* missing(
  outline: Outline,
  sections: readonly OutlineSection[],
  scope: Scope,
  all: readonly Passage[],
  titles: readonly Title[],
  fallback: Place,
): Generator<Found> {
  const inScope = titles.filter(({ index }) => index >= scope.from && index < scope.to);
  const fits = inScope.map((title) => sections.map((section) => fitOf(title, section)));
  let last = scope.above;
  for (const [own, section] of sections.entries()) {
    // A title counts for the section that it is most like.
    const fit = fits.map((row) => (row[own] === Math.max(...row) ? (row[own] ?? 0) : 0));
    const best = fit.indexOf(Math.max(...fit));
    const title = (fit[best] ?? 0) >= alike ? inScope[best] : undefined;
    if (title !== undefined) {
      last = title;
      if (section.sections.some(({ required }) => required))
        yield* missing(outline, section.sections, scopeOf(title, titles, all.length), all, titles, fallback);
    } else if (section.required && !present(section, inScope, all.slice(scope.from, scope.to))) {
      yield finding(section, outline, scope.above, last, fallback);
    }
  }
}

function finding(
  { title }: OutlineSection,
  { name }: Outline,
  above: Title | null,
  last: Title | null,
  fallback: Place,
): Found {
  const heading = last?.passage;
  const where =
    above === null
      ? { 'zh-CN': '正文', en: 'the text' }
      : { 'zh-CN': `\`${brief(above.passage.text)}\` `, en: `\`${brief(above.passage.text)}\`` };
  return {
    at: heading === undefined ? fallback : heading.place(0, heading.text.length),
    quote: heading?.text ?? '',
    message: {
      'zh-CN': `${where['zh-CN']}中不应缺少 \`${title}\`，应按 \`${name}\` 写明，请补上这一部分`,
      en: `Unexpected absence of \`${title}\` in ${where.en}, expected it by \`${name}\`, add the section`,
    },
  };
}

/** Whether the outline is meant for this text: named by the report, or the site's and followed in part. */
export function followsOutline({ data, outline }: ReadableReport, titles: readonly Title[]): boolean {
  if (outline === null || data.disclosure !== 'full') return false;
  if (data.outline !== undefined) return true;
  const met = outline.sections.filter((section) => titles.some((title) => fitOf(title, section) >= alike));
  return met.length >= 2 && data.evaluation !== 'self';
}

export default {
  code: 'outline/missing',
  severity: 'warning',
  title: { 'zh-CN': '缺少提纲要求的部分', en: 'A required section is missing' },
  why: {
    'zh-CN': '提纲要求的部分没有写，读者找不到存在的问题和建议，评价的作用就少了一半。',
    en: 'Where a required section is missing, readers look in vain for problems or advice.',
  },
  fix: {
    'zh-CN': '补上这一部分；标题叫法不同时，在提纲的 `aliases` 中写上。',
    en: 'Add the section, or list the name you use under `aliases` in the outline.',
  },
  *run(report, prose) {
    const all = passagesOf(report, prose);
    const titles = titlesOf(all);
    if (report.outline === null || !followsOutline(report, titles)) return;
    const lines = titles.some(({ passage }) => passage.depth !== null) ? linesOf(all) : [];
    const every = [...titles, ...lines].toSorted((a, b) => a.index - b.index);
    const fallback = report.source.place([report.data.outline === undefined ? 'title' : 'outline']);
    const whole = { above: null, from: 0, to: all.length };
    yield* missing(report.outline, report.outline.sections, whole, all, every, fallback);
  },
} satisfies Check;
