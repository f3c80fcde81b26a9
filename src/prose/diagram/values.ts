import { lengthIn } from './css.ts';
import { ink } from './theme.ts';

/** A value as it is written, or undefined if it says nothing that could be drawn. */
export function tidyValue(
  property: string,
  value: string,
  inherited: Readonly<Record<string, string>>,
): string | undefined {
  if (value === 'inherit' || value === 'unset' || value === '') return undefined;
  if (/^(?:fill|stroke|stop-color)$/.test(property)) return tidyColour(value);
  if (property === 'font-size') {
    const size = Number(inherited['font-size']) || 16;
    return String(lengthIn(value, size) ?? size);
  }
  if (property === 'font-weight') return /^(bold|bolder|[6-9]00)$/.test(value) ? 'bold' : 'normal';
  if (property === 'stroke-dasharray') return /^(0[\s,]*)+$/.test(value) ? 'none' : value.replace(/px/g, '');
  if (property.startsWith('marker')) return /^url\(#[^)]+\)$/.test(value) ? value : 'none';
  return value.replace(/^(-?[\d.]+)px$/, '$1').trim();
}

/** A colour as six hexadecimal digits where it can be; undefined if it is neither a colour nor a place in the drawing. */
function tidyColour(value: string): string | undefined {
  const text = value.trim().toLowerCase();
  if (text === 'transparent') return 'none';
  if (text === 'currentcolor') return ink;
  if (/^url\(["']?#/.test(text)) return value.trim();
  const [h, s, l] = [...(/^hsla?\(([-\d.]+)(?:deg)?[,\s]+([\d.]+)%[,\s]+([\d.]+)%/.exec(text) ?? [])]
    .slice(1)
    .map(Number);
  if (h !== undefined && s !== undefined && l !== undefined) return hex(fromHsl(h, s / 100, l / 100));
  const rgb = /^rgb\(([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)\)$/.exec(text);
  if (rgb) return hex(rgb.slice(1).map(Number));
  if (/^#[\da-f]{3,8}$|^[a-z]+$|^rgba\([\d.,%\s/]+\)$/.test(text)) return text;
  return undefined;
}

const hex = (channels: readonly number[]): string =>
  `#${channels.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`;

function fromHsl(hue: number, saturation: number, lightness: number): number[] {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((n) => {
    const k = (n + hue / 30 + 12) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  });
}

/** The colour itself if it has WCAG AA contrast on a ground (4.5:1) or if one of the two is unknown; else ink or white. */
export function legible(colour: string, ground: string): string {
  const [words, paper] = [luminance(colour), luminance(ground)];
  if (words === undefined || paper === undefined || contrast(words, paper) >= 4.5) return colour;
  return contrast(luminance(ink) ?? 0, paper) >= contrast(1, paper) ? ink : '#ffffff';
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const names: Readonly<Record<string, string>> = {
  ...{
    black: '#000000',
    white: '#ffffff',
    red: '#ff0000',
    green: '#008000',
    blue: '#0000ff',
    yellow: '#ffff00',
  },
  ...{
    gray: '#808080',
    grey: '#808080',
    navy: '#000080',
    maroon: '#800000',
    purple: '#800080',
    teal: '#008080',
  },
  ...{ orange: '#ffa500', pink: '#ffc0cb', brown: '#a52a2a', lightgrey: '#d3d3d3', lightgray: '#d3d3d3' },
};

/** WCAG's relative luminance, from 0 for black to 1 for white; undefined for what is not written as hexadecimal. */
function luminance(colour: string): number | undefined {
  const digits = (names[colour] ?? colour).replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  if (!/^#[\da-f]{6}$/.test(digits)) return undefined;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
