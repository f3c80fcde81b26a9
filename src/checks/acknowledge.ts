import { isReadable, type Report } from '../report/read.ts';
import unused from './acknowledged/unused.ts';
import type { Finding } from './check.ts';

/** What must be repaired, never explained away: unreadable sources and personal data. */
export const unforgivable = (code: string): boolean => /^(?:source|privacy|acknowledged)\//.test(code);

/**
 * Marks the findings that the report's author has answered for. An acknowledgement meets a finding of its
 * check whose quote, or whose line in the source, holds the words it quotes; one that meets none is itself
 * a finding.
 */
export function acknowledge(report: Report, found: readonly Finding[]): readonly Finding[] {
  if (!isReadable(report) || report.data.acknowledged === undefined) return found;
  const lines = report.source.text.split('\n');
  const entries = report.data.acknowledged.map((entry) => ({
    ...entry,
    plain: squeeze(entry.quote),
    used: false,
  }));
  const marked = found.map((finding): Finding => {
    if (unforgivable(finding.check)) return finding;
    const own =
      finding.at.file === report.file ? lines.slice(finding.at.line - 1, finding.at.endLine).join('') : '';
    const near = squeeze(own);
    const quote = squeeze(finding.quote);
    const entry = entries.find(
      ({ check, plain }) => check === finding.check && (quote.includes(plain) || near.includes(plain)),
    );
    if (entry === undefined) return finding;
    entry.used = true;
    return { ...finding, acknowledged: entry.note };
  });
  const left = entries.flatMap((entry, index) => (entry.used ? [] : [{ entry, index }]));
  return [
    ...marked,
    ...left.map(
      ({ entry, index }): Finding => ({
        check: unused.code,
        severity: unused.severity,
        at: report.source.place(['acknowledged', index, 'quote']),
        message: unused.message(entry.check, unforgivable(entry.check)),
        quote: entry.quote,
        related: [],
        acknowledged: null,
      }),
    ),
  ];
}

/** Width and white space do not make two quotes differ. */
const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
