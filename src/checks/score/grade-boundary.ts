import { totalAgrees } from '../../report/stated.ts';
import { bandOf } from '../../scoring/grade.ts';
import { exact, print, rounded } from '../../scoring/quantity.ts';
import type { Check } from '../check.ts';
import { treesAreRead } from '../unread.ts';
import { treePlace } from './tree-place.ts';

export default {
  code: 'score/grade-boundary',
  severity: 'warning',
  title: { 'zh-CN': '总分在等级界限上', en: 'A total on the edge of a grade' },
  why: {
    'zh-CN': '舍入前后的总分分属两个等级，如 89.996 印作 90.00：等级取决于舍入，应予说明。',
    en: 'Exact and printed total fall into different grades, as 89.996 that prints 90.00: the grade hangs on rounding and wants a word.',
  },
  fix: {
    'zh-CN': '评分办法用 `gradeOn` 规定以哪一个总分定等级；在正文中说明，或用 `acknowledged` 说明。',
    en: 'The scheme’s `gradeOn` says which total is graded; explain it in the text or acknowledge it.',
  },
  *run(report) {
    if (!treesAreRead(report)) return;
    const { scheme } = report;
    for (const unit of report.units) {
      const { total } = unit.result;
      if (total === null) continue;
      const stated = unit.scorable.stated.total;
      const own = stated !== null && totalAgrees(unit, scheme, unit.result) === true ? stated : null;
      const printed = own?.value ?? rounded(total, scheme.decimals);
      const [byPrint, byValue] = [bandOf(printed, scheme), bandOf(total, scheme)];
      if (byPrint === null || byValue === null || byPrint.grade === byValue.grade) continue;
      const text = own?.text ?? print(total, scheme.decimals);
      yield {
        at: own === null ? treePlace(report, unit) : report.source.place([...unit.path, 'stated', 'total']),
        quote: text,
        message: {
          'zh-CN': `总分不应在舍入前后分属两个等级（\`${exact(total)}\` 为 \`${byValue.grade}\`，印作 \`${text}\` 为 \`${byPrint.grade}\`），应说明以哪一个为准，请在正文中写明或加以说明`,
          en: `Unexpected total on the edge of two grades (\`${exact(total)}\` is \`${byValue.grade}\`, printed \`${text}\` is \`${byPrint.grade}\`), expected a word on which one holds, explain or acknowledge it`,
        },
      };
    }
  },
} satisfies Check;
