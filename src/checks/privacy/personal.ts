import type { Words } from '../../i18n/words.ts';
import type { Prose } from '../../prose/prose.ts';
import type { WrittenFile } from '../../report/written-file.ts';
import type { Found } from '../check.ts';
import type { Personal } from './numbers.ts';
import { published } from './published.ts';

/**
 * What `find` finds in all that a report publishes. Finding and message hold only the masked form: what the
 * page may not publish, a log may not either.
 */
export function* personalFindings(
  report: WrittenFile,
  prose: Prose,
  find: (text: string, label: string) => Iterable<Personal>,
  kind: Words,
): Generator<Found> {
  const seen = new Set<string>();
  for (const { text, label, place } of published(report, prose)) {
    let end = 0;
    for (const { from, to, shown } of [...find(text, label)].sort((a, b) => a.from - b.from)) {
      // In a long row of groups of digits one number may begin inside another.
      if (from < end) continue;
      end = to;
      const at = place(from, to);
      const key = `${at.file}:${at.line}:${at.column}`;
      if (seen.has(key)) continue;
      seen.add(key);
      yield {
        at,
        quote: shown,
        message: {
          'zh-CN': `不应公开${kind['zh-CN']} \`${shown}\`，应不出现个人信息，请删去或隐去中间各位`,
          en: `Unexpected ${kind.en} \`${shown}\`, expected no personal data, remove it or mask its middle`,
        },
      };
    }
  }
}

/** Whether the site's list of service lines and mailboxes holds the number or address. */
export function allowed(list: readonly string[], found: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[\s()（）-]/g, '')
      .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
  return list.some((entry) => {
    const own = plain(entry);
    return own === plain(found) || (own.startsWith('@') && found.toLowerCase().endsWith(own));
  });
}
