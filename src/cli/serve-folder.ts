import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};

export type FolderServer = { readonly origin: string; close(): Promise<void> };

/** Serves a built site to this machine only, whatever folder of an address it was built for. */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = findFile(folder, decodeURIComponent(pathname));
    if (file === null) return response.writeHead(404).end();
    response.setHeader('content-type', types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
    return response.end(readFileSync(file));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The file of an address below the folder, without the address's first parts where the site lies in a folder. */
function findFile(folder: string, pathname: string): string | null {
  const parts = pathname.split('/').filter(Boolean);
  for (let from = 0; from <= parts.length; from += 1) {
    const asked = join(folder, ...parts.slice(from));
    if (asked !== folder && !asked.startsWith(folder + sep)) return null;
    const file = [asked, join(asked, 'index.html')].find(isFile);
    if (file !== undefined) return file;
  }
  return null;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
