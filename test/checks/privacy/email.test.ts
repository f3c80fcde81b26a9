import { describe, expect, test } from 'vitest';
import email from '../../../src/checks/privacy/email.ts';
import { findings, longParagraph, milliseconds, moment, places, quotes } from '../language.ts';

const published: readonly (readonly [string, string])[] = [
  ['邮箱：zhangmou@example.com。', 'z***@example.com'],
  ['联系 zhang.mou+1@mail.example.com', 'z***@mail.example.com'],
  ['[写信](mailto:zhangmou@example.com)', 'z***@example.com'],
  ['<zhangmou@example.com>', 'z***@example.com'],
  ['| 邮箱 |\n| --- |\n| zhangmou@example.com |', 'z***@example.com'],
  ['邮箱zhangmou＠example.com', 'z***@example.com'],
  ['`zhangmou@example.com`', 'z***@example.com'],
  ['区民政局 msj@by.gz.gov.example', 'm***@by.gz.gov.example'],
  ['邮箱 10001@example.org', '1***@example.org'],
  ['- 张某，zhangmou@example.com', 'z***@example.com'],
  ['邮箱zhangmou＠example．com', 'z***@example.com'],
  ['邮箱：zhangmou @example.com', 'z***@example.com'],
  ['邮箱：zhangmou@ example.com', 'z***@example.com'],
  ['电子邮箱：zhangmou(at)example.com', 'z***@example.com'],
  ['E-mail: zhangmou [at] example.com', 'z***@example.com'],
  ['邮箱地址：zhangmou#example.com', 'z***@example.com'],
  ['> 联系：zhangmou@example.com', 'z***@example.com'],
  ['![zhangmou@example.com](qr.png)', 'z***@example.com'],
];

const others: readonly string[] = [
  '图标 logo@2x.png',
  '见 https://user@example.com/path',
  '@景泰街道 发布',
  '单价 5 元@份',
  'a@b',
  '邮箱 z***@example.com',
  '版本 vitest@5.1.1',
  '公众号 @example.com',
  '面积 100 m@',
  'C@example',
  '参见 www.example.com/@user',
  '邮箱：（已隐去）',
  '意见信箱 12 个，邮件 300 封',
  '课程 C# 与 at 命令',
  '邮件系统 V2.0 已上线',
  '5 月 @ 社区 活动',
  '编号 zhang#12.5',
];

describe('a mail address', () => {
  test.each(published)('%s', (body, quote) => {
    expect(quotes(email, body)).toEqual([quote]);
  });
});

describe('no mail address', () => {
  test.each(others)('%s', (body) => {
    expect(quotes(email, body)).toEqual([]);
  });
});

test('it is found at its place', () => {
  expect(places(email, '邮箱：zhangmou@example.com。')).toEqual(['1:4-24']);
});

test('the site’s mailboxes may be published, one by one or by their domain', () => {
  const options = { allow: ['Fuwu@example.com', '@example.org'] };
  expect(quotes(email, 'fuwu@example.com、zhang@example.org、zhang@example.com', options)).toEqual([
    'z***@example.com',
  ]);
});

test('finding and message never hold the whole address', () => {
  for (const [body] of published) {
    for (const { at: _, ...rest } of findings(email, body)) expect(JSON.stringify(rest)).not.toMatch(/\w\w@/);
  }
});

test.each(['a@', 'a.b-', 'a@b.', '@@'])('100,000 characters of %s take no time', (piece) => {
  expect(milliseconds(email, longParagraph(piece))).toBeLessThan(moment);
});
