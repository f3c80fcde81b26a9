import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentOf, contrast, grounds, rgb } from '../../src/report/accent.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('text in the publisher’s colour, and on it, can be read in both modes', () => {
  fc.assert(
    fc.property(colour, (given) => {
      const { on, light, dark } = accentOf(given);
      expect(contrast(rgb(given), rgb(on))).toBeGreaterThanOrEqual(4.5);
      for (const [shade, places] of [
        [light, grounds.light],
        [dark, grounds.dark],
      ] as const) {
        for (const ground of places) expect(contrast(rgb(shade), rgb(ground))).toBeGreaterThanOrEqual(4.5);
      }
    }),
  );
});

test('a colour that can be read stays as it is', () => {
  expect(accentOf('#1f4e79')).toMatchObject({ colour: '#1f4e79', on: '#ffffff', light: '#1f4e79' });
  expect(accentOf('#FFEE00').light).not.toBe('#FFEE00');
});

test('the grounds are those of the style sheet', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');
  const named = [...tokens.matchAll(/--(?:paper|note|mark)[a-z-]*: light-dark\((#\w+), (#\w+)\)/g)].filter(
    ([whole]) => !whole.includes('-line'),
  );
  expect(new Set(named.map(([, light]) => light))).toEqual(new Set(grounds.light));
  expect(new Set(named.map(([, , dark]) => dark))).toEqual(new Set(grounds.dark));
});
