import { plural } from './plural.ts';
import type { Words } from './words.ts';

/** What the body of a report says of its own accord: captions, column heads, labels. */
export const proseWords = {
  weights: { 'zh-CN': '指标构成及分值权重', en: 'Indicators and their full marks' },
  scores: { 'zh-CN': '指标得分', en: 'Scores by indicator' },
  indicator: { 'zh-CN': '指标', en: 'Indicator' },
  weight: { 'zh-CN': '分值', en: 'Full mark' },
  score: { 'zh-CN': '得分', en: 'Score' },
  rate: { 'zh-CN': '得分率', en: 'Rate' },
  subtotal: { 'zh-CN': '小计', en: 'Subtotal' },
  total: { 'zh-CN': '合计', en: 'Total' },
  rescaled: {
    'zh-CN': '扣除合理缺项后折算为满分',
    en: 'Rescaled to the full mark without what does not apply',
  },
  notApplicable: { 'zh-CN': '不适用', en: 'n/a' },

  budget: { 'zh-CN': '项目资金', en: 'Budget' },
  budgetItem: { 'zh-CN': '项目', en: 'Item' },
  amount: { 'zh-CN': '金额', en: 'Amount' },
  initial: { 'zh-CN': '年初预算数', en: 'Initial budget' },
  adjusted: { 'zh-CN': '调整后预算数', en: 'Adjusted budget' },
  received: { 'zh-CN': '实际到位数', en: 'Amount received' },
  executed: { 'zh-CN': '实际支出数', en: 'Amount spent' },
  executionRate: { 'zh-CN': '预算执行率', en: 'Execution rate' },
  ofWhich: { 'zh-CN': '其中：', en: 'of which: ' },

  findings: { 'zh-CN': '问题整改台账', en: 'Problems and follow-up' },
  number: { 'zh-CN': '序号', en: 'No.' },
  problem: { 'zh-CN': '存在的问题', en: 'Problem' },
  advice: { 'zh-CN': '改进建议', en: 'Advice' },
  owner: { 'zh-CN': '责任单位', en: 'Owner' },
  due: { 'zh-CN': '整改期限', en: 'Due' },
  status: { 'zh-CN': '整改情况', en: 'Status' },
  open: { 'zh-CN': '整改中', en: 'Open' },
  done: { 'zh-CN': '已整改', en: 'Done' },
  dropped: { 'zh-CN': '不再整改', en: 'Dropped' },

  rates: { 'zh-CN': '各指标得分率', en: 'Rates by indicator' },
  radar: { 'zh-CN': '得分率雷达图', en: 'Rates as a radar chart' },
  data: { 'zh-CN': '图中数据', en: 'Data of the chart' },

  table: { 'zh-CN': '表格', en: 'Table' },
  diagram: { 'zh-CN': '示意图', en: 'Diagram' },
  code: { 'zh-CN': '代码', en: 'Code' },
  footnotes: { 'zh-CN': '脚注', en: 'Footnotes' },
  backToReference: { 'zh-CN': '返回正文引用处', en: 'Back to reference' },
  checked: { 'zh-CN': '已完成：', en: 'Done: ' },
  unchecked: { 'zh-CN': '未完成：', en: 'Not done: ' },
} as const satisfies Record<string, Words>;

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 一级指标, 二级指标, … for a level from 1. */
export const levelWords = (level: number): Words => ({
  'zh-CN': `${numerals[level - 1] ?? level}级指标`,
  en: `Level ${level}`,
});

/** What is said behind the points that count, where others do not apply. */
export const leftOutWords = (points: string): Words => ({
  'zh-CN': `合理缺项 ${points} 分`,
  en: `${plural(points, 'point does', 'points do')} not apply`,
});

/** 某项 in parentheses behind a caption. */
export const captioned = (caption: Words, name: string): Words => ({
  'zh-CN': `${caption['zh-CN']}（${name}）`,
  en: `${caption.en} (${name})`,
});
