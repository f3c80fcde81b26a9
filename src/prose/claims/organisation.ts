import type { NameClaim } from './claim.ts';
import type { Line, Text } from './reading/lines.ts';
import { plainName } from './reading/normal.ts';
import { spotIn } from './reading/spot.ts';

/** By one of these two bodies differ that both exist: 第一, 城东, 县. */
const telling = /[一二三四五六七八九十\d甲乙丙丁东西南北中上下大小新老省市县区镇乡街州旗校院]/;
const han = /^\p{Script=Han}$/u;

/**
 * A firm's name with one letter that is another (正恒 for 正衡): two names for one evaluator. Departments differ by
 * one letter and are several (民政局, 财政局).
 */
export function organisations({ report, lines }: Text): readonly NameClaim[] {
  const { evaluator } = report.data;
  if (evaluator?.kind !== 'third-party') return [];
  const name = plainName(evaluator.name);
  return name.length < 8
    ? []
    : lines.flatMap((line) => likeIn(line, name).map((from) => claimOf(line, from, name)));
}

/** Where words of the name's length stand that differ from it in one letter. */
function likeIn({ text }: Line, name: string): readonly number[] {
  const half = Math.floor(name.length / 2);
  const found = new Set<number>();
  for (const [part, offset] of [
    [name.slice(0, half), 0],
    [name.slice(half), half],
  ] as const) {
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      const from = at - offset;
      if (from >= 0 && differsInOne(text.slice(from, from + name.length), name)) found.add(from);
    }
  }
  return [...found];
}

function differsInOne(words: string, name: string): boolean {
  if (words.length !== name.length) return false;
  const at = [...name].findIndex((letter, index) => letter !== words[index]);
  if (at < 0 || at === name.length - 1 || words.slice(at + 1) !== name.slice(at + 1)) return false;
  const [a, b] = [words[at] ?? '', name[at] ?? ''];
  return han.test(a) && han.test(b) && !telling.test(a) && !telling.test(b);
}

const claimOf = (line: Line, from: number, name: string): NameClaim => ({
  kind: 'name',
  spot: spotIn(line, from, from + name.length),
  written: line.text.slice(from, from + name.length),
  subject: null,
});
