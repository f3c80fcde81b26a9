import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readContext } from '../../src/report/context.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongping-context-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A content folder of these files, read. */
function context(files: Readonly<Record<string, string>> = {}) {
  const content = mkdtempSync(join(folder, 'content-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const read = readContext(content);
  const told = read.problems.map(
    ({ code, at }) => `${relative(content, at.file)}:${at.line}:${at.column} ${code}`,
  );
  return { ...read, told };
}

const two =
  'name: 两级制\nsource: 测试\nbands:\n  - { grade: 合格, from: 60 }\n  - { grade: 不合格, from: 0 }\n';
const shipped = [
  'four-grade',
  'guangdong-five',
  'hubei-20-80',
  'letters',
  'self-evaluation',
  'sichuan-10-90',
];

describe('the settings of a library', () => {
  test('that brings none of its own has the shipped schemes and outlines, and a plain site', () => {
    const { schemes, outlines, frameworks, site, told } = context();
    expect([...schemes.keys()].sort()).toEqual(shipped);
    expect([...outlines.keys()]).toContain('national-2020');
    expect(frameworks.size).toBe(0);
    expect(site).toMatchObject({ language: 'zh-CN', scheme: 'four-grade' });
    expect(told).toEqual([]);
  });

  test('that is not there is the same', () => {
    expect([...readContext(join(folder, 'nowhere')).schemes.keys()].sort()).toEqual(shipped);
  });

  test('adds its own, and puts its own in place of a shipped one', () => {
    const other = two.replace('两级制', '另一种两级制');
    const { schemes, told } = context({ 'schemes/two.yaml': two, 'schemes/letters.yml': other });
    expect(told).toEqual([]);
    expect(schemes.get('two')?.value).toMatchObject({
      id: 'two',
      name: '两级制',
      decimals: 2,
      gradeOn: 'printed',
    });
    expect(schemes.get('letters')?.value.name).toBe('另一种两级制');
    expect(schemes.size).toBe(shipped.length + 1);
  });

  test('finds two schemes of one name, and settings that name no file', () => {
    const { told } = context({
      'schemes/a.yaml': two,
      'schemes/b.yaml': two,
      'site.yaml': 'name: 甲\npublisher: 乙\nscheme: four-grades\noutline: none\n',
    });
    expect(told).toEqual([
      'schemes/b.yaml:1:7 source/duplicate-name',
      'site.yaml:3:9 source/field',
      'site.yaml:4:10 source/field',
    ]);
  });

  test('has another digest when a file of it changes, else the same', () => {
    const before = context({ 'schemes/two.yaml': two });
    const again = context({ 'schemes/two.yaml': two });
    const after = context({
      'schemes/two.yaml': two.replace('60', '70'),
      'site.yaml': 'name: 甲\npublisher: 乙\n',
    });
    expect(again.schemes.get('two')?.digest).toBe(before.schemes.get('two')?.digest);
    expect(after.schemes.get('two')?.digest).not.toBe(before.schemes.get('two')?.digest);
    expect(after.schemes.get('four-grade')?.digest).toBe(before.schemes.get('four-grade')?.digest);
    expect(after.siteDigest).not.toBe(before.siteDigest);
  });
});

describe('addresses in site.yaml', () => {
  const read = (field: string) => context({ 'site.yaml': `name: 甲\npublisher: 乙\n${field}\n` });

  test.each([
    ['https://x.cn', 'https://x.cn'],
    ['http://x.cn/pingjia/', 'http://x.cn/pingjia'],
    ['https://x.cn/绩效/', 'https://x.cn/%E7%BB%A9%E6%95%88'],
    ['https://绩效.cn', 'https://xn--fcv838c.cn'],
  ])('%s is one', (written, address) => {
    const { site, told } = read(`address: ${written}`);
    expect([site.address, told]).toEqual([address, []]);
  });

  test.each([
    'javascript:alert(1)',
    'ftp://x.cn/',
    'https://x.cn/?a=1',
    'https://x.cn/#a',
    'https://user:word@x.cn/',
    'x.cn',
    '/pingjia/',
  ])('%s is none, and said to be so at its field', (written) => {
    for (const field of ['address', 'repository'] as const) {
      const { site, told, problems } = read(`${field}: "${written}"`);
      expect([site[field], told]).toEqual([undefined, [`site.yaml:3:${field.length + 3} source/field`]]);
      expect(problems[0]?.message['zh-CN']).toContain('网址');
    }
  });
});

describe('the logo', () => {
  const read = (logo: string) =>
    context({
      'site.yaml': `name: 甲\npublisher: 乙\nlogo: ${logo}\n`,
      'images/logo.png': 'x',
      'logo.svg': '<svg/>',
    }).told;

  test('is a picture in the content folder', () => {
    expect(read('images/logo.png')).toEqual([]);
  });

  test.each(['logo.png', 'logo.svg', '../logo.png', 'images', '/etc/passwd', 'https://x.cn/logo.png'])(
    '%s is none, and said to be so at its field',
    (logo) => {
      expect(read(logo)).toEqual(['site.yaml:3:7 source/file']);
    },
  );
});

describe('a shared file that is wrong', () => {
  test.each([
    [
      'bands from low to high',
      two.replace('from: 60', 'from: 0').replace(/from: 0 }\n$/, 'from: 60 }\n'),
      '5:25',
    ],
    ['bands that do not begin at 0', two.replace('from: 0', 'from: 10'), '5:25'],
    ['two grades of one name', two.replace('不合格', '合格'), '5:'],
    ['a full mark below its bands', `${two}full: 50\n`, '4:24'],
    ['a demand beyond the full mark', `${two}weights: [{ groups: [产出], atLeast: 160 }]\n`, '6:'],
    ['a field it does not have', `${two}decimal: 1\n`, '6:1'],
    ['a field of the wrong kind', `${two}decimals: 两位\n`, '6:11'],
    ['a field that is missing', two.replace('name: 两级制\n', ''), '1:1'],
  ])('a scheme with %s is told at its own field', (_, text, place) => {
    const { told } = context({ 'schemes/two.yaml': text });
    expect(told.length, told.join()).toBeGreaterThan(0);
    expect(told[0]).toContain(`schemes/two.yaml:${place}`);
  });

  test('a faulty scheme still grades, so that its reports are read', () => {
    expect(context({ 'schemes/two.yaml': two.replace('from: 0', 'from: 10') }).schemes.has('two')).toBe(true);
  });

  test('what is no YAML, or not UTF-8, is told and left out', () => {
    const { told, schemes } = context({
      'schemes/two.yaml': 'name: "两',
      'frameworks/a.yaml': '\u{FEFF}name: 甲\n',
    });
    expect(told.join()).toContain('schemes/two.yaml:1:7 source/yaml');
    expect(told.join()).toContain('frameworks/a.yaml:1:1 source/encoding');
    expect(schemes.has('two')).toBe(false);
  });

  test('site.yaml, outlines and frameworks are told at their own fields', () => {
    const { told } = context({
      'site.yaml': 'name: 甲\npublisher: 乙\nlangauge: en\naccent: blue\n',
      'outlines/a.yaml': 'name: 甲\nsource: 乙\nsections: [{ titel: 丙 }]\n',
      'frameworks/a.yaml': 'name: 甲\nindicators: [{ name: 乙, weight: 0 }]\n',
    });
    for (const place of [
      'site.yaml:3:1 source/unknown-field',
      'site.yaml:4:9 source/field',
      'outlines/a.yaml:3:14 source/unknown-field',
      'frameworks/a.yaml:2:33 source/field',
    ]) {
      expect(told).toContain(place);
    }
  });
});
