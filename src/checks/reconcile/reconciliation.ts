import type { Words } from '../../i18n/words.ts';
import type { Claim } from '../../prose/claims/claim.ts';
import { claims } from '../../prose/claims/index.ts';
import type { Prose } from '../../prose/prose.ts';
import type { ReadableReport } from '../../report/read.ts';
import type { Check, Found } from '../check.ts';

/** agrees; or what differs; or null where the report's data say nothing about the claim. */
export type Verdict = 'agrees' | Found | null;

type ClaimOf<K extends Claim['kind']> = Extract<Claim, { readonly kind: K }>;

/** A check that holds one kind of claim against the report's data. */
export type Reconciliation = Check & {
  readonly kind: Claim['kind'];
  verdict(claim: Claim, report: ReadableReport): Verdict;
};

type Parts<K extends Claim['kind']> = Pick<Check, 'severity'> & {
  readonly title: Words;
  readonly why: Words;
  readonly fix: Words;
  compare(claim: ClaimOf<K>, report: ReadableReport): Verdict;
};

const known = new WeakMap<Claim, Verdict>();

/** Makes a check of a comparison; every claim is compared once, whoever asks. */
export function reconciliation<K extends Claim['kind']>(
  kind: K,
  { compare, ...parts }: Parts<K>,
): Reconciliation {
  const verdict = (claim: Claim, report: ReadableReport): Verdict => {
    const before = known.get(claim);
    if (before !== undefined || known.has(claim)) return before ?? null;
    const found = compare(claim as ClaimOf<K>, report);
    known.set(claim, found);
    return found;
  };
  return {
    code: `reconcile/${kind}`,
    kind,
    ...parts,
    verdict,
    *run(report, prose: Prose) {
      for (const claim of claims(prose, report)) {
        if (claim.kind !== kind) continue;
        const found = verdict(claim, report);
        if (found !== null && found !== 'agrees') yield found;
      }
    },
  };
}

/** found, expected, what to do: in both languages, after the name of what is spoken of. */
export const differs = (
  of: string,
  zh: readonly [string, string, string],
  en: readonly [string, string, string],
): Words => ({
  'zh-CN': `${of === '' ? '' : `\`${of}\` `}${zh[0]}，${zh[1]}，${zh[2]}`,
  en: `Unexpected ${en[0]}${of === '' ? '' : ` of \`${of}\``}, expected ${en[1]}, ${en[2]}`,
});
