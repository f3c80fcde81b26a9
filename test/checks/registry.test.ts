import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Check, Finding, Outcome } from '../../src/checks/check.ts';
import { text } from '../../src/checks/formats/text.ts';
import { checks } from '../../src/checks/index.ts';
import { findAll } from '../../src/cli/check.ts';
import { contextOf } from '../../src/cli/options.ts';
import { targetsOf } from '../../src/cli/targets.ts';
import { languages } from '../../src/i18n/words.ts';
import { shortPath, sourceLines } from '../../src/report/source-lines.ts';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'test/fixtures/checks');

/** A fixture is one report (`invalid.md`), a report's folder (`invalid/index.md`) or a library (`invalid/reports/`). */
function fixture(code: string, kind: 'invalid' | 'valid'): string {
  const path = join(fixtures, code, kind);
  const found = [`${path}.md`, path].find((candidate) => existsSync(candidate));
  if (found !== undefined) return found;
  throw new Error(
    `test/fixtures/checks/${code}/${kind}.md is missing: write a report that ${
      kind === 'invalid' ? `the check ${code} refuses, and no other` : 'no check has anything to say about'
    }`,
  );
}

/** Fixtures are read with the shipped schemes, or as libraries with their own settings. */
async function run(path: string): Promise<Outcome> {
  const library = existsSync(join(path, 'reports'));
  const context = contextOf(library ? path : undefined, library ? path : root);
  return await findAll(targetsOf([path], context, root), context);
}

const show = (findings: readonly Finding[]): string[] =>
  findings.map(
    ({ check, at, message }) => `${basename(at.file)}:${at.line}:${at.column} ${check} ${message['zh-CN']}`,
  );

/** Problems of a rule are worded by scoring; everything else here. Both keep one grammar. */
const grammar = {
  'zh-CN': /^(?:影响等级（[^）]*）：)?[^\n]*不应[^\n]*，[^\n]*应[^\n]*，[^\n]*请[^\n。]*$/u,
  en: /^(?:Changes the grade \([^)]*\): )?Unexpected [^\n]+, expected [^\n]+, [^\n]*[^\n.]$/u,
};

test('no code is given twice', () => {
  const codes = checks.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)]);
});

test('every folder of fixtures belongs to a check', () => {
  const areas = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const folders = areas.flatMap(({ name }) =>
    readdirSync(join(fixtures, name)).map((own) => `${name}/${own}`),
  );
  const codes = new Set(checks.map(({ code }) => code));
  expect(folders.filter((folder) => !codes.has(folder))).toEqual([]);
});

for (const check of checks as readonly Check[]) {
  const { code } = check;

  test(`${code} is the check in the file of its name`, async () => {
    const file = join(root, 'src/checks', `${code}.ts`);
    const module = (await import(file)) as { default?: Check };
    expect(module.default).toBe(check);
  });

  test(`${code} says what it finds, why and what to do, in every language`, () => {
    for (const language of languages) {
      for (const words of [check.title, check.why, check.fix]) {
        expect(words[language].trim()).not.toBe('');
        expect(words[language]).not.toMatch(/\n/);
      }
      expect(check.title[language]).not.toMatch(/[。.]$/);
    }
    expect(check.read ?? check.run ?? check.across ?? code === 'acknowledged/unused').toBeTruthy();
  });

  test(`${code} refuses its invalid fixture, and no other error is in it`, async () => {
    const { findings } = await run(fixture(code, 'invalid'));
    const own = findings.filter((finding) => finding.check === code);
    expect(own.length, `${code} finds nothing in its invalid fixture`).toBeGreaterThan(0);
    const others = findings.filter(
      (one) => one.check !== code && one.severity === 'error' && one.acknowledged === null,
    );
    expect(show(others)).toEqual([]);
    for (const { severity, message } of own) {
      expect(severity).toBe(check.severity);
      for (const language of languages) expect(message[language]).toMatch(grammar[language]);
    }
  });

  test(`${code} passes its valid fixture, as all checks do`, async () => {
    const { findings } = await run(fixture(code, 'valid'));
    expect(show(findings.filter(({ acknowledged }) => acknowledged === null))).toEqual([]);
  });

  test(`${code} prints as its snapshot says`, async () => {
    const outcome = await run(fixture(code, 'invalid'));
    const printed = text(outcome, {
      site: { language: 'zh-CN' },
      colour: false,
      path: (file) => shortPath(file, join(fixtures, code)),
      line: sourceLines(),
    });
    await expect(printed).toMatchFileSnapshot(join(fixtures, code, 'invalid.txt'));
  });
}
