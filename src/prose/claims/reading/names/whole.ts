import type { ReadableReport } from '../../../../report/read.ts';
import { plainName } from '../normal.ts';

/** How a report's prose may call what it evaluates as a whole. */
export type Whole = {
  /** Its project, policy or department by name, with and without the usual endings. */
  readonly names: readonly string[];
  /** place: only where it lies. department, subject: a short form of either. Null: something else. */
  kindOf(words: string): 'place' | 'department' | 'subject' | null;
};

/** What a title calls the money it is about, whoever has it: 专项债券资金. */
const money =
  /^(?=.{4})(?:地方|政府|新增|专项|一般|债券|财政|补助|奖补|补贴|中央|省级|市级|县级|区级|衔接|转移支付)+(?:项目)?(?:资金|经费|支出)$/;

const endings = [
  '',
  '项目',
  '资金',
  '专项资金',
  '项目资金',
  '经费',
  '项目经费',
  '专项',
  '专项经费',
  '政策',
  '工程',
];
const trailing = /(?:项目|资金|经费|专项|政策|工程|支出|财政|重点|民生|整体|部门|年度|试点|资金项目)$/;
const leading = /^(?:中央|省级|市级|县级|区级|本级|财政|年度|上级|对|该|的)/;
const years = /(?:19|20)\d\d(?:年?[-—–~至](?:19|20)?\d\d)?(?:年度|年)?/g;
const levels = /^[省市县区州旗镇乡](?=.{2})/;
const bodies = /(?:人民政府|办事处|委员会|管委会|党工委)+$/;

/** How a report calls its own subject: the project, the department, and both without their usual endings. */
export function wholeOf({ data }: ReadableReport): Whole {
  const title = plainName(data.title);
  const project = data.project === undefined ? undefined : plainName(data.project.name);
  const department = plainName(data.department.name);
  const regions = (data.department.region ?? []).map(plainName);
  const places = regions
    .flatMap((name) =>
      name.length > 2 ? [name, name.replace(/(?:自治区|自治州|[省市县区州旗])$/, '')] : [name],
    )
    .toSorted((a, b) => b.length - a.length);
  const office = without(department, places).replace(/^人民政府(?=.)/, '');
  const offices = [...new Set([office, office.replace(/^人民(?=.{2})/, '')])].map(officeOf);
  const own = [project, titled(title, [department, office, ...places])].filter((name) => name !== undefined);
  const bases = [
    ...new Set(own.flatMap((name) => [core(name), core(without(name, [...places, office]))])),
  ].filter((base) => base.length >= 4);
  const names = [
    ...[project, department].filter((name) => name !== undefined),
    ...bases.flatMap((base) => endings.map((ending) => base + ending)),
  ].filter((name) => name.length >= 4);
  const known = new Map<string, ReturnType<Whole['kindOf']>>();
  const kind = (words: string): ReturnType<Whole['kindOf']> => {
    const bare = without(words, places);
    if (bare === '') return 'place';
    if (offices.some((one) => isOffice(bare, one))) return 'department';
    if (money.test(words) && title.includes(words)) return 'subject';
    const rest = core(without(bare, [department, office]));
    return rest.length >= 3 && bases.some((base) => isShortOf(rest, base)) ? 'subject' : null;
  };
  return {
    names,
    kindOf(words) {
      let found = known.get(words);
      if (found === undefined) {
        found = words.length > 40 ? null : kind(words);
        known.set(words, found);
      }
      return found;
    },
  };
}

/** What a title names before it says that it is a report. */
const titled = (title: string, owners: readonly string[]): string =>
  without(
    title
      .replace(years, '')
      .replace(/[(（][^()（）]*[)）]/g, '')
      .replace(/(?:绩效|评价|自评|全周期|跟踪|报告).*$/, ''),
    owners,
  );

/** Words without the owners' names they begin with. */
function without(words: string, owners: readonly string[]): string {
  let rest = words;
  for (let round = 0; round < 5; round += 1) {
    const owner = owners.find((name) => name.length > 1 && rest.startsWith(name));
    if (owner === undefined) break;
    rest = rest.slice(owner.length);
  }
  return rest;
}

/** A name without what any project's name may begin and end with. */
function core(name: string): string {
  let rest = name;
  for (let round = 0; round < 5; round += 1) {
    const next = rest.replace(leading, '').replace(trailing, '');
    if (next === rest || next.length < 2) break;
    rest = next;
  }
  return rest;
}

type Office = { readonly name: string; readonly stem: string };

const officeOf = (name: string): Office => ({ name, stem: name.replace(bodies, '') });

/** 区市场监管局, 君塘镇, 发改委: an office's name shortened, its place in front left out. */
function isOffice(words: string, { name, stem }: Office): boolean {
  const short = words.replace(levels, '');
  if (name.length < 2 || short.length < 2) return false;
  if (short === name || short === stem) return true;
  const ends = short.at(-1) === name.at(-1) || (short.endsWith('委') && name.endsWith('委员会'));
  return ends && short[0] === name[0] && isWithin(short, name);
}

const isShortOf = (words: string, base: string): boolean =>
  (base.includes(words) && words.length * 5 >= base.length * 3) ||
  (words[0] === base[0] && words.length * 10 >= base.length * 7 && isWithin(words, base));

/** Whether the letters of one stand in the other in their order. */
function isWithin(words: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === words[at]) at += 1;
  return at === words.length;
}
