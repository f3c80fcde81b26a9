import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findAll } from '../../src/cli/check.ts';
import { contextOf } from '../../src/cli/options.ts';
import { targetsOf } from '../../src/cli/targets.ts';

/** Ten published reports as they were printed, with what is wrong in them and what is not. */
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'test/fixtures/cases');

type Expected = { readonly check: string | readonly string[]; readonly at: string; readonly why: string };
type Verdict = {
  readonly must: readonly Expected[];
  readonly may: readonly Expected[];
  readonly mustNot: readonly string[];
};

/** What frontmatter alone shows. */
const isFigure = (code: string): boolean => /^(?:score|budget|source)\//.test(code);

const codesOf = ({ check }: Expected): readonly string[] => [check].flat();

const context = contextOf(undefined, root);

for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
  test(`${name}: the figures of its frontmatter`, async () => {
    const file = join(folder, name);
    const verdict = JSON.parse(readFileSync(file.replace(/\.md$/, '.expected.json'), 'utf8')) as Verdict;
    const lines = readFileSync(file, 'utf8').split('\n');
    const { findings } = await findAll(targetsOf([file], context, root), context);
    const own = findings.filter(({ check }) => isFigure(check));
    const meets = (one: Expected, { check, at }: (typeof own)[number]): boolean =>
      codesOf(one).includes(check) && (lines[at.line - 1] ?? '').includes(one.at);
    const must = verdict.must.filter((one) => codesOf(one).some(isFigure));
    expect(must.filter((one) => !own.some((finding) => meets(one, finding)))).toEqual([]);
    const known = [...verdict.must, ...verdict.may];
    expect(
      own
        .filter((finding) => !known.some((one) => meets(one, finding)))
        .map(({ check, quote }) => [check, quote]),
    ).toEqual([]);
    expect(own.filter(({ check }) => verdict.mustNot.includes(check))).toEqual([]);
  });
}
