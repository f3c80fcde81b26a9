import { differingWords } from '../i18n/differing.ts';
import type { FindWords } from '../i18n/find.ts';
import { labelled } from '../i18n/joined.ts';
import type { Language } from '../i18n/words.ts';
import { isReportId } from './basket.ts';
import { el, gradeBox, need } from './element.ts';
import { pickButton, showBasket } from './find-basket.ts';
import type { FindState } from './find-state.ts';
import type { Mark, Passage, SearchHit, SearchReply } from './search-client.ts';

type Context = { readonly words: FindWords; readonly base: string; readonly language: Language };

/** A text with its matches in <mark>. */
export function marked(text: string, marks: readonly Mark[]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(from, start), el('mark', {}, text.slice(start, end)));
    from = end;
  }
  return [...parts, text.slice(from)];
}

/** The part of a marked text between two places. */
function slice(text: string, marks: readonly Mark[], from: number, to: number): (Node | string)[] {
  const within = marks.flatMap(([start, end]): Mark[] => {
    const [first, last] = [Math.max(start, from) - from, Math.min(end, to) - from];
    return first < last ? [[first, last]] : [];
  });
  return marked(text.slice(from, to), within);
}

/** A row is linked by the name it begins with, a piece of text by the heading it stands under. */
function passage(
  { kind, url, title = '', text, marks, cut }: Passage,
  { words, base }: Context,
): HTMLElement {
  const link = (...parts: (Node | string)[]): HTMLElement => el('a', { href: base + url }, ...parts);
  if (kind === 'heading') return el('li', {}, link(...marked(text, marks)));
  const border = text.indexOf(' · ');
  const name = kind === 'row' && !cut.before ? Math.max(0, border) : 0;
  const where = kind === 'row' ? [words.row, title].filter(Boolean).join(' · ') : '';
  return el(
    'li',
    {},
    where !== '' && el('span', { class: 'soft small' }, where),
    where !== '' && ' ',
    name > 0 ? link(...slice(text, marks, 0, name)) : title !== '' && kind !== 'row' && link(title),
    name === 0 && title !== '' && el('br'),
    cut.before && '…',
    ...slice(text, marks, name, text.length),
    cut.after && '…',
  );
}

function facts(meta: SearchHit['meta'], { words, language }: Context): HTMLElement {
  const { years, department, kind, sector, total, full = '100', grade, rank = null, units, amount } = meta;
  const { statedTotal, statedGrade } = meta;
  const said = differingWords[language];
  const points = total ? words.total(total, full) : units ? words.units(units) : null;
  const box = grade ? gradeBox(grade, rank === '' ? null : rank) : null;
  const parts = [
    years,
    department,
    kind,
    sector,
    // What the publication prints goes before what was computed instead.
    ...(statedTotal
      ? [
          labelled(said.printed, words.total(statedTotal, full), language),
          labelled(said.computed, points ?? '—', language),
        ]
      : [points]),
    ...(statedGrade
      ? [
          el('span', {}, said.printed, ' ', gradeBox(statedGrade, null)),
          el('span', {}, said.computed, ' ', box ?? '—'),
        ]
      : [box]),
    amount,
  ].filter((part) => part !== null && part !== undefined && part !== '');
  return el('p', { class: 'hit-facts small' }, ...parts.map((part) => el('span', {}, part as string | Node)));
}

function hit(result: SearchHit, at: number, level: 'h3' | 'h4', context: Context): HTMLElement {
  const { url, title, titleMarks, meta, passages, occurrences } = result;
  const id = meta['id'] ?? '';
  const shown = passages.filter(({ kind }) => kind !== 'title');
  const counted = shown.length > 0 && occurrences > shown.length;
  return el(
    'li',
    { class: 'hit' },
    el(
      level,
      { id: `hit-${at}`, class: 'hit-title' },
      el('a', { href: context.base + url }, ...marked(title, titleMarks)),
    ),
    facts(meta, context),
    shown.length > 0 && el('ul', { class: 'passages' }, ...shown.map((one) => passage(one, context))),
    el(
      'p',
      { class: 'hit-actions small' },
      counted &&
        el(
          'span',
          { class: 'soft' },
          context.words.occurrences(occurrences.toLocaleString(context.language)),
        ),
      isReportId(id) && pickButton(id, `hit-${at}`, context),
    ),
  );
}

/** The results as a list; where they are ordered by score, a list a scheme. */
export function showResults({ results }: SearchReply, { sort }: FindState, context: Context): void {
  const { words } = context;
  const place = need('#results', HTMLElement);
  const byScore = sort === 'score' || sort === 'score-asc';
  const schemeOf = ({ meta }: SearchHit): string => (meta['ordered'] ? (meta['schemeName'] ?? '') : '');
  const groups = byScore ? [...Map.groupBy(results, schemeOf)] : [['', results] as const];
  const apart = byScore && results.length > 0;
  place.replaceChildren(
    ...(apart ? [el('p', { class: 'soft small' }, words.apart)] : []),
    ...groups.flatMap(([scheme, hits]) => [
      ...(apart
        ? [el('h3', { class: 'scheme-head' }, scheme === '' ? words.unscored : words.scheme(scheme))]
        : []),
      el(
        'ol',
        { class: 'hits' },
        ...hits.map((one) => hit(one, results.indexOf(one), apart ? 'h4' : 'h3', context)),
      ),
    ]),
  );
  showBasket(context);
}
