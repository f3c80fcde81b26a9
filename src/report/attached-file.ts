import { realpathSync, statSync } from 'node:fs';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { attachmentFolder } from './read.ts';

/** A file beside a report, or why it cannot be one. */
export type Attachment =
  | { readonly path: string; readonly type: string; readonly bytes: number }
  | { readonly fault: 'no-folder' | 'outside' | 'missing' | 'type' };

/** 'pdf' of survey.PDF; '' where a name has none. */
export const fileType = (name: string): string => extname(name).slice(1).toLowerCase();

/**
 * Finds a file that a report names. It must lie in the report's own folder, also after symbolic links, and be
 * of a type that the site allows.
 * @param name as written, relative to the report's folder
 */
export function findAttachment(report: string, name: string, types: readonly string[]): Attachment {
  const folder = attachmentFolder(report);
  if (folder === null) return { fault: 'no-folder' };
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
