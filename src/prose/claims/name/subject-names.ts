import { editDistance } from '../../../report/problem.ts';
import type { NameClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { apart, shared, tellsApart } from '../reading/names/near.ts';
import { beginsName, isQuoted, isShortOf, placesOf, type Told, toldNames } from '../reading/names/told.ts';
import { plainName } from '../reading/normal.ts';
import { spotIn } from '../reading/spot.ts';
import { calledBy, otherName } from './other-name.ts';
import { asSubject, withOwnFigures } from './own-subject.ts';

/**
 * 防汛资金得分93.82分 in the report on what it calls 防火资金, whose total that is: a name that is almost the
 * project's, or the money's, beside figures that are its own.
 */
export function subjectNames(text: Text): readonly NameClaim[] {
  const { report, lines } = text;
  const [unit, another] = report.units;
  if (unit === undefined || another !== undefined) return [];
  const title = plainName(report.data.title);
  const short = toldNames(text).filter(({ name }) => name.length >= 4 && isShortOf(name, title));
  const project = plainName(report.data.project?.name ?? '');
  const known = title.includes(project) || placesOf(project, lines).length > 0;
  return lines.flatMap((line): readonly NameClaim[] => {
    if (line.passage.kind === 'cell') return [];
    const own = withOwnFigures(line, unit).filter(({ sure }) => sure || project.length >= 10);
    const ends = new Set([...own.map(({ end }) => end), ...(short.length > 0 ? asSubject(line) : [])]);
    return [...ends].flatMap((end): readonly NameClaim[] => {
      const told = short.flatMap((one) => shortAt(text, line, end, one));
      const figure = own.find((one) => one.end === end);
      if (told.length > 0 || figure === undefined || !known) return told;
      return longAt(text, line, end, project, figure.sure);
    });
  });
}

/** A short name with one letter that is another, or two in each other's place, and that stands nowhere else. */
function shortAt({ lines }: Text, line: Line, end: number, told: Told): readonly NameClaim[] {
  const { name, full } = told;
  const from = end - name.length;
  const words = line.text.slice(Math.max(0, from), end);
  const [more, less] = apart(words, name);
  const turned = [...more].reverse().join('') === less;
  if (words === name || words.length !== name.length || more.length > (turned ? 2 : 1)) return [];
  if (!isPlain(more + less) || shared(words, name)[1] < 2 || isShortOf(words, full)) return [];
  if (!beginsName(line, from) || isQuoted(line, from) || placesOf(words, lines).length > 1) return [];
  return [otherName({ line, at: from, words }, calledBy(told), 'short')];
}

/**
 * The project's name with a word or two that are others, of the same length or nearly, that stands nowhere else.
 * @param sure whether its figure can be no other's; else only one word may be another
 */
function longAt(
  { lines, report }: Text,
  line: Line,
  end: number,
  name: string,
  sure: boolean,
): readonly NameClaim[] {
  if (name.length < 8 || line.text.includes(name)) return [];
  const before = line.text.slice(Math.max(0, end - name.length - 8), end);
  const words = before.slice(before.lastIndexOf(name.slice(0, 2)));
  if (!words.startsWith(name.slice(0, 2)) || Math.abs(words.length - name.length) > 1) return [];
  const [more, less] = apart(words, name);
  if (!sure && Math.max(more.length, less.length) > 2) return [];
  if (shared(words, name)[1] < 2 || more === '' || less === '' || !isPlain(more + less)) return [];
  if (isShortOf(words, name) || isShortOf(name, words) || editDistance(words, name) > name.length / 2)
    return [];
  const from = end - words.length;
  const title = plainName(report.data.title);
  if (isQuoted(line, from) || title.includes(words) || placesOf(words, lines).length > 1) return [];
  return [{ kind: 'name', spot: spotIn(line, from, end), written: words, subject: null, of: 'project' }];
}

/** 创新 for 发展 are words, and no 新 and 旧 of two things. */
const isPlain = (letters: string): boolean =>
  /^\p{Script=Han}+$/u.test(letters) && !tellsApart.test(letters.replace(/创新|更新|新型/, ''));
