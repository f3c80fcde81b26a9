import type { FindWords } from '../i18n/find.ts';
import { el, need } from './element.ts';
import { stateLink } from './find-said.ts';
import type { FindState } from './find-state.ts';

type Size = { readonly page: number; readonly total: number; readonly perPage: number };

/** The number of the last page, 1 where there is nothing. */
export const lastPage = (total: number, perPage: number): number => Math.max(1, Math.ceil(total / perPage));

/** Links to the pages of the results around the one shown. */
export function showPages(
  { page, total, perPage }: Size,
  state: FindState,
  { words, change }: { readonly words: FindWords; readonly change: (state: FindState) => void },
): void {
  const place = need('#find-pages', HTMLElement);
  const last = lastPage(total, perPage);
  place.hidden = last < 2;
  const turn = (next: FindState): void => {
    change(next);
    const head = need('#results-head', HTMLElement);
    head.focus();
    head.scrollIntoView();
  };
  const to = (number: number, text: string, rel?: string): HTMLElement =>
    el('li', {}, stateLink(text, { ...state, page: number }, turn, rel === undefined ? {} : { rel }));
  const near = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last);
  const numbers = [...new Set(near)].sort((a, b) => a - b);
  const items = numbers.flatMap((number, at) => {
    const gap = number - (numbers[at - 1] ?? number - 1) > 1;
    const item =
      number === page ? el('li', { 'aria-current': 'page' }, String(number)) : to(number, String(number));
    return gap ? [el('li', { 'aria-hidden': 'true' }, '…'), item] : [item];
  });
  place.replaceChildren(
    el(
      'ul',
      {},
      page > 1 && to(page - 1, words.pages.previous, 'prev'),
      ...items,
      page < last && to(page + 1, words.pages.next, 'next'),
    ),
  );
}
