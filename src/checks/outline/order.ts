import type { OutlineSection } from '../../report/settings.ts';
import type { Check, Found } from '../check.ts';
import { brief, passagesOf } from '../texts.ts';
import { followsOutline } from './missing.ts';
import { fitOf, type Title, titlesOf } from './titles.ts';

/** Alike enough to be sure which section a title means. */
const certain = 0.75;

type Placed = { readonly section: OutlineSection; readonly title: Title };

/** The title of each section, where there is exactly one that surely means it. */
function placed(sections: readonly OutlineSection[], titles: readonly Title[]): readonly Placed[] {
  const sure = titles.map((title) => sections.filter((section) => fitOf(title, section) >= certain));
  return sections.flatMap((section) => {
    const fitting = titles.filter((_, at) => sure[at]?.includes(section));
    const [title] = fitting;
    if (title === undefined || fitting.length > 1) return [];
    return sure[titles.indexOf(title)]?.length === 1 ? [{ section, title }] : [];
  });
}

/** Sections that do not stand where the outline has them: the fewest that would have to move. */
export function misplaced(
  sections: readonly OutlineSection[],
  titles: readonly Title[],
): readonly { moved: Placed; after: Placed }[] {
  const found = placed(sections, titles);
  const best: number[][] = [];
  for (const [at, { title }] of found.entries()) {
    const before = best.filter((_, index) => (found[index]?.title.index ?? 0) < title.index);
    const longest = before.reduce<number[]>((most, chain) => (chain.length > most.length ? chain : most), []);
    best[at] = [...longest, at];
  }
  const inOrder = new Set(
    best.reduce<number[]>((most, chain) => (chain.length > most.length ? chain : most), []),
  );
  return found.flatMap((moved, at) => {
    if (inOrder.has(at)) return [];
    const kept = found.filter((_, index) => inOrder.has(index));
    const after = kept.findLast(({ section }) => sections.indexOf(section) < sections.indexOf(moved.section));
    const before = kept.find(({ section }) => sections.indexOf(section) > sections.indexOf(moved.section));
    const other = after !== undefined && after.title.index > moved.title.index ? after : before;
    return other === undefined ? [] : [{ moved, after: other }];
  });
}

function finding({ moved, after }: { moved: Placed; after: Placed }): Found {
  const { passage } = moved.title;
  const { passage: other } = after.title;
  const comesLater = moved.title.index > after.title.index;
  const [zh, en] = comesLater ? ['之后', 'after'] : ['之前', 'before'];
  const [right, rightEn] = comesLater ? ['之前', 'before'] : ['之后', 'after'];
  return {
    at: passage.place(0, passage.text.length),
    quote: passage.text,
    message: {
      'zh-CN': `\`${brief(passage.text)}\` 不应在 \`${brief(other.text)}\` ${zh}，应按提纲在其${right}，请调整次序`,
      en: `Unexpected \`${brief(passage.text)}\` ${en} \`${brief(other.text)}\`, expected it ${rightEn} by the outline, move it`,
    },
    related: [
      {
        at: other.place(0, other.text.length),
        message: { 'zh-CN': '提纲中与之相邻的部分', en: 'its neighbour in the outline' },
      },
    ],
  };
}

export default {
  code: 'outline/order',
  severity: 'warning',
  title: { 'zh-CN': '各部分的次序与提纲不同', en: 'Sections out of order' },
  why: {
    'zh-CN': '各报告按同一次序写，读者才能在同一位置找到同样的内容，也便于相互比较。',
    en: 'Reports in one order let readers find the same thing in the same place and compare.',
  },
  fix: {
    'zh-CN': '按提纲调整次序，编号随之改正。',
    en: 'Move the section to where the outline has it and renumber.',
  },
  *run(report, prose) {
    const titles = titlesOf(passagesOf(report, prose));
    if (report.outline === null || !followsOutline(report, titles)) return;
    yield* misplaced(report.outline.sections, titles).map(finding);
  },
} satisfies Check;
