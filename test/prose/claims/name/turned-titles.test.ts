import { describe, expect, test } from 'vitest';
import { type Row, verdicts } from '../sentences.ts';

const table = '| 展览 | 天数 |\n| --- | --- |\n| 石韵千秋——汉画像石特展 | 45 |';
const twice = '举办“石韵千秋——汉画像石特展”。\n\n“石韵千秋——汉画像石特展”观众3万人次。';

describe('a title with its letters in another order before the same subtitle', () => {
  test.each<Row>([
    [`${table}\n\n围绕“千秋石韵——汉画像石特展”开发文创产品26款。`, '千秋石韵 ✗'],
    [`${table}\n\n《韵石千秋——汉画像石特展》图录已出版。`, '韵石千秋 ✗'],
    ['| 展览 | 天数 |\n| --- | --- |\n| 千秋石韵——汉画像石特展 | 45 |\n\n'.concat(twice), '千秋石韵 ✗'],
    [`${twice}\n\n“千秋石韵—汉画像石特展”巡展3次。`, '千秋石韵 ✗'],
  ])('%s', (body, ...names) => {
    expect(verdicts('name', body)).toEqual(names);
  });

  test.each([
    `${table}\n\n${twice}`,
    // Another title, another subtitle.
    `${table}\n\n围绕“丹青千秋——汉画像石特展”开发文创产品26款。`,
    `${table}\n\n围绕“千秋石韵——秦砖汉瓦特展”开发文创产品26款。`,
    // Twice each, and in one sentence.
    `${twice}\n\n“千秋石韵——汉画像石特展”与“千秋石韵——汉画像石特展”。`,
    '由“石韵千秋——汉画像石特展”更名为“千秋石韵——汉画像石特展”。',
    '项目建设-资金管理办法。\n\n建设项目-资金管理。',
  ])('%s', (body) => {
    expect(verdicts('name', body)).toEqual([]);
  });
});
