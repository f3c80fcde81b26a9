import { labelled } from '../i18n/joined.ts';
import { compareQuery, isReportId, mostCompared } from './basket.ts';
import type { CompareContext } from './compare-facts.ts';
import type { ComparedReport } from './compare-report.ts';
import { el, need } from './element.ts';
import { openSearch, type Search, type SearchHit } from './search-client.ts';

const listed = 8;
let engine: Search | undefined;

/** A box that finds reports to add, and the other reports of a project that is compared. */
export function offerMore(reports: readonly ComparedReport[], context: CompareContext): void {
  const { words, base, ids } = context;
  const section = need('#compare-add', HTMLElement);
  section.hidden = ids.length >= mostCompared;
  const form = need('#compare-add form', HTMLFormElement);
  const box = need('#compare-add input', HTMLInputElement);
  const results = need('#compare-found', HTMLElement);
  const find = async (query: string, head: string | null): Promise<void> => {
    try {
      engine ??= openSearch({ pagefindUrl: `${base}/pagefind/` });
      const reply = await engine.search(query, { limit: listed + ids.length, offset: 0 });
      const hits = reply.results.filter(
        ({ meta }) => isReportId(meta['id'] ?? '') && !ids.includes(meta['id'] ?? ''),
      );
      if (head !== null && hits.length === 0) return;
      const none = reply.tooShort ? words.tooShort : words.none(query);
      results.replaceChildren(
        ...(head === null ? [] : [el('h3', {}, head)]),
        hits.length === 0
          ? el('p', {}, none)
          : el('ul', {}, ...hits.slice(0, listed).map((hit) => offer(hit, context))),
      );
    } catch {
      results.replaceChildren(el('p', {}, words.failed));
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void find(box.value.trim(), null);
  });
  const project = reports.map((report) => report.project?.name).find((name) => name !== undefined);
  if (project !== undefined && ids.length < mostCompared) void find(project, words.compare.related);
}

function offer({ title, meta }: SearchHit, { words, base, ids, language }: CompareContext): HTMLElement {
  const { id = '', years, department, kind } = meta;
  return el(
    'li',
    {},
    el('a', { href: `${base}/reports/${id}/` }, title),
    el('span', { class: 'soft small' }, [years, department, kind].filter(Boolean).join(' · ')),
    el(
      'a',
      {
        class: 'plain-button',
        href: `${base}/compare/${compareQuery([...ids, id])}`,
        'aria-label': labelled(words.compare.add, title, language),
      },
      words.compare.add,
    ),
  );
}
