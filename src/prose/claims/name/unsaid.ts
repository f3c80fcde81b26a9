import type { Scored } from '../../../scoring/score.ts';
import type { NameClaim } from '../claim.ts';
import { factsAfter, tells } from '../reading/facts.ts';
import type { Line, Text } from '../reading/lines.ts';
import { apart, isOther, shared, tellsApart } from '../reading/names/near.ts';
import { plainName } from '../reading/normal.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import { leavesOf } from './leaf.ts';

/** Words that stand for a name, and where. */
type Likeness = { readonly words: string; readonly line: Line; readonly from: number };

const begins = /(?:^|[^\p{Script=Han}"”]|其中|[省市县区镇]|举办|影响|造成|导致|以及|[是对将由因和及与])$/u;
const ends =
  /^(?:$|[^\p{Script=Han}"“]|目标|得|完成|指标|分值|满分|扣|[为达]|实际|未达|低于|高于|偏|方面|不|[较均和及与]|三年|[一二两三四五六七八九十]+[个项]|等|[自由是于在受按]|牵头|负责|组织|会同|委托|开展)/u;
/** 按期完工率 and 未完工率, 投入产出: a word that turns what is meant round, or that belongs to another thing. */
const turns = /[不未非无总]|经费|支出|预算|收入|平均/;
/** The fewest letters that a name must have in common with what stands for it. */
const least = 4;

/**
 * 阅读推荐活动场次 where the indicator is 阅读推广活动场次: no paragraph names the indicator, and one of them, once, has
 * words that are its name but for one word inside it. The figures beside them need tell nothing.
 */
export function unsaid(text: Text): readonly NameClaim[] {
  const paragraphs = text.lines.filter(({ passage }) => passage.kind !== 'cell');
  const known = [...text.index.names.keys()];
  const isSaid = (name: string): boolean => paragraphs.some((line) => line.text.includes(name));
  const once = (name: string, isLike: (words: string) => boolean): Likeness | null => {
    const found = paragraphs.flatMap((line) => likenessesIn(line, name, isLike));
    const [only] = found;
    if (only === undefined || found.length > 1) return null;
    return known.some((other) => other.includes(only.words)) ? null : only;
  };
  const leaves = leavesOf(text);
  const missing = leaves.filter(({ name }) => !isSaid(name));
  // Who names nearly all indicators names the others, too.
  const named = missing.length * 3 <= leaves.length;
  const indicators = (named ? missing : []).flatMap(({ subject, node, name }): NameClaim[] => {
    if (name.length <= least) return [];
    const found = once(name, (words) => isLike(words, name));
    return found === null || isOfAnother(found, node) ? [] : [{ ...claimOf(found), subject }];
  });
  return [
    ...indicators,
    ...fields.flatMap((of): NameClaim[] => {
      const name = plainName(text.report.data[of]?.name ?? '');
      if (name.length <= least || isSaid(name)) return [];
      const regions = text.report.data.department?.region ?? [];
      const found = once(name, (words) => isLikeBody(words, name, regions));
      return found === null ? [] : [{ ...claimOf(found), of }];
    }),
  ];
}

/** Whose full name a report gives in its text, as a rule. */
const fields = ['evaluator', 'department'] as const;

function likenessesIn(line: Line, name: string, isAlike: (words: string) => boolean): readonly Likeness[] {
  const { text } = line;
  const head = name.slice(0, 2);
  const found: Likeness[] = [];
  for (let from = text.indexOf(head); from >= 0; from = text.indexOf(head, from + 1)) {
    if (!begins.test(text.slice(Math.max(0, from - 2), from))) continue;
    for (let length = name.length - 1; length <= name.length + 1; length += 1) {
      const words = text.slice(from, from + length);
      if (isAlike(words) && ends.test(text.slice(from + length, from + length + 3)))
        found.push({ words, line, from });
    }
  }
  return found;
}

/** Whether the points or values beside some words are not the indicator's. */
const isOfAnother = ({ words, line, from }: Likeness, node: Scored): boolean =>
  sentencesOf(line).some(
    (sentence) =>
      sentence.from <= from &&
      from < sentence.to &&
      factsAfter(line, sentence, from + words.length, words).some((fact) => tells(fact, node) === false),
  );

/** Whether two names are one but for one word inside them, which is another in both. */
function isLike(words: string, name: string): boolean {
  if (words.at(-1) !== name.at(-1)) return false;
  const [before, behind] = shared(words, name);
  const [own, meant] = apart(words, name);
  if (own === '' || meant === '' || Math.max(own.length, meant.length) > 3) return false;
  if (before + behind < least || (before + behind) * 5 < Math.max(words.length, name.length) * 3)
    return false;
  return !tellsApart.test(own + meant) && !turns.test(own + meant) && !isOther(words, name);
}

/** The same of a body, whose last letter may be the one that is another; its place's name counts for nothing. */
function isLikeBody(words: string, name: string, regions: readonly string[]): boolean {
  const [before, behind] = shared(words, name);
  const [own, meant] = apart(words, name);
  if (own === '' || meant === '' || Math.max(own.length, meant.length) > 2) return false;
  const place = regions.reduce((rest, region) => rest.replace(region, ''), name);
  const common = before + behind - (name.length - place.length);
  if (tellsApart.test(own + meant) || common < 3) return false;
  return common * 5 >= place.length * 3 && (behind > 0 || common >= 4);
}

const claimOf = ({ words, line, from }: Likeness): NameClaim => ({
  kind: 'name',
  spot: spotIn(line, from, from + words.length),
  written: words,
  subject: null,
});
