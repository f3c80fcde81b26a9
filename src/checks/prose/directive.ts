import { noPage } from '../../prose/references.ts';
import type { Check } from '../check.ts';

export default {
  code: 'prose/directive',
  severity: 'error',
  title: {
    'zh-CN': '正文中的指令、链接或图无法显示',
    en: 'A directive, link or diagram that cannot be shown',
  },
  why: {
    'zh-CN': '读者会看到指令的原样文字、点不开的链接或缺失的图，而不是其中的数字和内容。',
    en: 'Readers would see the bare directive, a dead link or a missing picture instead of what it stands for.',
  },
  fix: {
    'zh-CN':
      '改正指令的名称、选项或所引用的指标，改正链接的地址，为图片补上替代文字，或改正示意图中指出的那一行。',
    en: 'Correct the name, option or indicator of the directive, the address of the link, give the image alternative text, or correct the line of the diagram that is named.',
  },
  run: (_, { problems }) => problems,
  page: (_, { problems }) => problems,
  *across({ reports, addresses }) {
    for (const { links } of reports) {
      for (const { url, path, at } of links) {
        if (!addresses.has(path)) yield { at, quote: url, message: noPage(url, addresses.near(path)) };
      }
    }
  },
} satisfies Check;
