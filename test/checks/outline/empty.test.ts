import { describe, expect, test } from 'vitest';
import empty from '../../../src/checks/outline/empty.ts';
import { milliseconds, moment, places, quotes } from '../language.ts';

const body = (...blocks: readonly string[]): string => blocks.join('\n\n');

const bare: readonly (readonly [string, readonly string[]])[] = [
  [body('## 一、概况', '## 二、结论', '优。'), ['一、概况']],
  [body('## 一、概况', '完成。', '## 七、其他需要说明的问题'), ['七、其他需要说明的问题']],
  [body('## 一、概况', '### （一）背景', '### （二）资金', '到位。'), ['（一）背景']],
  [body('## 一、概况', '### （一）背景', '## 二、结论', '优。'), ['（一）背景']],
  [body('# 报告', '## 一、概况', '## 二、结论', '优。'), ['一、概况']],
  [body('## 一、概况', '---', '## 二、结论', '优。'), ['一、概况']],
  [body('## 一、概况', '## 一、结论', '优。'), ['一、概况']],
  [body('## 评价报告', '## 概况', '## 结论', '优。'), ['概况']],
  [body('### 1、过程指标', '### 2、产出指标', '达标。'), ['1、过程指标']],
  [body('## **一、概况**', '## 二、结论', '优。'), ['一、概况']],
  [body('## 六、建议', '### （一）政策方面建议。', '### （二）其他', '无。'), ['（一）政策方面建议。']],
  [
    body('## 一、概况', '### （一）2022年度评价整改情况', '## 二、结论', '优。'),
    ['（一）2022年度评价整改情况'],
  ],
  [body('一、概况\n===', '二、结论\n===', '优。'), ['一、概况']],
];

const filled: readonly string[] = [
  body('## 一、概况', '完成。', '## 二、结论', '优。'),
  body('## 一、概况', '### （一）背景', '完成。'),
  body('## 一、得分', '::scores', '## 二、结论', '优。'),
  body('## 一、得分', '| 得分 |\n| --- |\n| 95 |', '## 二、结论', '优。'),
  body('## 一、程序', '```mermaid\nflowchart LR\n  A --> B\n```', '## 二、结论', '优。'),
  body('## 一、清单', '- 站点', '## 二、结论', '优。'),
  body('## 一、照片', '![站点](a.png)', '## 二、结论', '优。'),
  body('# 2023年度社工服务站项目绩效评价报告', '# 一、概况', '完成。'),
  body('## 社工服务站项目', '## 绩效评价报告', '## 一、概况', '完成。'),
  body('## 一、概况', '## （一）背景', '完成。', '## 二、结论', '优。'),
  body('# 1. 概况', '# 1.1 背景', '完成。'),
  body('## 概况', '## 1、背景', '完成。'),
  body('## 一、概况', '## 二、结论', '## 一、概况', '完成。', '## 二、结论', '优。'),
  body('## 五、问题', '### （一）预算编制不精准，支出进度慢', '### （二）档案不全，更新不及时', '已整改。'),
  body('## 一、概况', '完成。', '## 七、其他需要说明的问题：无'),
  body('### 1、数量指标（满分 20 分，得分 20 分）', '### 2、质量指标', '达标。'),
  body('## 一、概况', '完成。', '## 附件'),
  body('## 目录', '## 一、概况', '完成。'),
  body('## 一、概况', '完成。', '## （2023年度）'),
  body('## 一、概况', '### （一）2022年度评价整改情况', '已整改。'),
];

describe('a heading with nothing under it', () => {
  test.each(bare)('%s', (text, titles) => {
    expect(quotes(empty, text)).toEqual(titles);
  });
});

describe('a heading with something under it, or that says all itself', () => {
  test.each(filled)('%s', (text) => {
    expect(quotes(empty, text)).toEqual([]);
  });
});

test('the finding stands at the heading', () => {
  expect(places(empty, body('## 一、概况', '## 二、结论', '优。'))).toEqual(['1:1-8']);
});

test('a report of 2,000 headings takes no time', () => {
  const long = Array.from({ length: 2000 }, (_, at) => `## ${at}号站点\n\n完成。`).join('\n\n');
  expect(milliseconds(empty, long)).toBeLessThan(moment);
});
