import { z } from 'zod';
import { Fraction, print } from '../quantity.ts';
import { plainWords } from '../target.ts';
import { type Award, award, label, pointsOf, worth } from './parameters.ts';
import type { Facts, Rule, RuleResult } from './rule.ts';
import { problem } from './wording.ts';

type Bands = { readonly result?: string | undefined; readonly award?: Award | undefined } | undefined;

const schema = z.strictObject({ result: label.optional(), award: award.optional() }).optional();

/** A result and the shares of the weight it may give, the lower end always included. */
type Band = { readonly name: string; readonly low: Fraction; readonly high: Fraction; readonly form: RegExp };

const share = (percent: number): Fraction => new Fraction(percent, 100);

// Forms print 达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差.
const goal = '(?:年度|预期)?(?:绩效)?(?:指标|目标)?';
const bands: readonly Band[] = [
  { name: '达成', low: share(80), high: share(100), form: new RegExp(`^(?:已|全部)?达成${goal}$`) },
  {
    name: '部分达成',
    low: share(60),
    high: share(80),
    form: new RegExp(`^部分达成${goal}(?:[,、]?并具有一定效果)?$`),
  },
  {
    name: '未达成',
    low: share(0),
    high: share(60),
    form: new RegExp(`^未达成${goal}(?:[,、]?且效果较差)?$`),
  },
];

function run(parameters: Bands, facts: Facts): RuleResult {
  const { weight, decimals } = facts;
  const own = parameters?.result;
  const said = own ?? (typeof facts.actual === 'string' ? facts.actual : (facts.actual?.text ?? ''));
  const field = own === undefined ? ['actual'] : ['rule', 'bands', 'result'];
  const band = bands.find(({ form }) => form.test(plainWords(said)));
  if (band === undefined) {
    const names = bands.map(({ name }) => `\`${name}\``);
    const found = said === '' ? '缺少评定结果' : `为 \`${said}\``;
    return problem(field, {
      'zh-CN': [found, `为 ${names.join('、')} 之一`, '填写评定结果，或改用 `levels`'],
      en: [
        said === '' ? 'missing result' : `\`${said}\``,
        `one of ${names.join(', ')}`,
        'state the result, or use `levels`',
      ],
    });
  }
  const low = band.low.mul(weight);
  const high = band.high.mul(weight);
  const highIncluded = band.high.equals(1);
  const met = band.name === '达成';
  const limits = { low: print(low, decimals), high: print(high, decimals) };
  const zh = `评定为“${band.name}”，应得 ${limits.low}（含）至 ${limits.high}${highIncluded ? '（含）' : ''}`;
  const en = `“${band.name}” gives ${limits.low} up to ${highIncluded ? '' : 'but not including '}${limits.high}`;
  if (parameters?.award === undefined) {
    return { within: { low, high, lowIncluded: true, highIncluded, how: { 'zh-CN': zh, en }, met } };
  }
  const score = pointsOf(parameters.award, weight);
  if (score.lt(low) || score.gt(high) || (score.equals(high) && !highIncluded)) {
    return problem(['rule', 'bands', 'award'], {
      'zh-CN': [
        `为 \`${parameters.award.text}\``,
        `为“${band.name}”的 ${limits.low} 至 ${limits.high} 分`,
        '核对结果或得分',
      ],
      en: [
        `\`${parameters.award.text}\``,
        `${limits.low} to ${limits.high} points of “${band.name}”`,
        'check the result or the award',
      ],
    });
  }
  const given = worth(parameters.award, weight, decimals);
  return { award: { score, how: { 'zh-CN': `${zh}，计 ${given}`, en: `${en}; given ${given}` }, met } };
}

export default {
  name: 'bands',
  schema,
  summary: {
    'zh-CN':
      '定性三档：达成 100%–80%（含），部分达成 80%–60%（含），未达成 60%–0%；得分由评价者在档内给出并受核对，或用 `award` 写定。',
    en: 'Three bands: 达成 100–80 % (included), 部分达成 80–60 % (included), 未达成 60–0 %; the evaluator’s score must lie inside, or `award` fixes it.',
  },
  examples: {
    full: { parameters: { result: '达成' }, weight: '10', score: '10' },
    least: { parameters: { result: '未达成' }, weight: '10', score: '0' },
  },
  run,
} satisfies Rule<Bands>;
