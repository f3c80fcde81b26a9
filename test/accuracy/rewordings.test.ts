import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanReports, findingsIn } from './measure.ts';

const planted = join(import.meta.dirname, '../fixtures/planted');
const reports = [
  ...cleanReports().slice(1),
  ...readdirSync(planted)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(planted, name)),
].map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** Rewords the paragraphs of a body; frontmatter, headings, tables, lists, quotations and directives stay. */
const inParagraphs =
  (pattern: RegExp, other: string | ((...match: string[]) => string)) =>
  (text: string): string => {
    const body = text.indexOf('\n---\n', 4) + 5;
    const lines = text.slice(body).split('\n');
    const reworded = lines.map((line) =>
      /^\s*(?:$|\||#|>|```|:::?|- |\* |\d+\. )/.test(line) ? line : line.replace(pattern, other as string),
    );
    return text.slice(0, body) + reworded.join('\n');
  };

const wide = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);

/** Ways of writing that change nothing that is said. */
const ways: readonly (readonly [string, (text: string) => string])[] = [
  ['得分为 for 得', inParagraphs(/(?<![获自取实该总评应不所可只才分计])得(?=\d[\d.]*分)/g, '得分为')],
  ['失 for 扣', inParagraphs(/(?<![共各均计])扣(?=\d[\d.]*分)/g, '失')],
  ['commas for semicolons', inParagraphs(/；/g, '，')],
  ['stops for semicolons', inParagraphs(/；/g, '。')],
  [
    'marks of half width',
    inParagraphs(/[（），；：]/g, (mark) => '(),;:'.charAt('（），；：'.indexOf(mark))),
  ],
  ['digits of full width', inParagraphs(/\d/g, wide)],
  ['spaces beside figures', inParagraphs(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' ')],
  ['合计 for 共计 and 总计', inParagraphs(/共计|总计/g, '合计')],
  ['其中 without a mark', inParagraphs(/其中[，：:]/g, '其中')],
  ['依次为 for 分别为', inParagraphs(/分别为/g, '依次为')],
  ['此项 for 该指标', inParagraphs(/[该本此]项?指标/g, '此项')],
  ['比上年 for 较上年', inParagraphs(/较上年/g, '比上年')],
  ['no quotation marks', inParagraphs(/[“”]/g, '')],
  ['no word for the full mark', inParagraphs(/满分(?:为)?(?=\d[\d.]*分)/g, '')],
];

test.each(ways)('what is true is true in other words: %s', (name, reword) => {
  const all = reports.flatMap(({ file, text }) => {
    const other = reword(text);
    return other === text ? [] : [{ file, text: other }];
  });
  // Every fourth report, so that all ways together take a few seconds.
  const quarter = ways.findIndex(([one]) => one === name) % 4;
  const changed = all.length < 12 ? all : all.filter((_, at) => at % 4 === quarter);
  expect(changed.length).toBeGreaterThan(2);
  const said = changed.flatMap(({ file, text }) =>
    findingsIn(file, text)
      .filter(({ severity }) => severity === 'error')
      .map(({ check, at, message }) => `${basename(file)}:${at.line} ${check} ${message.en}`),
  );
  expect(said).toEqual([]);
});
