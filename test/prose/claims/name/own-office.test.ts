import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

const tree = `title: 海塘区生活垃圾分类项目绩效评价报告
year: 2022
evaluation: department
subject: project
department: { name: 海塘区城市管理委员会, region: [天津市, 海塘区] }
project: { name: 生活垃圾分类项目 }
indicators:
  - { name: 投放点覆盖率, weight: 40, score: 40 }
  - { name: 分类准确率, weight: 60, score: 58 }`;

const found = (body: string): readonly string[] => verdicts('name', body, tree);
const again = '区城市管理委员会编制方案。\n\n项目由区城市管理委员会实施。';

describe('the department’s own name with another ending', () => {
  test.each<Row>([
    [`${again}\n\n2022年区城市管理局安排预算1,260万元。`, '区城市管理局 ✗'],
    [`${again}\n\n建议海塘区城市管理局补齐台账。`, '海塘区城市管理局 ✗'],
    [`${again}\n\n2022年区城市管理委员会安排预算1,260万元。`],
    // Another place's, a former one, one spoken of more than once.
    [`${again}\n\n经验来自市城市管理局。`],
    [`${again}\n\n原区城市管理局的职责已经划转。`],
    [`${again}\n\n区城市管理局负责考核，由区城市管理局拨付。`],
    [`${again}\n\n《区城市管理局档案办法》已印发。`],
    ['区城市管理委员会编制方案。\n\n由区城市管理局拨付。'],
  ])('%s', (body, ...names) => {
    expect(found(body)).toEqual(names);
  });
});
