import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleReport } from '../../src/i18n/guide-start.ts';
import { headers, hostHeaders, nginxHeaders, pagePolicies } from '../../src/integration/csp.ts';
import { type BuiltPage, pagesOf } from './pages.ts';
import { type TestSite, testSite } from './site.ts';

const directives = (policy: string): ReadonlyMap<string, readonly string[]> =>
  new Map(policy.split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)]));

const header = headers['Content-Security-Policy'] ?? '';

describe('the policies', () => {
  test('allow nothing inline, nothing evaluated but WebAssembly, nothing from elsewhere', () => {
    for (const policy of [...Object.values(pagePolicies), header]) {
      expect(directives(policy).get('default-src')).toEqual(["'none'"]);
      const sources = [...directives(policy).values()].flat();
      expect(
        [...new Set(sources)].filter((source) => !/^'(?:none|self|wasm-unsafe-eval)'$/.test(source)),
      ).toEqual([]);
    }
    expect(pagePolicies.still).not.toContain('wasm-unsafe-eval');
    expect(pagePolicies.still).not.toContain('connect-src');
  });

  test('of pages are no wider than the one of the host, which adds who may frame them', () => {
    const wide = directives(header);
    for (const policy of Object.values(pagePolicies)) {
      for (const [name, sources] of directives(policy)) {
        expect(
          sources.filter((source) => source !== "'none'" && !wide.get(name)?.includes(source)),
          name,
        ).toEqual([]);
      }
    }
    expect(wide.get('frame-ancestors')).toEqual(["'self'"]);
  });

  test('are written for static hosts and for nginx, with the folder a site lies in', () => {
    const host = hostHeaders('/pingjia');
    expect(host).toMatch(/^\/pingjia\/\*\n {2}Content-Security-Policy: default-src 'none'; /);
    expect(host).toMatch(/^\/pingjia\/_astro\/\*\n {2}Cache-Control: public, max-age=31536000, immutable$/m);
    const nginx = nginxHeaders('');
    for (const [name, value] of Object.entries(headers)) {
      expect(host).toContain(`  ${name}: ${value}\n`);
      // Once for all files, once for those with a Cache-Control of their own, which inherit nothing.
      expect(nginx.split(`add_header ${name} "${value}" always;\n`)).toHaveLength(3);
    }
    expect(nginx).toContain('location /_astro/ {');
  });
});

describe('a built site', () => {
  let site: TestSite;
  let pages: readonly BuiltPage[] = [];
  beforeAll(async () => {
    site = testSite(join(import.meta.dirname, '../../content'));
    site.write('reports/2023/example.md', exampleReport);
    const { output } = await site.build();
    expect(output).toContain('Complete!');
    pages = pagesOf(site.out);
  }, 240_000);
  afterAll(() => site.remove());

  test('has the headers beside its pages', () => {
    expect(site.read('_headers')).toBe(hostHeaders(''));
    expect(site.read('nginx-headers.conf')).toBe(nginxHeaders(''));
  });

  test('has the policy in every page before anything it applies to', () => {
    for (const { path, document } of pages) {
      const metas = [...document.querySelectorAll('meta[http-equiv=content-security-policy]')];
      const live = /^(?:search|compare)\//.test(path);
      expect(
        metas.map((meta) => meta.getAttribute('content')),
        path,
      ).toEqual([live ? pagePolicies.live : pagePolicies.still]);
      expect(
        document.head.querySelector('link, script')?.compareDocumentPosition(metas[0] as Element),
        path,
      ).toBe(2);
    }
  });

  test('has nothing inline in any page, diagrams and charts among them', () => {
    expect(pages.some(({ document }) => document.querySelector('main svg') !== null)).toBe(true);
    const wrong = pages.flatMap(({ path, document }) => {
      const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes].filter(
          ({ name, value }) =>
            name === 'style' || name.startsWith('on') || (name === 'href' && /^javascript:/i.test(value)),
        ),
      );
      const inline = [
        ...document.querySelectorAll('style, script:not([src]):not([type="application/ld+json"])'),
      ].map(({ outerHTML }) => outerHTML.slice(0, 80));
      return [...handlers.map(({ name, value }) => `${name}=${value}`), ...inline].map(
        (one) => `${path}: ${one}`,
      );
    });
    expect(wrong).toEqual([]);
  });

  test('asks for nothing from elsewhere', () => {
    const wrong = pages.flatMap(({ path, document }) =>
      [
        ...document.querySelectorAll(
          '[src], link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], use, image',
        ),
      ]
        .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
        .filter((address) => /^(?:[a-z]+:)?\/\//i.test(address) || address.startsWith('data:'))
        .map((address) => `${path}: ${address}`),
    );
    expect(wrong).toEqual([]);
    const sheets = site.files().filter((path) => path.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(2);
    for (const sheet of sheets) expect(site.read(sheet), sheet).not.toMatch(/@import|@font-face|url\(/);
  });
});
