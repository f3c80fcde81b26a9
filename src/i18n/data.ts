import { plural } from './plural.ts';
import type { Language } from './words.ts';

/** Words of the data page. */
const chinese = {
  lead: '本站全部数据都可以下载、引用和再加工，与页面上的数字出自同一次计算。地址永久不变。',
  tables: '数据表',
  files: '其他文件',
  each: '每份报告各有',
  eachLead:
    '以下文件在每份报告页面的目录下，把 `{id}` 换成报告的标识（如 `2023/jingtai-social-work-station`）。按公开程度，不公开的不提供。',
  file: '文件',
  about: '内容',
  address: '地址',
  licence: '许可',
  noLicence: '发布者没有写明许可。使用前请与发布者联系。',
  citation: '引用',
  cite: (site: string, publisher: string) => `${publisher}. ${site}：绩效评价数据`,
  codebook: '数据字典',
  conventions: '通用约定',
  name: '字段',
  title: '名称',
  type: '类型',
  unit: '单位',
  meaning: '含义',
  values: '取值',
  types: '字段类型',
  never: '必有',
  csv: 'CSV 可直接用 Excel 打开。',
  counts: (valid: number, withdrawn: number) =>
    `现有 ${valid.toLocaleString('zh-CN')} 份报告${withdrawn === 0 ? '' : `，另有 ${withdrawn} 份已撤回，只保留条目`}。`,
};

export type DataWords = typeof chinese;

const english: DataWords = {
  lead: 'All data of this site may be downloaded and cited; they come from the computation that the pages show. Addresses are permanent.',
  tables: 'Tables',
  files: 'Other files',
  each: 'For every report',
  eachLead:
    'These lie beside the page of each report; put its id (`2023/jingtai-social-work-station`) for `{id}`. What a report does not disclose is not there.',
  file: 'File',
  about: 'Content',
  address: 'Address',
  licence: 'Licence',
  noLicence: 'The publisher states no licence. Ask before you use the data.',
  citation: 'Citation',
  cite: (site, publisher) => `${publisher}. ${site}: evaluation data`,
  codebook: 'Codebook',
  conventions: 'Conventions',
  name: 'Field',
  title: 'Name',
  type: 'Type',
  unit: 'Unit',
  meaning: 'Meaning',
  values: 'Values',
  types: 'Types of fields',
  never: 'always there',
  csv: 'CSV files open in Excel as they are.',
  counts: (valid, withdrawn) =>
    `${plural(valid, 'report')} at present${withdrawn === 0 ? '' : `, and ${withdrawn} withdrawn, of which the entry remains`}.`,
};

export const dataWords: Readonly<Record<Language, DataWords>> = { 'zh-CN': chinese, en: english };
