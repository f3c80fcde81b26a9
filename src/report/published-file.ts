import { realpathSync, statSync } from 'node:fs';
import { extname, isAbsolute, join, relative, sep } from 'node:path';

/** A file that may be published, or why it may not. */
export type Published =
  | { readonly path: string; readonly type: string; readonly bytes: number }
  | { readonly fault: 'outside' | 'missing' | 'type' };

/** Pictures that every browser shows and that cannot carry a script. */
export const pictureTypes: readonly string[] = ['png', 'jpg', 'jpeg', 'webp'];

/** 'pdf' of survey.PDF; '' where a name has none. */
export const fileType = (name: string): string => extname(name).slice(1).toLowerCase();

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
