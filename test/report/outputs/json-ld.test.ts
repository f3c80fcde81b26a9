import { expect, test } from 'vitest';
import { jsonLdText, reportJsonLd, siteJsonLd } from '../../../src/report/outputs/json-ld.ts';
import { letters, library, publicationOf, reportOf, scored, site, unlike } from './fixture.ts';

type Thing = Record<string, unknown> & { '@type': string; '@id': string };

const graph = (value: object): readonly Thing[] => {
  const { '@graph': things } = JSON.parse(jsonLdText(value as never)) as { '@graph': Thing[] };
  return things;
};

const typed = (things: readonly Thing[], type: string): Thing => {
  const [found, ...more] = things.filter((thing) => thing['@type'] === type);
  if (found === undefined || more.length > 0) throw new Error(type);
  return found;
};

test('a report and its data say what, who, when, where and under which licence', () => {
  const report = reportOf('2023/station', scored('revisions: [{ date: 2024-08-01, note: 更正 }]'));
  const things = graph(reportJsonLd(report, site));
  const page = 'https://example.org/pj/reports/2023/station/';
  expect(typed(things, 'Report')).toMatchObject({
    url: page,
    name: '2023 年度社工站“=评价” <报告> & "结果"',
    datePublished: '2024-06-28',
    dateModified: '2024-08-01',
    temporalCoverage: '2023',
    spatialCoverage: {
      name: '白云区',
      containedInPlace: { name: '广州市', containedInPlace: { name: '广东省' } },
    },
    publisher: { name: '示例发布机构' },
    author: { name: '第三方' },
    license: { '@type': 'CreativeWork', name: 'CC-BY-4.0' },
    isPartOf: { '@id': 'https://example.org/pj/#website' },
    hasPart: { '@id': `${page}#data` },
  });
  const data = typed(things, 'Dataset') as Thing & {
    distribution: { contentUrl: string; encodingFormat: string }[];
  };
  expect(data.distribution.map(({ contentUrl, encodingFormat }) => [contentUrl, encodingFormat])).toEqual([
    [`${page}report.json`, 'application/json'],
    [`${page}indicators.csv`, 'text/csv'],
    [`${page}source.md`, 'text/markdown'],
  ]);
  expect(data).toMatchObject({
    isPartOf: { '@id': `${page}#report` },
    variableMeasured: [
      { name: '总分', value: '99.33', maxValue: '100' },
      { name: '等级', value: '优' },
    ],
  });
  // What search engines ask of a dataset's description.
  expect(String(data['description']).length).toBeGreaterThanOrEqual(50);
});

test('several years are an interval', () => {
  const [report] = graph(reportJsonLd(reportOf('2021/letters', letters()), site));
  expect(report).toMatchObject({ temporalCoverage: '2019/2021' });
});

test('only what is disclosed is offered', () => {
  const data = typed(graph(reportJsonLd(reportOf('2023/x', scored('disclosure: result')), site)), 'Dataset');
  expect(data['distribution']).toHaveLength(1);
});

test('no text of a report can close the script element it stands in', () => {
  const text = jsonLdText(reportJsonLd(reportOf('2023/x', scored().replace('<报告>', '</script><b>')), site));
  expect(text).not.toContain('<');
  expect(text).toContain('\\u003c/script>');
});

test('the site offers its catalogue and all tables', () => {
  const things = graph(siteJsonLd(publicationOf(library())));
  expect(typed(things, 'WebSite')['@id']).toBe('https://example.org/pj/#website');
  expect(typed(things, 'Dataset')).toMatchObject({
    temporalCoverage: '2019/2023',
    includedInDataCatalog: { '@id': typed(things, 'DataCatalog')['@id'] },
  });
  const { distribution } = typed(things, 'Dataset') as unknown as { distribution: { contentUrl: string }[] };
  expect(distribution.map(({ contentUrl }) => contentUrl.split('/data/')[1])).toEqual([
    'reports.csv',
    'units.csv',
    'indicators.csv',
    'reports.json',
  ]);
});

test('a result that is printed otherwise than computed has both values under their names', () => {
  const data = typed(graph(reportJsonLd(reportOf('2023/x', unlike()), site)), 'Dataset');
  expect(data['variableMeasured']).toEqual([
    { '@type': 'PropertyValue', name: '总分（原文）', value: '88.5', maxValue: '100' },
    { '@type': 'PropertyValue', name: '总分（计算）', value: '99.33', maxValue: '100' },
    { '@type': 'PropertyValue', name: '等级（原文）', value: '良' },
    { '@type': 'PropertyValue', name: '等级（计算）', value: '优' },
  ]);
});
