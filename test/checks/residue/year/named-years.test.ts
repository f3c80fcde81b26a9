import { describe, expect, test } from 'vitest';
import year from '../../../../src/checks/residue/year.ts';
import { longParagraph, milliseconds, moment, quotes } from '../../language.ts';

const own = { title: '清河区2023年社区食堂运营项目绩效评价报告', year: '2023' };
const other = { title: '清河区2022年社区食堂运营项目绩效评价报告', year: '2023' };

describe('the title, where the text has its words with the evaluated year', () => {
  test.each([
    ['经评定，清河区2023年社区食堂运营项目等级为良。', other, ['2022年']],
    ['2023年度社区食堂运营项目预算120万元。', other, ['2022年']],
    ['2023年社区食堂运营项目等级为良。', own, []],
    ['2023年社区食堂运营项目预算120万元，2022年社区食堂运营项目预算110万元。', other, []],
    ['2023年度全区改造食堂6家。', other, []],
    [
      '2023年社区食堂运营项目等级为良。',
      { ...other, project: '{ id: a, name: 2022年社区食堂运营项目 }' },
      [],
    ],
    ['2023年社区食堂运营项目等级为良。', { ...other, year: '', years: '[2022, 2023]' }, []],
  ])('%s', (body, fields, found) => {
    expect(quotes(year, body, { fields })).toEqual(found);
  });
});

describe('the title of a form in the text', () => {
  test.each([
    ['## 一、概况\n\n食堂6家。\n\n## 三、2022年度社区食堂运营项目自评表', ['2022年度']],
    ['## 一、概况\n\n食堂6家。\n\n附件：2022年社区食堂运营项目绩效评价得分表', ['2022年']],
    ['## 一、概况\n\n食堂6家。\n\n## 三、2023年度社区食堂运营项目自评表', []],
    [
      '## 一、概况\n\n## 三、2022年度社区食堂运营项目自评表\n\n表略\n\n## 四、2023年度社区食堂运营项目自评表',
      [],
    ],
    ['## 一、概况\n\n2022年度社区食堂运营项目得92分。\n\n## 三、2022年度社区食堂运营项目自评表', []],
    ['## 一、概况\n\n## 三、2022年度食品安全宣传项目自评表', []],
    ['## 一、概况\n\n见2022年度社区食堂运营项目自评表，得92分。', []],
  ])('%s', (body, found) => {
    expect(quotes(year, body, { fields: own })).toEqual(found);
  });
});

const indicators =
  '[{ name: 助餐面积, weight: 50, target: ≥18000, actual: 16420, unit: 平方米 }, { name: 站点数, weight: 50, target: ≥6, actual: 6 }]';
const table = (caption: string, cells: string, head = '片区 | 面积'): string =>
  `## 一、产出\n\n面积为16420平方米。\n\n${caption}\n\n| ${head} |\n| --- | --- |\n${cells}`;

describe('the day up to which a table tells what an indicator reached', () => {
  const cells = '| 东片 | 9420 |\n| 西片 | 7000 |\n| 合计 | 16420 |';
  test.each([
    [table('各片区助餐面积（截至2022年12月31日）：', cells), ['2022年12月31日']],
    [table('截至2022年底各片区助餐面积如下：', cells), ['2022年底']],
    [table('各片区助餐面积（截至2023年12月31日）：', cells), []],
    [table('各片区原有助餐面积（截至2022年12月31日）：', cells), []],
    [table('各片区助餐面积（截至2022年12月31日）：', '| 东片 | 9420 |\n| 合计 | 15280 |'), []],
    [table('各片区助餐面积（截至2022年12月31日）：', cells, '片区 | 2023年末面积'), []],
    [table('各片区站点（截至2022年12月31日）：', '| 东片 | 6 |'), []],
    [table('截至2022年底、2023年底各片区助餐面积：', cells), []],
  ])('%s', (body, found) => {
    expect(quotes(year, body, { fields: { ...own, indicators } })).toEqual(found);
  });
});

test('100,000 characters take no time', () => {
  const words = '截至2022年底：2022年度社区食堂运营项目自评表';
  expect(milliseconds(year, longParagraph(words))).toBeLessThan(moment);
});
