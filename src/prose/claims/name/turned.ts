import { matchesOf } from '../../matches.ts';
import type { NameClaim } from '../claim.ts';
import type { Text } from '../reading/lines.ts';
import { isQuoted, isShortOf, placesOf, toldNames } from '../reading/names/told.ts';
import { type Called, otherName } from './other-name.ts';

/** 芜山洁城环境服务有限公司（洁城公司）: a short name that is given without a word that says so. */
const beside = /(\p{Script=Han}{6,24})\((\p{Script=Han}{3,8})\)/gu;
const ending =
  /(?:公司|中心|支队|大队|平台|医院|学校|集团|协会|学会|研究[院所]|事务所|合作社|基金|公园|系统)$/;
/** “文润柯江”: what an app, a campaign or a platform is called. */
const quotation = /"(\p{Script=Han}{4,8})"/gu;

type Known = Called & { readonly quoted: boolean };

/**
 * 源清公司 once, where the text says 清源公司 and no other: the same letters with two of them, or its halves, in each
 * other's place.
 */
export function turnedNames(text: Text): readonly NameClaim[] {
  const known = new Map<string, Known>();
  for (const { name, line, from } of toldNames(text))
    known.set(name, { words: name, line, at: from, quoted: false });
  for (const line of text.lines) {
    if (line.text.includes('('))
      for (const { 0: whole, 1: full = '', 2: name = '', index } of matchesOf(line.text, beside))
        if (ending.test(name) && isShortOf(name, full) && !known.has(name))
          known.set(name, {
            words: name,
            line,
            at: index + whole.length - name.length - 1,
            quoted: false,
          });
    if (line.text.includes('"'))
      for (const { 1: name = '', index } of matchesOf(line.text, quotation))
        if (!known.has(name)) known.set(name, { words: name, line, at: index + 1, quoted: true });
  }
  const named = [...known.values()].filter(
    ({ words }) => words.length >= 3 && (ending.test(words) || !plain.test(words)),
  );
  const all = text.lines.map((line) => line.text).join('\n');
  return named.flatMap((one) =>
    turns(one.words).flatMap((words) => (all.includes(words) ? slipOf(text, words, one, known) : [])),
  );
}

/** 扶持项目 and 项目扶持 are words, not two names. */
const plain = /项目|资金|补助|补贴|奖补|扶持|管理|服务|建设|工程|政策|产业|发展|评价|绩效|任务|工作/;

function slipOf(
  { lines }: Text,
  words: string,
  one: Known,
  known: ReadonlyMap<string, Known>,
): readonly NameClaim[] {
  const { quoted } = one;
  const [place, again] = placesOf(words, lines);
  if (place === undefined || again !== undefined) return [];
  const { line, at } = place;
  const marked = line.text[at - 1] === '"' && line.text[at + words.length] === '"';
  // Of two names in quotation marks the one that stands once is the slip, or the later.
  if (quoted ? !marked : isQuoted(line, at) && !marked) return [];
  if (known.get(words)?.quoted === false) return [];
  const later = line === one.line ? at > one.at : lines.indexOf(line) > lines.indexOf(one.line);
  if (quoted && !later && placesOf(one.words, lines).length < 2) return [];
  return [otherName({ line, at, words }, one, quoted ? 'thing' : 'short')];
}

/** A name with two neighbours, or its halves, in each other's place; what it ends with stays. */
export function turns(name: string): readonly string[] {
  const end = ending.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - end.length);
  const found = new Set<string>();
  for (let at = 0; at + 1 < stem.length; at += 1)
    found.add(`${stem.slice(0, at)}${stem[at + 1]}${stem[at]}${stem.slice(at + 2)}${end}`);
  const half = stem.length / 2;
  if (Number.isInteger(half)) {
    found.add(stem.slice(half) + stem.slice(0, half) + end);
    // 颐养北城 for 颐养城北.
    const [a, b] = [stem.slice(0, half), stem.slice(half)];
    found.add(a + [...b].reverse().join('') + end);
    found.add([...a].reverse().join('') + b + end);
  }
  found.delete(name);
  return [...found];
}
