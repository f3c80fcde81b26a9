import { describe, expect, test } from 'vitest';
import { frontmatter, type Row, report } from '../sentences.ts';

const fields = frontmatter
  .replace('name: 服务保障费,', 'name: 举办阅读推广活动场次,')
  .replace('name: 中标机构管理费,', 'name: 防火隔离带维护里程,')
  .replace(
    'department: { name: 景泰街道办事处,',
    'evaluator: { name: 泽阳明鉴会计师事务所, kind: third-party }\ndepartment: { name: 南澜市住房和城乡建设局,',
  );

/** Names that a text uses for ones it does not name. */
const rows: readonly Row[] = [
  ['举办阅读推荐活动场次目标300场，实际336场。', '举办阅读推荐活动场次'],
  ['防火隔离带维修里程、人员到位率两项均完成。', '防火隔离带维修里程'],
  ['泽阳明鉴税务师事务所（以下简称“评价组”）受托开展评价。', '泽阳明鉴税务师事务所'],
  ['保障工作由南澜市住房和城乡规划局（下称市住建局）牵头。', '南澜市住房和城乡规划局'],
  ['南澜市住房和城乡建设所负责。', '南澜市住房和城乡建设所'],
  // Silent: the name is said, too; another word at its end; a word that turns what is meant; two such; another body.
  ['举办阅读推荐活动场次目标300场。举办阅读推广活动场次得5分。'],
  ['举办阅读推广活动不少于300场，防火隔离带维护长度62公里。'],
  ['举办阅读未推广活动场次12场，防火隔离带总里程62公里。'],
  ['举办阅读推荐活动场次300场，举办阅读推介活动场次200场。'],
  ['南澜市财政局批复，南澜市自然资源和规划局配合，会计师事务所审计。'],
];

/** Who names nearly all indicators names the others, too. */
const others =
  '预算执行率、每季度督查、总服务时长、社工站人员到位率、服务指标数量、第三方评估结果、项目开展及时性、社工服务站的社会知晓率、服务对象满意度均已评价。';

test('where few indicators are named, words like a name may be of something else', () => {
  const { claims } = report('举办阅读推荐活动场次目标300场，实际336场。', fields);
  expect(claims.filter(({ kind }) => kind === 'name')).toEqual([]);
});

describe('the only words like a name that is said nowhere', () => {
  test.each(rows)('%s', (sentence, ...found) => {
    const names = report(`${others}\n\n${sentence}`, fields).claims.filter(({ kind }) => kind === 'name');
    expect(names.map(({ spot }) => spot.figure)).toEqual(found);
  });
});
