import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { cliWords } from '../i18n/cli.ts';
import { reportId } from '../report/read.ts';
import { openBrowser } from './browser.ts';
import type { Effects, ExitCode } from './effects.ts';
import { Misuse } from './misuse.ts';
import { contextOf, isFolder, parse } from './options.ts';
import { serveFolder } from './serve-folder.ts';

/** `pdf REPORT [--out FILE] [--dist DIR]`: a report's page of the built site, as the browser prints it. */
export async function pdf(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const { values, positionals } = parse(args, {
    out: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
    content: { type: 'string' },
  });
  const [report] = positionals;
  if (report === undefined || positionals.length > 1) throw new Misuse(({ misuse }) => misuse.oneReport);
  const words = cliWords[contextOf(values.content ?? effects.content, effects.cwd).site.language];
  const id = idOf(report, effects.cwd);
  const dist = resolve(effects.cwd, values.dist);
  if (!existsSync(join(dist, 'reports', id, 'index.html'))) {
    throw new Misuse(({ misuse }) => misuse.notBuilt(id, values.dist));
  }
  const out = resolve(effects.cwd, values.out ?? `${basename(id)}.pdf`);
  if (isFolder(out)) throw new Misuse(({ misuse }) => misuse.outIsFolder(values.out ?? out));

  const browser = await openBrowser();
  const server = await serveFolder(dist);
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/reports/${encodeURI(id)}/`);
    if (!(await page.evaluate(showsChinese))) effects.writeError(`${words.pdf.noFont}\n`);
    await page.evaluate(loadImages);
    await page.evaluate(leadToSite);
    await page.pdf({
      path: out,
      preferCSSPageSize: true,
      printBackground: true,
      outline: true,
      tagged: true,
    });
  } finally {
    await browser.close();
    await server.close();
  }
  effects.write(`${words.pdf.written(out, Math.ceil(statSync(out).size / 1024))}\n`);
  return 0;
}

/** 2023/x of an id, an address or a file. */
function idOf(report: string, cwd: string): string {
  const full = resolve(cwd, report);
  if (existsSync(full)) return reportId(isFolder(full) ? join(full, 'index.md') : full);
  return decodeURI(report)
    .replace(/^.*reports\//, '')
    .replace(/\/+$/, '');
}

// The functions below run in the page.

/** Whether this machine has Chinese letters: without, they are all the same empty box. */
function showsChinese(): boolean {
  const drawn = ['评', '价'].map((letter) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 40 });
    const context = canvas.getContext('2d');
    if (context === null) return letter;
    context.font = '32px sans-serif';
    context.fillText(letter, 0, 32);
    return canvas.toDataURL();
  });
  return drawn[0] !== drawn[1];
}

/** Fetches pictures that wait to be scrolled to; one that cannot be had leaves its description. */
async function loadImages(): Promise<void> {
  const images = [...document.images];
  for (const image of images) image.loading = 'eager';
  await Promise.allSettled(images.map((image) => image.decode()));
}

/** Turns links to other pages from this machine to the site's address; a site without one has none to give. */
function leadToSite(): void {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const here = link.pathname === location.pathname && link.hash !== '';
    if (link.origin !== location.origin || here) continue;
    if (canonical === undefined) link.removeAttribute('href');
    else link.href = new URL(link.pathname + link.search + link.hash, canonical).href;
  }
}
