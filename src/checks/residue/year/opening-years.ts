import type { Passage } from '../../../prose/passages.ts';
import { covers, type Evaluated, type StatedYears, strayYears, yearsIn } from './stated-years.ts';

/** （2022年度）, 2022年度: the line below the title of a form. */
const lineOfItsOwn = /^[（(]?\s*(?:19|20)\d{2}\s*年度?\s*[)）]?$/;

/** Passages above the text proper, each with the next: the title, its year, the first table. */
export function* opening(passages: readonly Passage[]): Generator<[Passage, Passage | undefined]> {
  for (const [index, passage] of passages.entries()) {
    if (index > 30 || (passage.kind !== 'cell' && /[。；]/.test(passage.text))) return;
    if (passage.kind === 'heading' && /^[一二三]、/.test(passage.text)) return;
    yield [passage, passages[index + 1]];
  }
}

/** A title or a line of its own above the text proper that agrees with none of the evaluated years. */
export function strayInOpening(
  passage: Passage,
  next: Passage | undefined,
  evaluated: Evaluated,
): StatedYears | null {
  const { text, kind } = passage;
  if (kind === 'cell') return null;
  if (lineOfItsOwn.test(text)) {
    const [stated] = yearsIn(text);
    return stated === undefined || covers(stated, evaluated.years) ? null : stated;
  }
  // 按照关于做好2022年绩效自评工作的通知要求，现报告如下: a sentence, and the year of the order.
  if (/[按根依遵][照据].{0,40}(?:通知|要求|部署|安排|规定)/u.test(text)) return null;
  const own = text.length <= 60 ? strayYears(text, evaluated) : null;
  return own ?? strayInTwoLines(passage, next, evaluated);
}

/** A title that two lines share: 岳岭市2021年度部门整体支出 above 绩效自评报告. */
function strayInTwoLines(
  { text }: Passage,
  next: Passage | undefined,
  evaluated: Evaluated,
): StatedYears | null {
  if (next === undefined || next.kind === 'cell' || next.kind === 'field') return null;
  if (text.length > 40 || next.text.length > 30 || yearsIn(text).length === 0) return null;
  return /^[^，。；：:]*(?:报告|自评表|评价表)$/.test(next.text.trim())
    ? strayYears(text + next.text, evaluated)
    : null;
}

/** Cells that say what the next one holds: the evaluated year. */
const yearCell = /^(?:评价|自评|绩效)(?:年度|时段|所属期)$/;

/** The year in a cell behind 评价年度, where it is none of the evaluated; several years in a row are a comparison. */
export function cellYear(
  passages: readonly Passage[],
  index: number,
  { years }: Evaluated,
): StatedYears | null {
  const [before, own, after] = [passages[index - 1], passages[index], passages[index + 1]];
  const cell = own?.cell ?? null;
  if (own === undefined || cell === null || before?.cell?.table !== cell.table) return null;
  if (own.text.length > 12 || !yearCell.test(before.text.trim()) || before.cell.row !== cell.row) return null;
  const inRow = after?.cell?.table === cell.table && after.cell.row === cell.row;
  if (inRow && yearsOfCell(after.text).length > 0) return null;
  const [stated] = yearsOfCell(own.text);
  return stated === undefined || covers(stated, years) ? null : stated;
}

const yearsOfCell = (text: string): readonly StatedYears[] =>
  yearsIn(/^\d{4}$/.test(text.trim()) ? `${text}年` : text);
