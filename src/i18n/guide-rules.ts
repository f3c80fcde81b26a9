import type { Article } from './passages.ts';

/** What holds for all scoring rules. */
export const rulesArticle: Article = {
  title: { 'zh-CN': '评分规则', en: 'Scoring rules' },
  lead: {
    'zh-CN': '`rule` 写明得分怎样由事实得出。下面每条规则的例子都在生成本页时由程序现算。',
    en: '`rule` says how a score follows from the facts. The examples of each rule are computed when this page is made.',
  },
  sections: [
    {
      id: 'which',
      title: { 'zh-CN': '得分从哪里来', en: 'Where a score comes from' },
      passages: [
        {
          list: [
            {
              'zh-CN': '只写 `score`：由评价者评定，照印出的数计算。',
              en: '`score` alone: judged by the evaluator, exact as printed.',
            },
            { 'zh-CN': '只写 `rule`：由程序算出。', en: '`rule` alone: computed.' },
            {
              'zh-CN':
                '两者都写：印出的得分应与算出的得分在四舍五入后一致，加总用算出的精确值。8.978 印作 8.98，加总的是 8.978。',
              en: 'Both: the printed score must agree with the rule after rounding, and the rule’s exact value is added up. 8.978 is printed 8.98; what is added up is 8.978.',
            },
            {
              'zh-CN':
                '都不写：这项指标没有得分。报告于是没有总分，也没有由总分得出的等级，程序不会补一个出来。',
              en: 'Neither: the indicator is not scored. Then there is no total and no grade from it, and none is made up.',
            },
          ],
        },
      ],
    },
    {
      id: 'figures',
      title: { 'zh-CN': '数字怎样写', en: 'How figures are written' },
      passages: [
        {
          list: [
            {
              'zh-CN':
                '`target` 写运算符、数字和可有可无的百分号，如 `≥735`、`≤5300`、`=0`、`98%`；也可以是文字。运算符认得 ≥ ≤ = > <，以及 ≧ ≦ ═ ﹦ >= <= 不低于、不少于、不超过、不高于。',
              en: '`target` is an operator, a number and perhaps a per cent sign (`≥735`, `≤5300`, `=0`, `98%`), or words. Operators are ≥ ≤ = > < and their other forms: ≧ ≦ ═ ﹦ >= <= 不低于 不少于 不超过 不高于.',
            },
            {
              'zh-CN': '`unit` 是 `target` 和 `actual` 共同的单位；数字自己带了单位的，以数字的为准。',
              en: '`unit` is that of `target` and `actual`; a unit behind the figure itself comes first.',
            },
            {
              'zh-CN': '参数里的得分可以写分数（`8`），也可以写分值的百分比（`80%`）。',
              en: 'Awards are points (`8`) or a share of the full mark (`80%`).',
            },
            {
              'zh-CN':
                '印出的数代表四舍五入到它的那一段。实际完成值印作 79.27%，得分就可以是 79.265% 到 79.275% 之间任何一个数算出的得分。',
              en: 'A printed figure stands for all that rounds to it: from an actual of 79.27 % follows any score that 79.265 % up to 79.275 % give.',
            },
            {
              'zh-CN': '以 `=`、`>`、`%`、`-` 等符号开头的值要加引号，否则 YAML 会读成别的。',
              en: 'Quote a value that begins with `=`, `>`, `%` or `-`; YAML may read it as something else.',
            },
          ],
        },
      ],
    },
  ],
};
