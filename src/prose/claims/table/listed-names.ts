import type { NameClaim } from '../claim.ts';
import type { Text } from '../reading/lines.ts';
import { isNameSlip, isOther, isSynonym } from '../reading/names/near.ts';
import type { Subject } from '../reading/names.ts';
import { cellSpot } from '../reading/spot.ts';
import { labelForms } from './cell-name.ts';
import { type Cell, gridsOf, isSumLabel } from './grid.ts';
import { indicatorsIn } from './tree-table.ts';

/** Tables of problems, reasons or measures: a column that names indicators, all but one of them right. */
export function listedNames(text: Text): readonly NameClaim[] {
  if (text.report.units.length !== 1) return [];
  return gridsOf(text).flatMap((grid) => {
    if (indicatorsIn(text, grid) !== null) return [];
    return Array.from({ length: grid.width }, (_, column) =>
      inColumn(
        text,
        grid.rows.flatMap((cells) => cells[column] ?? []),
      ),
    ).flat();
  });
}

function inColumn({ index }: Text, cells: readonly Cell[]): readonly NameClaim[] {
  const words = cells.filter(({ text, figure }) => figure === null && !isSumLabel(text));
  const known = (name: string): boolean => labelForms(name).some((form) => index.names.has(form));
  const strange = words.filter(
    ({ text }) =>
      !known(text) &&
      !text
        .split(/[、,;]|和|及|与/)
        .filter((name) => name !== '')
        .every(known),
  );
  const [cell, ...more] = strange;
  if (cell === undefined || more.length > 0 || words.length < 4) return [];
  const forms = labelForms(cell.text);
  const printed = words.flatMap(({ text }) => labelForms(text));
  const near = index.own.flatMap(({ full, subject }): Subject[] =>
    forms.some((form) => isMeant(full, form)) && !printed.includes(full) ? [subject] : [],
  );
  const [subject] = near;
  if (subject === undefined || new Set(near.map(({ node }) => node)).size > 1) return [];
  return [
    {
      kind: 'name',
      spot: cellSpot(cell.line),
      written: cell.line.passage.text,
      subject,
    },
  ];
}

/** 公式审核 for 公示审核, 资金使用合规性 for 资金使用规范性; two letters that differ may be another name. */
const isMeant = (name: string, words: string): boolean =>
  isNameSlip(name, words) &&
  !isOther(name, words) &&
  (isSynonym(name, words) || lettersApart(name, words) === 1);

const lettersApart = (a: string, b: string): number => [...a].filter((letter, at) => letter !== b[at]).length;
