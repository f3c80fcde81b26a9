import { foldWithPlaces, type Kind, kinds, type SearchBlock, type SearchText } from './search-query.ts';

/** Half-open range of a shown text, in UTF-16 units, that a query word matched. */
export type Mark = [start: number, end: number];

/** A piece of a report that matches. `url` leads to the row or section; `cut` says at which ends text was left out. */
export type Passage = {
  kind: Kind;
  url: string;
  title?: string;
  text: string;
  marks: Mark[];
  cut: { before: boolean; after: boolean };
};

const mostPassages = 3;
const longestPassage = 120;
const lead = 30;

type Match = { word: number; mark: Mark };

/** Every place where one of the folded words occurs in a text, in the order of the text. */
function matches(text: string, words: string[]): Match[] {
  const { folded, starts, ends } = foldWithPlaces(text);
  const found: Match[] = [];
  words.forEach((word, index) => {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      found.push({ word: index, mark: [starts[at] ?? 0, ends[at + word.length - 1] ?? text.length] });
    }
  });
  return found.sort((a, b) => a.mark[0] - b.mark[0] || a.mark[1] - b.mark[1]);
}

/** Marks without overlap, counted from `from`. */
function marksOf(found: Match[], from: number): Mark[] {
  const marks: Mark[] = [];
  for (const { mark } of found) {
    const [start, end] = [mark[0] - from, mark[1] - from];
    const last = marks.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}

/** The words among the matches that were not seen before. */
function newWords(found: Match[], seen: Set<number>): Set<number> {
  return new Set(found.map((match) => match.word).filter((word) => !seen.has(word)));
}

type Window = { start: number; end: number; shown: Match[] };

/** The window of a text that shows the most words not seen before, the first of equals. */
function windowOf(text: string, found: Match[], seen: Set<number>): Window {
  if (text.length <= longestPassage) return { start: 0, end: text.length, shown: found };
  let best: Window | undefined;
  let most = -1;
  for (const { mark } of found) {
    const start = Math.max(0, Math.min(mark[0] - lead, text.length - longestPassage));
    const end = Math.max(start + longestPassage, mark[1]);
    const shown = found.filter((match) => match.mark[0] >= start && match.mark[1] <= end);
    const gain = newWords(shown, seen).size;
    if (gain > most) {
      most = gain;
      best = { start, end, shown };
    }
  }
  return best ?? { start: 0, end: longestPassage, shown: [] };
}

/** A place where the text can be cut, not inside a surrogate pair. */
function cutAt(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
}

function passageOf(report: SearchText, block: SearchBlock, window: Window): Passage {
  // A mark may begin at the window's start, never inside the character before it.
  const start = cutAt(block.text, window.start);
  const end = cutAt(block.text, window.end);
  const text = block.text.slice(start, end);
  return {
    kind: block.kind,
    url: block.anchor === undefined ? report.url : `${report.url}#${block.anchor}`,
    ...(block.title !== undefined && { title: block.title }),
    text,
    marks: marksOf(window.shown, start),
    cut: { before: start > 0, after: end < block.text.length },
  };
}

/**
 * What to show of a report that was found: the marks in its title, its best passages, and how often the words
 * occur in all. Passages are chosen so that every word is seen if possible, rows before headings before text.
 */
export function showReport(
  report: SearchText,
  words: string[],
): { titleMarks: Mark[]; passages: Passage[]; occurrences: number } {
  const inTitle = matches(report.title, words);
  let candidates = report.blocks
    .map((block) => ({ block, found: matches(block.text, words), used: false }))
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => kinds.indexOf(a.block.kind) - kinds.indexOf(b.block.kind));
  const occurrences = candidates.reduce((sum, { found }) => sum + found.length, inTitle.length);

  const seen = newWords(inTitle, new Set());
  const passages: Passage[] = [];
  while (passages.length < mostPassages) {
    // A long paragraph is shown twice if a word lies outside its first window.
    candidates = candidates.filter(({ found, used }) => !used || newWords(found, seen).size > 0);
    const gains = candidates.map(({ found }) => newWords(found, seen).size);
    const chosen = candidates[gains.indexOf(Math.max(...gains))];
    if (!chosen) break;
    const window = windowOf(chosen.block.text, chosen.found, seen);
    passages.push(passageOf(report, chosen.block, window));
    for (const { word } of window.shown) seen.add(word);
    chosen.used = true;
  }
  return { titleMarks: marksOf(inTitle, 0), passages, occurrences };
}
