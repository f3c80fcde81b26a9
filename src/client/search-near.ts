import { fold, type SearchTitles } from './search-query.ts';

const mostSuggestions = 5;

function pairs(folded: string): Set<string> {
  const characters = Array.from(folded);
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`));
}

/** The titles that share the most pairs of characters with the words, shorter ones first among equals. */
export function nearestTitles(titles: SearchTitles, words: string[]): { title: string; url: string }[] {
  const asked = new Set(words.flatMap((word) => [...pairs(word)]));
  return titles
    .map(([title, url]) => ({
      title,
      url,
      shared: [...pairs(fold(title))].filter((pair) => asked.has(pair)).length,
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.title.length - b.title.length)
    .slice(0, mostSuggestions)
    .map(({ title, url }) => ({ title, url }));
}
