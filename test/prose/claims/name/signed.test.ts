import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

const fields = `title: 松河县乡村道路养护项目绩效评价报告
year: 2023
subject: project
department: { name: 松河县交通运输管理局, region: [吉林省, 松河县] }
project: { name: 乡村道路养护 }
indicators:
  - { name: 养护里程, weight: 40, score: 40 }
  - { name: 路况达标率, weight: 60, score: 58 }`;
const firm = `${fields}\nevaluation: finance\nevaluator: { name: 吉林衡朔会计师事务所有限公司, kind: third-party }`;
const self = `${fields}\nevaluation: self\nevaluator: { name: 松河县交通运输管理局, kind: own }`;

const opening = '受县财政局委托，吉林衡朔会计师事务所有限公司（以下简称“衡朔事务所”）组成评价组。';
const own = '松河县交通运输管理局负责实施。';
const date = '2024年5月8日';

describe('who signs a report', () => {
  test.each<Row>([
    [`${opening}\n\n吉林衡朔工程咨询有限公司\n\n${date}`, '吉林衡朔工程咨询有限公司 ✗'],
    [`${opening}\n\n吉林衡朔资产评估有限公司（盖章）\n\n二〇二四年五月`, '吉林衡朔资产评估有限公司 ✗'],
    [`${opening}\n\n吉林朔衡会计师事务所有限公司\n\n${date}`, '吉林朔衡会计师事务所有限公司 ✗'],
    [`${opening}\n\n朔衡事务所认为，养护应分段验收。`, '朔衡事务所 ✗'],
    [`${opening}\n\n经现场核查，衡溯事务所建议分段验收。`, '衡溯事务所 ✗'],
    [`${opening}\n\n衡远事务所承担结算审计。`],
    [`${opening}\n\n衡朔事务所认为，养护应分段验收。`],
    [`${opening}\n\n吉林衡朔会计师事务所有限公司\n\n${date}`],
    [`${opening}\n\n吉林衡朔会计师事务所\n\n${date}`],
    [`${opening}\n\n吉林省工程咨询有限公司\n\n${date}`],
    [`${opening}\n\n吉林衡朔会计师事务所有限公司\n\n吉林衡朔工程咨询有限公司\n\n${date}`],
    [`${opening}\n\n造价由吉林衡朔工程咨询有限公司审核。\n\n${date}`],
    [`${opening}\n\n松河县财政局\n\n${date}`],
  ])('%s', (body, ...names) => {
    expect(verdicts('name', body, firm)).toEqual(names);
  });

  test.each<Row>([
    [`${own}\n\n松河县交通运行管理局\n\n${date}`, '松河县交通运行管理局 ✗'],
    [`${own}\n\n松河县公路运输管理局`, '松河县公路运输管理局 ✗'],
    [`${own}\n\n松河县交通运输管理局\n\n${date}`],
    [`${own}\n\n松河县交通局\n\n${date}`],
    [`${own}\n\n松河县公路管理局\n\n${date}`],
    [`由松河县公路运输管理局验收。\n\n${own}\n\n松河县公路运输管理局`],
  ])('its department: %s', (body, ...names) => {
    expect(verdicts('name', body, self)).toEqual(names);
  });
});
