import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Serving, type TestSite, testSite } from './site.ts';

/** What is written is seen after a reload: no restart, and nothing else is read again. */

const report = (title: string): string => `---
title: ${title}
status: published
published: 2024-06-28
year: 2023
evaluation: self
subject: project
department: { name: 青川市教育局 }
indicators: [{ name: 校舍维修面积, weight: 100, score: 96, reason: 反馈渠道不够通畅 }]
---

## 一、基本情况

校舍按期维修。
`;

let site: TestSite;
let server: Serving;
beforeAll(async () => {
  site = testSite();
  site.write('site.yaml', 'name: 登记册甲\npublisher: 青川市财政局\n');
  site.write('reports/2023/school.md', report('校舍维修报告'));
  site.write('pages/about.md', '---\ntitle: 关于\n---\n\n第一版。\n');
  server = await site.serve();
});
afterAll(async () => {
  await server.stop();
  site.remove();
});

const shows = (path: string, words: string, timeout = 20_000): Promise<void> =>
  expect.poll(() => server.shown(path), { timeout, interval: 200 }).toContain(words);

test('an edited report, and a new one, are there after a reload', async () => {
  await shows('/reports/2023/school/', '校舍维修报告', 120_000);
  site.write('reports/2023/school.md', report('校舍加固报告'));
  await shows('/reports/2023/school/', '校舍加固报告');
  site.write('reports/2022/road.md', report('道路维修报告'));
  await shows('/reports/2022/road/', '道路维修报告');
  await shows('/reports/', '道路维修报告');
});

test('what is found is said again', async () => {
  const before = server.said().length;
  site.write('reports/2022/road.md', report('道路维修报告').replace('weight: 100', 'weight: 90'));
  await expect
    .poll(() => server.said().slice(before), { timeout: 20_000 })
    .toMatch(/road\.md:\d+:\d+ .*score\/weights-total/);
});

test('a scheme, a page and the settings are followed, too', async () => {
  site.write(
    'schemes/four-grade.yaml',
    'name: 两级制\nsource: 测试\nbands:\n  - { grade: 达标, from: 60 }\n  - { grade: 不达标, from: 0 }\n',
  );
  await shows('/reports/2023/school/', '达标');
  await shows('/methods/', '两级制');
  site.write('pages/about.md', '---\ntitle: 关于本册\n---\n\n第二版。\n');
  await shows('/about/', '第二版');
  await shows('/years/', '关于本册');
  site.write('site.yaml', 'name: 登记册乙\npublisher: 青川市财政局\n');
  await shows('/reports/2023/school/', '登记册乙');
  site.write('reports/2023/school.md', report('校舍重建报告'));
  await shows('/reports/2023/school/', '校舍重建报告');
});
