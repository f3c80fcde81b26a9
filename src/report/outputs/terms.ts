import { siteWords } from '../../i18n/site.ts';
import type { Words } from '../../i18n/words.ts';

/** The keywords of published data and what each means, as the site's pages word them. */
export type Terms = Readonly<Record<string, Words>>;

type Group = 'evaluation' | 'subject' | 'evaluatorKind';

const both = (group: Group): Terms => {
  const english: Readonly<Record<string, string>> = siteWords.en[group];
  return Object.fromEntries(
    Object.entries(siteWords['zh-CN'][group]).map(([key, word]) => [
      key,
      { 'zh-CN': word, en: english[key] ?? key },
    ]),
  );
};

export const evaluationTerms = both('evaluation');
export const subjectTerms = both('subject');
export const evaluatorTerms = both('evaluatorKind');

export const statusTerms: Terms = {
  published: { 'zh-CN': '已公开', en: 'published' },
  withdrawn: {
    'zh-CN': '已撤回：页面保留，不计入结果',
    en: 'withdrawn: its page stays, its result does not count',
  },
};

export const disclosureTerms: Terms = {
  full: { 'zh-CN': '全文公开', en: 'the whole report' },
  form: { 'zh-CN': '公开到评分表为止', en: 'the score table, not the text' },
  result: { 'zh-CN': '只公开得分、等级和整改情况', en: 'score, grade and follow-up only' },
};

export const byTerms: Terms = {
  rule: { 'zh-CN': '按评分规则计算', en: 'computed by its rule' },
  stated: { 'zh-CN': '评价者给分', en: 'given by the evaluator' },
  sum: { 'zh-CN': '下级指标之和', en: 'sum of the indicators below' },
  none: { 'zh-CN': '没有得分', en: 'not scored' },
};
