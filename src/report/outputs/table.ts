import type { ReportSummary } from '../summary.ts';
import { byteOrderMark, type CsvValue, csvRow } from './csv.ts';
import type { Field, FieldType } from './field.ts';
import type { Described, Frame, PublicReport } from './output.ts';

export type Value = CsvValue | readonly (string | number)[];

/** A table of the whole library; one report's rows can be made without the others. */
export type Table = Omit<Described, 'media'> & {
  readonly name: string;
  readonly fields: readonly Field[];
  /** Fields that together name a row. */
  readonly key: readonly string[];
  /** A field that names a row of another table. */
  readonly refers: { readonly field: string; readonly table: string; readonly to: string } | null;
  /** Whether a report's rows stand in the table of the whole site. */
  lists(summary: ReportSummary): boolean;
  rows(report: PublicReport, frame: Frame): readonly (readonly Value[])[];
};

/** Where the table of the whole site is published. */
export const tablePath = ({ name }: Table): string => `/data/${name}.csv`;

type Reader<Row> = (row: Row) => Value;

/**
 * A table whose fields are read from its rows.
 * @throws where a field has no reader: a slip in the table itself
 */
export function table<Row>(
  head: Omit<Table, 'rows'>,
  readers: Readonly<Record<string, Reader<Row>>>,
  rows: (report: PublicReport, frame: Frame) => readonly Row[],
): Table {
  const read = head.fields.map(({ name }) => {
    const reader = readers[name];
    if (reader === undefined) throw new Error(`Unexpected field without a value: ${head.name}.${name}`);
    return reader;
  });
  return {
    ...head,
    rows: (report, frame) => rows(report, frame).map((row) => read.map((value) => value(row))),
  };
}

/** Joins the parts of a list in a cell: 广东省;广州市;白云区. */
const separator = ';';

/** Types whose cells are figures or keywords of ours, which no spreadsheet runs. */
const figures: ReadonlySet<FieldType> = new Set(['integer', 'number', 'percent', 'exact', 'boolean', 'date']);

/** The opening of a CSV file: its mark and the names of its fields. */
export const csvHead = ({ fields }: Table): string => byteOrderMark + csvRow(fields.map(({ name }) => name));

export function csvRows(table: Table, report: PublicReport, frame: Frame): string {
  const raw = table.fields.map(({ type }) => figures.has(type));
  const cell = (value: Value): CsvValue =>
    Array.isArray(value) ? value.join(separator) : (value as CsvValue);
  return table
    .rows(report, frame)
    .map((row) => csvRow(row.map(cell), (at) => raw[at] ?? false))
    .join('');
}
