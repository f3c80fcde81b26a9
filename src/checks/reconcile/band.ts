import type { BandClaim } from '../../prose/claims/claim.ts';
import type { ReadableReport } from '../../report/read.ts';
import { Fraction, printShort, type Quantity } from '../../scoring/quantity.ts';
import { differs, reconciliation, type Verdict } from './reconciliation.ts';

export default reconciliation('band', {
  severity: 'error',
  title: {
    'zh-CN': '正文的等级界限与评分办法不符',
    en: 'A grade’s limits in the text that are not the scheme’s',
  },
  why: {
    'zh-CN': '等级按评分办法的界限划分；正文写的界限不同，同一个总分就会有两个等级。',
    en: 'Grades are drawn at the scheme’s limits; with other limits in the text one total has two grades.',
  },
  fix: {
    'zh-CN': '核对正文的界限；报告用的是另一套等级时，改 `scheme`。',
    en: 'Check the limits in the text; where the report grades by other bands, choose another `scheme`.',
  },
  compare,
});

function compare({ spot, grade, low, high }: BandClaim, { scheme, source, data }: ReadableReport): Verdict {
  const at = scheme.bands.findIndex((band) => band.grade === grade);
  const from = scheme.bands[at]?.from ?? null;
  if (at < 0 || from === null) return null;
  const next = scheme.bands[at - 1]?.from ?? null;
  const last = at === scheme.bands.length - 1;
  const lowFits = low === null ? last || high === null : low.value.equals(from);
  const highFits = high === null || (next === null ? high.value.equals(scheme.full) : reaches(high, next));
  if (lowFits && highFits) return 'agrees';
  // 不满 60 分 and the like leave the lower end open; that is the scheme's business.
  if (low === null && highFits) return null;
  const limits =
    next === null
      ? `${short(from)}–${short(scheme.full)}`
      : last
        ? `< ${short(next)}`
        : `${short(from)}–${short(next)}`;
  return {
    at: spot.at,
    quote: spot.quote,
    message: differs(
      grade,
      [
        `的界限不应为 \`${spot.figure}\``,
        `应为 \`${limits}\`（${scheme.name}）`,
        '请核对正文的界限或 `scheme`',
      ],
      [`limits \`${spot.figure}\``, `\`${limits}\` (${scheme.name})`, 'check the limits or `scheme`'],
    ),
    related:
      data.scheme === undefined
        ? []
        : [
            {
              at: source.place(['scheme']),
              message: { 'zh-CN': `评分办法“${scheme.name}”`, en: `scheme “${scheme.name}”` },
            },
          ],
  };
}

const short = (value: Fraction): string => printShort(value, 4);

/** The upper end of a grade: where the next begins, or just below it (80—89, 80—89.99). */
function reaches(high: Quantity, next: Fraction): boolean {
  const gap = next.sub(high.value);
  if (gap.equals(0)) return true;
  return gap.equals(new Fraction(1).div(new Fraction(10).pow(high.decimals) ?? 1));
}
