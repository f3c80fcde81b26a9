import type { Grid } from './grid.ts';

/** Which columns of an indicator table hold what; null: it is none. */
export type Columns = {
  /** Columns of names, outermost first. */
  readonly names: readonly number[];
  /** Columns of figures with the name column they belong to. */
  readonly figures: readonly {
    readonly column: number;
    readonly measure: 'weight' | 'score' | 'rate' | 'loss';
    readonly of: number;
  }[];
};

const level = /^(?:评价)?(?:[一二三四五末]级|具体|明细|末端)(?:评价|绩效)?指标(?:名称)?$/;
const named =
  /^(?:指标名称|指标|评价指标|绩效指标|考核指标|指标内容|评价内容|评价维度|维度|评分项目|评价项目|指标类别|指标类型|考核内容|评价要素)$/;
const weight =
  /^(?:分值|权重|满分|标准分|标准分值|指标分值|指标权重|权重分|权重分值|权数|满分值|分值权重|指标满分|总分值|分值\/权重|权重分数)$/;
const score =
  /^(?:得分|评价得分|实际得分|最终得分|指标得分|评分|综合得分|考评得分|评价评分|评价分数|评定得分|绩效得分|评分结果|实得分|复核分|复核得分|评审得分|核定得分|审定得分|终评得分|最终评分|财政评价得分|评价组评分|评价分)$/;
/** The mean of several marks is the score where no other column is. */
const mean = /^(?:平均分|平均得分|均分|专家平均分|综合评分均值)$/;
const own = /^(?:自评得分|自评分|自评分数|单位自评得分|自评评分)$/;
const rate = /^(?:得分率|指标得分率|综合得分率|评价得分率|平均得分率|得分比率)$/;
const loss = /^(?:扣分|失分|扣分值|扣减分值|扣减分|扣分数)$/;

/** Headers under which indicators may stand as well as anything else: only their names can tell. */
const general =
  /^(?:|项目|类别|类型|内容|名称|分类|评价项目|考核项目|评分内容|指标体系|一级|维度\\指标|评价指标体系)$/;

export function columnsOf({ heads }: Grid, self: boolean): Columns | null {
  const told = heads.flatMap((head, column) => (level.test(head) || named.test(head) ? [column] : []));
  const names = told.length === 0 && general.test(heads[0] ?? '') ? [0] : told;
  if (names.length === 0) return null;
  const leftOf = (column: number): number => names.findLast((other) => other < column) ?? names[0] ?? 0;
  const deepest = names.at(-1) ?? 0;
  const pick = (form: RegExp): number[] => heads.flatMap((head, column) => (form.test(head) ? [column] : []));
  const weights = narrowed(heads, pick(weight));
  const scores = [pick(score), self ? pick(own) : [], pick(mean)].filter((some) => some.length > 0);
  const place = (columns: readonly number[], measure: Columns['figures'][number]['measure']) => {
    if (columns.length === 1)
      return [
        {
          column: columns[0] ?? 0,
          measure,
          of: (columns[0] ?? 0) > deepest ? deepest : leftOf(columns[0] ?? 0),
        },
      ];
    // 一级指标 | 分值 | 二级指标 | 分值: each belongs to the names on its left; two for one name are two things.
    const homes = columns.map(leftOf);
    return new Set(homes).size === columns.length
      ? columns.map((column) => ({ column, measure, of: leftOf(column) }))
      : [];
  };
  const figures = [
    ...place(weights, 'weight'),
    // The unit's own marks beside those of a review: the tree tells which of them it holds.
    ...scores.slice(0, self ? 2 : 1).flatMap((some) => place(some, 'score')),
    ...place(pick(rate), 'rate'),
    ...place(pick(loss), 'loss'),
  ];
  return figures.length === 0 ? null : { names, figures };
}

/** Beside 分值 a column 权重 is a share within the group. */
function narrowed(heads: readonly string[], columns: readonly number[]): readonly number[] {
  const points = columns.filter((column) => !/^(?:指标)?权重$|权数/.test(heads[column] ?? ''));
  return points.length > 0 && points.length < columns.length ? points : columns;
}
