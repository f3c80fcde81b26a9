import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

const tree = `title: 沅陵区居家养老服务补贴绩效评价报告
year: 2023
evaluation: department
subject: project
department: { name: 沅陵区民政局, region: [湖南省, 沅州市, 沅陵区] }
indicators:
  - { name: 服务覆盖率, weight: 40, score: 40 }
  - { name: 老人满意度, weight: 60, score: 58 }`;

const city = tree.replace(', 沅陵区]', ']');
const found = (body: string): readonly string[] => verdicts('name', body, tree);

const table =
  '| 镇街 | 老人数 |\n| --- | --- |\n| 北圩街道 | 358 |\n| 龙塘镇 | 266 |\n| 青石乡 | 120 |\n| 大桥镇 | 90 |';

describe('a town as if it were of another kind', () => {
  test.each<Row>([
    [`${table}\n\n第一、三季度北圩镇、龙塘镇回访比例仅为6.4%和5.8%。`, '北圩镇 ✗'],
    [`${table}\n\n抽查的3个镇街中，北圩乡有12人未签名。`, '北圩乡 ✗'],
    [`${table}\n\n由青石镇负责整改。`, '青石镇 ✗'],
    [`2023年北圩镇回访不足。\n\n${table}`, '北圩镇 ✗'],
    [`${table}\n\n沅陵区龙塘乡未开展巡查。`, '龙塘乡 ✗'],
  ])('%s', (body, ...names) => {
    expect(found(body)).toEqual(names);
  });

  test.each([
    `${table}\n\n北圩街道、龙塘镇回访比例仅为6.4%和5.8%。`,
    // The street of a town.
    `${table}\n\n整治龙塘街道两侧摊点。`,
    // Of before, or by the name that something else has kept.
    `${table}\n\n原北圩镇的台账未移交。`,
    `${table}\n\n2021年北圩镇撤镇设街。\n\n由北圩镇移交台账。`,
    `${table}\n\n2019年，北圩镇建成服务站。`,
    `${table}\n\n北圩镇卫生院为签约医院。`,
    `${table}\n\n《北圩镇养老服务方案》已印发。`,
    // Another place's, or a longer name.
    `${table}\n\n赴邻县北圩镇学习。`,
    `${table}\n\n安平县北圩镇已推广。`,
    `${table}\n\n由新大桥乡负责。`,
    // Both are there.
    `${table}\n\n北圩街道与北圩镇相邻。`,
    `${table}\n\n由北圩镇负责。\n\n北圩镇已整改。`,
    '| 镇街 | 老人数 |\n| --- | --- |\n| 北圩街道 | 358 |\n| 龙塘镇 | 266 |\n\n由北圩镇负责。',
    '由北圩街道负责，龙塘镇、青石乡配合。\n\n由北圩镇负责。',
  ])('%s', (body) => {
    expect(found(body)).toEqual([]);
  });

  test('where a city has several counties, two towns may be meant', () => {
    expect(verdicts('name', `${table}\n\n由北圩镇负责。`, city)).toEqual([]);
  });
});
