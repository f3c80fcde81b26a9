import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Files below a folder, in the order of their paths. Symbolic links are named, not followed: they may lead
 * outside the folder, or round in a circle.
 */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}
