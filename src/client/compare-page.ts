import { findWords } from '../i18n/find.ts';
import type { Language } from '../i18n/words.ts';
import { basket, compareQuery, keepBasket, mostCompared } from './basket.ts';
import { offerMore } from './compare-add.ts';
import { type CompareContext, factsTable } from './compare-facts.ts';
import { indicatorTables } from './compare-indicators.ts';
import { type ComparedReport, type Loaded, loadReport } from './compare-report.ts';
import { el, need } from './element.ts';

const root = need('#compare', HTMLElement);
const said = need('#compare-said', HTMLElement);
const lang = document.documentElement.lang;
const language = (lang in findWords ? lang : 'zh-CN') as Language;
const words = findWords[language];
const base = root.dataset['base'] ?? '';

/** ?r= says which reports; ?add= adds one to those picked before; neither shows those. */
function askedFor(): readonly string[] {
  const query = new URLSearchParams(location.search);
  const named = query.getAll('r').filter(Boolean);
  if (query.has('r') && !query.has('add')) return [...new Set(named)];
  return [...new Set([...(query.has('r') ? named : basket()), ...query.getAll('add').filter(Boolean)])];
}

function remarks(reports: readonly ComparedReport[], schemes: CompareContext['schemes']): readonly string[] {
  const standing = reports.filter(({ status }) => status !== 'withdrawn');
  const { schemesDiffer, letters, kindsDiffer } = words.compare;
  const lettered = standing.some(({ scheme }) => schemes.find(({ id }) => id === scheme)?.letters);
  return [
    ...(new Set(standing.map(({ scheme }) => scheme)).size > 1 ? [schemesDiffer] : []),
    ...(lettered ? [letters] : []),
    ...(new Set(standing.map(({ evaluation }) => evaluation)).size > 1 ? [kindsDiffer] : []),
  ];
}

async function show(): Promise<void> {
  const asked = askedFor();
  const ids = asked.slice(0, mostCompared);
  if (ids.length > 0) history.replaceState(null, '', `${location.pathname}${compareQuery(ids)}`);
  const schemes = JSON.parse(root.dataset['schemes'] ?? '[]') as CompareContext['schemes'];
  const context: CompareContext = { words, language, schemes, base, ids };
  root.hidden = false;
  if (ids.length > 0) said.textContent = words.compare.loading;
  const loaded: readonly Loaded[] = await Promise.all(ids.map((id) => loadReport(base, id)));
  const reports = loaded.flatMap((one) => ('report' in one ? [one.report] : []));
  keepBasket(reports.map(({ id }) => id));
  const state = [
    ...(reports.length < 2 ? [words.compare.few] : []),
    ...(asked.length > ids.length ? [words.compare.many] : []),
  ];
  said.textContent = state.join(' ');
  const notes = need('#compare-notes', HTMLElement);
  const texts = reports.length > 1 ? remarks(reports, schemes) : [];
  notes.hidden = texts.length === 0;
  notes.replaceChildren(...texts.map((text) => el('p', {}, text)));
  need('#compare-facts', HTMLElement).hidden = ids.length === 0;
  need('#facts-table', HTMLElement).replaceChildren(...(ids.length > 0 ? [factsTable(loaded, context)] : []));
  need('#compare-indicators', HTMLElement).hidden = reports.length === 0;
  need('#indicator-tables', HTMLElement).replaceChildren(...indicatorTables(loaded, context));
  offerMore(reports, context);
}

void show();
