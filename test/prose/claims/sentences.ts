import { join } from 'node:path';
import { tally, verdictOf } from '../../../src/checks/reconcile/tally.ts';
import type { Claim } from '../../../src/prose/claims/claim.ts';
import { claims } from '../../../src/prose/claims/index.ts';
import { parseBody } from '../../../src/prose/parse.ts';
import { readContext } from '../../../src/report/context.ts';
import { isReadable, type ReadableReport, readReport } from '../../../src/report/read.ts';

const context = readContext(join(import.meta.dirname, '../../../content'));

/** The tree of the seed, with a budget: what the sentences below are about. */
export const frontmatter = `title: 景泰街社工服务站项目绩效评价报告
year: 2023
evaluation: department
subject: project
department: { name: 景泰街道办事处, region: [广东省, 广州市, 白云区] }
project: { name: 景泰街社工服务站 }
budget: { unit: 万元, initial: 240, adjusted: 460, received: 450, executed: 437.46, rate: 95.10%, reason: 年末调增 }
indicators:
  - name: 过程
    weight: 27
    children:
      - name: 资金管理
        weight: 12
        children: [{ name: 预算执行率, weight: 12, score: 12 }]
      - name: 业务管理
        weight: 15
        children: [{ name: 每季度督查, weight: 15, score: 13 }]
  - name: 产出
    weight: 53
    children:
      - name: 数量指标
        weight: 20
        children:
          - { name: 总服务时长, aliases: [年度服务总工时], weight: 5, score: 5 }
          - { name: 社工站人员到位率, weight: 5, score: 5 }
          - { name: 服务指标数量, weight: 10, score: 10 }
      - name: 质量指标
        weight: 15
        children: [{ name: 第三方评估结果, weight: 15, score: 14 }]
      - name: 时效指标
        weight: 10
        children: [{ name: 项目开展及时性, weight: 10, score: 10 }]
      - name: 成本指标
        weight: 8
        children:
          - { name: 服务保障费, weight: 5, score: 5 }
          - { name: 中标机构管理费, weight: 3, score: 3 }
  - name: 效益
    weight: 20
    children:
      - { name: 社工服务站的社会知晓率, weight: 10, score: 9.5 }
      - { name: 服务对象满意度, weight: 10, target: 100%, actual: 89.78%, rule: ratio, score: 8.98 }
stated: { total: 95.48, grade: 优 }`;

export function report(
  body: string,
  fields = frontmatter,
): { report: ReadableReport; claims: readonly Claim[] } {
  const read = readReport('2023/x.md', context, Buffer.from(`---\n${fields}\n---\n\n${body}\n`));
  if (!isReadable(read) || read.problems.length > 0) {
    throw new Error(read.problems.map((problem) => problem.message.en).join('\n'));
  }
  const prose = { tree: parseBody(read.source.body), diagrams: new Map(), problems: [] };
  tally(read, prose);
  return { report: read, claims: claims(prose, read) };
}

/**
 * What a body states of one kind, each figure with ✓ where it agrees with the data, ✗ where it differs:
 * ['13 分 ✓']. Claims that the data say nothing about are left out, since nobody would hear of them.
 */
export function verdicts(kind: Claim['kind'], body: string, fields = frontmatter): readonly string[] {
  const { report: read, claims: found } = report(body, fields);
  return found.flatMap((claim) => {
    const verdict = claim.kind === kind ? verdictOf(claim, read) : null;
    return verdict === null ? [] : [`${claim.spot.figure} ${verdict === 'agrees' ? '✓' : '✗'}`];
  });
}

export type Row = readonly [sentence: string, ...found: readonly string[]];
