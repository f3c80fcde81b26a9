import { matchesOf } from '../../matches.ts';
import type { NameClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { beginsName, isQuoted } from '../reading/names/told.ts';
import { plainName } from '../reading/normal.ts';
import { spotIn } from '../reading/spot.ts';

const endings = ['委员会', '局', '办公室', '中心', '处', '站', '所', '支队', '大队'];
const parted = new RegExp(`^(\\p{Script=Han}{2,8}?)(${endings.join('|')})$`, 'u');
const changed =
  /[原旧曾](?![因则料始定])|更名|改名|改称|合并|整合|划转|机构改革|撤销|组建|加挂|合署|前身|设在/u;

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
  if (changed.test(slip.line.text) || changed.test(known.line.text)) return [];
  return [
    {
      kind: 'name',
      spot: spotIn(slip.line, slip.at, slip.at + slip.words.length),
      written: slip.words,
      subject: null,
      of: 'department',
      told: { name: known.words, spot: spotIn(known.line, known.at, known.at + known.words.length) },
    },
  ];
}

type Called = { readonly line: Line; readonly at: number; readonly words: string };

const placesOf = (lines: readonly Line[], name: RegExp): readonly Called[] =>
  lines.flatMap((line) =>
    matchesOf(line.text, name).map(({ 0: words, index }) => ({ line, at: index, words })),
  );
