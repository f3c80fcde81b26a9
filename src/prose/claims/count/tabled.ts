import type { CountClaim } from '../claim.ts';
import { amountsOf } from '../reading/amounts.ts';
import type { Line, Text } from '../reading/lines.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import { type Grid, gridsOf, isSubtotalLabel, isSumLabel } from '../table/grid.ts';

/** 7 家机构，其中公办 1 家、民办 4 家、合办 2 家: against the table of so many rows that prints each one's kind. */
export function tabled(text: Text): readonly CountClaim[] {
  let known: readonly (readonly string[])[] | null = null;
  return text.lines.flatMap((line) => {
    if (line.passage.kind === 'cell' || !/其中[^。;]{2,14}?\d/.test(line.text)) return [];
    known ??= gridsOf(text).flatMap(kindsIn);
    return known.length === 0 ? [] : inLine(line, known);
  });
}

/** The columns of words in which some rows say the same. */
function kindsIn({ rows, width }: Grid): readonly (readonly string[])[] {
  const own = rows.filter((row) => !row.some((cell) => cell !== null && isSum(cell.text)));
  return Array.from({ length: width }, (_, column) =>
    own.map((row) => (row[column]?.figure === null ? (row[column]?.text ?? '') : '')),
  ).filter((cells) => cells.length > 2 && !cells.includes('') && new Set(cells).size < cells.length);
}

const isSum = (words: string): boolean => isSumLabel(words) || isSubtotalLabel(words);

function inLine(line: Line, columns: readonly (readonly string[])[]): readonly CountClaim[] {
  return sentencesOf(line).flatMap((sentence) => {
    const among = sentence.tokens.find((token) => token.kind === 'word' && token.word === 'among');
    if (among === undefined) return [];
    const amounts = amountsOf(line, sentence).filter(({ depth }) => depth === 0);
    const whole = amounts.findLast(({ to }) => to <= among.from);
    const parts = amounts.filter(({ from, measure }) => from >= among.to && measure === whole?.measure);
    if (whole === undefined || parts.length < 2) return [];
    const kinds = parts.map(({ label }) => label.replace(/^(?:和|及|与|有)|(?:为|有|共|的)+$/g, ''));
    const meant = columns.filter(
      (cells) =>
        whole.value.equals(cells.length) &&
        new Set(kinds).size === new Set(cells).size &&
        kinds.every((kind) => cells.includes(kind)),
    );
    const [cells, ...more] = meant;
    if (cells === undefined || more.length > 0) return [];
    return parts.map(({ figure, from, to, label, value }, at) => {
      const kind = kinds[at] ?? '';
      const actual = cells.filter((cell) => cell === kind).length;
      return {
        kind: 'count',
        spot: spotIn(line, from, to, from - label.length),
        count: Number(value),
        actual: [actual],
        of: kind === '' ? figure.unit : kind,
      };
    });
  });
}
