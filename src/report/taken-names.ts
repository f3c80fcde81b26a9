import { normalize } from 'node:path';
import { reportOutputs } from './outputs/index.ts';

/** The names in a report's folder of the site that are the product's own: its page and the files it makes. */
export const takenNames: readonly string[] = ['index.html', ...reportOutputs.map(({ name }) => name)];

/** Whether a file of the author's would take the place of one of these; hosts do not all tell `A` from `a`. */
export function isTaken(path: string): boolean {
  const [first = ''] = normalize(path.normalize('NFC')).split(/[/\\]/);
  return takenNames.includes(first.toLowerCase());
}
