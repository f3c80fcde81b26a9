import { verdictOf } from '../../../src/checks/reconcile/tally.ts';
import { frontmatter, report } from './sentences.ts';

/** Everything that differs in a table, with its kind; and how many of its figures were held against the data. */
export function differing(body: string, fields = frontmatter): { found: readonly string[]; checked: number } {
  const { report: read, claims } = report(body, fields);
  const verdicts = claims.map((claim) => ({ claim, verdict: verdictOf(claim, read) }));
  const found = verdicts
    .filter(({ verdict }) => verdict !== null && verdict !== 'agrees')
    .map(({ claim }) => `${claim.kind} ${claim.spot.figure}`);
  return { found, checked: verdicts.filter(({ verdict }) => verdict !== null).length };
}

/** A table of its header and rows. */
export const rows = (...lines: readonly string[]): string => {
  const [head = '', ...rest] = lines;
  const rule = head.replace(/[^|]+/g, ' --- ');
  return [head, rule, ...rest].join('\n');
};
