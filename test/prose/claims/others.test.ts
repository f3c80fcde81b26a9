import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from './sentences.ts';

/** Marks and full marks that are another body's, another unit's, or were so before. */
const marks: readonly Row[] = [
  ['区民政局年度考核中，我中心得92.6分，名列第三。'],
  ['市级主管部门半年考评时，该项目得88分。'],
  ['省民政厅2023年度考核中，本项目得分为88.7分，等次为“良好”。'],
  ['差异主要是省考核将“业务管理”权重设为25分，且一次扣6分。'],
  ['区级评比结果显示，业务管理得9分。'],
  ['在市级验收中，每季度督查得14分。'],
  ['其中，业务管理由12分升至13分、每季度督查由11分提高到13分，总服务时长则由5.5分降至5分。'],
  ['质量指标得分从12.5分提高至14分。'],
  ['业务管理得分由上年的11分增加到13分。'],
  ['第二小学“每季度督查”得12分，第三小学得11分。'],
  ['兴华社区的“总服务时长”得4.2分。'],
  ['执行方面，南岸街道“预算执行率”得11.4分、北岸街道得10.8分。'],
  ['按照“过程—产出—效益”的逻辑设计指标，一级指标3个，满分100分。'],
  ['沿“资金管理—业务管理—数量指标”的链条设计指标，满分100分。'],
  ['质量指标设置合理，满分100分。'],
  // What is the report's own stays so.
  ['评价组认为“每季度督查”得12分。', '12分 ✗'],
  ['本街道“每季度督查”得13分。', '13分 ✓'],
  ['抽查4个社区的督查记录，资料不全，业务管理得12分。', '12分 ✗'],
  ['区财政局组织检查组到现场核对，业务管理得13分。', '13分 ✓'],
  ['过程—业务管理得12分。', '12分 ✗'],
  ['业务管理满分16分，得13分。', '16分 ✗', '13分 ✓'],
  ['从15分的业务管理看，得12分。', '12分 ✗'],
];

describe('whose marks they are', () => {
  test.each(marks)('%s', (sentence, ...found) => {
    const kinds = ['score', 'weight', 'total'] as const;
    const all = kinds.flatMap((kind) => verdicts(kind, sentence));
    expect(all.toSorted()).toEqual(found.toSorted());
  });
});

/** A bracket that says what a number leaves out is none that makes it a limit. */
const bases: readonly Row[] = [
  ['全年受理案件2,200件（不含撤诉），办结1,960件；发回63件，发回率2.86%。', '2.86% ✓'],
  ['全年受理案件2,200件（不含撤诉），办结1,960件，办结率89.09%。', '89.09% ✓'],
  ['全年受理案件2,200件（不含撤诉），办结1,960件，办结率88.09%。', '88.09% ✗'],
  ['发放问卷300份（含电子问卷），回收285份，回收率95%。', '95% ✓'],
  ['发放问卷300份（含电子问卷），回收285份，回收率97%。', '97% ✗'],
  ['单笔500万元（含）以上的合同12份，占合同300份的4%。', '4% ✓'],
  ['单笔500万元（不含500万元）以下的288份。'],
];

describe('what a percentage is taken of', () => {
  test.each(bases)('%s', (sentence, ...found) => {
    expect(verdicts('percent', sentence)).toEqual(found);
  });
});
