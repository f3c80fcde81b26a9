import type { NameClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { beginsName, isQuoted, isShortOf, placesOf, type Told, toldNames } from '../reading/names/told.ts';
import { plainName } from '../reading/normal.ts';
import { calledBy, otherName, renamed } from './other-name.ts';

/** What firms are. An office, a centre and a station of one name are three bodies; so much differs in no firm. */
const kinds = ['公司', '集团', '事务所', '合作社'];

/** 保险公司, 项目公司: any firm of its kind. */
const general =
  /^(?:项目|平台|施工|建设|建筑|工程|保险|物业|运营|运维|监理|设计|勘察|国有|民营|服务|企业|中标|供应|供货|承保|担保|融资|投资|开发|生产|管理|咨询|租赁|劳务|外包|第三方|子|母|总|分|上市|股份|有限|专业|农民|农机|种植|养殖)+$/u;

/** 公交公司等, 公交公司职工: firms in general, or what is said of them. */
const inGeneral = /^(?:等|们|类|化|制|之间|或|负责人|法人|\()/u;

/** 公交公司 once, where the text says that a firm is called 公交集团 and calls it so again and again. */
export const otherKind = (text: Text): readonly NameClaim[] =>
  toldNames(text).flatMap((told): readonly NameClaim[] => {
    const kind = kinds.find((one) => told.name.endsWith(one));
    const stem = told.name.slice(0, told.name.length - (kind?.length ?? 0));
    if (kind === undefined || stem.length < 2 || general.test(stem)) return [];
    const [, , third] = placesOf(told.name, text.lines);
    if (third === undefined) return [];
    return kinds.flatMap((other) => (other === kind ? [] : slipOf(text, stem + other, told)));
  });

function slipOf({ lines, report }: Text, words: string, told: Told): readonly NameClaim[] {
  const [place, again] = placesOf(words, lines);
  if (place === undefined || again !== undefined) return [];
  const { line, at } = place;
  const { title, project, department } = report.data;
  if ([title, project?.name ?? '', department.name].some((name) => plainName(name).includes(words)))
    return [];
  if (told.full.includes(words) || !isShortOf(told.name, told.full)) return [];
  if (line.passage.kind === 'cell' || !isOne(line, at, words, told.name)) return [];
  return [otherName({ line, at, words }, calledBy(told), 'short')];
}

/** Whether one firm is spoken of, today, and not beside the other. */
const isOne = (line: Line, at: number, words: string, name: string): boolean =>
  beginsName(line, at) &&
  !isQuoted(line, at) &&
  !line.text.includes(name) &&
  !renamed.test(line.text) &&
  !inGeneral.test(line.text.slice(at + words.length));
