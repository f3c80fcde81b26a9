import type { NameClaim } from '../claim.ts';
import type { Text } from '../reading/lines.ts';
import { beginsName, isQuoted, placesOf } from '../reading/names/told.ts';
import { plainName } from '../reading/normal.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { yearsOf } from '../reading/when.ts';
import { gridsOf } from '../table/grid.ts';
import { type Called, otherName } from './other-name.ts';
import { isOfOtherYears } from './other-years.ts';

const kinds = ['镇', '乡', '街道'];
const parted = /^(\p{Script=Han}{2,3})(镇|乡|街道)$/u;

/** Towns become others, and then have two names. */
const changed =
  /[原旧曾](?![因则料始定])|更名|改名|改称|[撤改][镇乡]|撤并|撤销|改设|设立|升格|析置|合并|并入|划归|区划/u;
/** 学习邻县做法: another county's town. */
const elsewhere = /邻|外县|外地|外省|兄弟|先进地区|考察|借鉴|[赴到].{0,8}(?:学习|调研)/u;
/** 南圩镇卫生院: what keeps the name that the town once had; 南圩镇区: what lies in it. */
const inName =
  /^(?:中学|中心|小学|学校|初中|高中|幼儿园|卫生院|医院|敬老院|养老院|福利院|派出所|司法所|财政所|水厂|污水|市场|农贸|电站|水库|供销|信用|粮|老|区|村|社区|志|集)/u;

/** 南圩镇 once, where the table of a county's towns has 南圩街道 and no other 南圩. */
export function townships(text: Text): readonly NameClaim[] {
  const years = yearsOf(text.report);
  const { region = [] } = text.report.data.department;
  // Two counties of a city may each have a town of that name.
  const county = region.length > 2 || /[县区旗]$/u.test(region.at(-1) ?? '');
  if (years.size !== 1 || !county) return [];
  return listed(text).flatMap((known): readonly NameClaim[] => {
    const [, stem = '', kind = ''] = parted.exec(known.words) ?? [];
    // 南圩街道 may be the street of 南圩镇, too.
    const others = kinds.filter((one) => one !== kind && one !== '街道');
    return others.flatMap((other): readonly NameClaim[] => {
      const words = stem + other;
      const [place, again] = placesOf(words, text.lines);
      if (place === undefined || again !== undefined) return [];
      const slip = { ...place, words };
      if (text.lines.some((line) => line.text.includes(stem) && changed.test(line.text))) return [];
      return isTown(slip, known, text, years) ? [otherName(slip, known, 'thing')] : [];
    });
  });
}

/** The towns of a county, as a column of a table lists them, three or more; each once. */
function listed(text: Text): readonly Called[] {
  const found = new Map<string, Called>();
  for (const { rows, width } of gridsOf(text))
    for (let column = 0; column < width; column += 1) {
      const cells = rows.flatMap((cells) => cells[column] ?? []);
      const towns = cells.filter((cell) => parted.test(cell.text));
      if (towns.length < 3) continue;
      for (const { line, text: words } of towns)
        if (!found.has(words)) found.set(words, { line, at: 0, words });
    }
  return [...found.values()];
}

/** Whether a town of the report's own place is spoken of, in the evaluated year, and not beside the other. */
function isTown(
  { line, at, words }: Called,
  known: Called,
  { report }: Text,
  years: ReadonlySet<number>,
): boolean {
  const { text, passage } = line;
  if (passage.kind === 'cell' || isQuoted(line, at) || text.includes(known.words)) return false;
  if (elsewhere.test(text) || inName.test(text.slice(at + words.length))) return false;
  const own = (report.data.department.region ?? []).some((place) =>
    text.slice(0, at).endsWith(plainName(place)),
  );
  if (!own && !beginsName(line, at) && !/[年月日度的了]/.test(text.charAt(at - 1))) return false;
  const sentence = sentencesOf(line).find(({ from, to }) => from <= at && at < to);
  return sentence !== undefined && !isOfOtherYears(line, sentence, at, years);
}
