import { bankCards } from './bank-card.ts';
import { mailboxes } from './email.ts';
import { idNumbers } from './id-number.ts';
import { phoneNumbers } from './phone.ts';

/**
 * A line of a source as a log may show it: the middle of every personal number and mailbox is starred out, all
 * other characters stay where they were, so that a mark below the line still fits.
 */
export function redacted(line: string): string {
  if (!/\d{3}|@/.test(line)) return line;
  const letters = line.split('');
  const found = [
    idNumbers(line, '身份证'),
    bankCards(line, '卡号'),
    phoneNumbers(line, '电话'),
    mailboxes(line),
  ];
  for (const { from, to } of found.flatMap((numbers) => [...numbers])) {
    const [head, tail] = line.slice(from, to).includes('@')
      ? [1, to - from - line.slice(from, to).indexOf('@')]
      : [3, 4];
    for (let at = from + head; at < to - tail; at += 1)
      if (/[\p{L}\p{N}._%+-]/u.test(letters[at] ?? '')) letters[at] = '*';
  }
  return letters.join('');
}
