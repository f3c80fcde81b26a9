import type { Words } from '../i18n/words.ts';
import type { Prose } from '../prose/prose.ts';
import { compareText } from '../report/compared.ts';
import type { Context } from '../report/context.ts';
import { withoutDirectionMarks } from '../report/direction.ts';
import type { OwnPage } from '../report/own-page.ts';
import type { Problem } from '../report/problem.ts';
import { isReadable, type Report } from '../report/read.ts';
import { acknowledge } from './acknowledge.ts';
import type { Check, Finding, Found, Library } from './check.ts';
import { checks } from './index.ts';
import { redacted } from './privacy/redact.ts';

/** All findings of one report, in the order of their places, with what its author acknowledged. */
export function checkReport(report: Report, prose: Prose | null): readonly Finding[] {
  const found: Finding[] = [];
  for (const check of checks) {
    try {
      found.push(...findings(check, check.read?.(report)));
      if (isReadable(report) && prose !== null) found.push(...findings(check, check.run?.(report, prose)));
    } catch (error) {
      // Whoever reports the fault must be able to say where it shows.
      throw new Error(`${report.file}: ${check.code}: ${String(error)}`, { cause: error });
    }
  }
  return acknowledge(report, found).toSorted(byPlace);
}

/** All findings of a page of the publisher's own, in the order of their places. */
export function checkPage(page: OwnPage, prose: Prose): readonly Finding[] {
  const found = checks.flatMap((check) => findings(check, check.page?.(page, prose)));
  return [...problemFindings(page.problems), ...found].toSorted(byPlace);
}

/** Findings that only the whole library shows. */
export function checkLibrary(library: Library): readonly Finding[] {
  return checks.flatMap((check) => findings(check, check.across?.(library)));
}

const findings = (check: Check, found: Iterable<Found> | undefined): Finding[] =>
  found === undefined ? [] : Array.from(found, (one) => toFinding(check, one));

export const toFinding = (check: Check, { at, message, quote, related }: Found): Finding => ({
  check: check.code,
  severity: check.severity,
  at,
  message: safe(message),
  quote: redacted(quote ?? ''),
  related: (related ?? []).map((other) => ({ ...other, message: safe(other.message) })),
  acknowledged: null,
});

/**
 * Any check may quote a sentence that holds a personal number, which a log must not publish, or an invisible
 * mark, which would turn the rest of its line.
 */
const safe = (message: Words): Words => ({
  'zh-CN': withoutDirectionMarks(redacted(message['zh-CN'])),
  en: withoutDirectionMarks(redacted(message.en)),
});

export const byPlace = (a: Finding, b: Finding): number =>
  compareText(a.at.file, b.at.file) ||
  a.at.line - b.at.line ||
  a.at.column - b.at.column ||
  compareText(a.check, b.check);

/** Whether a finding stops the build of a published report. */
export const stops = (finding: Finding, strict: boolean): boolean =>
  finding.acknowledged === null && (strict || finding.severity === 'error');

/** What is wrong with site.yaml, schemes, outlines and frameworks themselves. */
export const contextFindings = ({ problems }: Context): readonly Finding[] => problemFindings(problems);

/** What reading a file found, under the checks that it belongs to. */
export function problemFindings(problems: readonly Problem[]): readonly Finding[] {
  return problems.flatMap((problem) => {
    const check = checks.find(({ code }) => code === problem.code);
    return check === undefined ? [] : [toFinding(check, problem)];
  });
}

/** A fault of a framework is found by every report that uses it, and told once. */
export function once(findings: readonly Finding[]): readonly Finding[] {
  const known = new Map<string, Finding>();
  for (const finding of findings) {
    const { file, line, column } = finding.at;
    const key = JSON.stringify([finding.check, file, line, column, finding.quote, finding.message['zh-CN']]);
    if (!known.has(key)) known.set(key, finding);
  }
  return [...known.values()];
}
