import type { Line, Text } from './lines.ts';
import type { Sentence } from './sentences.ts';
import { yearsOf } from './when.ts';

const comparison = /^(?:同比|较上年|比上年|平均)$/;

/** Whether the words of a sentence up to a place speak of another year, or of the unit's own scores. */
export function isElsewhere({ report }: Text, line: Line, sentence: Sentence, to: number): boolean {
  const { data } = report;
  const years = yearsOf(report);
  return sentence.tokens.some((token) => {
    if (token.from >= to) return false;
    if (token.kind === 'word') {
      if (token.word === 'self') return data.evaluation !== 'self';
      return token.word === 'past' && !comparison.test(line.text.slice(token.from, token.to));
    }
    if (token.kind !== 'date') return false;
    const known = token.years.filter((year) => years.has(year)).length;
    return known === 0 || known < years.size;
  });
}
