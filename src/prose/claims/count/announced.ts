import type { Nodes, Paragraph } from 'mdast';
import { parseNumeral } from '../../../scoring/numeral.ts';
import type { CountClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { spotIn } from '../reading/spot.ts';

const numeral = '\\d+|[一二两三四五六七八九十百]+';
const announcing = new RegExp(
  `(?<![\\d.第一二两三四五六七八九十])(?<n>${numeral})(?:个|项|类|条|大|点|种|方面)(?<of>[\\p{Script=Han}]{0,12})(?:如下|为)?[:。]?$`,
  'u',
);
const inline = new RegExp(
  `(?<![\\d.第一二两三四五六七八九十])(?<n>${numeral})(?:个|项|类|条|大|点|种)?(?<of>方面|问题|内容|部分|阶段|环节|步骤|任务|子项目|项目|措施|原因|不足|短板|建议|举措)(?:[\\p{Script=Han}]{0,6})?:`,
  'gu',
);

/** “涉及 3 个项目：” before a list, “以下三个方面：一是……” before an enumeration. */
export function announced(text: Text): readonly CountClaim[] {
  const byPlace = new Map<string, Line>(
    text.lines
      .filter((line) => line.passage.kind === 'paragraph' && /:$|如下[:。]?$/.test(line.text))
      .map((line) => {
        const at = line.place(0, 1);
        return [`${at.line}:${at.column}`, line] as const;
      }),
  );
  const found: CountClaim[] = [];
  for (const { paragraph, items } of byPlace.size === 0 ? [] : leads(text.tree)) {
    const start = paragraph.position?.start;
    const line = byPlace.get(`${start?.line}:${start?.column}`);
    if (line === undefined) continue;
    // 5 个街道、23 个社区: which of them the list names cannot be told.
    const stated = line.text.match(/(?:\d+|[一二两三四五六七八九十]+)(?:个|项|类|条|点|种)/g) ?? [];
    const claim = stated.length > 1 ? null : counting(line, announcing.exec(line.text), items);
    if (claim !== null) found.push(claim);
  }
  for (const line of text.lines) {
    if (line.passage.kind === 'cell' || !line.text.includes(':') || !begins.test(line.text)) continue;
    for (const match of line.text.matchAll(inline)) {
      const items = enumerated(line.text.slice(match.index + match[0].length));
      if (items === null) continue;
      const claim = counting(line, match, items);
      if (claim !== null) found.push(claim);
    }
  }
  return found;
}

const numberOf = (written: string): number | null =>
  /^\d+$/.test(written) ? Number(written) : parseNumeral(written);

function counting(line: Line, match: RegExpMatchArray | null, items: number): CountClaim | null {
  const written = match?.groups?.['n'];
  const stated = written === undefined ? null : numberOf(written);
  if (match === null || written === undefined || stated === null || stated < 2) return null;
  const at = (match.index ?? 0) + match[0].indexOf(written);
  const to = at + written.length;
  return {
    kind: 'count',
    spot: spotIn(line, at, to, at, (match.index ?? 0) + match[0].length),
    count: stated,
    actual: [items],
    of: match.groups?.['of'] ?? '',
  };
}

const begins = /一是|①|\([一1]\)|第一|[:]1[.、]/;

const marks: readonly (readonly [RegExp, (match: string) => number])[] = [
  [/(?:^|[,;。:])([一二三四五六七八九十]+)是/g, (match) => parseNumeral(match) ?? 0],
  [/([\u2460-\u2473])/g, (match) => match.charCodeAt(0) - 0x2460 + 1],
  [/\(([一二三四五六七八九十]+)\)/g, (match) => parseNumeral(match) ?? 0],
  [/(?:^|[,;。:])\((\d+)\)/g, Number],
  [/(?:^|[,;。:])(\d+)[.、](?!\d)/g, Number],
  [/(?:^|[,;。:])第([一二三四五六七八九十]+)[,、]/g, (match) => parseNumeral(match) ?? 0],
];

/** How many items an enumeration counts that begins at once and runs from one without a gap; null: there is none. */
function enumerated(rest: string): number | null {
  for (const [form, value] of marks) {
    const numbers = Array.from(rest.matchAll(form), (match) => ({
      at: match.index,
      value: value(match[1] ?? ''),
    }));
    if ((numbers[0]?.at ?? 99) > 2 || numbers[0]?.value !== 1) continue;
    const runs = numbers.every((one, at) => one.value === at + 1);
    return runs && numbers.length >= 2 ? numbers.length : null;
  }
  return null;
}

function* leads(node: Nodes): Generator<{ paragraph: Paragraph; items: number }> {
  if (!('children' in node) || node.type === 'table') return;
  for (const [at, child] of node.children.entries()) {
    if (child.type === 'paragraph') {
      const items = itemsAfter(node.children.slice(at + 1));
      if (items > 0) yield { paragraph: child, items };
    } else if (child.type === 'list' || child.type === 'listItem' || child.type === 'blockquote')
      yield* leads(child);
  }
}

/** The items of the list that follows at once; 0 where none does, or where it goes on after other text. */
function itemsAfter(rest: readonly Nodes[]): number {
  const [list] = rest;
  if (list?.type !== 'list') return 0;
  const end = rest.findIndex(({ type }) => type === 'heading');
  const later = rest
    .slice(1, end < 0 ? undefined : end)
    .some((node) => node.type === 'list' && (node.start ?? 0) > 1);
  return later ? 0 : list.children.length;
}
