import type { Language } from './words.ts';

/** What is said where a publication prints another result than its indicators give; figures come printed. */
const chinese = {
  printed: '原文',
  computed: '计算',
  /** Behind what the publication prints. */
  beside: (computed: string) => `（计算为 ${computed}）`,
  /** The same where room is little, of total and grade together. */
  brief: (computed: string) => `核算 ${computed}`,
  count: (reports: number) =>
    `其中 ${reports} 份原文所印的总分或等级与计算的不同：统计和排序用计算的，列表中两者并列。`,
};

export type DifferingWords = typeof chinese;

const english: DifferingWords = {
  printed: 'printed',
  computed: 'computed',
  beside: (computed) => ` (computed: ${computed})`,
  brief: (computed) => `computed ${computed}`,
  count: (reports) =>
    `${reports === 1 ? 'One of them prints' : `${reports} of them print`} another total or grade than the computed one: counts and order use the computed one, lists show both.`,
};

export const differingWords: Readonly<Record<Language, DifferingWords>> = {
  'zh-CN': chinese,
  en: english,
};
