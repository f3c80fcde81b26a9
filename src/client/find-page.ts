import { findWords } from '../i18n/find.ts';
import type { Language } from '../i18n/words.ts';
import { need } from './element.ts';
import { showBasket } from './find-basket.ts';
import { type FacetContext, showFacets } from './find-facets.ts';
import { lastPage, showPages } from './find-pages.ts';
import { showResults } from './find-results.ts';
import { type Reply, say, showNothing } from './find-said.ts';
import {
  chosenCount,
  type FindState,
  parseState,
  type SortName,
  sortNames,
  stateQuery,
} from './find-state.ts';
import { openSearch, type SearchOptions } from './search-client.ts';
import { setSlashKey, slashKeyIsOn } from './slash-key.ts';

const perPage = 20;
/** Milliseconds after the last letter before a search begins. */
const patience = 300;

const root = need('#find', HTMLElement);
const form = need('#find-form', HTMLFormElement);
const box = need('#q', HTMLInputElement);
const order = need('#find-sort', HTMLSelectElement);
const found = need('#found', HTMLElement);
const narrow = need('#narrow', HTMLDetailsElement);
const base = root.dataset['base'] ?? '';
const language = (
  document.documentElement.lang in findWords ? document.documentElement.lang : 'zh-CN'
) as Language;
const words = findWords[language];
const context: FacetContext = {
  words,
  language,
  schemes: JSON.parse(root.dataset['schemes'] ?? '[]') as FacetContext['schemes'],
  change: (next) => go(next, 'push'),
};

const engine = openSearch({ pagefindUrl: `${base}/pagefind/` });
let state = parseState(location.search);
let asked = 0;
let typed = false;

const sorts: Readonly<Record<SortName, SearchOptions['sort']>> = {
  relevance: undefined,
  year: { by: 'year', order: 'desc' },
  score: { by: 'score', order: 'desc' },
  'score-asc': { by: 'score', order: 'asc' },
  amount: { by: 'amount', order: 'desc' },
};

function optionsOf({ filters, sort, page }: FindState): SearchOptions {
  const order = sorts[sort];
  const chosen = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]]));
  return { filters: chosen, ...(order && { sort: order }), limit: perPage, offset: (page - 1) * perPage };
}

function go(next: FindState, how: 'push' | 'replace'): void {
  state = next;
  const address = `${location.pathname}${stateQuery(state)}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  void show();
}

async function show(): Promise<void> {
  asked += 1;
  const own = asked;
  const { q, page, sort } = state;
  if (document.activeElement !== box) box.value = q;
  order.value = sort;
  root.hidden = false;
  root.setAttribute('aria-busy', 'true');
  const waiting = setTimeout(() => {
    found.textContent = words.loading;
  }, 200);
  try {
    const reply: Reply = await engine.search(q, optionsOf(state));
    const singles = reply.unfiltered === 0 ? await countSingles(q) : [];
    if (own !== asked) return;
    const last = lastPage(reply.total, perPage);
    if (page > last) return go({ ...state, page: last }, 'replace');
    say(found, reply, state, perPage, context);
    root.classList.toggle('without-results', reply.total === 0);
    narrow.hidden = Object.keys(reply.facets).length === 0 && chosenCount(state) === 0;
    showFacets(reply, state, context);
    showResults(reply, state, { words, base, language });
    showNothing(reply, singles, state, { ...context, base });
    showPages({ page, total: reply.total, perPage }, state, context);
  } catch {
    if (own === asked) fail();
  } finally {
    clearTimeout(waiting);
    if (own === asked) root.removeAttribute('aria-busy');
  }
}

/** How many reports each of several words finds by itself. */
async function countSingles(query: string): Promise<readonly (readonly [word: string, count: number])[]> {
  const parts = [...new Set(query.split(/\s+/))];
  if (parts.length < 2) return [];
  const replies = await Promise.all(parts.map((part) => engine.search(part, { limit: 0, offset: 0 })));
  return parts.map((part, at) => [part, replies[at]?.total ?? 0] as const).filter(([, count]) => count > 0);
}

function fail(): void {
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'button';
  again.textContent = words.retry;
  again.addEventListener('click', () => void show());
  found.replaceChildren(words.failed, ' ', again);
  for (const id of ['results', 'nothing', 'find-pages']) document.querySelector(`#${id}`)?.replaceChildren();
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** What is typed is searched for after a pause; one stay in the box is one step of the browser's history. */
function later(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const q = box.value.trim();
    if (q === state.q) return;
    go({ ...state, q, page: 1 }, typed ? 'replace' : 'push');
    typed = true;
  }, patience);
}

box.addEventListener('input', (event) => {
  if (!(event as InputEvent).isComposing) later();
});
box.addEventListener('compositionend', later);
box.addEventListener('blur', () => {
  typed = false;
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  typed = false;
  const q = box.value.trim();
  if (q !== state.q || state.page !== 1) go({ ...state, q, page: 1 }, 'push');
  else void show();
});
order.addEventListener('change', () => {
  go({ ...state, sort: sortNames.find((name) => name === order.value) ?? 'relevance', page: 1 }, 'push');
});
globalThis.addEventListener('popstate', () => {
  state = parseState(location.search);
  box.value = state.q;
  void show();
});

const slash = need('#slash-key', HTMLInputElement);
slash.checked = slashKeyIsOn();
slash.addEventListener('change', () => setSlashKey(slash.checked));

const wide = matchMedia('(min-width: 60rem)');
const unfold = (): void => {
  if (wide.matches) narrow.open = true;
};
unfold();
wide.addEventListener('change', unfold);

box.value = state.q;
showBasket({ words, base });
void show();
