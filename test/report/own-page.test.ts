import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContext } from '../../src/report/context.ts';
import { byOrder, type OwnPage, readOwnPage, replaceable, twinProblems } from '../../src/report/own-page.ts';

const { site } = readContext(join(import.meta.dirname, '../../content'));
const read = (file: string, fields = 'title: 关于'): OwnPage =>
  readOwnPage(join('content/pages', file), site, Buffer.from(`---\n${fields}\n---\n\n正文。\n`));
const told = ({ problems }: OwnPage): readonly string[] =>
  problems.map(({ code, at }) => `${at.line}:${at.column} ${code}`);

describe('a page of the publisher’s own', () => {
  test('has its address from its file or its folder', () => {
    expect(read('about.md')).toMatchObject({ slug: 'about', problems: [], data: { title: '关于' } });
    expect(read('办事指南/index.md').slug).toBe('办事指南');
  });

  test.each(['a b.md', '-a.md', 'a/b.md', 'a.b.md', '（一）.md'])('%s is no place for one', (file) => {
    expect(told(read(file))).toEqual(['1:1 source/field']);
  });

  test('has the fields of a page, each told at its place where it is wrong', () => {
    expect(read('a.md', 'title: 甲\ndescription: 乙\norder: 2').data).toMatchObject({ order: 2 });
    expect(told(read('a.md', 'description: 乙'))).toEqual(['2:1 source/missing-field']);
    expect(told(read('a.md', 'title: 甲\nordre: 2\norder: 二'))).toEqual([
      '4:8 source/field',
      '3:1 source/unknown-field',
    ]);
    expect(told(read('a.md', 'title: "甲'))).toEqual(['2:8 source/yaml']);
  });

  test('takes no address at which the site has a page that does something', () => {
    const own = readdirSync(join(import.meta.dirname, '../../src/pages'))
      .map((name) => name.replace(/\..*$/, ''))
      .filter((name) => !/^(?:_|\[|site$)/.test(name));
    expect(own).toContain('search');
    for (const name of [...own, 'Search', 'pagefind']) {
      expect(told(read(`${name}.md`)), name).toEqual(['1:1 source/field']);
    }
    for (const name of replaceable) expect(told(read(`${name}.md`)), name).toEqual([]);
  });

  test('shares its address with no other', () => {
    const twins = twinProblems([read('about.md'), read('team.md'), read('About/index.md')]);
    expect(twins.map(({ code, at }) => [code, at.file])).toEqual([
      ['source/duplicate-name', 'content/pages/About/index.md'],
    ]);
  });

  test('stands in the order that its author gives, then by title', () => {
    const pages = [
      { title: '丁', order: null },
      { title: '丙', order: 10 },
      { title: '乙', order: 2 },
      { title: '甲', order: null },
    ];
    expect(pages.toSorted(byOrder).map(({ title }) => title)).toEqual(['乙', '丙', '丁', '甲']);
  });
});
