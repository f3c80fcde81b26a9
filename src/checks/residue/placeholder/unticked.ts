import { matchesOf } from '../../../prose/matches.ts';
import type { Passage } from '../../../prose/passages.ts';
import type { Found } from '../../check.ts';
import { brief } from '../../texts.ts';

const box = /[□☐◻▢]/u;
const boxes = new RegExp(box, 'gu');
/** Marks by which an option is chosen, instead of its box or in it. */
const ticked = /[☑☒■◼√✓✔✅●▣]|[□☐◻▢]\s*[VvＶ](?![A-Za-z])/u;
/** An option with its box on either side: 过程评价□, □结果评价. */
const option = /[\p{Script=Han}）)\d]\s*[□☐◻▢](?![□☐◻▢])|(?<![□☐◻▢])[□☐◻▢]\s*[\p{Script=Han}（(\d]/gu;
/** Boxes for those who answer a questionnaire, which is shown as it was handed out. */
const asked = /您|你|问卷|受访|[A-F][.．、]|单选|多选|[?？]/u;

/** Options of a form of which none was chosen: 评价类型：过程评价□ 结果评价□; the row counts as one text. */
export function unticked(passages: readonly Passage[]): readonly Found[] {
  const boxed = passages.filter(({ text }) => box.test(text));
  const rows = boxed.length === 0 ? new Map() : rowTexts(passages);
  return boxed.flatMap((passage): Found[] => {
    const { text, cell, kind, place, within } = passage;
    const count = text.match(boxes)?.length ?? 0;
    if (count < 2 || kind === 'field' || kind === 'heading' || within.includes('quote')) return [];
    const row = cell === null ? text : (rows.get(cell.table)?.[cell.row] ?? text);
    if (ticked.test(row) || asked.test(row)) return [];
    if (matchesOf(text, option).length < count) return [];
    const label = /^[^：:]{1,12}[：:]/u.exec(text)?.[0].length ?? 0;
    const [from, to] = [label, text.trimEnd().length];
    const quote = text.slice(from, to);
    return [
      {
        at: place(from, to),
        quote,
        message: {
          'zh-CN': `不应留有没有勾选的选项 \`${brief(quote)}\`，应选定一项，请勾选或改写为文字`,
          en: `Unexpected options \`${brief(quote)}\` with none chosen, expected one, tick it or write it out`,
        },
      },
    ];
  });
}

type Table = NonNullable<Passage['cell']>['table'];

/** The words of each row of each table. */
function rowTexts(passages: readonly Passage[]): ReadonlyMap<Table, readonly string[]> {
  const tables = new Map<Table, string[]>();
  for (const { cell, text } of passages) {
    if (cell === null) continue;
    const rows = tables.get(cell.table) ?? [];
    tables.set(cell.table, rows);
    rows[cell.row] = `${rows[cell.row] ?? ''}${text}\n`;
  }
  return tables;
}
