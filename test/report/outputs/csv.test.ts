import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteOrderMark, csvRow, guarded } from '../../../src/report/outputs/csv.ts';
import { indicatorsTable } from '../../../src/report/outputs/indicators-table.ts';
import { csvHead, csvRows } from '../../../src/report/outputs/table.ts';
import { frame, readCsv, records, reportOf, scored, sheet } from './fixture.ts';

test.each(['=1+1', '+cmd', '-2 分', '@sum', '\tx', '\rx', '\nx', '＝1+1', '-1+2', '=', '-10/3'])(
  'text that a spreadsheet would run is kept from it: %j',
  (text) => expect(guarded(text)).toBe(`'${text}`),
);

test.each([
  '-5',
  '-5.25',
  '+3',
  '-5%',
  '89.78%',
  '8.978',
  '≥735',
  '10/3',
  '3-5',
  '10:30',
  '2024-06-28',
  '社工站',
  'a=1',
  '2023/x',
  '——',
  '',
])('numbers, negative ones too, and plain words stay as they are: %s', (text) =>
  expect(guarded(text)).toBe(text),
);

test('whatever a cell holds comes back, and never as a formula', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '公', '"', ',', '\n', ' ', '=', '-', "'", '1', '\t', '@'),
  });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
      const [row = []] = readCsv(byteOrderMark + csvRow(cells));
      expect(row.map((cell, at) => (cell === cells[at] ? cell : cell.replace(/^'/, '')))).toEqual(cells);
      for (const cell of row) expect(cell).not.toMatch(/^[=+@]|^-(?!\d+$)|^[\t\r\n]/);
    }),
  );
});

test('line ends inside a cell are one line feed, between rows CRLF', () => {
  expect(csvRow(['一\r\n二', null, 3, true])).toBe('"一\n二",,3,true\r\n');
});

test('a score is in the table exactly and as it is printed', () => {
  const report = reportOf('2023/x', scored());
  const rows = records(sheet(indicatorsTable, [report]));
  const row = rows.find(({ name }) => name === '满意度');
  // 89.78 / 90 × 50 = 49.8777…
  expect(row).toMatchObject({
    weight: '50',
    score: '4489/90',
    printed: '49.88',
    rate: '99.76%',
    stated: '49.88',
    agrees: 'true',
  });
  expect(rows.map(({ path, level, leaf }) => [path, level, leaf])).toEqual([
    ['过程', '1', 'false'],
    ['过程/预算执行率', '2', 'true'],
    ['过程/=1+1', '2', 'true'],
    ['满意度', '1', 'true'],
  ]);
});

test('facts that look like formulas are published as the words they are, percentages as numbers', () => {
  const [row] = records(sheet(indicatorsTable, [reportOf('2023/x', scored())])).filter(
    ({ path }) => path === '过程/=1+1',
  );
  expect(row).toMatchObject({
    name: "'=1+1",
    target: '3-5',
    actual: '-5%',
    reason: "'-2 分\n第二行",
    evidence: "'+甲",
  });
});

test('a report’s own file and its rows of the whole table are the same bytes', () => {
  const report = reportOf('2023/x', scored());
  expect(csvHead(indicatorsTable) + csvRows(indicatorsTable, report, frame)).toBe(
    sheet(indicatorsTable, [report]),
  );
});
