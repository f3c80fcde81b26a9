import type { Context } from '../../src/report/context.ts';
import { print, printRate } from '../../src/scoring/quantity.ts';
import { leaves } from '../../src/scoring/score.ts';
import { type Data, frontmatter, type Plan } from './frontmatter.ts';
import { methods, otherMatters, overview, paragraph, say, scope } from './phrases.ts';
import type { Random } from './random.ts';
import { aboutOf, computed, table, written } from './report-text.ts';

/** A report on several units, each with a tree, a budget, a score and a grade of its own. */
export function unitsText(plan: Plan, names: readonly string[], random: Random, context: Context): string {
  const data = frontmatter(plan, random);
  const units = names.map((name, at) => {
    const { indicators, budget } = frontmatter({ ...plan, total: plan.total - at * 6 }, random);
    return { name, indicators, budget };
  });
  const { indicators: _, budget: __, ...shared } = data;
  const whole: Data = {
    ...shared,
    units,
    summary: `对${names.length}个单位的评价，各单位分别评分。（虚构数据）`,
  };
  const about = aboutOf(plan, data);
  const head = written(whole);
  const results = computed(plan, head, context).units;
  const rows = results.map(({ name, budget, result }) => [
    name ?? '',
    budget?.amounts.executed?.text ?? '—',
    budget?.rate == null ? '—' : printRate(budget.rate, 2),
    result.total === null ? '—' : print(result.total, 2),
    result.grade ?? '—',
  ]);
  const weakest = results.map(({ name, result }) => {
    const lost = [...leaves(result.roots)].filter(({ score, weight }) => score !== null && weight?.gt(score));
    const found = random.some(lost, 2).map(({ indicator }) => `“${indicator.name}”${indicator.reason}`);
    return `${name}：${found.length === 0 ? '各项指标均达到预期' : found.join('；')}。`;
  });
  return `${head}
## 一、基本情况

${say(random, overview, about)}本次评价对${names.join('、')}分别评分，不计算合并得分。

## 二、绩效评价工作开展情况

${say(random, scope, about)}${paragraph(random, methods, 4, about)}

## 三、综合评价情况及评价结论

${table(['单位', '实际支出（万元）', '预算执行率', '得分', '等级'], rows)}

## 四、绩效评价指标分析

${weakest.join('\n\n')}

## 五、主要经验及做法、存在的问题及原因分析

${about.topic.problems.map(([problem]) => `${problem}。`).join('\n\n')}

## 六、有关建议

${about.topic.problems.map(([, advice]) => `${advice}。`).join('\n\n')}

## 七、其他需要说明的问题

${paragraph(random, otherMatters, 2, about)}
`;
}
