import { matchesOf } from '../../../matches.ts';
import type { Line, Text } from '../lines.ts';

/** A short name that the text gives: 青山县文化和旅游局（以下简称“县文旅局”）. */
export type Told = {
  readonly name: string;
  /** The words that it is short for, with whatever stands before them in their clause. */
  readonly full: string;
  readonly line: Line;
  readonly from: number;
};

const telling = /\((?:以下)?(?:简|下|统|合)称(?:为|:)?"?(\p{Script=Han}{2,12})"?\)/gu;

const cache = new WeakMap<Text, readonly Told[]>();

/** The short names that the text gives, each where it does; none of those it gives to two things. */
export function toldNames(text: Text): readonly Told[] {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const found = single(text);
  cache.set(text, found);
  return found;
}

function single({ lines }: Text): readonly Told[] {
  const found = lines.flatMap((line) =>
    /[简下统]称/.test(line.text) ? matchesOf(line.text, telling).map((match) => toldIn(line, match)) : [],
  );
  return found.filter(({ name }) => found.every((one) => one.name !== name || isSame(one, name, found)));
}

const isSame = (one: Told, name: string, all: readonly Told[]): boolean =>
  all.filter((other) => other.name === name).every(({ full }) => full.endsWith(one.full.slice(-4)));

function toldIn(line: Line, { 0: whole, 1: name = '', index }: RegExpExecArray): Told {
  const full = /[^,。;:()]*$/.exec(line.text.slice(Math.max(0, index - 40), index))?.[0] ?? '';
  return { name, full, line, from: index + whole.indexOf(name) };
}

/** Words after which a name begins. */
const leading =
  /(?:^|[^\p{Script=Han}]|[由对向与和及以将经受是在从请于至让给按报据因但]|[配符结]合|[移提转报呈抄]送|[移提转]交|协助|依托|依靠|隶属|归属|来自|通过|走访|函询|约谈|敦促|推动|促使|指导|支持|根据|依据|按照|委托|要求|建议|督促|责成|会同|联合|商请|接受|其中)$/u;

/** Whether what stands at an index begins there, and is not the end of a longer name. */
export const beginsName = ({ text }: Line, index: number): boolean =>
  leading.test(text.slice(Math.max(0, index - 2), index));

/** Whether what stands at an index is quoted, or a part of the title of a document. */
export function isQuoted({ text, passage }: Line, index: number): boolean {
  const before = text.slice(0, index);
  const open = before.lastIndexOf('《');
  return (
    passage.within.includes('quote') ||
    open > before.lastIndexOf('》') ||
    (before.split('"').length % 2 === 0 && text.includes('"', index))
  );
}

/** Where words stand in the text, every time. */
export const placesOf = (words: string, lines: readonly Line[]): readonly { line: Line; at: number }[] =>
  lines.flatMap((line) => {
    const found: { line: Line; at: number }[] = [];
    for (let at = line.text.indexOf(words); at >= 0; at = line.text.indexOf(words, at + 1))
      found.push({ line, at });
    return found;
  });

/** Whether the letters of a short name stand in a longer one, in their order. */
export function isShortOf(short: string, full: string): boolean {
  let at = 0;
  for (const letter of short) {
    at = full.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
