import { fileIn, type Published } from './published-file.ts';
import { attachmentFolder } from './read.ts';
import { isTaken } from './taken-names.ts';

/** A file beside a report, or why it cannot be one. */
export type Attachment = Published | { readonly fault: 'no-folder' | 'taken' };

/**
 * Finds a file that a report names. It must lie in the report's own folder, be of a type that the site allows,
 * and have a name that no file of the product has.
 * @param name as written, relative to the report's folder
 */
export function findAttachment(report: string, name: string, types: readonly string[]): Attachment {
  const folder = attachmentFolder(report);
  if (folder === null) return { fault: 'no-folder' };
  const found = fileIn(folder, name, types);
  return 'path' in found && isTaken(name) ? { fault: 'taken' } : found;
}
