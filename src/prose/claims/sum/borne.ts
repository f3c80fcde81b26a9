import { matchesOf } from '../../matches.ts';
import type { SumClaim } from '../claim.ts';
import { addsUp } from '../reading/amounts/tolerance.ts';
import type { Figure } from '../reading/figure.ts';
import type { Line } from '../reading/lines.ts';
import { spotIn } from '../reading/spot.ts';
import { sumClaim } from '../reading/sum-claim.ts';
import { numberOf } from './divider.ts';

const together =
  /(?<n>[两二三四五])级财政(?:资金)?(?:合计|共计|总共|共同|共)?(?:承担|负担|分担|补贴|补助)(?:比例)?(?:合计)?(?:为|达到?)?(?<digits>\d{1,2}(?:\.\d+)?)%(?![-~至])/g;
const level = '中央|省|自治区|市|州|县|区|旗|乡|镇';
const share = new RegExp(
  `(?:${level})(?:级|本级)?(?:财政)?(?:资金)?(?:各?承担|负担|分担|补助|补贴|占|为)*(\\d{1,2}(?:\\.\\d+)?)%`,
  'gy',
);
/** A share that stands inside other words begins none of a run. */
const starts = new RegExp(
  `(?<=[,、;。:(为按由比例]|^|统一执行|和|及)(?:${level})(?=[级本财资承负分补占为\\d])`,
  'g',
);

/** 中央 40%、省级 30%、县级 5%，三级财政合计承担 75%: the shares of as many levels as are told. */
export function borne(line: Line): readonly SumClaim[] {
  if (!line.text.includes('级财政') || !line.text.includes('%')) return [];
  return matchesOf(line.text, together).flatMap((match) => {
    const { n = '', digits = '' } = match.groups ?? {};
    const runs = runsIn(line.text.slice(Math.max(0, match.index - 160), match.index)).filter(
      (run) => run.length === numberOf(n),
    );
    const whole = inPercent(digits);
    const fitting = runs.find((run) => addsUp(run, whole));
    const [first, ...others] = runs;
    const run = fitting ?? (others.length === 0 ? first : undefined);
    if (run === undefined) return [];
    const to = match.index + match[0].length;
    const spot = spotIn(line, to - digits.length - 1, to, match.index);
    return [sumClaim(spot, whole, run, fitting !== undefined)];
  });
}

/** The shares that follow each other without other words between. */
function runsIn(words: string): readonly (readonly Figure[])[] {
  const runs: Figure[][] = [];
  let end = -1;
  for (const { index } of matchesOf(words, starts)) {
    share.lastIndex = index;
    const match = share.exec(words);
    if (match === null) continue;
    if (end < 0 || !/^(?:[、,]|和|及|与)$/.test(words.slice(end, index))) runs.push([]);
    runs.at(-1)?.push(inPercent(match[1] ?? ''));
    end = index + match[0].length;
  }
  return runs;
}

const inPercent = (digits: string): Figure => ({ digits, unit: '%', kind: 'plain', other: '' });
