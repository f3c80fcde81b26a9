import { describe, expect, test } from 'vitest';
import { Fraction } from '../../src/scoring/quantity.ts';
import { schemeProblems } from '../../src/scoring/scheme.ts';
import { fourGrades, letters, scheme } from './in-words.ts';

const found = (of: typeof fourGrades) =>
  schemeProblems(of).map(({ path, message }) => [path.join('.'), message['zh-CN']]);

test('a scheme whose grades cover everything once has no problem', () => {
  expect(found(fourGrades)).toEqual([]);
  expect(found(letters)).toEqual([]);
});

describe('a scheme is refused', () => {
  test.each([
    ['without grades', [], 'bands', '不应没有等级，应至少有一个等级，请补上 `bands`'],
    [
      'lowest first',
      [
        ['差', '0'],
        ['优', '90'],
      ],
      'bands.1.from',
      '不应在 `0` 之后为 `90`，应从高到低且不重复，请调整等级的顺序或下限',
    ],
    [
      'with one bound twice',
      [
        ['优', '60'],
        ['良', '60'],
        ['差', '0'],
      ],
      'bands.1.from',
      '不应在 `60` 之后为 `60`，应从高到低且不重复，请调整等级的顺序或下限',
    ],
    [
      'that leaves low scores without grade',
      [
        ['优', '90'],
        ['良', '60'],
      ],
      'bands.1.from',
      '不应为 `60`，应为 `0`，使每个得分都有等级，请改为 0 或补上更低的等级',
    ],
    [
      'with a grade nobody can reach',
      [
        ['优', '110'],
        ['差', '0'],
      ],
      'bands.0.from',
      '不应为 `110`，应不高于满分 `100`，请核对下限或满分',
    ],
    [
      'with points for some grades',
      [
        ['优', '90'],
        ['差', null],
      ],
      'bands.1',
      '不应等级 `差` 缺少 `from`，应都有或都没有下限，请补上 `from`',
    ],
    [
      'with one grade twice',
      [
        ['优', '90'],
        ['优', '0'],
      ],
      'bands.1.grade',
      '不应重复使用等级名 `优`，应各不相同，请改名或删去',
    ],
    [
      'with an alias that is another grade',
      [
        ['优', '90'],
        ['差', '0', '优'],
      ],
      'bands.1.aliases.0',
      '不应重复使用等级名 `优`，应各不相同，请改名或删去',
    ],
  ] as const)('%s', (_, grades, path, message) => {
    expect(found(scheme(grades as Parameters<typeof scheme>[0]))).toContainEqual([path, message]);
  });

  test('whose demands ask for more than the full mark', () => {
    const demand = { groups: ['产出'], atLeast: new Fraction(120), atMost: null, exactly: null };
    expect(found({ ...fourGrades, weights: [demand] })).toEqual([
      ['weights.0.atLeast', '不应为 `120`，应在 0 与满分 `100` 之间，请核对分值要求'],
    ]);
  });

  test('without a full mark', () => {
    expect(found({ ...fourGrades, full: new Fraction(0) })[0]).toEqual([
      'full',
      '不应为 `0`，应大于 0，请改为满分',
    ]);
  });
});
