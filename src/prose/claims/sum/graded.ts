import type { SumClaim } from '../claim.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Figure } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import { sumClaim } from '../reading/sum-claim.ts';

const grade = '优秀|良好|中等|较差|不合格|基本合格|合格|不达标|优|良|中|低|差';
const unit = '(?:个|家|所|项|户|名|人|镇|村|件|份|处|次)';
/** 优 3 个, “良好”等级 2 个. */
const behind = new RegExp(
  `["']?(${grade})["']?(?:等级|等次|等|级)?(?:的)?(?:有|为|共)?(\\d{1,4})${unit}?(?:单位|乡镇|项目)?(?![\\d.%分])`,
  'y',
);
/** 3 优, 2 个良好. */
const before = new RegExp(
  `(\\d{1,4})${unit}?(?:单位|乡镇|项目)?(?:为|是|获|评为|评定为)?["']?(${grade})["']?(?:等级|等次|等|级)?(?![\\p{Script=Han}])`,
  'uy',
);
const link = /[、,和及]/;
const sign = new RegExp(
  `(?:${grade})["']?(?:等级|等次|等|级)?(?:的)?\\d|\\d${unit}?(?:为|是)?["']?(?:${grade})`,
);
/** Some were not graded, or are spoken of elsewhere. */
const partly = /未|另|其余|其他|剩|不参|除|暂|(?<!中)等(?!级|次)|无/;

/** 6 个单位中 2 优、2 良、2 中; 6 个乡镇……其中优 3 个、良 2 个、中 1 个: how many have each grade, and how many there are. */
export function graded(line: Line): readonly SumClaim[] {
  if (!sign.test(line.text)) return [];
  return sentencesOf(line).flatMap((sentence) => inSentence(line, sentence));
}

type List = {
  readonly counts: readonly string[];
  readonly grades: ReadonlySet<string>;
  readonly from: number;
  readonly to: number;
};

function inSentence(line: Line, sentence: Sentence): readonly SumClaim[] {
  const list = listIn(line.text, sentence);
  if (list === null || list.grades.size < list.counts.length) return [];
  const wholes = amountsOf(line, sentence).filter(
    ({ to, measure, figure }) => to <= list.from && units.test(measure) && /^\d+$/.test(figure.digits),
  );
  const [whole, ...others] = wholes;
  if (whole === undefined || others.some(({ value }) => !value.equals(whole.value))) return [];
  const between = line.text.slice(whole.to, list.from);
  if (
    !/[中里:,]["']?$|其中(?:有|:|,)?$|分别为?$|评[为定]为?$/.test(between) ||
    partly.test(line.text.slice(sentence.from, sentence.to))
  )
    return [];
  return claimOf(line, whole, list);
}

const units = new RegExp(`^${unit}$`);

/** The first run of at least two counts of grades in a sentence. */
function listIn(text: string, { from, to }: Sentence): List | null {
  for (let start = from; start < to; start += 1) {
    for (const [form, count, word] of [
      [behind, 2, 1],
      [before, 1, 2],
    ] as const) {
      const found: RegExpExecArray[] = [];
      let at = start;
      for (;;) {
        form.lastIndex = at;
        const match = form.exec(text);
        if (match === null) break;
        found.push(match);
        at = match.index + match[0].length;
        if (!link.test(text.charAt(at))) break;
        at += 1;
      }
      const end = (found.at(-1)?.index ?? 0) + (found.at(-1)?.[0].length ?? 0);
      if (found.length >= 2 && end <= to)
        return {
          counts: found.map((match) => match[count] ?? ''),
          grades: new Set(found.map((match) => match[word] ?? '')),
          from: start,
          to: end,
        };
    }
  }
  return null;
}

function claimOf(line: Line, whole: Amount, { counts, from, to }: List): readonly SumClaim[] {
  const figures = counts.map(
    (digits): Figure => ({ digits, unit: whole.figure.unit, kind: 'plain', other: '' }),
  );
  const sum = counts.reduce((total, digits) => total + Number(digits), 0);
  const many = Number(whole.figure.digits);
  // Fewer than there are may leave out a grade that nobody needs to name.
  if (sum < many && counts.length < 3) return [];
  const spot = { ...spotIn(line, whole.from, whole.to, whole.from, to) };
  return [sumClaim(spot, whole.figure, figures, sum === many, () => [line.place(from, to)])];
}
