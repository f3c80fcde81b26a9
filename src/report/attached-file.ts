import { realpathSync, statSync } from 'node:fs';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { attachmentFolder } from './read.ts';
import { isTaken } from './taken-names.ts';

/** A file that may be published, or why it may not. */
export type Published =
  | { readonly path: string; readonly type: string; readonly bytes: number }
  | { readonly fault: 'outside' | 'missing' | 'type' };

/** A file beside a report, or why it cannot be one. */
export type Attachment = Published | { readonly fault: 'no-folder' | 'taken' };

/** Pictures that every browser shows and that cannot carry a script. */
export const pictureTypes: readonly string[] = ['png', 'jpg', 'jpeg', 'webp'];

/** 'pdf' of survey.PDF; '' where a name has none. */
export const fileType = (name: string): string => extname(name).slice(1).toLowerCase();

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

/** A file of one of these types in a folder, also after symbolic links. @param name relative to the folder */
export function fileIn(folder: string, name: string, types: readonly string[]): Published {
  const path = join(folder, name);
  if (isAbsolute(name) || /^[a-z][a-z+.-]*:|^\\|\0/i.test(name) || !inside(folder, path))
    return { fault: 'outside' };
  const real = existing(path);
  if (real === null) return { fault: 'missing' };
  if (!inside(realpathSync(folder), real.path)) return { fault: 'outside' };
  const type = fileType(name);
  return types.includes(type) && fileType(real.path) === type
    ? { path, type, bytes: real.bytes }
    : { fault: 'type' };
}

function inside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !isAbsolute(way) && way.split(sep)[0] !== '..';
}

function existing(path: string): { readonly path: string; readonly bytes: number } | null {
  try {
    const real = realpathSync(path);
    const stats = statSync(real);
    return stats.isFile() ? { path: real, bytes: stats.size } : null;
  } catch {
    return null;
  }
}
