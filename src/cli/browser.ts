import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import packed from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** A headless browser that reaches no network but this machine: Chromium's own package, or Chrome where it lacks one. */
export async function openBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--no-zygote',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--font-render-hinting=none',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ];
  const own = process.platform === 'linux' && process.arch === 'x64';
  return chromium.launch(own ? { executablePath: await unpack(), args } : { channel: 'chrome', args });
}

const kept = join(import.meta.dirname, '../../node_modules/.cache');

/** Unpacked beside its final place and then renamed, so that two started together do not meet half a browser. */
async function unpack(): Promise<string> {
  const manifest = new URL('../package.json', import.meta.resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  mkdirSync(kept, { recursive: true });
  const shared = join(kept, `chromium-${version}`);
  const executable = join(shared, 'chromium');
  if (existsSync(executable)) return executable;
  const own = mkdtempSync(`${shared}-`);
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = own;
  try {
    await packed.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
  try {
    renameSync(own, shared);
  } catch (error) {
    if (!existsSync(executable)) throw error;
    rmSync(own, { recursive: true });
  }
  return executable;
}
