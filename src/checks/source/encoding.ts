import type { Check } from '../check.ts';
import { problemsOf } from './problems.ts';

export default {
  code: 'source/encoding',
  severity: 'error',
  title: { 'zh-CN': '文件不是规范的 UTF-8 文本', en: 'Not a plain UTF-8 file' },
  why: {
    'zh-CN': '编码、换行和大小不一致的文件，在别的机器上会变成乱码，行号也会对不上。',
    en: 'Files of another encoding, line end or size turn into mojibake elsewhere, and line numbers no longer match.',
  },
  fix: {
    'zh-CN': '另存为“UTF-8（无 BOM）”，换行符选 LF；图片和附件不要写进正文。',
    en: 'Save as “UTF-8 without BOM” with LF line ends; keep pictures and attachments out of the text.',
  },
  read: (report) => problemsOf(report, 'source/encoding'),
} satisfies Check;
