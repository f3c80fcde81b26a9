import { proseWords } from '../../i18n/prose.ts';
import { blank, formatDate } from '../../report/format.ts';
import { plainTable, scrollable } from '../drawing/table.ts';
import type { Directive } from './directive.ts';
import { noFindings } from './faults.ts';

export default {
  name: 'findings',
  title: {
    'zh-CN': '问题整改台账：问题、建议、责任单位、期限与整改情况',
    en: 'The follow-up table: problem, advice, owner, due day and status',
  },
  block: {
    options: {},
    refuse: (_, { data }) => ((data.findings ?? []).length === 0 ? noFindings : null),
    draw: (_, { report, language }) => {
      const findings = report.data.findings ?? [];
      const columns = (['problem', 'advice', 'owner', 'due', 'status'] as const).filter(
        (key) =>
          key === 'problem' || key === 'status' || findings.some((finding) => finding[key] !== undefined),
      );
      const caption = proseWords.findings[language];
      const head = ['number' as const, ...columns].map((key) => ({ content: proseWords[key][language] }));
      const rows = findings.map((finding, at) => [
        { content: String(at + 1) },
        ...columns.map((key) => {
          if (key === 'status') {
            const status = proseWords[finding.status][language];
            return {
              content:
                finding.note === undefined
                  ? status
                  : language === 'en'
                    ? `${status}: ${finding.note}`
                    : `${status}：${finding.note}`,
            };
          }
          const text = finding[key];
          if (text === undefined) return { content: blank };
          return { content: key === 'due' ? formatDate(text, language) : text };
        }),
      ]);
      return [scrollable(caption, plainTable('findings-table', caption, head, rows))];
    },
  },
} satisfies Directive;
