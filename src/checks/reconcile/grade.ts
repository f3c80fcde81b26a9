import type { GradeClaim } from '../../prose/claims/claim.ts';
import type { ReadableReport } from '../../report/read.ts';
import { gradesOf } from '../../report/stated.ts';
import { bandOf, gradeNamed } from '../../scoring/grade.ts';
import { differs, reconciliation, type Verdict } from './reconciliation.ts';

export default reconciliation('grade', {
  severity: 'error',
  title: { 'zh-CN': '正文的等级与总分不符', en: 'A grade in the text that the total does not give' },
  why: {
    'zh-CN': '等级由总分按评分办法的界限得出，如“84.47 分，评级为优”就不成立；等级决定结果怎样应用。',
    en: 'The grade follows from the total by the scheme’s bands; “84.47 points, excellent” does not. Results are applied by grade.',
  },
  fix: {
    'zh-CN': '核对正文的等级、总分和 `scheme`；也可以用 `:grade` 代替手写的等级。',
    en: 'Check the text’s grade, the total and `scheme`, or write `:grade` instead of the word.',
  },
  compare,
});

function compare(claim: GradeClaim, report: ReadableReport): Verdict {
  const { scheme } = report;
  const { unit, grade, beside, spot } = claim;
  if (claim.other === true) return ofOther(claim, report);
  const stated = unit.scorable.stated.grade;
  const own = gradesOf(unit, scheme, unit.printed);
  // A sentence that prints total and grade contradicts itself, whatever the frontmatter says.
  const other = beside === null ? null : (bandOf(beside.value, scheme)?.grade ?? null);
  const veto = unit.printed.gradeBy === 'veto';
  const itself = other !== null && other !== grade && !veto && !own.has(grade);
  const known = new Set([...own, ...(stated === null ? [] : [gradeNamed(stated, scheme) ?? stated])]);
  if (!itself && (known.size === 0 || known.has(grade))) return known.size === 0 ? null : 'agrees';
  const expected = itself ? other : (unit.printed.grade ?? [...known][0] ?? '');
  const basis = itself && beside !== null ? `（\`${beside.text}\`）` : '';
  const field = [...unit.path, 'stated', 'grade'];
  const at = report.source.place(report.source.has(field) ? field : [...unit.path, 'indicators'], 'key');
  return {
    at: spot.at,
    quote: spot.quote,
    message: differs(
      unit.name ?? '',
      [`等级不应为 \`${spot.figure}\``, `应为 \`${expected}\`${basis}`, '请核对正文的等级和总分'],
      [
        `grade \`${spot.figure}\``,
        `\`${expected}\`${basis === '' ? '' : ` for \`${beside?.text}\``}`,
        'check grade and total',
      ],
    ),
    related: [{ at, message: { 'zh-CN': `等级 \`${expected}\``, en: `grade \`${expected}\`` } }],
  };
}

/** A grade beside the total of another than the report's own units. */
function ofOther({ grade, beside, spot }: GradeClaim, { scheme }: ReadableReport): Verdict {
  const expected = beside === null ? null : bandOf(beside.value, scheme)?.grade;
  if (beside === null || expected === null || expected === undefined) return null;
  if (expected === grade) return 'agrees';
  return {
    at: spot.at,
    quote: spot.quote,
    message: differs(
      '',
      [`等级不应为 \`${spot.figure}\``, `应为 \`${expected}\`（\`${beside.text}\`）`, '请核对等级和得分'],
      [`grade \`${spot.figure}\``, `\`${expected}\` for \`${beside.text}\``, 'check grade and score'],
    ),
  };
}
