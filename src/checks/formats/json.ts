import type { Place } from '../../report/problem.ts';
import type { Format } from './format.ts';

/** One object for other programs; its field names are permanent. */
export const json: Format = ({ reports, findings }, { site: { language }, path }) => {
  const place = ({ file, line, column, endLine, endColumn }: Place) => ({
    file: path(file),
    line,
    column,
    endLine,
    endColumn,
  });
  const object = {
    reports,
    findings: findings.map(({ check, severity, at, message, quote, related, acknowledged }) => ({
      check,
      severity,
      ...place(at),
      message: message[language],
      quote,
      related: related.map((other) => ({ ...place(other.at), message: other.message[language] })),
      acknowledged,
    })),
  };
  return `${JSON.stringify(object, null, 2)}\n`;
};
