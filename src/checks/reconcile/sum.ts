import type { SumClaim } from '../../prose/claims/claim.ts';
import { differs, reconciliation, type Verdict } from './reconciliation.ts';

type Wording = {
  readonly of: readonly [zh: string, en: string];
  readonly ask: readonly [zh: string, en: string];
  readonly begins: readonly [zh: string, en: string];
};

const parts = {
  ask: ['请核对总数和各项', 'check the whole and its parts'],
  begins: ['各项由此开始', 'the parts begin here'],
} as const;

const wordings: Readonly<Record<NonNullable<SumClaim['as']> | 'sum', Wording>> = {
  sum: { of: ['合计不应为', 'sum'], ...parts },
  part: { of: ['此项不应为', 'part'], ...parts },
  difference: {
    ...parts,
    of: ['差额不应为', 'difference'],
    ask: ['请核对相减的两个数', 'check the two figures'],
  },
  product: {
    ...parts,
    of: ['乘积不应为', 'product'],
    ask: ['请核对相乘的数和单位', 'check the factors and their units'],
  },
  mean: {
    ...parts,
    of: ['平均数不应为', 'mean'],
    ask: ['请核对平均数和各项', 'check the mean and its parts'],
  },
  form: {
    of: ['同一金额不应又写作', 'second form of one amount'],
    ask: ['请核对两处的数字、单位和小数点', 'check digits, unit and point of both'],
    begins: ['同一金额的另一写法', 'the other form of the amount'],
  },
  unit: {
    of: ['单位不应用错：', 'unit in'],
    ask: ['请核对单位', 'check the units'],
    begins: ['所依据的数', 'what it is held against'],
  },
  formula: {
    of: ['算式的结果不应为', 'result'],
    ask: ['请核对算式和结果', 'check the calculation and its result'],
    begins: ['算式', 'the calculation'],
  },
};

export default reconciliation('sum', {
  severity: 'error',
  title: { 'zh-CN': '各项之和与合计不符', en: 'Parts that do not add up' },
  why: {
    'zh-CN':
      '总数与“其中”各项、合计与各行加不拢，或者差额、乘积、平均数与所依据的数不符，至少有一个数是错的；先舍入后加和先加后舍入都算一致。',
    en: 'Where a whole and its parts do not add up, or a difference, product or mean does not follow, at least one figure is wrong. Rounding before or after adding are both right.',
  },
  fix: {
    'zh-CN': '核对总数和各项；只列出一部分时写明“等”或“主要包括”。',
    en: 'Check the whole and its parts; where only some are named, say so.',
  },
  compare({ spot, fits, as, sum, parts, related }: SumClaim): Verdict {
    if (fits) return 'agrees';
    const { of, ask, begins } = wordings[as ?? 'sum'];
    return {
      at: spot.at,
      quote: spot.quote,
      message: differs(
        '',
        [`${of[0]} \`${spot.figure}\``, `应为 \`${sum}\`（${parts}）`, ask[0]],
        [`${of[1]} \`${spot.figure}\``, `\`${sum}\` (${parts})`, ask[1]],
      ),
      related: related.map((at) => ({ at, message: { 'zh-CN': begins[0], en: begins[1] } })),
    };
  },
});
