import { type Fraction, lastPlace, type Quantity } from '../../../scoring/quantity.ts';
import type { PercentClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { tailOf } from '../reading/amounts/words.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line, Text } from '../reading/lines.ts';
import { answersClaim, isWholeShare, sharesBeside } from '../reading/percents/answers.ts';
import { type Percent, percentsOf } from '../reading/percents.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';

/** A share of all who were asked: …的占 61.12 %. */
type Share = Percent & { readonly line: Line };

const sharing =
  /占(?:比|(?:受访|调查|样本|有效|问卷|全部|总)[^,;。%\d]{0,8}的)?(?:为|是|达到?|到)?:?$|(?:比例|比重)(?:为|是|达到?)?:?$/;
/** 分别占 61.12%、18.56%和 20.32%. */
const dealt = /^[、和及与,]$/;
/** Rates that are worked out in another way, or of another time. */
const strange = /平均|加权|综合|得分|折算|同比|上年|去年|同期|(?<!比)较|目标|增长|率/;
/** From here on only some of those who were asked are spoken of. */
const narrowed = /其中|[^其期集年][中里][的,:]|上述|这些|此类|该类/;
const quoted = /"[^"]*"/g;

/**
 * 571 名受访学员中，甲占 61.12%，乙占 18.56%，丙占 20.32%…: shares of one sample, each so many whole answers, and one that is
 * no whole number of them.
 */
export function sampleShares(text: Text): readonly PercentClaim[] {
  const { lines } = text;
  return lines.flatMap((line, at) => {
    if (line.passage.kind !== 'paragraph' || !line.text.includes('%') || !signs.test(line.text)) return [];
    if (isItem(line)) return isItem(lines[at - 1]) ? [] : ofList(lines, at);
    return runsOf(line).flatMap(({ shares, bases }) =>
      claimsOf(shares, bases.length > 0 ? bases : basesAbove(lines, at), lines, at),
    );
  });
}

const signs = /占|比例|比重/;

const isItem = (line: Line | undefined): boolean =>
  line?.passage.kind === 'paragraph' && line.passage.within.includes('item');

/** The items of a list, of which each has one share. */
function ofList(lines: readonly Line[], at: number): readonly PercentClaim[] {
  const lead = lines[at - 1];
  if (lead?.passage.kind !== 'paragraph') return [];
  const end = lines.findIndex((line, index) => index > at && !isItem(line));
  const runs = lines.slice(at, end < 0 ? undefined : end).map(runsOf);
  const shares = runs.flatMap((some) => some.flatMap((run) => run.shares));
  const plain = runs.every(
    ([run, ...more]) => more.length === 0 && run?.shares.length === 1 && run.bases.length === 0,
  );
  return plain ? claimsOf(shares, asked(lead), lines, at - 1) : [];
}

type Run = {
  readonly shares: readonly Share[];
  readonly bases: readonly Amount[];
};

/** The shares of a paragraph, sample after sample, each run up to where only some of it is spoken of. */
function runsOf(line: Line): readonly Run[] {
  const runs: Run[] = [];
  const people = amountsIn(line);
  let run: { shares: Share[]; bases: readonly Amount[] } = { shares: [], bases: [] };
  let apart = false;
  let before = 0;
  for (const sentence of sentencesOf(line)) {
    for (const percent of percentsOf(sentence)) {
      const counted = people.filter(({ from, to }) => from >= before && to <= percent.from);
      const start = Math.max(before, sentence.from);
      const words = line.text.slice(start, percent.from).replace(quoted, '""');
      before = percent.to;
      const bases = counted.filter((one) => isAsked(line, one));
      // 有 29 家，占 80.56 %: how many they are is said, and what follows may be of them.
      const other = counted.filter((one) => !bases.includes(one));
      const told = other.some(({ from }) => run.shares.length > 0 || from >= start);
      if (bases.length > 0) {
        run = { shares: [], bases };
        runs.push(run);
      }
      apart = told || (bases.length === 0 && (apart || isNarrowed(run, words)));
      if (apart || strange.test(words) || !(sharing.test(words) || dealt.test(words))) continue;
      if (runs.length === 0) runs.push(run);
      run.shares.push({ ...percent, line });
    }
  }
  return runs.filter(({ shares }) => shares.length > 0);
}

const isNarrowed = ({ shares }: Run, words: string): boolean => shares.length > 0 && narrowed.test(words);

const person = /^(?:份|人|户|家|个)$/;
const sampled = /受访|访谈|访问|走访|问卷|样本|收回|回收|调查|抽取|抽查|抽样|有效|参评|填写|作答/;

/** 571 名受访学员, 回收有效问卷 490 份: those who were asked. */
const isAsked = ({ text }: Line, amount: Amount): boolean =>
  amount.value.gte(20) &&
  sampled.test(`${text.slice(amount.clause, amount.from)}|${tailOf(amount).slice(0, 8)}`);

const amountsIn = (line: Line): readonly Amount[] =>
  sentencesOf(line)
    .flatMap((sentence) => amountsOf(line, sentence))
    .filter((one) => person.test(countedIn(one)));

const asked = (line: Line): readonly Amount[] => amountsIn(line).filter((one) => isAsked(line, one));

/** The samples of the paragraph before, or of the heading. */
function basesAbove(lines: readonly Line[], at: number): readonly Amount[] {
  const under = lines[at]?.passage.under.at(-1);
  const before = lines.slice(Math.max(0, at - 80), at);
  const paragraph = before.findLast(({ passage }) => passage.kind === 'paragraph');
  const heading = before.findLast(({ passage }) => passage.kind === 'heading');
  return [
    ...(paragraph?.passage.under.at(-1) === under && paragraph !== undefined ? asked(paragraph) : []),
    ...(heading === undefined ? [] : asked(heading)),
  ];
}

/** At least so many shares must be whole answers for the sample to be theirs. */
const least = 3;
/** How likely it may be that they are so by chance. */
const luck = 0.005;

function claimsOf(
  shares: readonly Share[],
  bases: readonly Amount[],
  lines: readonly Line[],
  at: number,
): readonly PercentClaim[] {
  if (shares.length <= least) return [];
  const sizes = [...new Map(bases.map((one) => [one.figure.digits, one])).values()];
  const proven = sizes.filter((base) => {
    const fits = shares.filter(({ printed }) => isWholeShare(printed, base.value));
    const chance = fits.reduce((all, { printed }) => all * chanceOf(printed, Number(base.value)), 1);
    return fits.length >= least && fits.length >= shares.length - 1 && chance <= luck;
  });
  const [base, ...others] = proven;
  if (base === undefined || others.length > 0) return [];
  // Fewer that are told of near by may be those who answered one question.
  const under = lines[at]?.passage.under.at(-1);
  const near = lines
    .slice(Math.max(0, at - 12), at + 12)
    .filter(({ passage }) => passage.under.at(-1) === under)
    .flatMap(amountsIn)
    .filter(({ value }) => value.gte(2) && value.lt(base.value));
  return shares.flatMap((share): readonly PercentClaim[] => {
    const { printed } = share;
    const fits = isWholeShare(printed, base.value);
    if (!fits && (!isOff(printed, base.value) || near.some(({ value }) => isWholeShare(printed, value))))
      return [];
    const spot = spotIn(share.line, share.from, share.to, Math.max(0, share.from - 12));
    return [answersClaim(spot, printed, base, fits)];
  });
}

/** Whether no whole number of answers comes near, not even one that was rounded so that all shares make 100. */
const isOff = (printed: Quantity, size: Fraction): boolean =>
  printed.decimals > 0 &&
  size.lte(15 * 10 ** printed.decimals) &&
  sharesBeside(printed, size).every((value) =>
    value.sub(printed.value).abs().gt(lastPlace(printed).mul(1.5)),
  );

/** How likely any percentage is a whole number of so many; of 100 % and 50 % more than of 61.12 %. */
function chanceOf({ value, decimals }: Quantity, size: number): number {
  const hundredths = Number(value) * 100;
  if (value.equals(0) || value.equals(1)) return 1;
  if (!Number.isInteger(hundredths)) return Math.min(1, size / 10 ** (decimals + 2));
  const step = [100, 50, 25, 20, 10, 5, 4, 2].find((one) => size % one === 0) ?? 1;
  return step / 100;
}
