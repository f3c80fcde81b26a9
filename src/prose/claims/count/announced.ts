import type { RootContent } from 'mdast';
import { matchesOf } from '../../matches.ts';
import type { CountClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { spotIn } from '../reading/spot.ts';
import { blocksOf, runOf, sizesOf, wordsOf } from './blocks.ts';
import { enumerated, markOf } from './marks.ts';
import { numberOf } from './numbers.ts';

const numeral = '\\d+|[一二两三四五六七八九十百]+';
const announcing = new RegExp(
  `(?<![\\d.一二两三四五六七八九十百千零])(?<!第)(?<n>${numeral})(?:个|项|类|条|大|点|种|方面)(?<of>[\\p{Script=Han}]{0,12})(?:如下|为)?[:。]?$`,
  'u',
);
const nouns =
  '方面|问题|内容|部分|阶段|环节|步骤|任务|子项目|项目|措施|原因|不足|短板|建议|举措|工作|指标|类别|情形|情况|领域|原则|要求|目标|特点|亮点|做法|经验|成效|困难|风险|隐患|要素|维度|层面|渠道|途径|方式|标准|事项|制度|机制|活动|工程|标段';
/** 三个问题：, 四大任务。, 三类：, 两点，. */
const inline = new RegExp(
  `(?<![\\d.一二两三四五六七八九十百千])(?<!第)(?<n>${numeral})(?:(?:个|项|类|条|大|点|种)(?<of>${nouns})?|(?<noun>${nouns}))(?:[\\p{Script=Han}]{0,6})?[:,。;]`,
  'gu',
);

/** “涉及 3 个项目：” before a list, “以下三个方面：一是……” before an enumeration. */
export const announced = (text: Text): readonly CountClaim[] => [...leads(text), ...enumerations(text)];

/** What a list, numbered paragraphs or a table hold that a paragraph announces. */
function leads(text: Text): readonly CountClaim[] {
  let words: ((node: RootContent) => string) | null = null;
  return blocksOf(text, (line) => /:$|如下[:。]?$/.test(line.text)).flatMap(({ line, after }) => {
    // 5 个街道、23 个社区: which of them the list names cannot be told.
    const stated = line.text.match(/(?:\d+|[一二两三四五六七八九十]+)(?:个|项|类|条|点|种)/g) ?? [];
    if (stated.length > 1 || /二类/.test(line.text)) return [];
    words ??= wordsOf(text);
    const claim = counting(line, announcing.exec(line.text), follow(text, after, words));
    return claim === null || isFar(claim) ? [] : [claim];
  });
}

/** How many items follow at once; empty where none do, or where they go on after other text. */
function follow(
  text: Text,
  after: readonly RootContent[],
  words: (node: RootContent) => string,
): readonly number[] {
  const [next, ...rest] = after;
  if (next === undefined) return [];
  if (next.type === 'list') {
    const later = rest.some((node) => node.type === 'list' && (node.start ?? 0) > 1);
    return later ? [] : [next.children.length];
  }
  const caption = next.type === 'paragraph' && /^(?:附?表|单位:)/.test(words(next));
  const table = caption ? rest[0] : next;
  if (table?.type === 'table') return sizesOf(text, table);
  if (next.type !== 'paragraph' || markOf(words(next))?.value !== 1) return [];
  const run = runOf(after.map((node) => (node.type === 'paragraph' ? words(node) : '')));
  return run === null ? [] : [run];
}

function enumerations(text: Text): readonly CountClaim[] {
  return text.lines.flatMap((line) => {
    if (line.passage.kind === 'cell' || !begins.test(line.text)) return [];
    return matchesOf(line.text, inline)
      .map((match) => {
        const items = enumerated(line.text.slice(match.index + match[0].length));
        const claim = items === null || isLoose(line.text, match) ? null : counting(line, match, [items]);
        return claim !== null && isFar(claim) ? null : claim;
      })
      .filter((claim) => claim !== null);
  });
}

/** A number far from what follows speaks of something else. */
const isFar = ({ count, actual }: CountClaim): boolean =>
  actual.every((number) => Math.abs(number - count) > 3);

/** 共6章33条。一是……: without a colon, only a noun says that the items that follow are counted. */
function isLoose(text: string, match: RegExpExecArray): boolean {
  if (match[0].endsWith(':')) return false;
  const { of, noun } = match.groups ?? {};
  return (of ?? noun ?? '') === '' && !/点[,。;]$/.test(match[0])
    ? true
    : /[\d一二两三四五六七八九十](?:个|大)?(?:方面|[章节项条类])$/.test(text.slice(0, match.index));
}

const begins = /[:,。;](?:一[是要]|①|\([一1]\)|第一[,、]|1[.、])/;

function counting(line: Line, match: RegExpMatchArray | null, counts: readonly number[]): CountClaim | null {
  const written = match?.groups?.['n'];
  const stated = written === undefined ? null : numberOf(written);
  if (match === null || written === undefined || stated === null || stated < 2 || counts.length === 0)
    return null;
  const at = (match.index ?? 0) + match[0].indexOf(written);
  return {
    kind: 'count',
    spot: spotIn(line, at, at + written.length, at, (match.index ?? 0) + match[0].length),
    count: stated,
    actual: counts.includes(stated) ? [stated] : counts.slice(0, 1),
    of: match.groups?.['of'] ?? match.groups?.['noun'] ?? '所列各项',
  };
}
