import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openBrowser } from '../../src/cli/browser.ts';
import { type TestSite, testSite } from '../build/site.ts';
import { registerFiles } from '../fixtures/find/library.ts';
import { type Served, serve } from './serve.ts';

/** The small register, built and served, and a browser to read it with. */
export type Register = {
  readonly site: TestSite;
  readonly served: Served;
  /** Opens a path of the site in a window of its own; what goes wrong in it is kept in `complaints`. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  readonly complaints: string[];
  close(): Promise<void>;
};

/** @param more files of the content folder besides the register's own */
export async function openRegister(more: Readonly<Record<string, string>> = {}): Promise<Register> {
  const site = testSite();
  for (const [path, text] of Object.entries({ ...registerFiles(), ...more })) site.write(path, text);
  const built = await site.build();
  expect(built.output).toContain('Complete!');
  const served = await serve(site.out);
  const browser: Browser = await openBrowser();
  const complaints: string[] = [];
  return {
    site,
    served,
    complaints,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${path}: ${message.text()}`);
      });
      await page.goto(served.origin + path);
      return page;
    },
    async close() {
      await browser.close();
      await served.close();
      site.remove();
    },
  };
}

/** How far a page can be scrolled sideways, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each width and each colour scheme once: a page is loaded once and asked in both. */
const views = [
  { colorScheme: 'light', width: 375 },
  { colorScheme: 'dark', width: 1280 },
] as const;

/** Accessibility violations of a page, on a phone by day and on a screen in the dark: 'dark 1280 rule: element'. */
export async function violations({ open }: Register, path: string): Promise<string[]> {
  const page = await open(path);
  await page.waitForLoadState('networkidle');
  await page.evaluate(axe);
  const found: string[] = [];
  for (const { colorScheme, width } of views) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const told = await page.evaluate(async () => {
      // What follows the size of the window does so within two frames.
      for (const _ of [1, 2]) await new Promise((next) => requestAnimationFrame(next));
      type Run = () => Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
      const { violations: all } = await (globalThis as unknown as { axe: { run: Run } }).axe.run();
      return all.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    });
    found.push(...told.map((one) => `${colorScheme} ${width} ${one}`));
  }
  await page.context().close();
  return found;
}

/** Cells of words set two or three characters a line, where a reader sees a column of letters. */
export const narrowCells = (page: Page): Promise<string[]> =>
  page.locator('main :is(td, th)').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
      const { fontSize, paddingLeft, paddingRight, whiteSpace } = getComputedStyle(cell);
      const room = cell.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      const shown = cell.getClientRects().length > 0 && cell.clientWidth > 1;
      const wraps = shown && whiteSpace !== 'nowrap' && text.length > 5;
      return wraps && room < 3.5 * Number.parseFloat(fontSize)
        ? [`${Math.round(room)} px: ${text.slice(0, 20)}`]
        : [];
    }),
  );
