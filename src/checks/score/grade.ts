import type { Words } from '../../i18n/words.ts';
import { results, type Unit } from '../../report/read.ts';
import { gradeAgrees } from '../../report/stated.ts';
import { gradeNamed } from '../../scoring/grade.ts';
import { print } from '../../scoring/quantity.ts';
import type { Scheme } from '../../scoring/scheme.ts';
import type { Check } from '../check.ts';
import { treesAreRead } from '../unread.ts';

export default {
  code: 'score/grade',
  severity: 'error',
  title: { 'zh-CN': '等级与总分不符', en: 'A grade that the total does not give' },
  why: {
    'zh-CN': '等级由总分按评分办法的界限得出，如“84.47 分，评级为优”就不成立。',
    en: 'The grade follows from the total by the scheme’s bands; “84.47 points, excellent” does not.',
  },
  fix: {
    'zh-CN': '核对 `stated.grade`、总分和 `scheme`；一票否决写入 `veto`。',
    en: 'Check `stated.grade`, the total and `scheme`; a veto is written as `veto`.',
  },
  *run(report) {
    if (!treesAreRead(report)) return;
    const { scheme, source } = report;
    for (const unit of results(report)) {
      const { grade } = unit.scorable.stated;
      const { veto } = unit.scorable;
      const at = source.place([...unit.path, 'stated', 'grade']);
      if (grade !== null && gradeNamed(grade, scheme) === null) {
        yield { at, quote: grade, message: unknownGrade(grade, scheme) };
      } else if (grade !== null && gradeAgrees(unit, scheme, unit.printed) === false) {
        yield { at, quote: grade, message: wrongGrade(grade, unit, scheme), related: related(unit, report) };
      }
      if (veto !== null && gradeNamed(veto.grade, scheme) === null) {
        const place = source.place([...unit.path, 'veto', 'grade']);
        yield { at: place, quote: veto.grade, message: unknownGrade(veto.grade, scheme) };
      }
    }
  },
} satisfies Check;

function unknownGrade(grade: string, scheme: Scheme): Words {
  const grades = scheme.bands.map((band) => `\`${band.grade}\``);
  return {
    'zh-CN': `等级不应为 \`${grade}\`，应为${scheme.name}的 ${grades.join('、')} 之一，请改正或改用相应的评分办法`,
    en: `Unexpected grade \`${grade}\`, expected one of ${grades.join(', ')} of ${scheme.name}, correct it or choose another scheme`,
  };
}

function wrongGrade(stated: string, { result }: Unit, scheme: Scheme): Words {
  const total = result.basis === null ? '' : print(result.basis, scheme.decimals);
  if (result.gradeBy === 'veto') {
    return {
      'zh-CN': `等级不应为 \`${stated}\`，应为一票否决后的 \`${result.grade}\`，请核对等级或 \`veto\``,
      en: `Unexpected grade \`${stated}\`, expected \`${result.grade}\` after the veto, check the grade or \`veto\``,
    };
  }
  return {
    'zh-CN': `等级不应为 \`${stated}\`，应为 \`${result.grade}\`（总分 \`${total}\`，${scheme.name}），请核对等级和总分`,
    en: `Unexpected grade \`${stated}\`, expected \`${result.grade}\` (total \`${total}\`, ${scheme.name}), check grade and total`,
  };
}

function related(unit: Unit, { source }: Parameters<NonNullable<Check['run']>>[0]) {
  const { total } = unit.scorable.stated;
  if (total === null) return [];
  const message = { 'zh-CN': `总分 \`${total.text}\``, en: `total \`${total.text}\`` };
  return [{ at: source.place([...unit.path, 'stated', 'total']), message }];
}
