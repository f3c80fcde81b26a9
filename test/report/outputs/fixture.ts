import { JSDOM } from 'jsdom';
import type { Built } from '../../../src/report/built.ts';
import { readContext } from '../../../src/report/context.ts';
import type { Frame, Publication, PublicReport } from '../../../src/report/outputs/output.ts';
import { reportJson } from '../../../src/report/outputs/report-json.ts';
import { revisedOn } from '../../../src/report/outputs/revised.ts';
import { csvHead, csvRows, type Table } from '../../../src/report/outputs/table.ts';
import { plainSchemes } from '../../../src/report/plain-scheme.ts';
import { isReadable, readReport } from '../../../src/report/read.ts';
import type { Site } from '../../../src/report/settings.ts';
import { summarise } from '../../../src/report/summary.ts';

const context = readContext('content');

export const schemes = plainSchemes(context);

export const site: Site = {
  ...context.site,
  name: '公评',
  publisher: '示例发布机构',
  address: 'https://example.org/pj',
  licence: 'CC-BY-4.0',
};

/** What stands in the body, page and notes of a made-up report, and nowhere in its frontmatter. */
export const bodyOf = (id: string): string => `${id} 正文里的一句话`;

/** A report from its frontmatter; `id` is year/slug. */
export function reportOf(id: string, frontmatter: string): PublicReport {
  const bodyText = bodyOf(id);
  const text = `---\n${frontmatter.trim()}\n---\n\n${bodyText}。\n`;
  const bytes = new TextEncoder().encode(text);
  const file = `content/reports/${id}.md`;
  const report = readReport(file, context, bytes);
  if (!isReadable(report) || report.problems.length > 0) throw new Error(JSON.stringify(report.problems));
  const counts = { checked: 12, agree: 11, acknowledged: 1 };
  const built: Built = {
    json: reportJson(report, { counts }),
    html: `<p>${bodyText}</p>`,
    toc: [{ depth: 2, id: 'h', text: bodyText }],
    blocks: [{ kind: 'text', text: bodyText }],
    notes: [{ id: 'note-1', check: 'x', title: 'x', quote: bodyText, note: bodyText, line: 1, placed: true }],
    files: [],
  };
  const extras = { counts, digest: id.replace('/', '-'), lead: `${bodyText}。` };
  return { summary: summarise(report, extras), built, source: () => bytes };
}

export const scored = (extra = ''): string => `
title: 2023 年度社工站“=评价” <报告> & "结果"
status: published
published: 2024-06-28
year: 2023
evaluation: department
subject: project
project: { id: station, name: 社工站 }
department: { name: 白云区景泰街道, region: [广东省, 广州市, 白云区] }
evaluator: { name: 第三方, kind: third-party }
approval: { by: 白云区财政局, date: 2024-06-20 }
summary: 摘要，一句话
scheme: four-grade
budget: { unit: 万元, initial: 240, adjusted: 460, executed: 459.5, reason: 调增 }
indicators:
  - name: 过程
    children:
      - { name: 预算执行率, weight: 40, rule: execution }
      - { name: "=1+1", weight: 10, score: 9.5, reason: "-2 分\\n第二行", evidence: "+甲", target: 3-5, actual: "-5%" }
  - { name: 满意度, weight: 50, target: 90%, actual: 89.78%, rule: ratio, score: 49.88, reason: 略低 }
findings: [{ problem: 更新不及时, status: open }]
${extra}`;

/** Prints 88.5 and 良, where its indicators give 99.33 and 优. */
export const unlike = (): string => scored('stated: { total: 88.5, grade: 良 }');

export const letters = (extra = ''): string => `
title: 只有等级的报告
status: published
published: 2023-05-06
years: [2019, 2020, 2021]
evaluation: finance
subject: fund
department: { name: 江海区 / 财政局, region: [广东省] }
scheme: letters
stated: { grade: B }
${extra}`;

export const several = `
title: 三个项目
status: published
published: 2024-03-04
year: 2022
evaluation: self
subject: project
department: { name: 柯桥区卫生健康局 }
scheme: four-grade
units:
  - { name: 甲, stated: { total: 96.5 }, budget: { unit: 亿元, initial: 0.2, executed: 0.1 } }
  - { name: 乙, indicators: [{ name: 产出, weight: 90, score: 80 }, { name: 效益, weight: 10, rule: ratio, target: 7, actual: 3 }] }
`;

/** A small library with what reports differ in. */
export const library = (): readonly PublicReport[] => [
  reportOf('2023/station', scored()),
  reportOf(
    '2021/letters',
    letters('revisions: [{ date: 2024-08-01, note: 更正 }, { date: 2023-09-01, note: 更正 }]'),
  ),
  reportOf('2022/several', several),
  reportOf('2023/form', scored('disclosure: form')),
  reportOf('2023/result', scored('disclosure: result')),
  reportOf(
    '2020/withdrawn',
    scored('revisions: [{ date: 2024-09-09, note: 撤回 }]')
      .replace('status: published', 'status: withdrawn')
      .replace('year: 2023', 'year: 2020'),
  ),
];

export const frame: Frame = { site, schemes };

export function publicationOf(reports: readonly PublicReport[], own: Partial<Publication> = {}): Publication {
  const days = reports.map(({ summary, built }) => [summary.id, revisedOn(built)] as const);
  return {
    ...frame,
    reports: reports.map(({ summary }) => summary),
    revised: new Map(days.filter((one): one is [string, string] => one[1] !== null)),
    pages: [
      '/',
      '/reports/',
      ...reports.map(({ summary }) => `/reports/${summary.id}/`),
      '/404/',
      '/search/',
    ],
    written: new Map(),
    ...own,
  };
}

/** A table as the site publishes it. */
export const sheet = (table: Table, reports: readonly PublicReport[]): string =>
  csvHead(table) +
  reports
    .filter(({ summary }) => table.lists(summary))
    .map((report) => csvRows(table, report, frame))
    .join('');

/** RFC 4180, read strictly: CRLF between rows, quotes doubled inside quotes. */
export function readCsv(text: string): readonly (readonly string[])[] {
  if (!text.startsWith('\ufeff')) throw new Error('no byte order mark');
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  cell.lastIndex = 1;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (match === null) throw new Error(`not CSV from ${at}: ${text.slice(at, at + 40)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

export const records = (text: string): readonly Readonly<Record<string, string>>[] => {
  const [head = [], ...rows] = readCsv(text);
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
};

const { DOMParser } = new JSDOM().window;

/** @throws where the text is not well-formed */
export function readXml(text: string): Document {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  const fault = parsed.querySelector('parsererror');
  if (fault !== null) throw new Error(fault.textContent ?? '');
  return parsed;
}
