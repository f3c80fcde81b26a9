import { Fraction, type Quantity, rounded } from '../../scoring/quantity.ts';
import { printed } from '../../scoring/rules/operands.ts';
import type { Scheme } from '../../scoring/scheme.ts';
import type { Scored } from '../../scoring/score.ts';
import { completion, targetMet, usualOperator } from '../../scoring/target.ts';
import type { Check } from '../check.ts';
import { leavesOf } from './nodes.ts';

export default {
  code: 'score/missed-target',
  severity: 'error',
  title: { 'zh-CN': '未达到指标值而得满分', en: 'Target missed, yet full marks' },
  why: {
    'zh-CN': '完成值没有达到指标值，或超过了上限，却得满分，读者会以为目标已经实现。',
    en: 'Full marks for a target that was missed, or a cap that was exceeded, tell the reader that it was met.',
  },
  fix: {
    'zh-CN': '核对完成值、指标值和得分；指标值经批准调整的，填写调整后的指标值。',
    en: 'Check actual, target and score; where the target was changed by decision, state the changed one.',
  },
  *run(report) {
    for (const { unit, node } of leavesOf(report)) {
      const { name, target, actual } = node.indicator;
      if (!isFull(node) || !isMissed(node) || isRounded(node, report.scheme)) continue;
      const [wanted, reached, score] = [textOf(target), textOf(actual), node.indicator.score?.text];
      const field = score === undefined ? 'actual' : 'score';
      const above = typeof target === 'object' && (target?.operator === '≤' || target?.operator === '<');
      yield {
        at: unit.at(node.index, [field]),
        quote: score ?? reached,
        message: {
          'zh-CN': `“${name}”的完成值 \`${reached}\` ${above ? '超过了' : '没有达到'}指标值 \`${wanted}\`，不应得满分${score === undefined ? '' : ` \`${score}\``}，应按完成情况扣分，请核对得分和完成值`,
          en: `Unexpected full mark${score === undefined ? '' : ` \`${score}\``} of “${name}”, whose actual \`${reached}\` ${above ? 'exceeds' : 'misses'} the target \`${wanted}\`, expected points to be lost, check score and actual`,
        },
        related: [
          {
            at: unit.at(node.index, ['target']),
            message: { 'zh-CN': `指标值 \`${wanted}\``, en: `target \`${wanted}\`` },
          },
          {
            at: unit.at(node.index, ['actual']),
            message: { 'zh-CN': `完成值 \`${reached}\``, en: `actual \`${reached}\`` },
          },
        ],
      };
    }
  },
} satisfies Check;

/** Full marks by the evaluator, or by a rule that does not look at the target (deductions, checklist). */
const isFull = ({ score, weight, award }: Scored): boolean =>
  score !== null && weight !== null && score.gte(weight) && award?.met === undefined;

function isMissed({ indicator }: Scored): boolean {
  const { name, target, actual, unit } = indicator;
  const direction = isClear(name, target) ? usualOperator(name) : null;
  if (actual === null || typeof actual === 'string')
    return targetMet(target, actual, unit, direction) === false;
  const interval = printed(actual);
  const values = interval === null ? [actual.value] : [interval.low, actual.value, interval.high];
  return values.every((value) => targetMet(target, { ...actual, value }, unit, direction) === false);
}

const moreIsBetter =
  /(?:完成|合格|覆盖|及时|达标|知晓|到位|准确|通过|参与|利用|入学|就业|投产|公开|落实|执行|发放|办结)率|满意|(?:数量|次数|人次|人数|户数|场次|场数|面积|里程)$/;
const lessIsWished = /信访|案件|发案|隐患|超标|违规|违纪|违法|逾期|延误|缺陷|损失|退回|漏/;

/** A target without an operator says which way it points only where it asks for all, or the name does. */
const isClear = (name: string, target: Quantity | string | null): boolean =>
  target !== null &&
  typeof target !== 'string' &&
  usualOperator(name) === '≥' &&
  !lessIsWished.test(name) &&
  ((target.unit === '%' && target.value.equals(1)) || moreIsBetter.test(name));

/** 99.97 % of 10 points prints as 10.00: the full mark is then a rounded one. */
function isRounded({ indicator, weight, by }: Scored, scheme: Scheme): boolean {
  const { target, actual, unit } = indicator;
  const share = completion(target, actual, unit);
  if (by !== 'stated' || share === null || weight === null) return false;
  return rounded(share.mul(weight), Math.max(scheme.decimals, 1)).gte(weight) && share.lt(new Fraction(1));
}

const textOf = (fact: Quantity | string | null): string =>
  fact === null || typeof fact === 'string' ? (fact ?? '') : fact.text;
