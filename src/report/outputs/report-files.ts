import { shows } from '../disclosure.ts';
import { indicatorsTable } from './indicators-table.ts';
import { jsonText, type ReportOutput } from './output.ts';
import type { ReportJson } from './report-json.ts';
import { csvHead, csvRows } from './table.ts';

/** The computed report: every figure the page prints, exact and as printed. */
export const reportFile: ReportOutput = {
  name: 'report.json',
  media: 'application/json',
  title: { 'zh-CN': '计算结果', en: 'Computed report' },
  about: {
    'zh-CN': '总分、等级和每项指标的得分，有精确值，也有印出的值，并说明如何得出。',
    en: 'Total, grade and the score of every indicator, exact and as printed, and how each came about.',
  },
  has: () => true,
  build: ({ built: { json } }) => jsonText(json.status === 'withdrawn' ? remains(json) : json),
};

/** What is left of a withdrawn report. */
const remains = ({ id, title, department: { name }, year, status, published, revisions }: ReportJson) => ({
  id,
  title,
  department: { name },
  year,
  status,
  published,
  revisions,
});

/** The report's rows of the indicators table. */
export const indicatorsFile: ReportOutput = {
  name: 'indicators.csv',
  media: 'text/csv',
  title: { 'zh-CN': '指标得分表', en: 'Indicator scores' },
  about: {
    'zh-CN': '本报告指标体系中每个节点一行，可用电子表格打开。',
    en: 'One row a node of this report’s indicator tree; opens in a spreadsheet.',
  },
  has: (summary) => shows(summary, 'form'),
  build: (report, frame) => csvHead(indicatorsTable) + csvRows(indicatorsTable, report, frame),
};

/** The source file, byte for byte. Only the whole report is public as it was written. */
export const sourceFile: ReportOutput = {
  name: 'source.md',
  media: 'text/markdown',
  title: { 'zh-CN': 'Markdown 源文件', en: 'Markdown source' },
  about: {
    'zh-CN': '作者所写的文件：数据和正文，一字不改。',
    en: 'The file as its author wrote it: data and text.',
  },
  has: (summary) => shows(summary, 'full'),
  build: ({ source }) => source(),
};
