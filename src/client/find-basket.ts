import type { FindWords } from '../i18n/find.ts';
import { basket, compareQuery, keepBasket, mostCompared } from './basket.ts';
import { el, need } from './element.ts';

type Context = { readonly words: FindWords; readonly base: string };

/** The bar that says how many reports are picked, and every button that picks one. */
export function showBasket({ words, base }: Context): void {
  const bar = need('#basket', HTMLElement);
  const ids = basket();
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-compare]')) {
    const picked = ids.includes(button.dataset['compare'] ?? '');
    button.setAttribute('aria-pressed', String(picked));
    button.textContent = picked ? words.basket.added : words.basket.add;
    button.disabled = !picked && ids.length >= mostCompared;
  }
  bar.hidden = ids.length === 0;
  document.documentElement.classList.toggle('has-basket', ids.length > 0);
  if (ids.length === 0) return;
  const empty = el('button', { type: 'button', class: 'plain-button' }, words.basket.empty);
  empty.addEventListener('click', () => {
    keepBasket([]);
    showBasket({ words, base });
  });
  const said = el('span', { role: 'status' }, words.basket.count(String(ids.length)));
  const next =
    ids.length < 2
      ? el('span', { class: 'soft' }, words.basket.one)
      : el('a', { class: 'button', href: `${base}/compare/${compareQuery(ids)}` }, words.basket.go);
  const full = ids.length >= mostCompared ? el('span', { class: 'soft small' }, words.basket.full) : null;
  bar.replaceChildren(el('div', { class: 'frame' }, said, full ?? '', next, empty));
}

/** A button that picks a report or lets it go. */
export function pickButton(id: string, title: string, context: Context): HTMLButtonElement {
  const button = el('button', { type: 'button', class: 'plain-button', 'data-compare': id });
  button.setAttribute('aria-describedby', title);
  button.addEventListener('click', () => {
    const ids = basket();
    keepBasket(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
    showBasket(context);
  });
  return button;
}
