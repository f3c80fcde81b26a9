import { labelled } from '../i18n/joined.ts';
import { el, need } from './element.ts';
import {
  chosenCount,
  type FacetName,
  type FindState,
  facetNames,
  toggle,
  withoutFilters,
} from './find-state.ts';
import { type FacetValue, facetValues, labelOf, type Naming } from './find-values.ts';
import type { SearchReply } from './search-client.ts';

export type FacetContext = Naming & { readonly change: (state: FindState) => void };

/** More values than this are found by typing a part of them. */
const most = 10;

type Item = { readonly row: HTMLElement; readonly input: HTMLInputElement; readonly count: HTMLElement };
/** What is shown is kept, so that counts can change under a reader without the focus being lost. */
const items = new Map<string, Item>();
let current: { reply: SearchReply; state: FindState } | undefined;

/** The facets with their counts, and the chosen values above the results. */
export function showFacets(reply: SearchReply, state: FindState, context: FacetContext): void {
  current = { reply, state };
  for (const name of facetNames) showFacet(name, context);
  const chosen = chosenCount(state);
  need('#narrow-count', HTMLElement).textContent =
    chosen > 0 ? context.words.chosen(chosen.toLocaleString(context.language)) : '';
  showChosen(state, context);
}

function showFacet(name: FacetName, context: FacetContext): void {
  if (current === undefined) return;
  const { reply, state } = current;
  const details = need(`#facet-${name}`, HTMLDetailsElement);
  const chosen = state.filters[name];
  const values = facetValues(name, reply.facets[name] ?? {}, chosen, context);
  details.hidden = values.length === 0;
  const find = findBox(details, name, values.length > most && name !== 'place', context);
  const part = find?.value.trim().toLowerCase() ?? '';
  const fitting = values.filter(({ label }) => label.toLowerCase().includes(part));
  const limit = find === null ? fitting.length : most;
  const shown = [
    ...fitting.filter(({ value }) => chosen.includes(value)),
    ...fitting.filter(({ value }) => !chosen.includes(value)),
  ];
  const kept = new Set(find === null ? fitting : shown.slice(0, Math.max(limit, chosen.length)));
  const rows: Node[] = [];
  let group = '';
  for (const value of fitting) {
    if (!kept.has(value)) continue;
    if (value.group !== group) {
      group = value.group;
      rows.push(heading(name, group));
    }
    rows.push(item(name, value, chosen.includes(value.value), context));
  }
  put(details.querySelector('ul') ?? details, rows);
  const rest = details.querySelector('.rest');
  const left = fitting.length - kept.size;
  if (rest)
    rest.textContent = left > 0 ? context.words.moreValues(left.toLocaleString(context.language)) : '';
}

function item(
  name: FacetName,
  { value, label, count, depth }: FacetValue,
  on: boolean,
  context: FacetContext,
): Node {
  const key = `${name} ${value}`;
  const known = items.get(key) ?? newItem(name, value, label, context);
  items.set(key, known);
  known.row.dataset['depth'] = String(depth);
  known.input.checked = on;
  known.count.textContent = count.toLocaleString(context.language);
  return known.row;
}

function newItem(name: FacetName, value: string, label: string, context: FacetContext): Item {
  const input = el('input', { type: 'checkbox', name, value });
  const count = el('span', { class: 'soft small count' });
  input.addEventListener('change', () => {
    if (current) context.change(toggle(current.state, name, value));
  });
  return { input, count, row: el('li', {}, el('label', {}, input, el('span', {}, label), ' ', count)) };
}

const headings = new Map<string, HTMLElement>();

function heading(name: FacetName, text: string): HTMLElement {
  const known = headings.get(`${name} ${text}`) ?? el('li', { class: 'facet-group small soft' }, text);
  headings.set(`${name} ${text}`, known);
  return known;
}

/** The box that finds among many values; made when there are many, and kept while something is typed in it. */
function findBox(
  details: HTMLDetailsElement,
  name: FacetName,
  many: boolean,
  context: FacetContext,
): HTMLInputElement | null {
  const known = details.querySelector<HTMLInputElement>('input[type=text]');
  if (known) {
    known.hidden = !many && known.value === '';
    return known.hidden ? null : known;
  }
  if (!many) return null;
  const label = context.words.filterBox(context.words.facets[name]);
  const box = el('input', { type: 'text', 'aria-label': label, placeholder: label, autocomplete: 'off' });
  box.addEventListener('input', () => showFacet(name, context));
  details.querySelector('ul')?.before(box);
  return box;
}

/** Brings a list to hold these rows in this order, moving only what stands elsewhere. */
function put(list: Element, rows: readonly Node[]): void {
  const focused = document.activeElement;
  const wanted = new Set(rows);
  for (const child of [...list.childNodes]) if (!wanted.has(child)) child.remove();
  for (const [at, row] of rows.entries()) {
    if (list.childNodes[at] !== row) list.insertBefore(row, list.childNodes[at] ?? null);
  }
  if (focused instanceof HTMLElement && focused !== document.activeElement && list.contains(focused))
    focused.focus();
}

function showChosen(state: FindState, context: FacetContext): void {
  const { words, change } = context;
  const place = need('#chosen', HTMLElement);
  const chips = facetNames.flatMap((name) =>
    state.filters[name].map((value) => {
      const text = labelled(words.facets[name], labelOf(name, value, context), context.language);
      const chip = el(
        'button',
        { type: 'button', class: 'chip', 'aria-label': words.remove(text) },
        text,
        el('span', { 'aria-hidden': 'true' }, ' ×'),
      );
      chip.addEventListener('click', () => {
        change(toggle(state, name, value));
        need('#results-head', HTMLElement).focus();
      });
      return chip;
    }),
  );
  const clear = el('button', { type: 'button', class: 'plain-button' }, words.clear);
  clear.addEventListener('click', () => {
    change(withoutFilters(state));
    need('#results-head', HTMLElement).focus();
  });
  place.hidden = chips.length === 0;
  place.replaceChildren(...chips, ...(chips.length > 0 ? [clear] : []));
}
