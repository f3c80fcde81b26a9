import type { Passage } from '../../prose/passages.ts';
import type { OutlineSection } from '../../report/settings.ts';
import { narrow } from '../texts.ts';
import { markOf, ranks } from './mark.ts';

/** A title of the text: a heading, or a numbered line of its own in a text that has no headings. */
export type Title = {
  readonly passage: Passage;
  readonly plain: string;
  readonly depth: number;
  readonly index: number;
};

/** The titles of a text in their order. */
export function titlesOf(all: readonly Passage[]): readonly Title[] {
  const headings = all.flatMap((passage, index) =>
    passage.depth === null ? [] : [{ passage, plain: plainTitle(passage.text), depth: passage.depth, index }],
  );
  return headings.length > 0 ? headings : linesOf(all);
}

/** Numbered lines of a text that are titles by their shape: short, no sentence. */
export const linesOf = (all: readonly Passage[]): readonly Title[] =>
  all.flatMap((passage, index) => {
    const mark = passage.kind === 'paragraph' && passage.within.length === 0 ? markOf(passage.text) : null;
    const isTitle =
      mark !== null && passage.text.length <= 40 && !/[，。；：,;:].|[，；,;]$/.test(passage.text);
    return isTitle ? [{ passage, plain: plainTitle(passage.text), depth: ranks[mark.system], index }] : [];
  });

/** A title without its number, what stands in brackets behind it, and punctuation. */
export function plainTitle(text: string): string {
  const title = text.slice(markOf(text)?.to ?? 0);
  return narrow(title)
    .replace(/\([^()]*\)\s*[。:：]?\s*$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/基本情况|基本概况|概述|简介/g, '概况')
    .replace(/主要|有关|相关|具体|的|及|和|与/g, '');
}

/** 0–1: how many pairs of neighbouring characters two titles share. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const left = pairsOf(a);
  const right = pairsOf(b);
  if (left.length === 0 || right.length === 0) return 0;
  const rest = [...right];
  const shared = left.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * shared) / (left.length + right.length);
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

/** How well a title fits a section, under its best name. */
export const likenessTo = (plain: string, section: OutlineSection): number =>
  Math.max(...[section.title, ...section.aliases].map((name) => likeness(plain, plainTitle(name))));

/** Words that every title of the field may have; what is left is what the section is about. */
const common = /项目|绩效|评价|情况|工作|存在|其他|需要|方面|分析|原因|意见|成效/g;

/** What a section's names are about: 有关建议 → 建议, 存在的问题 → 问题; none where only common words are left. */
export const topics = ({ title, aliases }: OutlineSection): readonly string[] => [
  ...new Set(
    [title, ...aliases]
      .flatMap((name) => name.split(/[、和及与]/))
      .map((name) => plainTitle(name).replace(common, ''))
      .filter((topic) => topic.length >= 2),
  ),
];
