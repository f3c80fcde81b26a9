import type { Check } from '../check.ts';
import { problemsOf } from './problems.ts';

export default {
  code: 'source/yaml',
  severity: 'error',
  title: { 'zh-CN': '元数据不是有效的 YAML', en: 'Broken frontmatter' },
  why: {
    'zh-CN': '元数据读不出来，整份报告就无法计算和核对。',
    en: 'Without readable frontmatter nothing of the report can be computed or checked.',
  },
  fix: {
    'zh-CN': '按提示的行列检查缩进、冒号后的空格、引号和 `---`。',
    en: 'Look at the place named: indentation, spaces after colons, quotes, the `---` lines.',
  },
  read: (report) => problemsOf(report, 'source/yaml'),
} satisfies Check;
