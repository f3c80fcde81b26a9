import type { Nodes } from 'mdast';
import { between } from './position.ts';

/** References that mean the very sign they begin with. */
const ampersand = /&(?:amp|#0*38|#x0*26);/iy;
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/iy;
const punctuation = /[!-/:-@[-`{-~]/;

/**
 * The characters of a text, code or HTML node beside their offsets in the file: escapes, references and what
 * begins a line in a quotation or an item (`> `) are stepped over.
 */
export function* aligned(value: string, node: Nodes, body: string): Generator<[string, number]> {
  let [at, end] = between(node.position);
  const escapes = node.type === 'text';
  if (node.type === 'inlineCode') while (at < end && body[at] === '`') at += 1;
  for (let index = 0; index < value.length; index += 1) {
    const letter = value[index] ?? '';
    if (escapes && body[at] === '&') {
      const form = letter === '&' ? ampersand : reference;
      form.lastIndex = at;
      const [whole] = form.exec(body) ?? [];
      if (whole !== undefined) {
        yield [letter, at];
        // A sign beyond the basic plane is one reference but two code units.
        if (/[\uD800-\uDBFF]/.test(letter)) yield [value[++index] ?? '', at];
        at += whole.length;
        continue;
      }
    }
    if (escapes && body[at] === '\\' && body[at + 1] === letter && punctuation.test(letter)) at += 1;
    else if (body[at] !== letter) {
      const next = body.indexOf(letter, at);
      if (next >= 0 && next < end) at = next;
    }
    yield [letter, at];
    at += 1;
  }
}
