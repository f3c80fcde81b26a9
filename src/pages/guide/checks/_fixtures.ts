import { redacted } from '../../../checks/privacy/redact.ts';

const fixtures = import.meta.glob<string>('/test/fixtures/checks/*/*/{invalid,valid}.{md,txt}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const folders = import.meta.glob<string>('/test/fixtures/checks/*/*/{invalid,valid}/index.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The check's own test, as far as single files show it: reports with and without the fault, and what is printed. */
export type Fixture = {
  readonly invalid: string | null;
  readonly printed: string | null;
  readonly valid: string | null;
  /** Whether personal numbers were starred out. */
  readonly redacted: boolean;
};

export function fixtureOf(code: string): Fixture {
  const base = `/test/fixtures/checks/${code}`;
  const report = (kind: string) =>
    fixtures[`${base}/${kind}.md`] ?? folders[`${base}/${kind}/index.md`] ?? null;
  const invalid = report('invalid');
  const valid = report('valid');
  const shown = (text: string | null) => text?.split('\n').map(redacted).join('\n') ?? null;
  return {
    invalid: shown(invalid),
    printed: fixtures[`${base}/invalid.txt`] ?? null,
    valid: shown(valid),
    redacted: shown(invalid) !== invalid || shown(valid) !== valid,
  };
}
