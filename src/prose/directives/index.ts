import budget from './budget.ts';
import chart from './chart.ts';
import type { Directive } from './directive.ts';
import findings from './findings.ts';
import grade from './grade.ts';
import rate from './rate.ts';
import score from './score.ts';
import scores from './scores.ts';
import total from './total.ts';
import weight from './weight.ts';
import weights from './weights.ts';

/** Every directive there is. To add one: a file and a line here. */
export const directives: readonly Directive[] = [
  weights,
  scores,
  budget,
  findings,
  chart,
  score,
  weight,
  rate,
  total,
  grade,
];
