import type { NameClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { beginsName, isQuoted, placesOf, type Told, toldNames } from '../reading/names/told.ts';
import { plainName } from '../reading/normal.ts';
import { sameLetters } from '../reading/same-letters.ts';
import { isSwapped } from '../reading/slip.ts';
import { spotIn } from '../reading/spot.ts';
import { calledBy, otherName } from './other-name.ts';

/** By one of these two bodies differ that both exist: 第一, 城东, 县. */
const telling = /[一二三四五六七八九十\d甲乙丙丁东西南北中上下大小新老省市县区镇乡街州旗校院]/;
const han = /^\p{Script=Han}$/u;

/**
 * A firm's name with one letter that is another (正恒 for 正衡): two names for one evaluator. Departments differ by
 * one letter and are several (民政局, 财政局).
 */
export function organisations(text: Text): readonly NameClaim[] {
  const { evaluator } = text.report.data;
  if (evaluator?.kind !== 'third-party') return [];
  const name = plainName(evaluator.name);
  if (name.length < 8) return [];
  const whole = text.lines.flatMap((line) => likeIn(line, name).map((from) => claimOf(line, from, name)));
  const short = toldNames(text).filter((told) => told.full.endsWith(name) && told.name.length >= 4);
  return [...whole, ...short.flatMap((told) => shortOnes(text, told))];
}

/** What only the evaluator says or does. */
const evaluates =
  /^(?:建议|认为|评价(?:小组|工作组|组)|组(?:成|建)(?:了)?评价|成立(?:了)?评价|出具的?(?:绩效)?评价|按照.{0,12}评价)/u;

/** 泽华咨询 where the evaluator is told to be called 华泽咨询; 华择咨询建议…, which nobody else does. */
const shortOnes = ({ lines }: Text, told: Told): readonly NameClaim[] =>
  lines.flatMap((line) =>
    likeIn(line, told.name).flatMap((from): readonly NameClaim[] => {
      const to = from + told.name.length;
      const words = line.text.slice(from, to);
      const turned = sameLetters(words, told.name);
      if (!turned && !evaluates.test(line.text.slice(to, to + 24))) return [];
      if (!beginsName(line, from) || isQuoted(line, from) || placesOf(words, lines).length > 1) return [];
      return [otherName({ line, at: from, words }, calledBy(told), 'short')];
    }),
  );

/** Where words of the name's length stand that differ from it in one letter, or in the order of two. */
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
  const [a, b] = [words[at] ?? '', name[at] ?? ''];
  // 泽华 for 华泽.
  if (isSwapped(words, name)) return han.test(a) && han.test(b);
  if (at < 0 || at === name.length - 1 || words.slice(at + 1) !== name.slice(at + 1)) return false;
  return han.test(a) && han.test(b) && !telling.test(a) && !telling.test(b);
}

const claimOf = (line: Line, from: number, name: string): NameClaim => ({
  kind: 'name',
  spot: spotIn(line, from, from + name.length),
  written: line.text.slice(from, from + name.length),
  subject: null,
});
