import type { Words } from '../../i18n/words.ts';
import type { Unit } from '../../report/read.ts';
import { gradeOf } from '../../scoring/grade.ts';
import type { Fraction } from '../../scoring/quantity.ts';
import type { Scheme } from '../../scoring/scheme.ts';

/**
 * A disagreement that changes the grade says so first.
 * @param other the total that follows from the other of the two figures; null where there is none
 */
export function withGradeEffect(
  message: Words,
  { result }: Unit,
  scheme: Scheme,
  other: Fraction | null,
): Words {
  if (result.total === null || other === null) return message;
  const [own, printed] = [gradeOf(result.total, scheme), gradeOf(other, scheme)];
  if (own === null || printed === null || own === printed) return message;
  return {
    'zh-CN': `影响等级（\`${printed}\` 或 \`${own}\`）：${message['zh-CN']}`,
    en: `Changes the grade (\`${printed}\` or \`${own}\`): ${message.en}`,
  };
}
