import type { NameClaim } from '../claim.ts';
import type { Text } from '../reading/lines.ts';
import { apart, shared, tellsApart } from '../reading/names/near.ts';
import { plainName } from '../reading/normal.ts';
import { spotIn } from '../reading/spot.ts';

/** Lines of the text that are the report's title but for one letter, which is another, too many or left out. */
export function title({ lines, report }: Text): readonly NameClaim[] {
  const name = plainName(report.data.title);
  if (name.length < 12) return [];
  return lines.flatMap((line): NameClaim[] => {
    const { text, passage } = line;
    if (passage.kind === 'cell' || !isSlipFor(text, name)) return [];
    return [{ kind: 'name', spot: spotIn(line, 0, text.length), written: text, subject: null, of: 'title' }];
  });
}

function isSlipFor(words: string, name: string): boolean {
  if (words === name || Math.abs(words.length - name.length) > 1) return false;
  const [more, less] = apart(words, name);
  const [before, after] = shared(words, name);
  if (more.length > 1 || less.length > 1 || before < 2 || after < 2) return false;
  const letters = more + less;
  const dispensable = letters.length === 1 && /[度的之年]/u.test(letters);
  return /^\p{Script=Han}+$/u.test(letters) && !tellsApart.test(letters) && !dispensable;
}
