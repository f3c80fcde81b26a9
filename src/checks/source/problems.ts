import type { Problem } from '../../report/problem.ts';
import type { Report } from '../../report/read.ts';
import type { Found } from '../check.ts';

/** What reading the file found under this code. */
export const problemsOf = (report: Report, code: Problem['code']): readonly Found[] =>
  report.problems.filter((problem) => problem.code === code);
