import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sarif } from '../../src/checks/formats/sarif.ts';
import { checks } from '../../src/checks/index.ts';
import { redacted } from '../../src/checks/privacy/redact.ts';
import { findAll } from '../../src/cli/check.ts';
import { contextOf } from '../../src/cli/options.ts';
import { targetsOf } from '../../src/cli/targets.ts';
import { terms } from '../../src/i18n/glossary.ts';
import { guideWords } from '../../src/i18n/guide.ts';
import { exampleReport } from '../../src/i18n/guide-start.ts';
import { exampleSource, workedExample } from '../../src/pages/guide/_examples.ts';
import { fieldRows, type Kind, schemaOf } from '../../src/pages/guide/_fields.ts';
import { directives } from '../../src/prose/directives/index.ts';
import { codebookEntries } from '../../src/report/outputs/codebook.ts';
import { reportOutputs, siteOutputs } from '../../src/report/outputs/index.ts';
import { isReadable, readReport } from '../../src/report/read.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { siteSchema } from '../../src/report/settings.ts';
import { exact, Fraction } from '../../src/scoring/quantity.ts';
import { rules } from '../../src/scoring/rules/index.ts';
import { type TestSite, testSite } from './site.ts';

const root = join(import.meta.dirname, '../..');
const context = contextOf(undefined, root);
const { types } = guideWords['zh-CN'];

describe('fields', () => {
  test.each(['report', 'scheme', 'outline', 'framework', 'page', 'site'] satisfies Kind[])(
    'of a %s each have a meaning',
    (kind) => {
      for (const language of ['zh-CN', 'en'] as const) {
        const rows = fieldRows(schemaOf(kind, { ...context.site, language }), types);
        expect(rows.filter(({ meaning }) => meaning === '')).toEqual([]);
      }
    },
  );

  test('are those of the schemas, all of them and no other', () => {
    const listed = (kind: Kind): readonly string[] =>
      fieldRows(schemaOf(kind, context.site), types)
        .filter(({ depth }) => depth === 0)
        .map(({ name }) => name);
    expect(listed('report')).toEqual(Object.keys(reportSchema.shape));
    expect(listed('site')).toEqual(Object.keys(siteSchema.shape));
  });
});

/** Writes a report, reads it as the program does and gives it to `look`. */
async function written<T>(text: string, look: (file: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'gongping-guide-'));
  try {
    const file = join(folder, 'example.md');
    writeFileSync(file, text);
    return await look(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('examples', () => {
  test('the whole report has nothing that any check finds', async () => {
    const { findings } = await written(exampleReport, (file) =>
      findAll(targetsOf([file], context, root), context),
    );
    expect(findings.map(({ check, message }) => `${check} ${message['zh-CN']}`)).toEqual([]);
  });

  test.each(rules.flatMap((rule) => (['full', 'least'] as const).map((kind) => ({ rule, kind }))))(
    '$rule.name ($kind) is source that gives the score shown',
    async ({ rule, kind }) => {
      const example = rule.examples[kind];
      const { score, limits } = workedExample(rule, example);
      const amounts = example.budget;
      const money = (text = '') => text.replace(/\D.*$/, '');
      const budget =
        amounts &&
        `budget: { unit: 万元, initial: ${money(amounts.base)}, executed: ${money(amounts.executed)} }\n`;
      const rest = new Fraction(100).sub(new Fraction(example.weight));
      const text = `---
title: 示例
year: 2023
evaluation: self
subject: project
department: { name: 甲单位 }
${budget ?? ''}indicators:
${exampleSource(rule, example, '示例').replace(/^/gm, '  ')}
  - { name: 其余, weight: ${exact(rest)}, score: ${exact(rest)} }
---
`;
      await written(text, (file) => {
        const report = readReport(file, context);
        expect(report.problems.map(({ message }) => message['zh-CN'])).toEqual([]);
        if (!isReadable(report)) throw new Error('unreadable');
        const leaf = report.units[0]?.result.roots[0];
        expect(leaf?.problem ?? null).toBeNull();
        if (score !== null) {
          expect(leaf?.by).toBe('rule');
          expect(leaf?.score?.sub(new Fraction(score)).abs().lt(new Fraction(1, 200))).toBe(true);
        } else {
          expect(leaf?.by).toBe('stated');
          expect(limits !== null).toBe(leaf?.within !== null);
        }
      });
    },
  );
});

describe('in a built site', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = testSite();
    site.write(
      'site.yaml',
      'name: 试验登记册\npublisher: 试验单位\naddress: https://register.example/pingjia\nlicence: 署名许可\n',
    );
    site.write('reports/2023/example.md', exampleReport);
    const { output } = await site.build();
    expect(output).toContain('Complete!');
  }, 180_000);
  afterAll(() => site.remove());

  const page = (path: string) => new JSDOM(site.read(`${path}index.html`)).window.document;
  const text = (path: string): string => page(path).querySelector('main')?.textContent ?? '';

  test('every check has a page that says what it is, with its own test as the example', () => {
    for (const { code, title, severity } of checks) {
      const document = page(`guide/checks/${code}/`);
      expect(document.querySelector('h1')?.textContent).toBe(title['zh-CN']);
      expect(document.querySelector('.severity')?.getAttribute('data-severity')).toBe(severity);
      const blocks = [...document.querySelectorAll('.code-block')].map((block) => [
        block.querySelector('figcaption')?.textContent ?? '',
        block.querySelector('code')?.textContent ?? '',
      ]);
      const shown = Object.fromEntries(blocks) as Record<string, string>;
      expect(Object.keys(shown), code).toEqual(['核对时印出', 'invalid.md', 'valid.md']);
      // What is printed names the line of the example and the code.
      expect(shown['核对时印出'], code).toContain(code);
      for (const example of ['invalid.md', 'valid.md'])
        expect(shown[example]?.split('\n').map(redacted).join('\n'), code).toBe(shown[example]);
    }
  });

  test('every help address in SARIF is a page', () => {
    const log = JSON.parse(
      sarif(
        { reports: 0, findings: [] },
        {
          site: { language: 'zh-CN', address: 'https://register.example/pingjia' },
          colour: false,
          path: (file) => file,
          line: () => '',
        },
      ),
    ) as { runs: { tool: { driver: { rules: { id: string; helpUri: string }[] } } }[] };
    const rules = log.runs[0]?.tool.driver.rules ?? [];
    expect(rules).toHaveLength(checks.length);
    for (const { helpUri } of rules) {
      const path = helpUri.replace('https://register.example/pingjia/', '');
      expect(site.exists(`${path}index.html`), helpUri).toBe(true);
    }
  });

  test('the catalogue lists every check once, under its area', () => {
    const document = page('guide/checks/');
    const codes = [...document.querySelectorAll('.check-table th a')].map((link) => link.textContent);
    expect(codes).toEqual([...new Set(codes)]);
    expect(codes.toSorted()).toEqual(checks.map(({ code }) => code).toSorted());
    const areas = Object.keys(guideWords['zh-CN'].checks.areas);
    expect(checks.filter(({ code }) => !areas.includes(code.split('/')[0] ?? ''))).toEqual([]);
  });

  test('the rules page works both examples of every rule', () => {
    const document = page('guide/rules/');
    for (const { name, examples } of rules) {
      const section = document.getElementById(name)?.closest('section');
      const results = [...(section?.querySelectorAll('.rule-examples strong') ?? [])].map(
        (one) => one.textContent,
      );
      expect(results, name).toHaveLength(2);
      if (/^\d+$/.test(examples.full.score) && !['judged', 'bands'].includes(name))
        expect(results[0]).toBe(`得 ${examples.full.score} 分`);
    }
  });

  test('every directive is explained', () => {
    const document = page('guide/body/');
    for (const { name } of directives) {
      expect(document.getElementById(`directive-${name}`)?.textContent, name).toMatch(new RegExp(`:${name}`));
    }
  });

  test('the methods show the grades of every scheme', () => {
    const document = page('methods/');
    for (const { value } of context.schemes.values()) {
      const rows = document.querySelectorAll(`section[aria-labelledby=scheme-${value.id}] .bands tbody tr`);
      expect([...rows].map((row) => row.querySelector('th')?.firstChild?.textContent?.trim())).toEqual(
        value.bands.map(({ grade }) => grade),
      );
    }
    const four = document.querySelector('section[aria-labelledby=scheme-four-grade]');
    const ranges = [...(four?.querySelectorAll('tbody td') ?? [])].map((cell) => cell.textContent);
    expect(ranges).toEqual(['90（含）以上', '80（含）至 90', '60（含）至 80', '60 以下']);
    expect(four?.textContent).toContain('产出、效益合计不少于 60 分');
  });

  test('the glossary explains each term once, at an anchor of its own', () => {
    const document = page('glossary/');
    expect([...document.querySelectorAll('dfn')].map((term) => term.textContent)).toEqual(
      terms.map(({ term }) => term),
    );
    for (const { id, term } of terms) expect(document.getElementById(id)?.textContent).toContain(term);
  });

  test('the data page names every file there is, and its addresses exist', () => {
    const words = text('data/');
    for (const { title, path } of siteOutputs) {
      expect(words, path).toContain(title['zh-CN']);
      expect(words, path).toContain(path);
    }
    for (const { title, name } of reportOutputs) {
      expect(words).toContain(title['zh-CN']);
      expect(words).toContain(`/reports/{id}/${name}`);
      expect(site.exists(`reports/2023/example/${name}`), name).toBe(true);
    }
    expect(words).toContain('署名许可');
    expect(words).toContain('https://register.example/pingjia/data/');
    for (const link of page('data/').querySelectorAll('main table a[href^="/"]')) {
      const path = (link.getAttribute('href') ?? '').replace('/pingjia/', '');
      expect(site.exists(path), path).toBe(true);
    }
  });

  test('the codebook on the page has every field of the tables', () => {
    const document = page('data/');
    for (const { name, fields } of codebookEntries) {
      const rows = document.querySelectorAll(
        `section[aria-labelledby=codebook-${name.replaceAll('.', '-')}] tbody th`,
      );
      expect([...rows].map((row) => row.textContent?.trim())).toEqual(fields.map((field) => field.name));
    }
  });
});
