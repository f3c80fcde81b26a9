import { createReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Connect } from 'vite';
import { readBuilt } from '../report/built.ts';
import { fileType } from '../report/published-file.ts';
import type { Prepared } from './prepare.ts';

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
};

/** In development the files of the content are served from where they lie; a build copies them. */
export function serveFiles(current: () => Prepared, cache: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const file = fileAt(pathOf(request.originalUrl ?? ''), current(), cache);
    if (file === null) return next();
    response.setHeader('content-type', types[fileType(file)] ?? 'application/octet-stream');
    createReadStream(file)
      .on('error', () => next())
      .pipe(response);
  };
}

/** Serves what is asked for below a folder as if it were not. */
export const withoutFolder =
  (folder: string): Connect.NextHandleFunction =>
  (request, _, next) => {
    if (request.url?.startsWith(`${folder}/`)) request.url = request.url.slice(folder.length);
    next();
  };

const pathOf = (url: string): string => {
  try {
    return decodeURI(url.replace(/[?#].*$/, ''));
  } catch {
    return '';
  }
};

/** The file of an address, which may begin with the folder that the site is published in. */
function fileAt(path: string, { published, pages, logo }: Prepared, cache: string): string | null {
  if (logo !== null && path.endsWith(logo.path)) return logo.file;
  const [, id = '', name = ''] = /\/reports\/([^/]+\/[^/]+)\/([^/].*)$/.exec(path) ?? [];
  const report = published.find((one) => one.id === id);
  if (report !== undefined) return namedIn(readBuilt(cache, report.digest).files, name, report.file);
  const [, slug = '', rest = ''] = /\/([^/]+)\/([^/].*)$/.exec(path) ?? [];
  const page = pages.find((one) => one.slug === slug);
  return page === undefined ? null : namedIn(page.files, rest, page.file);
}

const namedIn = (files: readonly string[], name: string, beside: string): string | null =>
  files.includes(name) ? join(dirname(beside), name) : null;
