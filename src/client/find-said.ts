import type { FindWords } from '../i18n/find.ts';
import { el, need } from './element.ts';
import { chosenCount, type FindState, stateQuery, withoutFilters } from './find-state.ts';
import type { SearchReply } from './search-client.ts';

export type Reply = SearchReply;

type Context = {
  readonly words: FindWords;
  readonly language: string;
  readonly change: (state: FindState) => void;
};

/** Says in one sentence what was found; read out where it changes. */
export function say(
  found: HTMLElement,
  { total, unfiltered, tooShort }: Reply,
  state: FindState,
  perPage: number,
  { words, language }: Context,
): void {
  const { q, page } = state;
  const last = Math.ceil(total / perPage);
  const count = words.found(total.toLocaleString(language), q);
  const none = isFiltered(unfiltered, state)
    ? words.noneFiltered(q, unfiltered.toLocaleString(language))
    : words.none(q);
  const some = last > 1 ? `${count} · ${words.pageOf(String(page), String(last))}` : count;
  found.textContent = tooShort ? words.tooShort : total === 0 ? none : some;
}

/** Whether the filters keep away what the query finds. */
const isFiltered = (unfiltered: number, state: FindState): boolean =>
  unfiltered > 0 && chosenCount(state) > 0;

/** Where nothing was found, what is near. */
export function showNothing(
  { total, unfiltered, near }: Reply,
  singles: readonly (readonly [word: string, count: number])[],
  state: FindState,
  { words, language, base, change }: Context & { readonly base: string },
): void {
  const place = need('#nothing', HTMLElement);
  const parts: Node[] = [];
  if (total === 0 && isFiltered(unfiltered, state)) {
    parts.push(el('p', {}, stateLink(words.clear, withoutFilters(state), change)));
  }
  if (singles.length > 0) {
    const links = singles.map(([word, count]) =>
      el(
        'li',
        {},
        stateLink(word, { ...state, q: word, page: 1 }, change),
        ' ',
        el('span', { class: 'soft small' }, words.reports(count.toLocaleString(language))),
      ),
    );
    parts.push(el('h2', {}, words.single), el('ul', {}, ...links));
  }
  if (near.length > 0) {
    const titles = near.map(({ title, url }) => el('li', {}, el('a', { href: base + url }, title)));
    parts.push(el('h2', {}, words.near), el('ul', {}, ...titles));
  }
  place.replaceChildren(...parts);
}

/** A link to another state of this page; followed without loading the page anew. */
export function stateLink(
  text: string,
  next: FindState,
  change: (state: FindState) => void,
  attributes: Record<string, string> = {},
): HTMLAnchorElement {
  const link = el('a', { href: `${location.pathname}${stateQuery(next)}`, ...attributes }, text);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    change(next);
  });
  return link;
}
