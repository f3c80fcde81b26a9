import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

const tree = `title: 石湾县乡镇书屋运行补助项目绩效评价报告
year: 2023
evaluation: department
subject: project
department: { name: 石湾县文化和旅游局, region: [湖南省, 澧阳市, 石湾县] }
project: { name: 乡镇书屋运行补助 }
indicators:
  - { name: 书屋开放天数, weight: 40, score: 40 }
  - { name: 借阅人次, weight: 60, score: 58 }`;

const found = (body: string): readonly string[] => verdicts('name', body, tree);

const culture = '石湾县文化和旅游局（以下简称“县文旅局”）负责管理。';
const police = '路口由交通警察大队（简称交警大队）看守。';
const water = '项目由县水利局实施。县水利局编制方案，报县水利局备案。';

describe('two names for one office', () => {
  test.each<Row>([
    [`${culture}\n\n2024年1月，县文体局组织自评。`, '县文体局 ✗'],
    [`${culture}\n\n二是请县文广局于9月底前补齐台账。`, '县文广局 ✗'],
    [`${culture}\n\n县文旅局组织自评。\n\n县文化体育局未参加，由县文体局报送。`, '县文体局 ✗'],
    ['县文旅局制定办法。\n\n县文旅局拨付资金。\n\n责成县文体局整改。', '县文体局 ✗'],
    [
      '县农业农村局编制方案，会同县财政局组建家庭农场辅导团队。\n\n由县农业农村局验收。\n\n原因是县农业农村局人手不足。\n\n建议县农业局加强管护。',
      '县农业局 ✗',
    ],
    [
      '县农业农村局编制方案。\n\n由县农业农村局验收。\n\n县农业农村局归档。\n\n据县农业局测算，全年利用1.2万立方米。',
      '县农业局 ✗',
    ],
    [`${culture}\n\n台账报送县文体局备案。`, '县文体局 ✗'],
    [`${police}\n\n建议由交管大队完成整改。`, '交管大队 ✗'],
    [`${water}\n\n建议县水务局加强巡查。`, '县水务局 ✗'],
    ['县卫健委牵头。\n\n县卫健委拨付。\n\n县卫健委考核。\n\n资料由县卫健局归档。', '县卫健局 ✗'],
    // The name that is given is the slip: no letter of 文体 beyond 文 stands in the full name.
    [
      '石湾县文化和旅游局（以下简称“县文体局”）负责管理。\n\n县文旅局制定办法。\n\n由县文旅局拨付。',
      '县文体局 ✗',
    ],
  ])('%s', (body, ...names) => {
    expect(found(body)).toEqual(names);
  });

  test.each([
    `${culture}\n\n县文旅局组织自评。`,
    '县农业农村局编制方案。\n\n由县农业农村局验收。\n\n县农业农村局归档。\n\n方案由原县农业局起草。',
    // Another place's.
    `${culture}\n\n赴邻近的安平县文体局学习。`,
    // Other levels, other offices.
    `${culture}\n\n报市文体局备案。`,
    `${culture}\n\n县教体局配合。`,
    `${culture}\n\n根据平安县文体局的经验，数据县文体局已核。`,
    // Titles, quotations, names of before.
    `${culture}\n\n执行《县文体局书屋管理办法》。`,
    `${culture}\n\n2017年县文体局印发管理办法。`,
    `${culture}\n\n原县文体局购置的图书已移交。`,
    `${culture}\n\n机构改革后，由县文体局移交。`,
    // Said twice: nobody can tell.
    `${culture}\n\n县文体局组织自评。\n\n县文体局报送。`,
    // Both in one sentence may be two.
    '县文旅局制定办法。\n\n县文旅局拨付。\n\n由县文旅局会同县文体局整改。',
    // Both may be short for one: 交通运输局.
    '县交通局实施。\n\n县交通局验收。\n\n县交通局付款。\n\n由县交运局备案。',
    // A committee of the party's.
    '县发改局牵头。\n\n县发改局拨付。\n\n县发改局考核。\n\n经县发改委员会议研究。',
    // Said once only.
    '县水利局实施。\n\n建议县水务局加强巡查。',
    `${water}\n\n县水务局（2024年由县水利局分设）加强巡查。`,
  ])('%s', (body) => {
    expect(found(body)).toEqual([]);
  });
});
