import type { SiteOutput } from './output.ts';
import { reportRecord } from './reports-table.ts';

/** What a program needs to list, sort, compare and chart reports without their pages. */
export const reportsJson: SiteOutput = {
  path: '/data/reports.json',
  media: 'application/json',
  title: { 'zh-CN': '报告清单', en: 'Reports' },
  about: {
    'zh-CN': '与 reports.csv 相同的字段，另有分项结果；数字按印出的样子保存为文字，以免丢失末尾的零。',
    en: 'The fields of reports.csv and the results of units; figures are text as printed, so that no zero is lost.',
  },
  *files(publication) {
    const records = publication.reports.map((summary) => {
      const revised = publication.revised.get(summary.id) ?? null;
      return JSON.stringify({ ...reportRecord(summary, revised, publication), units: summary.units });
    });
    yield { path: this.path, text: `[\n${records.join(',\n')}\n]\n` };
  },
};
