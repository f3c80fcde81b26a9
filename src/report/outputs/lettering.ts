import { glyphs } from './glyphs.ts';
import { element } from './xml.ts';

const em = 500;

/** How far a sign moves the pen, and its outline. */
const outlined = (sign: string): readonly [number, string] => {
  const [, advance = '0', path = ''] = /^(\d+)(.*)$/.exec(glyphs[sign] ?? '') ?? [];
  return [Number(advance), path];
};

/** Whether every sign of a text has an outline. */
export const drawable = (text: string): boolean => [...text].every((sign) => sign in glyphs);

const advances = (text: string): number => [...text].reduce((sum, sign) => sum + outlined(sign)[0], 0);

/** Width of a text in pixels; signs without an outline have none. */
export const widthAt = (text: string, size: number): number => (advances(text) * size) / em;

export type Lettering = {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  /** Pixels an em. */
  readonly size: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
};

/** A text as outlines: an SVG path that needs no font. */
export function lettering(text: string, { x, y, size, fill, anchor = 'start' }: Lettering): string {
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  const scale = size / em;
  let pen = 0;
  const path = [...text].map((sign) => {
    const [advance, outline] = outlined(sign);
    const from = pen;
    pen += advance;
    return outline.replace(/^M(-?\d+)/, (_, left: string) => `M${Number(left) + from}`);
  });
  const left = x - widthAt(text, size) * share;
  return element('path', {
    transform: `translate(${round(left)} ${round(y)}) scale(${round(scale)})`,
    fill,
    d: path.join(''),
  });
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
