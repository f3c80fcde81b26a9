import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

const tree = `title: 沂川市城乡供水补贴政策绩效评价报告
year: 2023
evaluation: finance
subject: policy
department: { name: 沂川市水利局, region: [山东省, 沂川市] }
indicators:
  - { name: 供水覆盖率, weight: 40, score: 40 }
  - { name: 用水户满意度, weight: 60, score: 58 }`;

const found = (body: string): readonly string[] => verdicts('name', body, tree);

const group =
  '补贴对象为沂川市城乡供水集团有限公司（以下简称“供水集团”）。\n\n供水集团有水厂3座。\n\n供水集团按月申报。';
const offices =
  '报告由山东明泉会计师事务所有限公司（以下简称明泉事务所）出具。\n\n明泉事务所派出5人。\n\n明泉事务所现场核查。';

describe('a firm by its short name, as if it were of another kind', () => {
  test.each<Row>([
    [`${group}\n\n超出部分由供水公司自行负担。`, '供水公司 ✗'],
    [`${group}\n\n（二）督促供水公司更换老旧水表。`, '供水公司 ✗'],
    [`${group}\n\n供水公司2023年亏损120万元。`, '供水公司 ✗'],
    [`${offices}\n\n建议由明泉公司复核。`, '明泉公司 ✗'],
    [
      '由青山公交有限责任公司（以下简称“公交公司”）运营。公交公司有车40辆。公交公司亏损。\n\n要求公交集团加强核算。',
      '公交集团 ✗',
    ],
  ])('%s', (body, ...names) => {
    expect(found(body)).toEqual(names);
  });

  test.each([
    `${group}\n\n超出部分由供水集团自行负担。`,
    // Firms in general, several of them, another one.
    `${group}\n\n各供水公司自行负担。`,
    `${group}\n\n由供水公司等单位负担。`,
    `${group}\n\n由城东供水公司负担。`,
    `${group}\n\n由供水公司负担。供水公司亏损。`,
    `${group}\n\n原供水公司的债务已清理。`,
    // Beside the other it is another, such as its daughter.
    `${group}\n\n供水集团要求供水公司整改。`,
    `${group}\n\n供水公司（供水集团的子公司）负责抄表。`,
    // An office, a centre and a station are bodies of their own.
    `${group}\n\n由供水中心负责验收，供水站负责抄表。`,
    `${group}\n\n《供水公司考核办法》已印发。`,
    // Any firm may be meant.
    '由沂川市平安保险集团有限公司（以下简称“保险集团”）承保。保险集团赔付。保险集团查勘。\n\n由保险公司赔付。',
    // Told, but hardly used.
    '补贴对象为沂川市城乡供水集团有限公司（以下简称“供水集团”）。\n\n由供水公司负担。',
    `${group}\n\n| 单位 | 数量 |\n| --- | --- |\n| 供水公司 | 3 |`,
  ])('%s', (body) => {
    expect(found(body)).toEqual([]);
  });
});
