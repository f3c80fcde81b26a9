import type { Language } from './words.ts';

/** Keywords of the source format in words; short, since the browser gets them too. */
const chinese = {
  evaluation: { self: '单位自评', department: '部门评价', finance: '财政评价' },
  subject: { project: '项目', department: '部门整体支出', policy: '政策', fund: '专项资金' },
};

export type KindWords = typeof chinese;

const english: KindWords = {
  evaluation: {
    self: 'Self-evaluation',
    department: 'Department evaluation',
    finance: 'Finance evaluation',
  },
  subject: {
    project: 'Project',
    department: 'Department as a whole',
    policy: 'Policy',
    fund: 'Special fund',
  },
};

export const kindWords: Readonly<Record<Language, KindWords>> = { 'zh-CN': chinese, en: english };
