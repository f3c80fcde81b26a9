import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';

/** Reads lines of files by number, each file once; '' where there is none. */
export function sourceLines(): (file: string, line: number) => string {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    const known = files.get(file) ?? read(file);
    files.set(file, known);
    return known[line - 1] ?? '';
  };
}

function read(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** A path as an author would type it: from the folder he is in, or whole where it lies elsewhere. */
export function shortPath(file: string, cwd: string): string {
  const way = relative(cwd, file);
  return way === '' || way === '..' || way.startsWith(`..${sep}`) ? file : way.split(sep).join('/');
}
