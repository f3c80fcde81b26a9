import type { SumClaim } from '../claim.ts';
import { gapOf, isMisprint, sortedBy, sumOf } from '../reading/amounts/partition.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { type Line, paragraphsAbove, type Text } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { type Divider, dividersOf } from './divider.ts';
import { listedOf } from './listed.ts';
import { change, isAmong, otherThan, type Parts, type Placed, partsFrom } from './parts.ts';
import { type Wholes, wholeClaim } from './whole.ts';

/**
 * Wholes with their parts behind: 28 篇，其中国家级 10 篇，省级 3 篇; 309 万元，按来源分为中央 150 万元、省级…;
 * 基本支出中，人员经费…，公用经费….
 */
export function divided(line: Line, { lines }: Text, at: number): readonly SumClaim[] {
  const above = paragraphsAbove(lines, at, 2);
  const sentences = sentencesOf(line);
  const proven = new Set<Amount>();
  const found = sentences.flatMap((sentence, index) => [
    ...dividersOf(line, sentence).flatMap((divider) =>
      behind(line, sentences, index, divider, above).flatMap(({ wholes, parts }) =>
        wholeClaim({ ...wholes, proven }, parts, divider),
      ),
    ),
    ...bracketed(line, sentence),
  ]);
  return [...found, ...again(line, sentences, proven)];
}

/** 在职 126 人，其中男 57 人、女 69 人；研究生 19 人，本科 101 人，大专 6 人: one whole divided in another way. */
function again(line: Line, sentences: readonly Sentence[], proven: ReadonlySet<Amount>): readonly SumClaim[] {
  return [...proven].flatMap((whole) => {
    const at = sentences.findIndex(({ from, to }) => from <= whole.from && whole.to <= to);
    const claims: SumClaim[] = [];
    for (let next = at; next >= 0 && sentences[next]?.end === ';'; next += 1) {
      const sentence = sentences[next + 1];
      if (sentence === undefined) break;
      const own = amountsOf(line, sentence).filter(
        ({ measure, depth }) => measure === whole.measure && depth === whole.depth,
      );
      // 离退休 187 人，其中离休 2 人、退休 185 人: a whole of its own.
      if (isAmong(sentence, own[0]?.to)) break;
      const sorted = own.length < 2 || own.some(({ label }) => change.test(label)) ? null : sortedBy(own);
      if (sorted !== 'pair' && sorted !== 'kind') continue;
      const sum = sumOf(own);
      // 研究生 19 人，本科 96 人: those with less schooling may not be told.
      if (sorted === 'kind' && sum.lt(whole.value) && !isMisprint(whole, own) && gapOf(whole, sum).gt(0.03))
        continue;
      const parts = {
        amounts: own.map((amount) => ({ line, amount })),
        words: line.text.slice(sentence.from, sentence.to),
        whole: true,
      };
      const near = { near: [{ line, amount: { ...whole, label: '' } }], far: [] };
      claims.push(...wholeClaim(near, parts, { means: 'few', count: null }));
    }
    return claims;
  });
}

/** The wholes before and the parts behind a divider, measure by measure. */
function behind(
  line: Line,
  sentences: readonly Sentence[],
  at: number,
  divider: Divider,
  above: readonly Line[],
): readonly { readonly wholes: Wholes; readonly parts: Parts }[] {
  const sentence = sentences[at] as Sentence;
  const amounts = listedOf(line, sentence);
  const after = amounts.filter(({ from }) => from >= divider.to && from < divider.stop);
  const [first] = after;
  // 512 户，其中小型企业占 58%，……退库 31 户: the part is told by its share.
  if (first === undefined || line.text.slice(divider.to, first.from).includes('%')) return [];
  const own = after.filter(({ depth }) => depth === first.depth);
  const measures = [...new Set(own.map(({ measure }) => measure))];
  return measures.flatMap((measure, index) => {
    const start = own.find((amount) => amount.measure === measure) as Amount;
    // A second measure counts where every item has both: 为老类 8 个，152.40 万元；助残类 4 个，71.20 万元.
    if (index > 0 && (sentence.end !== ';' || own.filter((one) => one.measure === measure).length > 1))
      return [];
    const no = divider.means === 'all' ? otherThan : change;
    const parts = partsFrom(line, sentences, at, start, divider, no);
    if (isMixed(own, measure))
      return [
        { wholes: wholesOf(line, sentences, at, divider, measure, above), parts: { ...parts, whole: false } },
      ];
    return [{ wholes: wholesOf(line, sentences, at, divider, measure, above), parts }];
  });
}

const counts = /^(?:件|人|人次|起|次|户|名|家|份|宗)$/;

/** 罚款 93 件，暂扣 18 件，拘留 35 人: kinds that are counted one way and another, of which one case may be several. */
const isMixed = (own: readonly Amount[], measure: string): boolean =>
  counts.test(measure) &&
  own.filter(
    (one) => one.measure !== measure && counts.test(one.measure) && /\p{Script=Han}{2}/u.test(one.label),
  ).length === 1 &&
  own.filter((one) => one.measure === measure).length > 2;

/** The amounts of a measure before a divider. */
function wholesOf(
  line: Line,
  sentences: readonly Sentence[],
  at: number,
  divider: Divider,
  measure: string,
  above: readonly Line[],
): Wholes {
  const sentence = sentences[at] as Sentence;
  const like = (own: Line, one: Sentence): readonly Placed[] =>
    amountsOf(own, one)
      .filter((amount) => amount.measure === measure && (own !== line || amount.to <= divider.from))
      .map((amount) => ({ line: own, amount }));
  const near = like(line, sentence);
  const earlier = sentences.slice(0, at);
  const last = near.at(-1);
  // 追加 353.23 万元（其中…）: what the bracket stands behind, whatever it is called.
  if (last !== undefined && line.text.slice(last.amount.to, divider.from) === '(')
    return { near: [last], far: [], held: true };
  if (divider.of !== '') {
    // 未支出的 60.42 万元中，; 20 个项目中，: the whole is what the words hold.
    if (last !== undefined && last.amount.from >= divider.from - divider.of.length)
      return { near: [{ line, amount: { ...last.amount, label: '' } }], far: [] };
    const name = nameIn(divider.of);
    if (name === '') return { near: [], far: [] };
    const far = [
      ...above.flatMap((one) => sentencesOf(one).map((each) => [one, each] as const)),
      ...earlier.map((one) => [line, one] as const),
    ];
    const named = [...far.flatMap(([own, one]) => like(own, one)), ...near].filter(({ amount }) =>
      isCalled(amount, name),
    );
    return {
      near: [],
      far:
        named.length > 0
          ? named
          : stemmed(
              earlier.slice(-1).flatMap((one) => like(line, one)),
              name,
            ),
    };
  }
  if (divider.means === 'all') {
    const inLine = earlier.flatMap((one) => like(line, one));
    const alone = near.length === 0 && inLine.length === 0;
    return {
      near,
      far: alone ? above.flatMap((one) => sentencesOf(one).flatMap((each) => like(one, each))) : inLine,
    };
  }
  if (divider.afresh) return { near, far: earlier.flatMap((one) => like(line, one)) };
  // 其中 after a stop or a semicolon takes up the sentence before.
  const leading = sentence.tokens.every(({ kind, to }) => kind === 'mark' || to > divider.from);
  const [before] = leading ? earlier.slice(-1) : [];
  return { near, far: before === undefined ? [] : like(line, before) };
}

/** What a whole is called: without dates and words that only point. */
const nameIn = (words: string): string => {
  const name = words
    .replace(/^(?:在|从|上述|以上|该|此|这些|全部|全年|当年|本年|(?:19|20)\d\d年(?:度)?)+/, '')
    .replace(/(?:资金|金额|总额)?(?:之|当)?$/, '');
  return name.length >= 2 ? name : '';
};

/** 调离乡村学校的 32 人。调离人员中: the only amount of the sentence before whose words hold those that name it. */
function stemmed(before: readonly Placed[], name: string): readonly Placed[] {
  const stem = name.replace(/(?:的|人员|教师|学生|群众|对象|单位|企业|项目|农户)+$/, '');
  const found =
    stem.length < 2 || stem === name ? [] : before.filter(({ amount }) => amount.label.includes(stem));
  return found.length === 1 ? found : [];
}

const isCalled = ({ label }: Amount, name: string): boolean =>
  label.replace(/(?:资金|金额|总额)?(?:共计|合计|总计|共|计|为|是|达|:)*$/, '').endsWith(name);

/** 309 万元（中央 150 万元、省级 100 万元、本级 59 万元）. */
function bracketed(line: Line, sentence: Sentence): readonly SumClaim[] {
  const open = line.text.indexOf('(', sentence.from);
  if (open < 0 || open > sentence.to) return [];
  const amounts = amountsOf(line, sentence);
  if (amounts.length < 3) return [];
  return amounts.flatMap((whole, at) => {
    // 8 所幼儿园（公办 5 所、民办 3 所）: behind what is counted, too.
    const [thing = ''] = /^\p{Script=Han}{0,6}(?=\()/u.exec(line.text.slice(whole.to, whole.to + 7)) ?? [];
    if (line.text[whole.to + thing.length] !== '(') return [];
    const next = amounts.findIndex(({ depth }, index) => index > at && depth <= whole.depth);
    const inside = amounts.slice(at + 1, next < 0 ? undefined : next);
    const begin = whole.to + thing.length;
    const close = line.text.indexOf(')', begin);
    const own = inside.filter(
      ({ depth, measure, to }) => depth === whole.depth + 1 && measure === whole.measure && to <= close,
    );
    const words = line.text.slice(begin, close);
    if (
      own.length < 2 ||
      /其中|分为|分别|按|包括|含|用于|[×÷*=]/.test(words) ||
      own.some(({ label }) => change.test(label))
    )
      return [];
    const parts = { amounts: own.map((amount) => ({ line, amount })), words, whole: true };
    return wholeClaim({ near: [{ line, amount: whole }], far: [] }, parts, { means: 'few', count: null });
  });
}
