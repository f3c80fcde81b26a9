import type { ReportSummary } from '../summary.ts';
import { fieldsFrom } from './field.ts';
import type { NodeJson } from './report-json.ts';
import { table } from './table.ts';
import { byTerms } from './terms.ts';

type Row = { readonly summary: ReportSummary; readonly part: string; readonly node: NodeJson };

/** What a node of the indicator tree holds, in report.json and in the table. */
export const nodeGlossary = `
path!         | text          | 路径 | Path | 从一级指标起的各级名称，以“/”相连 | the names from the first level down, joined by “/”
name!         | text          | 指标 | Indicator | 指标名称 | name of the indicator
level!        | integer       | 级次 | Level | 1 为一级指标 | 1 is the first level
leaf!         | boolean       | 末级 | Leaf | 是否直接打分；加总时只取 true 的行，否则重复 | whether it is scored itself; add up these rows only, or points count twice
weight        | exact points  | 分值（精确） | Points, exact | 最多可得的分，连同合理缺项 | points it can give, those that do not apply among them
weightPrinted | number points | 分值 | Points | 分值的印法 | the points as printed
applicableWeight | exact points | 适用分值（精确） | Points that apply, exact | 分值中不属于合理缺项的部分，得分率以它为分母；没有合理缺项则与分值相同 | the part of the points that applies, of which the rate is taken; the same as the points where all of them apply
applicableWeightPrinted | number points | 适用分值 | Points that apply | 适用分值的印法 | the same as printed
weightStated  | text points   | 原文分值 | Points as stated | 原文给上级指标印出的分值 | points that the report prints for a group
score         | exact points  | 得分（精确） | Score, exact | 未四舍五入；没有得分则为空 | not rounded; empty where it is not scored
printed       | number points | 得分 | Score | 按评分办法的位数四舍五入 | rounded to the scheme’s decimals
rate          | percent %     | 得分率 | Rate | 得分 ÷ 适用分值 | score over the points that apply
rateExact     | exact         | 得分率（精确） | Rate, exact | 适用分值为 1，未四舍五入 | 1 is all points that apply; not rounded
by!           | text          | 得分由来 | Score by | 得分是怎样来的 | where the score comes from
rule          | text          | 评分规则 | Rule | 规则的名称，含义见评分方法 | name of the rule; see the methods page
how           | text          | 得分说明 | How | 一句话说明得分如何得出 | one sentence on how the score came about
target        | text          | 目标 | Target | 指标值，连同运算符和单位 | the target with its operator and unit
actual        | text          | 实际 | Actual | 实际完成值 | what was achieved
unit          | text          | 度量单位 | Unit | 目标和实际的单位 | unit of target and actual
reason        | text          | 原因 | Reason | 扣分或偏差的原因 | why points were lost or a target far exceeded
evidence      | text          | 依据 | Evidence | 得分的依据 | what the score rests on
stated        | text points   | 原文得分 | Score as stated | 原文印出的得分 | the score that the report prints
agrees        | boolean       | 是否一致 | Agrees | 原文得分与计算是否一致；无从比较则为空 | whether the stated score follows from the facts; empty where there is nothing to compare
applicable!   | boolean       | 适用 | Applicable | false 为合理缺项，不计入总分 | false: not applicable, left out of the total
anchor!       | text          | 锚点 | Anchor | 该行在报告页面上的位置 | id of its row on the report’s page
`;

const keyGlossary = `
report! | text    | 报告 | Report | 报告的标识，见 reports 表的 id | the report’s id in the table reports
year!   | integer | 年度 | Year | 报告的归档年度 | the year the report is filed under
part    | text    | 单位或项目 | Unit or project | 分别评分的单位或项目，见 units 表的 unit；整体评分的为空 | the unit or project scored by itself, in the table units; empty where the report has one score
`;

/** One row for each node of the indicator trees that are public. */
export const indicatorsTable = table<Row>(
  {
    name: 'indicators',
    title: { 'zh-CN': '指标', en: 'Indicators' },
    about: {
      'zh-CN': '指标体系中每个节点一行，上级在前。不含已撤回的和只公开结果的报告。',
      en: 'One row a node of an indicator tree, groups before what they hold. Without withdrawn reports and those that publish their result only.',
    },
    fields: fieldsFrom(keyGlossary.trimEnd() + nodeGlossary, { by: byTerms }),
    key: ['report', 'anchor'],
    refers: { field: 'report', table: 'reports', to: 'id' },
    lists: ({ status }) => status !== 'withdrawn',
  },
  {
    report: ({ summary }) => summary.id,
    year: ({ summary }) => summary.years.at(-1) ?? null,
    part: ({ part }) => part,
    ...nodeReaders(),
  },
  ({ summary, built: { json } }) => {
    const rows = (part: string, nodes: readonly NodeJson[] | null): readonly Row[] =>
      (nodes ?? []).map((node) => ({ summary, part, node }));
    return [...rows('', json.nodes), ...(json.units ?? []).flatMap(({ name, nodes }) => rows(name, nodes))];
  },
);

/** A node's fields go by the same names in the table and in report.json. */
function nodeReaders(): Readonly<Record<string, (row: Row) => NodeJson[Exclude<keyof NodeJson, 'aliases'>]>> {
  const names = fieldsFrom(nodeGlossary).map(({ name }) => name as Exclude<keyof NodeJson, 'aliases'>);
  return Object.fromEntries(names.map((name) => [name, ({ node }: Row) => node[name]]));
}
