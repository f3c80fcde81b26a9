import type { Words } from '../../i18n/words.ts';
import type { Field, FieldType } from './field.ts';
import { jsonText, type SiteOutput } from './output.ts';
import { reportFields } from './report-fields.ts';
import { reportsJson } from './reports-json.ts';
import { tablePath } from './table.ts';
import { tables } from './tables.ts';

/** A published table or object with all its fields. */
export type CodebookEntry = {
  readonly name: string;
  readonly path: string;
  readonly title: Words;
  readonly about: Words;
  readonly fields: readonly Field[];
};

/** What holds for all data. */
export const conventions: readonly Words[] = [
  {
    'zh-CN':
      '得分、分值和比例各有两种：精确值（未四舍五入，小数或分数 a/b）和印出的值（按评分办法的位数四舍五入）。加总和比较用精确值。',
    en: 'Scores, points and rates come exact (not rounded; a decimal or a fraction a/b) and as printed (rounded to the scheme’s decimals). Add up and compare the exact ones.',
  },
  {
    'zh-CN':
      '指标的得分率 = 得分 ÷ 适用分值（applicableWeight），不是 ÷ 分值（weight）：合理缺项不计分值，也不计得分。总分的得分率以满分为分母。',
    en: 'The rate of an indicator is its score over the points that apply (applicableWeight), not over all its points (weight): what does not apply counts neither. The rate of a total is taken of the full mark.',
  },
  {
    'zh-CN':
      '总分和等级是计算的；原文印出的在 statedTotal、statedGrade（report.json 中为 stated），两者不同时 totalAgrees、gradeAgrees 为 false，原文不因此改动。',
    en: 'Total and grade are the computed ones; what the publication prints is in statedTotal and statedGrade (`stated` in report.json). Where the two differ totalAgrees or gradeAgrees is false, and the publication stands as it is.',
  },
  {
    'zh-CN': '空白表示没有，不表示 0。',
    en: 'Empty means that there is none; it does not mean 0.',
  },
  {
    'zh-CN': '不同评分办法的等级不能互相比较；ranked 为 false 的办法，同一等级之内不分先后。',
    en: 'Grades of different schemes cannot be compared; where ranked is false there is no order inside a grade.',
  },
  {
    'zh-CN':
      'CSV 为 UTF-8，带字节顺序标记，以 CRLF 换行，可直接用 Excel 打开。同一格中的多项以分号分隔。以 = + - @（全角半角相同）、制表符或换行开头的文字会被电子表格当作公式，前面加一个撇号，读取时去掉即可；数字（包括负数）和精确值照写，不加撇号。精确值可能是 13/15 这样的分数，在 Excel 中请按文本导入，或者用印出的值。',
    en: 'CSV files are UTF-8 with a byte order mark and CRLF line ends, and open in Excel as they are. Several values of one cell are parted by semicolons. Text that begins with = + - @ (full-width or not), a tab or a line end would be run as a formula and is preceded by an apostrophe; drop it when reading. Numbers, negative ones too, and exact values have none. An exact value may be a fraction such as 13/15: import it into Excel as text, or use the printed one.',
  },
  {
    'zh-CN': '字段名、文件名和地址永久不变；可能增加字段。',
    en: 'Names of fields and files, and addresses, are permanent; fields may be added.',
  },
];

/** What the types of fields stand for, in CSV and in JSON. */
export const typeWords: Readonly<Record<FieldType, Words>> = {
  text: { 'zh-CN': '文字', en: 'text' },
  list: { 'zh-CN': '多项；CSV 中以分号分隔', en: 'several values; parted by semicolons in CSV' },
  integer: { 'zh-CN': '整数', en: 'a whole number' },
  number: {
    'zh-CN': '小数，按印出的位数；JSON 中为文字',
    en: 'a decimal with its printed places; text in JSON',
  },
  percent: {
    'zh-CN': '带百分号的数，如 89.78%；JSON 中为文字',
    en: 'a number with its sign, 89.78%; text in JSON',
  },
  exact: {
    'zh-CN': '精确值：小数或分数 a/b；JSON 中为文字',
    en: 'exact: a decimal or a fraction a/b; text in JSON',
  },
  boolean: { 'zh-CN': 'true 或 false', en: 'true or false' },
  date: { 'zh-CN': '日期，如 2024-06-28', en: 'a day: 2024-06-28' },
  address: { 'zh-CN': '网址', en: 'an address' },
  object: { 'zh-CN': '一组字段', en: 'fields of its own' },
};

/** Every table and object, for the codebook and the page that shows it. */
export const codebookEntries: readonly CodebookEntry[] = [
  ...tables.map((table) => ({ ...table, path: tablePath(table) })),
  {
    name: 'reports.json',
    path: reportsJson.path,
    title: reportsJson.title,
    about: reportsJson.about,
    fields: tables[0]?.fields ?? [],
  },
  {
    name: 'report.json',
    path: '/reports/{id}/report.json',
    title: { 'zh-CN': '计算结果', en: 'Computed report' },
    about: {
      'zh-CN':
        '一份报告的全部公开数据。点号表示下一层，[] 表示列表中的每一项。已撤回的报告只有 id、title、department.name、year、status、published 和 revisions。',
      en: 'All public data of one report. A point leads into an object, [] into every item of a list. Of a withdrawn report there are id, title, department.name, year, status, published and revisions only.',
    },
    fields: reportFields,
  },
];

export const codebook: SiteOutput = {
  path: '/data/codebook.json',
  media: 'application/json',
  title: { 'zh-CN': '数据字典', en: 'Codebook' },
  about: {
    'zh-CN': '所有数据表和 JSON 文件的字段：名称、类型、单位和含义。',
    en: 'The fields of all tables and JSON files: name, type, unit and meaning.',
  },
  *files() {
    const entries = codebookEntries.map(({ name, path, title, about, fields }) => ({
      name,
      path,
      title,
      about,
      fields,
    }));
    yield { path: this.path, text: jsonText({ conventions, types: typeWords, tables: entries }) };
  },
};
