import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

const company = '项目由云川县清源水务投资有限公司（以下简称“清源公司”）承建。清源公司已完工。';
const given = '云川市市场监管综合执法支队（执法支队）负责检查。';
const app = '开通“文润柯江”小程序，“文润柯江”访问12万次。';

const rows: readonly Row[] = [
  [`${company}反映出源清公司内控不严。`, '源清公司 ✗'],
  [`${company}反映出清源公司内控不严。`],
  ['芜山洁城环境服务有限公司（洁城公司）中标。城洁公司制定了方案。', '城洁公司 ✗'],
  [`${given}法执支队人员不足。`, '法执支队 ✗'],
  [`${given}稽查支队人员不足。`],
  [`${app}与“柯江文润”小程序整合。`, '柯江文润 ✗'],
  [`${app}与“文润江柯”小程序整合。`, '文润江柯 ✗'],
  [`${app}柯江文润泽万家。`],
  // Twice is no slip, and words in another order are no names.
  [`${company}源清公司是另一家，与源清公司无关。`],
  ['设立两类补贴（以下简称“项目扶持”）。扶持项目共12个。'],
  ['形成“红色物业”模式，推广“物业红色”管家。', '物业红色 ✗'],
];

describe('a name with its letters in another order', () => {
  test.each(rows)('%s', (sentence, ...found) => {
    expect(verdicts('name', sentence)).toEqual(found);
  });
});
