import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerFiles } from '../fixtures/find/library.ts';
import { type BuiltPage, pagesOf } from './pages.ts';
import { type TestSite, testSite } from './site.ts';

/** A register whose interface is English; its reports are not. */

let site: TestSite;
let pages: readonly BuiltPage[] = [];
beforeAll(async () => {
  site = testSite(join(import.meta.dirname, '../../content'));
  for (const [path, text] of Object.entries(registerFiles())) site.write(path, text);
  site.write(
    'site.yaml',
    'name: Register\npublisher: Office\ndescription: A register.\nlanguage: en\naddress: https://register.example/\n',
  );
  const { output } = await site.build();
  expect(output).toContain('Complete!');
  pages = pagesOf(site.out);
}, 240_000);
afterAll(() => site.remove());

/** What a page says to a reader or to a program, piece by piece, without the texts of reports and examples. */
function* said({ document }: BuiltPage): Generator<string> {
  for (const own of document.querySelectorAll('script, style, pre, code, .report-body')) own.remove();
  for (const element of document.querySelectorAll('[content], [aria-label], [title]')) {
    for (const name of ['content', 'aria-label', 'title']) yield element.getAttribute(name) ?? '';
  }
  const blocks = 'title, h1, h2, h3, p, li, th, td, dt, dd, caption, figcaption, summary, label, option';
  for (const element of document.querySelectorAll(blocks))
    yield (element.textContent ?? '').replace(/\s+/g, ' ');
}

test('a register in English counts, joins and pays in English', () => {
  const foreign = [
    // 1 reports
    /(?<![\d.,:])1 (?!is |of which )[a-z]+s\b/,
    // Finance evaluation：优
    /[A-Za-z]{2}[：；、（）]|[：；、][A-Za-z]{2}/,
    // 460 CNY 10,000, 460 万元
    /\d CNY \d|CNY 10,000\b|\d 万元$/,
  ];
  const wrong = pages
    .filter(({ path }) => !/^(?:glossary|guide|methods)\//.test(path))
    .flatMap((page) =>
      [...said(page)]
        .filter((text) => foreign.some((one) => one.test(text)))
        .map((text) => `${page.path}: ${text}`),
    );
  expect([...new Set(wrong)]).toEqual([]);
});
