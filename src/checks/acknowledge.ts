import { isReadable, type Report } from '../report/read.ts';
import unused from './acknowledged/unused.ts';
import type { Finding } from './check.ts';
import { checks } from './index.ts';
import { redacted } from './privacy/redact.ts';

const codes: readonly string[] = checks.map(({ code }) => code);

/** What must be repaired, never explained away: unreadable sources and personal data. */
export const unforgivable = (code: string): boolean => /^(?:source|privacy|acknowledged)\//.test(code);

/**
 * Marks the findings that the report's author has answered for. An acknowledgement meets a finding of its
 * check when the finding's quote holds the words it quotes, or when those words, as they stand in the source,
 * cover some of the finding. A field of the frontmatter may also be quoted by what else stands in its line, such
 * as the indicator's name. An acknowledgement that meets no finding is itself one.
 */
export function acknowledge(report: Report, found: readonly Finding[]): readonly Finding[] {
  if (!isReadable(report) || report.data.acknowledged === undefined) return found;
  const lines = report.source.text.split('\n');
  const body = report.source.body.split('\n');
  const entries = report.data.acknowledged.map((entry) => ({
    ...entry,
    plain: squeeze(entry.quote).text,
    used: false,
  }));
  const marked = found.map((finding): Finding => {
    if (unforgivable(finding.check)) return finding;
    const own = entries.filter(({ check }) => check === finding.check);
    const here = finding.at.file === report.file;
    const fields = here && (body[finding.at.line - 1] ?? '').trim() === '';
    const whole = squeeze(lines.slice(finding.at.line - 1, finding.at.endLine).join('')).text;
    const entry =
      own.find(({ plain }) => squeeze(finding.quote).text.includes(plain)) ??
      (here ? own.find(({ plain }) => covers(plain, finding, lines)) : undefined) ??
      (fields ? own.find(({ plain }) => whole.includes(plain)) : undefined);
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
        at: report.source.place(['acknowledged', index, codes.includes(entry.check) ? 'quote' : 'check']),
        message: codes.includes(entry.check)
          ? unused.message(entry.check, unforgivable(entry.check))
          : unused.unknown(entry.check, codes),
        quote: redacted(entry.quote),
        related: [],
        acknowledged: null,
      }),
    ),
  ];
}

/** Whether quoted words stand, in the lines around a finding, where the finding is. */
function covers(plain: string, { at }: Finding, lines: readonly string[]): boolean {
  const first = Math.max(0, at.line - 3);
  const around = lines.slice(first, at.endLine + 2);
  const offset = (line: number, column: number): number =>
    around.slice(0, line - 1 - first).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  const { text, places } = squeeze(around.join('\n'));
  const [from, to] = [offset(at.line, at.column), offset(at.endLine, at.endColumn)];
  for (let start = text.indexOf(plain); start >= 0; start = text.indexOf(plain, start + 1)) {
    const begin = places[start] ?? 0;
    const end = (places[start + plain.length - 1] ?? 0) + 1;
    if (begin < Math.max(to, from + 1) && from < end) return true;
  }
  return false;
}

/** Width and white space do not make two quotes differ; of each letter left, where it stood. */
function squeeze(text: string): { text: string; places: readonly number[] } {
  let plain = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letters = (text[at] ?? '').normalize('NFKC').replace(/\s+/g, '');
    plain += letters;
    for (let count = 0; count < letters.length; count += 1) places.push(at);
  }
  return { text: plain, places };
}
