import type { Words } from '../../i18n/words.ts';
import { nearest } from '../../report/problem.ts';
import type { Check } from '../check.ts';

export default {
  code: 'acknowledged/unused',
  severity: 'error',
  title: { 'zh-CN': '说明没有对应的问题', en: 'An acknowledgement meets no finding' },
  why: {
    'zh-CN': '说明会随报告公开；问题已经改正或引文写错时，读者看到的说明就不再属实。',
    en: 'Acknowledgements are published; once the fault is gone or the quote is wrong, the note is untrue.',
  },
  fix: {
    'zh-CN': '删去这条说明，或把 `quote` 改成原文中的字句。',
    en: 'Remove the acknowledgement, or make `quote` the words that stand in the text.',
  },
  /** @param forbidden whether findings of that check can never be acknowledged */
  message: (code: string, forbidden: boolean): Words =>
    forbidden
      ? {
          'zh-CN': `不应以说明代替改正 \`${code}\`，应改正原文，请改正后删去此条`,
          en: `Unexpected acknowledgement of \`${code}\`, expected the text itself to be corrected, correct it and remove this`,
        }
      : {
          'zh-CN': `不应有多余的说明（\`${code}\` 没有查到这句话），应与查到的问题对应，请核对引文或删去此条`,
          en: `Unexpected acknowledgement (\`${code}\` finds nothing with these words), expected a finding to acknowledge, check the quote or remove it`,
        },
  /** @param codes those that there are */
  unknown: (code: string, codes: readonly string[]): Words => {
    const meant = nearest(code, codes);
    return {
      'zh-CN': `\`check\` 不应为 \`${code}\`，应为核对项目的代码，${meant === null ? '请改正' : `请确认是否指 \`${meant}\``}`,
      en: `Unexpected \`${code}\` in \`check\`, expected the code of a check, ${meant === null ? 'correct it' : `did you mean \`${meant}\`?`}`,
    };
  },
} satisfies Check & {
  message(code: string, forbidden: boolean): Words;
  unknown(code: string, codes: readonly string[]): Words;
};
