import { grouped } from '../../grouped.ts';
import { matchesOf } from '../../matches.ts';
import type { NameClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { beginsName, isQuoted, isShortOf, type Told, toldNames } from '../reading/names/told.ts';
import { plainName } from '../reading/normal.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { type Called, otherName } from './other-name.ts';

/** Names of which a place has only one: the office that bears it bears none of the others. */
const families: readonly (readonly string[])[] = [
  '文旅局 文旅委 文体局 文广局 文化局 文广新局 文广旅局 文旅广局 文旅体局 文体旅局 文广旅体局 文旅广体局 文体广旅局 文广体旅局',
  '教育局 教体局 教科局 教科体局',
  '卫健委 卫健局 卫计委 卫计局 卫生局 卫健体局',
  '水利局 水务局',
  '住建局 住建委 住房局',
  '交通局 交通委 交运局',
  '工信局 工信委 经信局 经信委',
  '农业农村局 农业局 农委 农牧局 农经局',
  '自然资源局 国土资源局 国土局',
  '发改委 发改局',
  '人社局 人保局',
  '科技局 科信局',
  '生态环境局 生态环保局',
  '交警大队 交管大队 交巡警大队',
  '交警支队 交管支队 交巡警支队',
].map((names) => names.split(' '));

const familyOf = new Map(families.flatMap((names, family) => names.map((name) => [name, family] as const)));

/** An office by its short name, with the level that it is of. */
const office = new RegExp(
  `([省市县区州旗镇]?)(${[...familyOf.keys()].toSorted((a, b) => b.length - a.length).join('|')})`,
  'gu',
);

/** Offices have had other names, and have been made of others. */
const changed =
  /(?:[原旧曾](?![因则料始定])|合并|整合|组建)(?=\p{Script=Han}{0,12}(?:局|委|[大支]队))|更名|改名|改称|并入|划转|划入|机构改革|撤销|加挂|合署|前身|现为|现称/u;

/** key: its level and family, which it shares with its other names. */
type Office = Called & { readonly told: Told | null; readonly key: string };

/**
 * 县文体局 where the text speaks of 县文旅局 again and again, or says that it is called so: two names for one office.
 */
export function bodies(text: Text): readonly NameClaim[] {
  const told = toldNames(text);
  const offices = text.lines.flatMap((line) =>
    /[局委队]/.test(line.text)
      ? matchesOf(line.text, office).map((match) => officeIn(line, match, told))
      : [],
  );
  const groups = grouped(offices, ({ key }) => key);
  return [...groups.values()].flatMap((group) => slipOf(group, text));
}

function officeIn(
  line: Line,
  { 0: words, 1: level = '', 2: bare = '', index }: RegExpExecArray,
  all: readonly Told[],
): Office {
  const told = all.find((one) => one.line === line && one.from === index) ?? null;
  return { line, at: index, words, told, key: `${level}${familyOf.get(bare) ?? ''}` };
}

/** The one name of a group that stands only once, where all others are another. */
function slipOf(group: readonly Office[], text: Text): readonly NameClaim[] {
  const names = new Set(group.map(({ words }) => words));
  if (names.size !== 2 || group.some(({ line }) => changed.test(line.text))) return [];
  const single = [...names].flatMap((name) => {
    const [only, ...again] = group.filter((one) => one.words === name);
    return only === undefined || again.length > 0 ? [] : [only];
  });
  // Of a name that is given and one that is only used, the second is the slip.
  const [slip, more] = single.length > 1 ? single.filter(({ told }) => told === null) : single;
  if (slip === undefined || more !== undefined) return [];
  const own = group.filter(({ words }) => words !== slip.words);
  const known = own.find(({ told }) => told !== null) ?? own[0];
  if (known === undefined || !isOneOffice(slip, known, own.length, text)) return [];
  if (!isSaidNow(slip, known.words, text)) return [];
  return [otherName(slip, known, 'department')];
}

/** Names that cannot both be short for one: 水利局 and 水务局, 卫健委 and 卫健局. */
const exclusive: readonly (readonly [string, string])[] = [
  ['水利', '水务'],
  ['卫健', '卫计'],
  ['生态环境', '生态环保'],
  ['农业农村局', '农业局'],
  ['自然资源局', '国土资源局'],
  ['局', '委'],
];

/**
 * Whether the two names are one office's, and only one is right: the report gives the name in full that the one is
 * short for and the other is not, or says the one again and again and no name in full has both.
 */
function isOneOffice(slip: Office, { words: name, told }: Office, times: number, { report }: Text): boolean {
  const given = told ?? slip.told;
  const full = given === null ? plainName(report.data.department.name) : given.full;
  const other = exclusive.some(([a, b]) => isSwapped(name, slip.words, a, b));
  // 县农业局 has no letter that 县农业农村局 has not, and is another name for all that.
  if (isShortOf(name, full)) return (other || !isShortOf(slip.words, full)) && (told !== null || times > 1);
  return given === null && times > 2 && other;
}

const isSwapped = (x: string, y: string, a: string, b: string): boolean =>
  x !== y && (x.replace(a, b) === y || y.replace(a, b) === x);

/** Whether the name is the text's own, of today, and no other office stands beside it. */
function isSaidNow({ line, at, words: name, told }: Office, known: string, { report, lines }: Text): boolean {
  if (told !== null) return true;
  const end = at + name.length;
  if (!beginsName(line, at) || isQuoted(line, at) || '《员'.includes(line.text.charAt(end) || ' '))
    return false;
  const sentence = sentencesOf(line).find(({ from, to }) => from <= at && at < to);
  const words = sentence === undefined ? line.text : line.text.slice(sentence.from, sentence.to);
  if (words.includes(known) || isLongAgo(words, report.data.year ?? report.data.years?.[0])) return false;
  return !lines.some(({ text }) => text.includes(`${name}(`) || text.includes(`(${name}`));
}

/** Whether a sentence tells of years well before those that are evaluated. */
const isLongAgo = (words: string, year = 2100): boolean =>
  matchesOf(words, /(?<!\d)(?:19|20)\d\d(?!\d)/gu).some(([told]) => Number(told) < year - 2);
