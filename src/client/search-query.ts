// What the index builder and the browser must see alike: how text is folded, what is indexed, what is asked.

/** Where a passage stands in a report, best match first. The index holds passages in this order. */
export const kinds = ['title', 'row', 'heading', 'text'] as const;
export type Kind = (typeof kinds)[number];

/** One passage of a report as readers see it. `anchor` is the element to link to, `title` the name of its section. */
export type SearchBlock = { kind: Exclude<Kind, 'title'>; text: string; anchor?: string; title?: string };

/** `text/<n>.json.gz`: what is shown of a report that was found. */
export type SearchText = { url: string; title: string; meta: Record<string, string>; blocks: SearchBlock[] };

/** `documents.json.gz`: what is needed of every report to filter, count and order. Arrays run over the reports. */
export type SearchDocuments = {
  /** Pagefind's name of each report. */
  ids: string[];
  /** Position in the index where rows, headings and text of each report begin. */
  starts: [number, number, number][];
  filters: Record<string, { values: string[]; of: number[][] }>;
  sort: Record<string, (string | number | null)[]>;
};

/** `titles.json.gz`: title and address of each report, for suggestions. */
export type SearchTitles = [title: string, url: string][];

/** `search.json`. A shard's path carries the digest of its content, so what lies under it never changes. */
export type SearchManifest = {
  shards: { name: string; path: string; pages: number }[];
  filters: Record<string, Record<string, number>>;
};

/** Fewer folded characters than this are not searched for. */
export const shortestQuery = 2;

const invisible = /[\s\u00ad\u200b-\u200d\u2060]+/g;
const composes = /[\p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\uff9e-\uffdc]/u;
const unit = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\uffa0-\uffdc]+|.[\p{M}\uff9e\uff9f]*/gsu;

function foldUnit(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ').replace(invisible, '');
}

/** Text as it is compared: one width, one case, no white space. '４６０ 万元' is '460万元'. */
export function fold(text: string): string {
  return composes.test(text) ? foldWithPlaces(text).folded : foldUnit(text);
}

/** Like fold, but remembers where each folded character was: it came from `text.slice(starts[i], ends[i])`. */
export function foldWithPlaces(text: string): { folded: string; starts: number[]; ends: number[] } {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(unit)) {
    const piece = foldUnit(match[0]);
    folded += piece;
    for (let i = 0; i < piece.length; i++) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  return { folded, starts, ends };
}

/** The words of a query, folded. One that is part of another asks for nothing more and is left out. */
export function queryWords(query: string): string[] {
  const words = [...new Set(query.split(/\s+/).map(fold))].filter((word) => word !== '');
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
}

/** Stands between two passages, so that no phrase is found across their border. It is no character's token. */
const border = 'zzzzz';

/**
 * One token for each character, its code point in base 36. Pagefind then has nothing to segment, stem or drop,
 * and the characters of a word are its neighbours by position, whatever their script.
 */
function tokens(folded: string): string {
  return Array.from(folded, (character) => character.codePointAt(0)?.toString(36)).join(' ');
}

/** What Pagefind indexes of a report: its passages, given folded. A passage takes up `positions` of it. */
export function indexStream(passages: string[]): string {
  return passages.map(tokens).join(` ${border} `);
}

/** How many positions a folded passage and the border after it take up in the index. */
export function positions(folded: string): number {
  return Array.from(folded).length + 1;
}

/** A folded word as a query to Pagefind: in quotes, its tokens must stand side by side. */
export function phrase(word: string): string {
  return `"${tokens(word)}"`;
}
