import { matchesOf } from '../../matches.ts';
import type { NameClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { beginsName, isQuoted } from '../reading/names/told.ts';
import { plainName } from '../reading/normal.ts';
import { type Called, otherName, renamed } from './other-name.ts';

const endings = ['委员会', '局', '办公室', '中心', '处', '站', '所', '支队', '大队'];
const parted = new RegExp(`^(\\p{Script=Han}{2,8}?)(${endings.join('|')})$`, 'u');

/** 区城市管理局 once, where the department is the 区城市管理委员会 that the text speaks of again and again. */
export function ownOffice({ report, lines }: Text): readonly NameClaim[] {
  const { name, region = [] } = report.data.department;
  const place = plainName(region.at(-1) ?? '');
  const full = plainName(name);
  if (place.length < 2 || !full.includes(place)) return [];
  const [, stem = '', ending = ''] = parted.exec(full.slice(full.lastIndexOf(place) + place.length)) ?? [];
  if (stem === '') return [];
  const before = `(?:${place}|${place.slice(-1)})${stem}`;
  const others = endings.filter((one) => one !== ending && !one.endsWith(ending) && !ending.endsWith(one));
  const wrong = placesOf(lines, new RegExp(`${before}(?:${others.join('|')})`, 'gu'));
  if (wrong.length !== 1) return [];
  const [slip] = wrong.filter(
    ({ line, at }) =>
      (beginsName(line, at) || /[年月日]/.test(line.text.charAt(at - 1))) && !isQuoted(line, at),
  );
  if (slip === undefined) return [];
  const [known, again] = placesOf(lines, new RegExp(`${before}${ending}`, 'gu'));
  if (known === undefined || again === undefined) return [];
  if (renamed.test(slip.line.text) || renamed.test(known.line.text)) return [];
  return [otherName(slip, known, 'department')];
}

const placesOf = (lines: readonly Line[], name: RegExp): readonly Called[] =>
  lines.flatMap((line) =>
    matchesOf(line.text, name).map(({ 0: words, index }) => ({ line, at: index, words })),
  );
