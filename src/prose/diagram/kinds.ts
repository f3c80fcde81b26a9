import type { Language, Words } from '../../i18n/words.ts';

/**
 * The diagrams that are drawn, by mermaid's own name for each: the word an author begins with, and what readers are
 * told it is. Mermaid knows more, which need a browser or cannot write Chinese; those are refused.
 */
export const kinds = {
  'flowchart-v2': { keyword: 'flowchart', name: { 'zh-CN': '流程图', en: 'Flowchart' } },
  sequence: { keyword: 'sequenceDiagram', name: { 'zh-CN': '时序图', en: 'Sequence diagram' } },
  pie: { keyword: 'pie', name: { 'zh-CN': '饼图', en: 'Pie chart' } },
  timeline: { keyword: 'timeline', name: { 'zh-CN': '时间线', en: 'Timeline' } },
  classDiagram: { keyword: 'classDiagram', name: { 'zh-CN': '类图', en: 'Class diagram' } },
  stateDiagram: { keyword: 'stateDiagram-v2', name: { 'zh-CN': '状态图', en: 'State diagram' } },
  er: { keyword: 'erDiagram', name: { 'zh-CN': '实体关系图', en: 'Entity relationship diagram' } },
  radar: { keyword: 'radar-beta', name: { 'zh-CN': '雷达图', en: 'Radar chart' } },
  treemap: { keyword: 'treemap-beta', name: { 'zh-CN': '矩形树图', en: 'Treemap' } },
  journey: { keyword: 'journey', name: { 'zh-CN': '历程图', en: 'Journey' } },
  kanban: { keyword: 'kanban', name: { 'zh-CN': '看板', en: 'Kanban board' } },
  gantt: { keyword: 'gantt', name: { 'zh-CN': '甘特图', en: 'Gantt chart' } },
  xychart: { keyword: 'xychart-beta', name: { 'zh-CN': '柱线图', en: 'Bar and line chart' } },
} as const satisfies Record<string, { keyword: string; name: Words }>;

export type Kind = keyof typeof kinds;

export function isKind(name: string): name is Kind {
  return Object.hasOwn(kinds, name);
}

/** The words that sequence diagrams put in the corner of a frame, as a Chinese reader expects them. */
export const frames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  loop: { 'zh-CN': '循环', en: 'loop' },
  alt: { 'zh-CN': '分支', en: 'alt' },
  opt: { 'zh-CN': '可选', en: 'opt' },
  par: { 'zh-CN': '并行', en: 'par' },
  critical: { 'zh-CN': '必须', en: 'critical' },
  break: { 'zh-CN': '中断', en: 'break' },
};
