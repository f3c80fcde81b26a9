import type { Format } from './format.ts';

/** Annotations of GitHub Actions: one command a finding. What is acknowledged is no annotation. */
export const github: Format = ({ findings }, { site: { language }, path }) =>
  findings
    .filter(({ acknowledged }) => acknowledged === null)
    .map(({ severity, at, message, check }) => {
      const properties = [
        `file=${property(path(at.file))}`,
        `line=${at.line}`,
        `endLine=${at.endLine}`,
        // GitHub refuses columns for a stretch of several lines.
        ...(at.line === at.endLine ? [`col=${at.column}`, `endColumn=${at.endColumn}`] : []),
        `title=${property(check)}`,
      ];
      return `::${severity} ${properties.join(',')}::${data(message[language])}\n`;
    })
    .join('');

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
