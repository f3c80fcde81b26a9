import { print } from '../../src/scoring/quantity.ts';
import type { Data } from './frontmatter.ts';
import type { Node } from './leaves.ts';
import type { Random } from './random.ts';
import type { Special } from './report-text.ts';

/** What the demo shows beyond the usual report, a function for each. */

const leaves = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => (node.children === undefined ? [node] : leaves(node.children)));

const charts = `### 图表

各类指标的得分率：

::chart{type=rates}

本项目历年得分率的变化：

::chart{type=trend}`;

export const drawn: Special = { extra: charts };

const flow = `### 实施流程

\`\`\`mermaid
flowchart LR
  accTitle: 项目实施流程
  accDescr: 依次为需求申报、方案审定、组织实施、检查验收、资料归档五步。
  A[需求申报] --> B[方案审定] --> C[组织实施] --> D[检查验收] --> E[资料归档]
\`\`\``;

export const diagrammed: Special = { extra: `${flow}\n\n${charts}` };

/** 合理缺项: a task that was not to be done that year. */
export const notApplicable: Special = {
  change: (data) => {
    const counted = leaves(data.indicators ?? []).filter(
      ({ rule, unit }) => rule === 'ratio' && unit !== undefined,
    );
    const leaf = counted.at(-1);
    if (leaf === undefined) throw new Error('no leaf with a quantity');
    for (const field of ['actual', 'score', 'rule', 'target', 'unit'] as const) delete leaf[field];
    leaf.applicable = false;
    leaf.reason = '年度计划调整，当年未安排该项任务';
  },
};

export const bonus: Special = {
  change: (data) => {
    data['adjustments'] = [{ name: '加分项', points: 2, reason: '项目做法被上级主管部门发文推广' }];
  },
  extra: '### 加分和减分\n\n项目做法被上级主管部门发文推广，按评分办法加 2 分，已计入总得分。',
};

export const penalty: Special = {
  change: (data) => {
    data['adjustments'] = [{ name: '减分项', points: -3, reason: '自评材料报送晚于规定时限' }];
  },
  extra: '### 加分和减分\n\n自评材料报送晚于规定时限，按评分办法减 3 分，已计入总得分。',
};

export const vetoed: Special = {
  change: (data) => {
    data['veto'] = { reason: '审计发现虚报工作量套取资金，适用一票否决', grade: '差' };
  },
  extra: '### 一票否决\n\n审计发现承接单位虚报工作量套取资金，按评分办法适用一票否决，等级不按得分确定。',
};

/** Printed another total than its leaves give, and says so. */
export const misprinted: Special = {
  settle: (data, { result }) => {
    if (result.total === null) throw new Error('no total');
    const printed = print(result.total.add(1), 2);
    data['stated'] = { total: printed, grade: result.grade };
    data['acknowledged'] = [
      {
        check: 'score/total',
        quote: printed,
        note: '自评表封面所印总分多计 1 分，正文和各项指标得分无误。原文已经公开，不再改动。（虚构数据）',
      },
    ];
  },
};

export const corrected: Special = {
  change: (data) => {
    data['revisions'] = [
      { date: `${yearOf(data) + 2}-03-15`, note: '更正基本情况中实施点位的数量，不影响得分。' },
    ];
  },
};

export const withdrawn: Special = {
  change: (data) => {
    data.status = 'withdrawn';
    data['revisions'] = [
      { date: `${yearOf(data) + 2}-01-10`, note: '项目单位提供的数据经核实有误，报告撤回，重新评价。' },
    ];
  },
};

export const disclosed = (disclosure: 'form' | 'result'): Special => ({
  change: (data) => {
    data['disclosure'] = disclosure;
  },
});

export const twoYears: Special = {
  change: (data) => {
    const year = yearOf(data);
    delete data.year;
    data['years'] = [year - 1, year];
  },
};

/** A whole department rather than one project. */
export const departmental: Special = {
  change: (data) => {
    data.subject = 'department';
    data.title = data.title.replace(/项目(?=绩效评价报告$)/, '部门整体支出');
  },
};

export const policy: Special = {
  change: (data) => {
    data.subject = 'policy';
    data.title = data.title.replace(/项目(?=绩效评价报告$)/, '政策');
  },
};

/** Words and a letter, no points. */
export const lettered = (random: Random, grade: string): Special => ({
  change: (data) => {
    const bare = (node: Node): Node =>
      node.children === undefined
        ? { name: node.name, actual: random.pick(['好', '较好', '一般']) }
        : { name: node.name, children: node.children.map(bare) };
    data.indicators = data.indicators?.map(bare) ?? [];
    data.subject = 'fund';
    data.evaluation = 'finance';
    data['stated'] = { grade };
    data.use = [{ measure: '评价结果作为下年度资金分配的参考', note: '同一等级之内不分先后' }];
  },
});

/** Comes with a table and a picture of it. */
export const attached: Special = {
  change: (data) => {
    data['attachments'] = [{ title: '满意度问卷汇总表', file: 'survey.csv' }];
  },
  extra: `### 满意度问卷

各实施点的满意度如下图，数据见[满意度问卷汇总表](survey.csv)。

![柱状图：五个实施点的满意度，第一点最高，第四点最低](survey.png)`,
};

/** What the framework says is not said again. */
export const framed = (id: string, special: Special = {}): Special => ({
  ...special,
  change: (data) => {
    data['framework'] = id;
    data.indicators = leaves(data.indicators ?? []).map(({ weight: _, ...fields }) => fields);
    special.change?.(data);
  },
});

const yearOf = (data: Data): number => {
  if (data.year === undefined) throw new Error('no year');
  return data.year;
};
