import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A small site of its own: a content folder, its cache and its output, all in one temporary folder. */
export type TestSite = {
  readonly folder: string;
  readonly content: string;
  readonly out: string;
  /** Writes a file of the content folder. */
  write(path: string, text: string | Uint8Array): void;
  /** Removes a file of the content folder. */
  delete(path: string): void;
  /** Removes what earlier builds left: the output and the cache. */
  forget(): void;
  /** Builds the site as `npm run build` does. */
  build(options?: { today?: string }): Promise<Built>;
  /** Serves the site as `npm run dev` does. */
  serve(): Promise<Serving>;
  /** A file of the built site as text. */
  read(path: string): string;
  exists(path: string): boolean;
  /** All files of the built site, by their paths in it. */
  files(): readonly string[];
  remove(): void;
};

/** A server that follows edits. */
export type Serving = {
  /** What an address shows now; '' while it cannot be had. */
  shown(path: string): Promise<string>;
  /** What the server has said so far. */
  said(): string;
  stop(): Promise<void>;
};

export type Built = { readonly code: number; readonly output: string };

/** @param from a content folder to begin with */
export function testSite(from?: string): TestSite {
  // Below the project: Astro renders from the output folder only if it lies there, otherwise all builds share one.
  const parent = join(root, '.cache');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'test-site-'));
  const content = join(folder, 'content');
  const out = join(folder, 'dist');
  mkdirSync(content);
  if (from !== undefined) cpSync(from, content, { recursive: true });
  const write = (path: string, text: string | Uint8Array): void => {
    const file = join(content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const environment = {
    // From the project's folder, as its own content is named.
    GONGPING_CONTENT: relative(root, content),
    GONGPING_CACHE: join(folder, 'cache'),
  };
  return {
    folder,
    content,
    out,
    write,
    delete: (path) => rmSync(join(content, path)),
    forget: () => {
      for (const left of [out, join(folder, 'cache')]) rmSync(left, { recursive: true, force: true });
    },
    build: ({ today = '2026-01-01' } = {}) =>
      run(['build', '--root', root, '--outDir', out], { ...environment, GONGPING_TODAY: today }),
    serve: () => serve(environment),
    read: (path) => readFileSync(join(out, path), 'utf8'),
    exists: (path) => existsSync(join(out, path)),
    files: () => filesBelow(out),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort();
}

function run(args: readonly string[], own: Record<string, string>): Promise<Built> {
  return new Promise((resolve, reject) => {
    const child = start(args, own);
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function serve(own: Record<string, string>): Promise<Serving> {
  const port = await freePort();
  const child = start(['dev', '--root', root, '--host', '127.0.0.1', '--port', String(port)], own);
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return {
    shown: async (path) => {
      try {
        return await (await fetch(`http://127.0.0.1:${port}${encodeURI(path)}`)).text();
      } catch {
        return '';
      }
    },
    said: () => output,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function start(args: readonly string[], own: Record<string, string>) {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const environment = { ...process.env, ...own, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  // What the test runner sets would make Astro believe that it is under test itself.
  for (const name of ['FORCE_COLOR', 'NODE_ENV', 'VITEST', 'MODE', 'DEV', 'PROD', 'BASE_URL', 'SSR']) {
    delete (environment as Record<string, string | undefined>)[name];
  }
  return spawn(process.execPath, [astro, ...args], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
