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
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A small site of its own: a content folder, its cache and its output, all in one temporary folder. */
export type TestSite = {
  readonly folder: string;
  readonly content: string;
  readonly out: string;
  /** Writes a file of the content folder. */
  write(path: string, text: string | Uint8Array): void;
  /** Builds the site as `npm run build` does. */
  build(options?: { today?: string }): Promise<Built>;
  /** A file of the built site as text. */
  read(path: string): string;
  exists(path: string): boolean;
  /** All files of the built site, by their paths in it. */
  files(): readonly string[];
  remove(): void;
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
  return {
    folder,
    content,
    out,
    write,
    build: ({ today = '2026-01-01' } = {}) =>
      run(['build', '--root', root, '--outDir', out], {
        // From the project's folder, as its own content is named.
        GONGPING_CONTENT: relative(root, content),
        GONGPING_CACHE: join(folder, 'cache'),
        GONGPING_TODAY: today,
      }),
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

function run(args: readonly string[], env: Record<string, string>): Promise<Built> {
  return new Promise((resolve, reject) => {
    const astro = join(root, 'node_modules/astro/bin/astro.mjs');
    const environment = {
      ...process.env,
      ...env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
    };
    // What the test runner sets would make Astro believe that it is under test itself.
    for (const name of ['FORCE_COLOR', 'NODE_ENV', 'VITEST', 'MODE', 'DEV', 'PROD', 'BASE_URL', 'SSR']) {
      delete (environment as Record<string, string | undefined>)[name];
    }
    const child = spawn(process.execPath, [astro, ...args], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
