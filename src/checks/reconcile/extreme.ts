import type { Words } from '../../i18n/words.ts';
import type { ExtremeClaim } from '../../prose/claims/claim.ts';
import { reconciliation, type Verdict } from './reconciliation.ts';

export default reconciliation('extreme', {
  severity: 'error',
  title: { 'zh-CN': '比较的说法与数据不符', en: 'A comparison that does not hold' },
  why: {
    'zh-CN': '“得分率最低的是……”“均超过 90%”“均已完成”是读者记住的结论，必须与数据一致。',
    en: '“Lowest”, “all above 90 %” and “all reached” are what readers remember; they must hold.',
  },
  fix: {
    'zh-CN': '按各项指标的得分率、完成数核对这句话。',
    en: 'Check the sentence against the indicators’ rates, or the figures beside it.',
  },
  compare({ spot, what, fits, expected, related }: ExtremeClaim): Verdict {
    if (fits) return 'agrees';
    return {
      at: spot.at,
      quote: spot.quote,
      message: messages[what](spot.figure, expected),
      related: related.map(({ unit, index }) => ({
        at: unit.at(index),
        message: { 'zh-CN': `指标“${expected}”`, en: `indicator “${expected}”` },
      })),
    };
  },
});

const messages: Readonly<Record<ExtremeClaim['what'], (figure: string, expected: string) => Words>> = {
  rank: (name, expected) => ({
    'zh-CN': `得分率排在这里的不应为 \`${name}\`，应为 \`${expected}\`，请核对各项得分率`,
    en: `Unexpected \`${name}\` at this rank of the rates, expected \`${expected}\`, check the rates`,
  }),
  loss: (name, expected) => ({
    'zh-CN': `扣分排在这里的不应为 \`${name}\`，应为 \`${expected}\`，请核对各项得分`,
    en: `Unexpected \`${name}\` at this rank of the points lost, expected \`${expected}\`, check the scores`,
  }),
  named: (name, rate) => ({
    'zh-CN': `\`${name}\` 不应在此列，其得分率应为 \`${rate}\`，请核对各项得分`,
    en: `Unexpected \`${name}\` among these, expected its rate to be \`${rate}\`, check the scores`,
  }),
  others: (words, expected) => ({
    'zh-CN': `不应说其余各项 \`${words}\`，应排除 \`${expected}\`，请核对各项得分`,
    en: `Unexpected \`${words}\` of all others, expected \`${expected}\` to be left out, check the scores`,
  }),
  end: (said, expected) => ({
    'zh-CN': `最高或最低的一项不应为 \`${said}\`，应为 \`${expected}\`，请核对所列各项`,
    en: `Unexpected \`${said}\` at the end of the figures listed, expected \`${expected}\`, check the figures`,
  }),
  all: (limit, expected) => ({
    'zh-CN': `不应说得分率都达到 \`${limit}\`，应排除 \`${expected}\`，请核对各项得分率`,
    en: `Unexpected claim that all rates meet \`${limit}\`, expected \`${expected}\` to be left out, check the rates`,
  }),
  side: (value, said) => ({
    'zh-CN': `\`${value}\` 不应说成 \`${said}\`，应与两个数的大小相符，请核对两个数和说法`,
    en: `Unexpected \`${said}\` said of \`${value}\`, expected words that fit the two figures, check both`,
  }),
  ranked: (value, other) => ({
    'zh-CN': `\`${value}\` 不应排在 \`${other}\` 之前，次序应与数的大小相符，请核对两个数和次序`,
    en: `Unexpected \`${value}\` before \`${other}\`, expected an order that fits the figures, check both`,
  }),
  limit: (said, odd) => ({
    'zh-CN': `不应说都达到 \`${said}\`，应排除 \`${odd}\`，请核对所列各数和说法`,
    en: `Unexpected claim that all meet \`${said}\`, expected \`${odd}\` to be left out, check figures and words`,
  }),
  reached: (actual, target) => ({
    'zh-CN': `实际数 \`${actual}\` 不应算作完成，应达到 \`${target}\`，请核对完成数和结论`,
    en: `Unexpected \`${actual}\` among what was reached, expected at least \`${target}\`, check figure and conclusion`,
  }),
};
