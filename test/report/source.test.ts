import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/report/problem.ts';
import { type FieldPath, parseReportSource, parseYamlSource, type Source } from '../../src/report/source.ts';

const parse = (text: string | Uint8Array): Source => parseReportSource('x.md', Buffer.from(text));
const report = (yaml: string, body = ''): Source => parse(`---\n${yaml}\n---\n${body}`);

/** The words of the file that a place covers. */
function wordsAt({ text }: Source, { line, column, endLine, endColumn }: Place): string {
  const lines = text.split('\n').slice(line - 1, endLine);
  const last = lines.length - 1;
  return lines
    .map((one, at) => one.slice(at === 0 ? column - 1 : 0, at === last ? endColumn - 1 : undefined))
    .join('\n');
}

const found = (source: Source) => source.problems.map(({ code, at }) => `${code} ${at.line}:${at.column}`);

describe('the place of a field', () => {
  const source = report(`title: 一份报告
flow: { name: 景泰街, region: [广东省, "广州市", '白云区'] }
block:
  deep:
    - first
    - { target: ≥100%, actual: 89.78% }
    -
      name: 第三项
      weight: 9.50
quoted: "引号里的：话"
folded: >
  一段
  折行的话
literal: |
  照原样
  两行
empty:
plain: 跨行的
  普通文字`);

  const words: readonly (readonly [FieldPath, string])[] = [
    [['title'], '一份报告'],
    [['flow', 'name'], '景泰街'],
    [['flow', 'region', 0], '广东省'],
    [['flow', 'region', 1], '"广州市"'],
    [['flow', 'region', 2], "'白云区'"],
    [['block', 'deep', 0], 'first'],
    [['block', 'deep', 1, 'target'], '≥100%'],
    [['block', 'deep', 2, 'weight'], '9.50'],
    [['quoted'], '"引号里的：话"'],
    [['plain'], '跨行的\n  普通文字'],
  ];

  test.each(words)('%j is where its value stands', (path, expected) => {
    expect(source.problems).toEqual([]);
    expect(wordsAt(source, source.place(path))).toBe(expected);
    expect(source.has(path)).toBe(true);
  });

  test('a text of several lines begins at its mark and ends after its last line', () => {
    const { line, endLine } = source.place(['folded']);
    expect([line, endLine]).toEqual([12, 15]);
    expect(wordsAt(source, source.place(['literal']))).toContain('两行');
  });

  test('a list, a map and an empty field are pointed at by their names', () => {
    for (const path of [['flow'], ['block'], ['block', 'deep'], ['empty']]) {
      expect(wordsAt(source, source.place(path))).toBe(path.at(-1));
    }
  });

  test('an item that is a map is pointed at by its first field', () => {
    expect(wordsAt(source, source.place(['block', 'deep', 1]))).toBe('target');
    expect(wordsAt(source, source.place(['block', 'deep', 2]))).toBe('name');
  });

  test('a name is a place of its own', () => {
    expect(wordsAt(source, source.place(['title'], 'key'))).toBe('title');
  });

  test('what is not there is where it would stand', () => {
    expect(wordsAt(source, source.place(['block', 'deep', 2, 'score']))).toBe('name');
    expect(wordsAt(source, source.place(['flow', 'kind']))).toBe('flow');
    expect(source.place(['nothing'])).toMatchObject({ line: 2, column: 1 });
    expect(source.has(['block', 'deep', 2, 'score'])).toBe(false);
  });

  test('numbers stay the text they were written as, empty fields are absent', () => {
    expect(source.data).toMatchObject({ block: { deep: ['first', {}, { weight: '9.50' }] } });
    expect(source.data).toHaveProperty('empty', undefined);
    expect(report('a: 0x1F\nb: 1e3\nc: 007\nd: 2024-06-28\ne: true').data).toEqual({
      a: '0x1F',
      b: '1e3',
      c: '007',
      d: '2024-06-28',
      e: true,
    });
  });

  test('a whole YAML file has places too', () => {
    const scheme = parseYamlSource(
      's.yaml',
      Buffer.from('# 说明\nname: 四级制\nbands:\n  - { grade: 优, from: 90 }\n'),
    );
    expect(wordsAt(scheme, scheme.place(['bands', 0, 'from']))).toBe('90');
    expect(scheme.place(['bands', 0, 'from']).line).toBe(4);
  });
});

describe('the body', () => {
  test('has every letter at its place in the file', () => {
    const source = report('title: 甲', '\n正文 `---` 一行\n\n---\n\n末段');
    expect(source.body).toHaveLength(source.text.length);
    for (const words of ['正文', '末段']) expect(source.body.indexOf(words)).toBe(source.text.indexOf(words));
    expect(source.body).not.toContain('title');
    expect(source.body.split('\n')).toHaveLength(source.text.split('\n').length);
  });

  test('begins after the first closing line', () => {
    expect(report('title: 甲', '---\n').body.trim()).toBe('---');
  });
});

describe('a file that cannot be read', () => {
  const big = `---\ntitle: 甲\n---\n${'校舍'.repeat(350_000)}`;
  const gbk = new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0x61, 0x3a, 0x20, 0xd0, 0xa3, 0xc9, 0xe1, 0x0a]);
  const faults: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['an empty file', '', 'source/yaml 1:1'],
    ['a file of white space', ' \n\n', 'source/yaml 1:1'],
    ['a file without frontmatter', '# 标题\n', 'source/yaml 1:1'],
    ['frontmatter that does not end', '---\ntitle: 甲\n\n正文\n', 'source/yaml 1:1'],
    ['frontmatter with nothing in it', '---\n---\n', 'source/yaml 2:1'],
    ['frontmatter that is a list', '---\n- 甲\n---\n', 'source/yaml 2:1'],
    ['a byte order mark', '\u{FEFF}---\ntitle: 甲\n---\n', 'source/encoding 1:1'],
    ['CRLF', '---\ntitle: 甲\r\n---\r\n', 'source/encoding 2:9'],
    ['GBK', gbk, 'source/encoding 2:5'],
    ['a NUL', '---\ntitle: 甲\n---\n正\0文', 'source/encoding 4:2'],
    ['2 MB', big, 'source/encoding 1:1'],
    ['an alias', '---\na: &x 1\nb: *x\n---\n', 'source/yaml 3:4'],
    ['a field written twice', '---\ntitle: 甲\nyear: 2023\ntitle: 乙\n---\n', 'source/yaml 4:1'],
    ['a tab as indentation', '---\na:\n\tb: 1\n---\n', 'source/yaml 3:1'],
    ['a quotation mark left open', '---\ntitle: "甲\nyear: 2023\n---\n', 'source/yaml 2:8'],
    ['a bracket left open', '---\na: [1, 2\nb: 3\n---\n', 'source/yaml'],
  ];

  test.each(faults)('%s is one finding with its place', (_, bytes, expected) => {
    const source = parse(bytes);
    expect(found(source).length, found(source).join()).toBeGreaterThan(0);
    expect(found(source)[0]).toContain(expected);
  });

  test('says found, expected and what to do in both languages', () => {
    for (const [, bytes] of faults) {
      for (const { message } of parse(bytes).problems) {
        expect(message['zh-CN']).toMatch(/不应.*应.*请/s);
        expect(message.en).toMatch(/^Unexpected .*, expected .*, /s);
        expect(message.en).not.toContain('\n');
      }
    }
  });

  test('just below the limit a file is read', () => {
    const body = 'a'.repeat(999_000);
    expect(parse(`---\ntitle: 甲\n---\n${body}`).problems).toEqual([]);
  });
});

test('a key that is a prototype’s is a field like any other', () => {
  const source = report('__proto__: { polluted: true }\nconstructor: 甲');
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(source.has(['constructor'])).toBe(true);
});

describe('a slip of YAML is said where it was made', () => {
  test.each([
    ['target: >=90%', '2:9', '值 `>=90%` 不应不加引号'],
    ['unit: %', '2:7', '值 `%` 不应不加引号'],
    ['list: [{ name: 甲, target: >=90%, unit: 天 }]', '2:27', '值 `>=90%` 不应不加引号'],
    ['title: !甲 乙', '2:8', '值 `!甲 乙` 不应不加引号'],
    ['title: 甲: 乙', '2:8', '值 `甲: 乙` 不应不加引号'],
    ['contact: @x # 邮箱', '2:10', '值 `@x` 不应不加引号'],
    ['title：甲', '2:6', '字段名后不应为全角冒号'],
    ['title:甲', '2:6', '字段名的冒号后不应缺少空格'],
    ['years: [2021, 2022', '2:8', '`[` 不应没有合上'],
    ['budget: { unit: 元, initial: 3', '2:9', '`{` 不应没有合上'],
    ['summary: "甲', '2:10', '此处不应缺少符号'],
    ['title: 甲\n  status: draft', '3:3', '缩进不应与上下文不一致'],
  ])('%s', (line, place, said) => {
    const { problems } = parseReportSource('x.md', Buffer.from(`---\n${line}\nsubject: project\n---\n`));
    const [first, ...more] = problems.map(({ at, message }) => `${at.line}:${at.column} ${message['zh-CN']}`);
    expect(first).toMatch(new RegExp(`^${place} `));
    expect(first).toContain(said);
    expect(more).toEqual([]);
  });
});
