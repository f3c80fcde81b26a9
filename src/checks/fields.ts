import type { Place } from '../report/problem.ts';
import type { FieldPath } from '../report/source.ts';
import type { WrittenFile } from '../report/written-file.ts';
import type { Text } from './texts.ts';

/** The words of one field of the frontmatter. */
export type FieldText = Text & { readonly path: FieldPath; readonly key: string };

/** Fields that hold no words: names of things in the project, choices, days, figures. */
const wordless = new Set([
  ...['status', 'published', 'evaluation', 'subject', 'kind', 'scheme', 'outline', 'framework', 'disclosure'],
  ...['id', 'date', 'due', 'year', 'years', 'check', 'rateBase', 'of', 'unit', 'applicable'],
  ...['initial', 'adjusted', 'received', 'executed', 'amount', 'weight', 'score', 'total', 'points', 'times'],
  ...['from', 'every', 'lose', 'full', 'zero', 'award', 'met', 'rate'],
]);

const known = new WeakMap<WrittenFile['source'], readonly FieldText[]>();

/** Every field of the frontmatter that readers see as words, acknowledgements included. */
export function fieldsOf(report: WrittenFile): readonly FieldText[] {
  const { source } = report;
  const before = known.get(source);
  if (before !== undefined) return before;
  const found: FieldText[] = [];
  collect(report, source.data, [], '', found);
  known.set(source, found);
  return found;
}

/** The same without the acknowledgements, which quote the faults they answer for. */
export const ownFields = (report: WrittenFile): readonly FieldText[] =>
  fieldsOf(report).filter(({ path }) => path[0] !== 'acknowledged');

/** Adds the words that a value of the frontmatter holds; `key` is the field it is written under. */
function collect(
  report: WrittenFile,
  value: unknown,
  path: FieldPath,
  key: string,
  found: FieldText[],
): void {
  if (typeof value === 'string') {
    found.push({ text: value, path, key, place: (from, to) => placeIn(report, path, value, from, to) });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(report, item, [...path, index], key, found);
    return;
  }
  for (const [name, item] of Object.entries(value)) {
    if (typeof item === 'string' ? !wordless.has(name) : typeof item === 'object')
      collect(report, item, [...path, name], name, found);
  }
}

/** The stretch itself where the value stands on one line as it is, else the whole field. */
function placeIn(report: WrittenFile, path: FieldPath, value: string, from: number, to: number): Place {
  const whole = report.source.place(path);
  if (whole.line !== whole.endLine) return whole;
  const line = report.source.text.split('\n', whole.line).at(-1) ?? '';
  const begin = line.slice(whole.column - 1, whole.endColumn - 1).indexOf(value);
  if (begin < 0) return whole;
  const column = whole.column + begin;
  return { ...whole, column: column + from, endColumn: column + to };
}
