import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { filesBelow } from './site.ts';

export type BuiltPage = { readonly path: string; readonly html: string; readonly document: Document };

/** Every HTML page of a built site, read; the path is that of its file. */
export const pagesOf = (folder: string): readonly BuiltPage[] =>
  filesBelow(folder)
    .filter((path) => path.endsWith('.html'))
    .map((path) => {
      const html = readFileSync(join(folder, path), 'utf8');
      return { path, html, document: new JSDOM(html).window.document };
    });

/** The file that an address of the site is served from; null where there is none. */
export function fileFor(folder: string, pathname: string): string | null {
  const path = join(folder, decodeURIComponent(pathname));
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  return existsSync(file) ? file : null;
}
