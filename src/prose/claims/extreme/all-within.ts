import { matchesOf } from '../../matches.ts';
import type { ExtremeClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import type { FigureToken } from '../reading/tokens.ts';

const limit =
  /[均都](?:稳定|保持)?(?<sign>超过|高于|大于|不低于|达到|达|在|低于|不超过|不高于|控制在)(?:了)?(?<n>\d+(?:\.\d+)?)(?<unit>%|分|天|元|万元|个工作日)(?<tail>以上|以下|以内)?/g;
const beside = /^\)?[,]?[^,;。:\d]{0,8}$/;
const joint = /^[^;。:]{0,4}[、,和及与][^,;。:]{0,24}$/;

/**
 * 产出（94.22%）、效益（86.67%）、过程（84.46%），均在 85% 以上; 执行率均超过 95%，……最低的为 91.12%: what all of the figures
 * beside it are said to reach.
 */
export const allWithin = ({ lines }: Text): readonly ExtremeClaim[] =>
  lines.flatMap((line) =>
    line.passage.kind === 'cell' || !/[均都]/.test(line.text)
      ? []
      : sentencesOf(line).flatMap((sentence) => inSentence(line, sentence)),
  );

function inSentence(line: Line, sentence: Sentence): readonly ExtremeClaim[] {
  const words = line.text.slice(sentence.from, sentence.to);
  return matchesOf(words, limit).flatMap((match): ExtremeClaim[] => {
    const { sign = '', n = '', unit = '', tail = '' } = match.groups ?? {};
    const upper = /^低于|不超过|不高于|控制/.test(sign) || /以下|以内/.test(tail);
    if (sign === '在' && tail === '') return [];
    const from = sentence.from + match.index;
    const to = from + match[0].length;
    const figures = [...before(line, sentence, from, unit), ...after(line, sentence, to, unit, upper)];
    if (figures.length === 0 || /除|其余|其他|以外/.test(words.slice(0, match.index))) return [];
    const odd = figures.find(({ figure: { digits } }) =>
      upper ? Number(digits) > Number(n) : Number(digits) < Number(n),
    );
    const spot = spotIn(line, from + match[0].indexOf(n), to, from, to);
    const expected = odd === undefined ? '' : line.text.slice(odd.from, odd.to);
    return [{ kind: 'extreme', what: 'limit', spot, fits: odd === undefined, expected, related: [] }];
  });
}

const plainIn = ({ tokens }: Sentence, unit: string): readonly FigureToken[] =>
  tokens.flatMap((token) =>
    token.kind === 'figure' && token.figure.kind === 'plain' && token.figure.unit === unit ? [token] : [],
  );

/** The list of figures that ends right before a place; one alone is no list. */
function before(line: Line, sentence: Sentence, place: number, unit: string): readonly FigureToken[] {
  const found: FigureToken[] = [];
  let end = place;
  for (const token of plainIn(sentence, unit).toReversed()) {
    if (token.to > end) continue;
    if (!(found.length === 0 ? beside : joint).test(line.text.slice(token.to, end))) break;
    found.push(token);
    end = token.from;
  }
  return found.length > 1 ? found : [];
}

/** The end that is told behind: 最低的禾口县为 91.12%. */
function after(
  line: Line,
  sentence: Sentence,
  place: number,
  unit: string,
  upper: boolean,
): readonly FigureToken[] {
  const end = upper ? /最[高长多大][^,;。\d]{0,20}$/ : /最[低短少小][^,;。\d]{0,20}$/;
  const said = line.text.slice(sentence.from, place);
  // 领取率都在 94% 以上，核销率最低的为 74.21%: another rate's end.
  const isOther = (words: string): boolean =>
    matchesOf(words, /\p{Script=Han}{2}[率度]/gu).some(([rate]) => !said.includes(rate));
  return plainIn(sentence, unit).filter(
    ({ from }) =>
      from >= place &&
      end.test(line.text.slice(Math.max(place, from - 24), from)) &&
      !isOther(line.text.slice(place, from)),
  );
}
