import type { Words } from '../../i18n/words.ts';
import { matchesOf } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passages.ts';
import type { Check, Found } from '../check.ts';
import { passagesOf, webAddress, without } from '../texts.ts';
import { brokenOff } from './punctuation/broken-off.ts';
import { doubledUnits } from './punctuation/doubled-units.ts';
import { type Fault, pairs } from './punctuation/pairs.ts';

/** Marks that never stand side by side; a mark of ASCII counts beside one of theirs or beside Chinese. */
const doubled =
  /[，。；、：](?:[ \u3000]{0,2}[，。；、：,;])+|[,;](?:[ \u3000]{0,2}[，。；、：])+|(?<=\p{Script=Han})(?:,,+|;;+)|(?:,,+|;;+)(?=\p{Script=Han})/gu;

type Stretch = { readonly from: number; readonly to: number };

/** Stretches of doubled marks. */
export const doubledMarks = (text: string): readonly Stretch[] =>
  matchesOf(text, doubled).map(({ 0: hit, index }) => ({ from: index, to: index + hit.length }));

/** 。. and .。 are two full stops; 3.。 and …。 are not. */
const twoStops = /[。，；]\.(?![.\dA-Za-z])|(?<![.\dA-Za-z])\.[。，；]/gu;
/** A mark of pause before anything was said, or before nothing more is: （，含税）, （含设备、）. */
const idle = /(?<=[（(])[ \u3000]?[，。；、](?!\d)|[，、](?=[ \u3000]?[）)])/gu;

/** Full stops of two widths side by side. */
const stops = (text: string): readonly Stretch[] =>
  matchesOf(text, twoStops).map(({ 0: hit, index }) => ({ from: index, to: index + hit.length }));

/** Marks of pause that part nothing from nothing. */
export const idleMarks = (text: string): readonly Stretch[] =>
  matchesOf(text, idle).map(({ 0: hit, index }) => {
    const mark = hit.trim();
    const from = index + hit.indexOf(mark);
    return { from, to: from + mark.length };
  });

/** Where no two marks stand side by side, none is doubled and none idle. */
const sideBySide = /[，。；、：,;.（(][ \u3000]{0,2}[，。；、：,;.）)]/;

/** How many passages further on a quotation or a bracket may still be closed: page breaks cut paragraphs. */
const reach = 4;

type Wrong = Omit<Fault, 'kind'> & {
  readonly kind: Exclude<Fault['kind'], 'item'> | 'cut' | 'idle' | 'unit';
};

type Open = Wrong & { readonly passage: Passage; readonly index: number };

/** Faults of pairs that no neighbouring passage of the same kind makes good. */
function* unpaired(all: readonly Passage[]): Generator<{ passage: Passage; fault: Wrong }> {
  let waiting: Open[] = [];
  for (const [index, passage] of all.entries()) {
    for (const { kind, ...fault } of pairs(without(passage.text, webAddress))) {
      if (kind === 'open') {
        if (!goesOn(fault, all[index + 1])) waiting.push({ ...fault, kind, passage, index });
        continue;
      }
      const opener = waiting.findLastIndex((open) => open.family === fault.family);
      const closes = (kind === 'closed' || kind === 'item') && waiting[opener]?.passage.kind === passage.kind;
      if (closes) waiting.splice(opener, 1);
      else if (kind !== 'item') yield { passage, fault: { ...fault, kind } };
    }
    for (const open of waiting) if (index - open.index >= reach) yield { passage: open.passage, fault: open };
    waiting = waiting.filter((open) => index - open.index < reach);
  }
  for (const open of waiting) yield { passage: open.passage, fault: open };
}

/** A quotation of several paragraphs: each begins with the mark, only the last one ends with it. */
const goesOn = ({ family, from }: Pick<Fault, 'family' | 'from'>, next: Passage | undefined): boolean =>
  family === '“' && from === 0 && next?.text.startsWith('“') === true;

const messages: Readonly<Record<Wrong['kind'], (mark: string, other: string) => Words>> = {
  doubled: (mark, one) => ({
    'zh-CN': `不应连用标点 \`${mark}\`，应为一个 \`${one}\`，请删去多余的`,
    en: `Unexpected \`${mark}\`, expected one \`${one}\`, remove the rest`,
  }),
  open: (mark, other) => ({
    'zh-CN': `\`${mark}\` 不应没有下半个，应与 \`${other}\` 成对，请补上或删去`,
    en: `Unexpected \`${mark}\` that is not closed, expected \`${other}\` after it, add it or remove this one`,
  }),
  closed: (mark, other) => ({
    'zh-CN': `\`${mark}\` 不应没有上半个，应与 \`${other}\` 成对，请补上或删去`,
    en: `Unexpected \`${mark}\` that was not opened, expected \`${other}\` before it, add it or remove this one`,
  }),
  cut: (mark, other) => ({
    'zh-CN': `一段不应以 \`${mark}\` 结束，应以 \`${other}\` 结束，请补完这句话或改正标点`,
    en: `Unexpected \`${mark}\` at the end of a section, expected \`${other}\`, finish the sentence or correct the mark`,
  }),
  idle: (mark) => ({
    'zh-CN': `\`${mark}\` 前后不应没有文字，应隔开两段文字，请删去或补上所缺的文字`,
    en: `Unexpected \`${mark}\` with nothing on one side, expected words before and after it, remove it or add them`,
  }),
  unit: (mark) => ({
    'zh-CN': `数字后不应连写计量单位 \`${mark}\`，应只有一个单位，请核对后删去多余的`,
    en: `Unexpected units \`${mark}\` side by side, expected one behind the figure, check which and remove the rest`,
  }),
  width: (mark, other) => ({
    'zh-CN': `括号不应一半全角一半半角（\`${mark}\`），应与上半个同宽，请改为 \`${other}\``,
    en: `Unexpected \`${mark}\` closing a bracket of the other width, expected \`${other}\`, replace it`,
  }),
};

const finding = ({ place, text }: Passage, { kind, from, to, other }: Wrong): Found => ({
  at: place(from, to),
  quote: text.slice(from, to),
  message: messages[kind](text.slice(from, to), other),
});

export default {
  code: 'residue/punctuation',
  severity: 'warning',
  title: { 'zh-CN': '标点重复或不成对', en: 'Doubled or unpaired punctuation' },
  why: {
    'zh-CN': '重复的标点和不成对的引号、括号是修改时留下的痕迹，会让读者怀疑全文是否校对过。',
    en: 'Doubled marks and half pairs are traces of editing that make readers doubt the rest.',
  },
  fix: {
    'zh-CN': '删去多余的标点，补上缺的一半，括号前后用同样的宽度；数字后只留一个计量单位。',
    en: 'Remove the doubled mark, add the missing half, use brackets of one width; leave one unit behind a figure.',
  },
  *run(report, prose) {
    const passages = passagesOf(report, prose);
    for (const passage of passages) {
      const { text } = passage;
      for (const { from, to } of doubledUnits(text))
        yield finding(passage, { kind: 'unit', family: '', from, to, other: '' });
      if (!sideBySide.test(text)) continue;
      for (const { from, to } of doubledMarks(text))
        yield finding(passage, { kind: 'doubled', family: '', from, to, other: text[to - 1] ?? '' });
      for (const { from, to } of stops(text))
        yield finding(passage, { kind: 'doubled', family: '', from, to, other: '。' });
      for (const { from, to } of idleMarks(text))
        yield finding(passage, { kind: 'idle', family: '', from, to, other: '' });
    }
    for (const { passage, fault } of unpaired(passages)) yield finding(passage, fault);
    for (const { passage, from, to } of brokenOff(passages, prose, report.source.text))
      yield finding(passage, { kind: 'cut', family: '', from, to, other: '。' });
  },
} satisfies Check;
