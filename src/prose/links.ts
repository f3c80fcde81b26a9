import type { Link, PhrasingContent, Text } from 'mdast';
import { aligned } from './aligned.ts';
import { part } from './position.ts';

const address =
  /(?<![\w@.-])(?:https?:\/\/|www\.)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d+)?(?:[/?#][!#-;=?-_a-z~]*)?/gi;

/**
 * Bare web addresses in a text become links. An address ends where the Chinese begins, which needs no space
 * before it: in `详见https://www.gz.gov.cn，特此说明` only the first part is one.
 */
export function linked(node: Text, body: string): PhrasingContent[] {
  if (!/https?:\/\/|www\./i.test(node.value)) return [node];
  const offsets = [...aligned(node.value, node, body)].map(([, offset]) => offset);
  const parts: PhrasingContent[] = [];
  const text = (from: number, to: number): Text => ({
    type: 'text',
    value: node.value.slice(from, to),
    position: part(node.position, offsets[from] ?? 0, (offsets[to - 1] ?? 0) + 1, body),
  });
  let done = 0;
  for (const match of node.value.matchAll(address)) {
    const shown = trimmed(match[0]);
    const [from, to] = [match.index, match.index + shown.length];
    if (from > done) parts.push(text(done, from));
    const inner = text(from, to);
    const url = /^www/i.test(shown) ? `http://${shown}` : shown;
    parts.push({ type: 'link', url, children: [inner], position: inner.position } as Link);
    done = to;
  }
  if (done === 0) return [node];
  if (done < node.value.length) parts.push(text(done, node.value.length));
  return parts;
}

/** Without the punctuation that ends the sentence, and without a bracket that was opened before the address. */
function trimmed(url: string): string {
  let end = url.length;
  for (; end > 0; end -= 1) {
    const letter = url[end - 1] ?? '';
    const whole = url.slice(0, end);
    if (letter === ')' && whole.split('(').length >= whole.split(')').length) break;
    if (!/[?!.,:;*_~')\]]/.test(letter)) break;
  }
  return url.slice(0, end);
}
