import { type Fraction, printShort } from '../../../scoring/quantity.ts';
import type { PercentClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { isCut, isQuotient } from '../reading/amounts/quotient.ts';
import { isWithin } from '../reading/amounts/words.ts';
import type { Amount } from '../reading/amounts.ts';
import { sizeOf } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { differingClaim, quotientClaim, shown } from '../reading/percents/claim.ts';
import { amountsBefore, type Percent, percentsOf, type Setting } from '../reading/percents.ts';
import type { Sentence } from '../reading/sentences.ts';
import { agreedWhole, fitsWhole, ofWhole, type Share } from './share-whole.ts';

const taken = /^[^,;。:%\d]{0,30}[,、(]?(?:约|仅|只|均|共|各)?占(?:比|了|到)?(?:为|:|达|是|仅)?(?:约)?$/;
const takenOf = /^[,、(]?占([^,。;%\d]{1,12})的(?:比例为|比重为)?$/;
const namesPart = /[,、;(]([\p{Script=Han}"']{2,10})(?:仅|只)?占(?:比)?(?:为|达)?$/u;
const all = /^(?:全(?![国省市县区镇乡])|总|合计|项目总)/;
const listed =
  /(?:占比|占|进度|比例)(?:依次|分别)(?:为|是|达到?|占)?$|[各均](?:占|占比)(?:为)?$|(?:分别|依次)占(?:比)?(?:为|了)?$/;

const cache = new WeakMap<Line, readonly Share[]>();

/** 4 个，占 57%；3 个，占 43%: amounts and their shares of a whole that the paragraph names. */
export function shared(setting: Setting, percent: Percent): readonly PercentClaim[] {
  const { text, line, sentences } = setting;
  const list = sharesOf(line, sentences);
  const place = list.findIndex((one) => one.percent === percent);
  const share = list[place];
  if (share === undefined) return [];
  const { part } = share;
  const alike = amountsBefore(line, sentences.slice(0, setting.at + 1), percent.from).filter(
    (one) => countedIn(one) === countedIn(part),
  );
  const whole = alike.findLast(
    (one) => one !== part && one.value.gte(part.value) && isQuotient(percent.printed, part, one),
  );
  if (whole !== undefined) return [quotientClaim(line, percent, [part, whole], true)];
  const group = list
    .slice(Math.max(0, place - 12), place + 13)
    .filter((one) => countedIn(one.part) === countedIn(part));
  const agreed = agreedWhole(group, alike, text);
  // 在 132 种产品中，上涨的有 89 种: what the sentence itself puts it into.
  const own = alike.findLast(
    (one) => one.from >= setting.sentence.from && one !== part && isWithin(line, one, part),
  );
  if (agreed !== null && (own === undefined || own.value.equals(agreed))) {
    const fits = fitsWhole(share, agreed);
    const value = part.value.div(agreed);
    if (fits) return [{ ...differingClaim(line, percent, value, ''), fits }];
    if (isCut(percent.printed, value)) return [];
    return [differingClaim(line, percent, value, `${shown(part)} ÷ ${shownLike(agreed, part)}`)];
  }
  return share.bare === true ||
    (group.length > 1 && group.some((one) => one.at === share.at && one !== share))
    ? []
    : ofWhole(setting, share, alike);
}

function sharesOf(line: Line, sentences: readonly Sentence[]): readonly Share[] {
  const known = cache.get(line);
  if (known !== undefined) return known;
  const found = sentences.flatMap((sentence, at) => sharesIn(line, sentence, at));
  cache.set(line, found);
  return found;
}

function sharesIn(line: Line, sentence: Sentence, at: number): readonly Share[] {
  const percents = percentsOf(sentence);
  const found: Share[] = [];
  for (const [index, percent] of percents.entries()) {
    const before = amountsBefore(line, [sentence], percent.from);
    const last = before.at(-1);
    if (last === undefined) continue;
    const outer = outsideOf(line, last, before, percent);
    const part = outer ?? last;
    const words = line.text.slice(outer === null ? part.to : last.to, percent.from);
    const some = someOf(line, before, percent);
    if (some !== null) found.push({ part: some, percent, at });
    else if (listed.test(words) && !/,[^,]*,/.test(words))
      found.push(...listedShares(line, percents.slice(index), before, at, words.includes('占')));
    else {
      const of = takenOf.exec(words)?.[1];
      const name = namesPart.exec(words)?.[1];
      const meant =
        name === undefined
          ? null
          : before.filter(({ label }) => label.replace(/[为共有是达计]+$/, '').endsWith(name));
      const bare = words === '(' && line.text[percent.to] === ')';
      if (bare) found.push({ part, percent, at, bare });
      else if (taken.test(words) || (of !== undefined && all.test(of))) found.push({ part, percent, at });
      else if (meant?.length === 1) found.push({ part: meant[0] as Amount, percent, at });
    }
  }
  return found;
}

/** 中央 2,486 万元（提前下达 2,100 万元，第二批 386 万元），占 58.08%: behind the bracket, what it stands behind. */
function outsideOf(line: Line, last: Amount, before: readonly Amount[], percent: Percent): Amount | null {
  if (last.depth === 0 || !/^[^()]{0,20}\),?(?:约|仅|只)?占/.test(line.text.slice(last.to, percent.from)))
    return null;
  const outer = before.findLast(({ depth }) => depth < last.depth);
  const held = outer !== undefined && countedIn(outer) === countedIn(last) && line.text[outer.to] === '(';
  return held ? outer : null;
}

const takenFar = /^[^;。%]{0,30},(?:约|仅|只)?占(?:比)?(?:为|达)?$/;

/** 36 个镇中，14 个镇只有 1 名经办人员，占 38.89%: the share is of the 14, whatever else is counted before it. */
function someOf(line: Line, before: readonly Amount[], percent: Percent): Amount | null {
  const some = before.findLast((part) =>
    before.some(
      (whole) => countedIn(whole) === countedIn(part) && whole.to <= part.from && isWithin(line, whole, part),
    ),
  );
  if (some === undefined || some === before.at(-1)) return null;
  if (before.some((one) => one.from > some.to && countedIn(one) === countedIn(some))) return null;
  return takenFar.test(line.text.slice(some.to, percent.from)) ? some : null;
}

/** 满意 131 名，基本满意 21 名，不满意 8 名，占比分别为 81.88%、13.13%、5.00%. */
function listedShares(
  line: Line,
  percents: readonly Percent[],
  before: readonly Amount[],
  at: number,
  list: boolean,
): readonly Share[] {
  const run = percents.slice(0, 1);
  for (const percent of percents.slice(1)) {
    const last = run.at(-1) as Percent;
    if (!/^(?:[、,]|和|及|与)$/.test(line.text.slice(last.to, percent.from))) break;
    run.push(percent);
  }
  const parts = before.slice(-run.length);
  const [first] = parts;
  if (first === undefined || run.length < 2 || parts.length < run.length) return [];
  if (parts.some((part) => countedIn(part) !== countedIn(first))) return [];
  return parts.map((part, index) => ({
    part,
    percent: run[index] as Percent,
    at,
    ...(list ? { list } : {}),
  }));
}

const shownLike = (whole: Fraction, { figure }: Amount): string =>
  `${printShort(whole.div(sizeOf(figure.unit)), 2)}${figure.unit}`;
