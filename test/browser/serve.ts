import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { headers } from '../../src/integration/csp.ts';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  csv: 'text/csv',
  xml: 'application/xml',
  wasm: 'application/wasm',
  png: 'image/png',
};

export type Served = {
  /** 'http://127.0.0.1:40000' */
  readonly origin: string;
  /** Requests for these fail until it is set back to null. */
  broken: RegExp | null;
  close(): Promise<void>;
};

/** Serves a built site on this machine as a static host does, with the headers that are published for hosts. */
export async function serve(folder: string): Promise<Served> {
  const served = { broken: null as RegExp | null };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const asked = join(folder, decodeURIComponent(pathname));
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    try {
      if (served.broken?.test(pathname)) throw new Error('broken');
      const file = statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
      const body = readFileSync(file);
      response.setHeader('content-type', types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.writeHead(served.broken?.test(pathname) ? 503 : 404).end();
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(served, {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}
