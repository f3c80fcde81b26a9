/**
 * CSV by RFC 4180 that spreadsheets open as it is meant: UTF-8 with a byte order mark, CRLF line ends, and no
 * text that is run as a formula.
 */
export type CsvValue = string | number | boolean | null;

/** Opens a file: without the mark, Excel reads Chinese as another encoding. */
export const byteOrderMark = '\ufeff';

const formula = /^[=+\-@＝＋－＠\t\r\n]/;
const number = /^[+-]?\d+(?:\.\d+)?%?$/;

/** Puts an apostrophe before text that a spreadsheet would run (=1+1); numbers, negative ones too, stay numbers. */
export const guarded = (text: string): string =>
  formula.test(text) && !number.test(text) ? `'${text}` : text;

/** One line. @param raw which cells are figures or keywords of ours, and go unguarded */
export function csvRow(values: readonly CsvValue[], raw: (at: number) => boolean = () => false): string {
  const cells = values.map((value, at) =>
    typeof value === 'string' && !raw(at) ? quoted(guarded(value)) : quoted(String(value ?? '')),
  );
  return `${cells.join(',')}\r\n`;
}

/** Line ends inside a cell are plain line feeds, as Excel writes them. */
function quoted(text: string): string {
  const cell = text.replace(/\r\n?/g, '\n');
  return /[",\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
