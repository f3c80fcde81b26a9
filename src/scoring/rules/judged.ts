import { z } from 'zod';
import type { Rule } from './rule.ts';

export default {
  name: 'judged',
  schema: z.undefined(),
  summary: {
    'zh-CN': '由评价者自行打分，并说明理由。',
    en: 'The evaluator’s own score, with a reason.',
  },
  examples: {
    full: { weight: '10', score: '10' },
    least: { weight: '10', score: '0' },
  },
  run: () => null,
} satisfies Rule<undefined>;
