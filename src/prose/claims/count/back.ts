import type { RootContent } from 'mdast';
import type { CountClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { blocksOf, runOf, sizesOf, wordsOf } from './blocks.ts';
import { cut } from './list.ts';
import { enumerations, markOf } from './marks.ts';
import { type Counted, countClaim, countedIn } from './numbers.ts';

/** 以上六项合计2595万元, after a list, numbered paragraphs, a table, or the items of one paragraph. */
export function backReferences(text: Text): readonly CountClaim[] {
  let words: ((node: RootContent) => string) | null = null;
  return blocksOf(text, ({ text: own }) => mentions.test(own)).flatMap(({ line, before }) =>
    sentencesOf(line).flatMap((sentence) => {
      const one = referredTo(line, sentence);
      if (one === null) return [];
      words ??= wordsOf(text);
      const counts = countsBefore(text, line, sentence, before, words);
      const known = [...counts, ...above(line)];
      if (counts.length === 0) return [];
      if (known.includes(one.stated)) return [countClaim(line, one, [one.stated])];
      return counts.every((count) => Math.abs(count - one.stated) > 2)
        ? []
        : [countClaim(line, one, counts.slice(0, 1))];
    }),
  );
}

const mentions = /以上|上述|前述|上列/;
/** What is said of all items together; of some of them anything may be said. */
const together =
  /^(?:[\p{Script=Han}]{0,4}(?:资金|支出|经费|费用|补助|补贴|金额|项目|内容|问题|扣分))?,?(?:总共|共计|合计|总计|累计|共|之和|合并|相加|总和|汇总|总额|扣|小计)/u;

/** 以上N项 at the beginning of a sentence, followed by what they come to. */
function referredTo(line: Line, sentence: Sentence): Counted | null {
  const start = Math.max(sentence.from, line.start);
  const lead = /^(?:综上,)?(?:以上|上述|前述|上列)(?:共)?/.exec(line.text.slice(start, sentence.to));
  if (lead === null) return null;
  const one = countedIn(line, sentence).find(({ from }) => from === start + lead[0].length);
  if (one === undefined || /[失扣得满]|[^补]差|未|不/.test(one.noun)) return null;
  return together.test(line.text.slice(one.end, sentence.to)) ? one : null;
}

/** Every number of items that the sentence may take up; empty where none are in sight. */
function countsBefore(
  text: Text,
  line: Line,
  sentence: Sentence,
  before: readonly RootContent[],
  words: (node: RootContent) => string,
): readonly number[] {
  if (sentence.from > line.start) {
    const marked = enumerations(line.text.slice(0, sentence.from));
    return marked.length > 0 ? marked : figuresBefore(line, sentence);
  }
  const [last] = before;
  if (last === undefined) return [];
  if (last.type === 'table') return sizesOf(text, last);
  if (last.type === 'list') {
    // A list that another block has cut in two goes on counting.
    const lists = before.filter((node) => node.type === 'list');
    const sum = lists.reduce((all, { children }) => all + children.length, 0);
    return [...new Set([last.children.length, (last.start ?? 1) - 1 + last.children.length, sum])];
  }
  const paragraphs = before.map((node) => (node.type === 'paragraph' ? words(node) : ''));
  if (markOf(paragraphs[0] ?? '') === null) return enumerations(paragraphs[0] ?? '');
  // Of the paragraphs before, those from the last first one on.
  const first = paragraphs.findIndex((own) => markOf(own)?.value === 1);
  const run = first < 0 ? null : runOf(paragraphs.slice(0, first + 1).toReversed());
  return run === null ? [] : [run, ...enumerations(paragraphs[0] ?? '')];
}

/** 甲12万元；乙8万元；丙5万元。 How many things with a figure the sentence before may be said to name. */
function figuresBefore(line: Line, sentence: Sentence): readonly number[] {
  const sentences = sentencesOf(line);
  const last = sentences.findIndex(({ from }) => from === sentence.from) - 1;
  let first = last;
  while (first > 0 && sentences[first - 1]?.end === ';') first -= 1;
  const chain = sentences.slice(Math.max(0, first), last + 1);
  const { from, to } = { from: chain[0]?.from ?? 0, to: chain.at(-1)?.to ?? 0 };
  const withFigure = (marks: string): number =>
    cut(line.text, from, to, marks).filter((span) => /\d/.test(line.text.slice(span.from, span.to))).length;
  const counts = [chain.length, withFigure('、;'), withFigure('、,;')];
  const clauses = cut(line.text, from, to, ',;:');
  const listed = clauses.map((span) => cut(line.text, span.from, span.to, '、').length);
  return (counts[2] ?? 0) > 2
    ? [...new Set([...counts.toReversed(), ...listed])].filter((one) => one > 1)
    : [];
}

const digits = '零一二三四五六七八九十';

/** The numbers of the headings the line stands under: 以上两部分 may be sections. */
const above = ({ headings }: Line): readonly number[] =>
  headings.flatMap((heading) => {
    const value = markOf(heading)?.value ?? digits.indexOf(/^第(.)/.exec(heading)?.[1] ?? '');
    return value > 1 ? [value] : [];
  });
