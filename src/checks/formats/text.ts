import { styleText } from 'node:util';
import { cliWords } from '../../i18n/cli.ts';
import type { Place } from '../../report/problem.ts';
import type { Finding } from '../check.ts';
import { redacted } from '../privacy/redact.ts';
import { excerpt } from './excerpt.ts';
import type { Format, FormatOptions } from './format.ts';
import { padEnd, padStart, width } from './width.ts';

/** For people: file by file, each finding with its line and what it is about, then a summary. */
export const text: Format = ({ reports, findings }, options) => {
  const words = cliWords[options.site.language];
  const open = findings.filter(({ acknowledged }) => acknowledged === null);
  const files = Map.groupBy(options.openOnly === true ? open : findings, ({ at }) => at.file);
  const groups = Array.from(files.values(), (group) =>
    group.map((one) => block(one, group, options)).join(''),
  );
  const count = (severity: Finding['severity']) => open.filter((one) => one.severity === severity).length;
  const errors = count('error');
  const summary = words.summary(errors, count('warning'), findings.length - open.length, reports);
  const done = styled(errors > 0 ? 'red' : 'green', summary, options);
  return [...groups, `${done}\n`].join('\n');
};

type Style = Parameters<typeof styleText>[0];

const styled = (style: Style, words: string, { colour }: FormatOptions): string =>
  colour ? styleText(style, words, { validateStream: false }) : words;

const placeText = ({ file, line, column }: Place, { path }: FormatOptions): string =>
  `${path(file)}:${line}:${column}`;

/** One finding: its line, the words it is about with a mark under them, related places, the author's note. */
function block(finding: Finding, group: readonly Finding[], options: FormatOptions): string {
  const { at, severity, message, check, related, acknowledged } = finding;
  const { language } = options.site;
  const words = cliWords[language];
  const column = Math.max(...group.map((one) => width(placeText(one.at, options))));
  const kindOf = (one: Finding) =>
    one.acknowledged === null ? words.severity[one.severity] : words.acknowledged;
  const kind = padEnd(kindOf(finding), Math.max(...group.map((one) => width(kindOf(one)))));
  const style: Style = acknowledged !== null ? 'dim' : severity === 'error' ? 'red' : 'yellow';
  const place = padEnd(placeText(at, options), column);
  const head = `${place}  ${styled(style, kind, options)}  ${message[language]}  ${styled('dim', check, options)}`;
  const lines = acknowledged === null ? marked(at, options) : [`${words.note}${acknowledged}`];
  const others =
    acknowledged === null
      ? related.map((other) => `${words.related} ${placeText(other.at, options)} ${other.message[language]}`)
      : [];
  const below = [...lines, ...others].map((line) => `    ${styled('dim', line, options)}\n`);
  return `${head}\n${below.join('')}`;
}

/** The line of the source and a caret under the stretch; nothing where the stretch is empty. */
function marked(at: Place, { line }: FormatOptions): readonly string[] {
  // A log must not publish what the page may not.
  const whole = redacted(line(at.file, at.line));
  const end = at.endLine === at.line ? at.endColumn : whole.length + 1;
  const stretch = excerpt(whole, at.column - 1, end - 1);
  if (stretch === null) return [];
  const number = String(at.line);
  const gutter = padStart('', number.length);
  const caret = ' '.repeat(width(stretch.before)) + '^'.repeat(Math.max(1, width(stretch.inside)));
  return [`${number} │ ${stretch.before}${stretch.inside}${stretch.after}`, `${gutter} │ ${caret}`];
}
