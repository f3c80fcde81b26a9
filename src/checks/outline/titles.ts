import type { Passage } from '../../prose/passages.ts';
import type { OutlineSection } from '../../report/settings.ts';
import { narrow } from '../texts.ts';
import { markOf, ranks } from './mark.ts';

/** A title of the text: a heading, or a numbered line of its own in a text that has no headings. */
export type Title = {
  readonly passage: Passage;
  readonly plain: string;
  readonly profile: Profile;
  /** How well it fits the sections of outlines, as far as they were asked for. */
  readonly fits: Map<OutlineSection, number>;
  readonly depth: number;
  readonly index: number;
};

const known = new WeakMap<readonly Passage[], readonly Title[]>();

/** The titles of a text in their order. */
export function titlesOf(all: readonly Passage[]): readonly Title[] {
  const before = known.get(all);
  if (before !== undefined) return before;
  const headings = all.flatMap((passage, index) =>
    passage.depth === null ? [] : [titleOf(passage, passage.depth, index)],
  );
  const found = headings.length > 0 ? headings : linesOf(all);
  known.set(all, found);
  return found;
}

function titleOf(passage: Passage, depth: number, index: number): Title {
  const plain = plainTitle(passage.text);
  return { passage, plain, profile: profileOf(plain), fits: new Map(), depth, index };
}

/** Numbered lines of a text that are titles by their shape: short, no sentence. */
export const linesOf = (all: readonly Passage[]): readonly Title[] =>
  all.flatMap((passage, index) => {
    const { kind, within, text } = passage;
    if (kind !== 'paragraph' || within.length > 0 || text.length > 40) return [];
    if (/[，。；：,;:].|[，；,;]$/.test(text)) return [];
    const mark = markOf(text);
    return mark === null ? [] : [titleOf(passage, ranks[mark.system], index)];
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

/** A title as it is compared: its pairs of neighbouring characters, as numbers, each with how often it occurs. */
type Profile = { readonly plain: string; readonly pairs: ReadonlyMap<number, number>; readonly size: number };

export function profileOf(plain: string): Profile {
  const pairs = new Map<number, number>();
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const pair = plain.charCodeAt(at) * 0x10000 + plain.charCodeAt(at + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { plain, pairs, size: Math.max(0, plain.length - 1) };
}

/** 0–1: how many pairs of neighbouring characters two titles share. */
function likeness(a: Profile, b: Profile): number {
  if (a.plain === b.plain) return 1;
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const pair of a.pairs.keys()) shared += Math.min(a.pairs.get(pair) ?? 0, b.pairs.get(pair) ?? 0);
  return (2 * shared) / (a.size + b.size);
}

const names = new WeakMap<OutlineSection, readonly Profile[]>();

function namesOf(section: OutlineSection): readonly Profile[] {
  const before = names.get(section);
  if (before !== undefined) return before;
  const found = [section.title, ...section.aliases].map((name) => profileOf(plainTitle(name)));
  names.set(section, found);
  return found;
}

/** How well a plain title fits a section, 0–1, under the section's best name. */
export const likenessTo = (title: Profile, section: OutlineSection): number =>
  namesOf(section).reduce((best, name) => Math.max(best, likeness(title, name)), 0);

/** The same of a title of the text, which several checks ask for. */
export function fitOf({ profile, fits }: Title, section: OutlineSection): number {
  const known = fits.get(section);
  if (known !== undefined) return known;
  const fit = likenessTo(profile, section);
  fits.set(section, fit);
  return fit;
}

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
