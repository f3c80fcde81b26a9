import { declared, lengthIn, type Rule, readRules } from './css.ts';
import { emWidth } from './fold.ts';
import {
  apply,
  type Box,
  boxAround,
  corners,
  numbers,
  type Point,
  pathPoints,
  readTransform,
} from './geometry.ts';

/** A line's reach above and below its baseline, in em. */
const ascent = 0.93;
const descent = 0.25;

/** The smallest box around what an element draws, in its own user space; undefined if it draws nothing. */
export function boundsOf(element: Element, rules: readonly Rule[] = rulesFor(element)): Box | undefined {
  return boxAround(outline(element, rules));
}

const drawsNothing = new Set([
  'defs',
  'marker',
  'style',
  'title',
  'desc',
  'symbol',
  'clipPath',
  'mask',
  'filter',
]);

function* outline(element: Element, rules: readonly Rule[]): Generator<Point> {
  const name = element.localName;
  const n = (attribute: string): number => Number.parseFloat(element.getAttribute(attribute) ?? '') || 0;
  if (drawsNothing.has(name)) return;
  if (name === 'rect' || name === 'image' || name === 'foreignObject') {
    const box = { x: n('x'), y: n('y'), width: n('width'), height: n('height') };
    if (box.width > 0 && box.height > 0) yield* corners(box);
  } else if (name === 'circle' || name === 'ellipse') {
    const [rx, ry] = name === 'circle' ? [n('r'), n('r')] : [n('rx'), n('ry')];
    if (rx > 0 && ry > 0) yield* corners({ x: n('cx') - rx, y: n('cy') - ry, width: 2 * rx, height: 2 * ry });
  } else if (name === 'line') {
    yield [n('x1'), n('y1')];
    yield [n('x2'), n('y2')];
  } else if (name === 'polygon' || name === 'polyline') {
    const list = numbers(element.getAttribute('points') ?? '');
    for (let i = 0; i + 1 < list.length; i += 2) yield [list[i] ?? 0, list[i + 1] ?? 0];
  } else if (name === 'path') {
    yield* pathPoints(element.getAttribute('d') ?? '');
  } else if (name === 'text' || name === 'tspan') {
    yield* textOutline(element, rules);
  } else {
    for (const child of element.children) {
      const matrix = readTransform(child.getAttribute('transform'));
      for (const point of outline(child, rules)) yield apply(matrix, point);
    }
  }
}

type Chunk = { x: number; anchor: string; width: number; lines: { top: number; bottom: number }[] };

/**
 * Text is laid out in chunks: each absolute x begins one, and text-anchor moves it as a whole. The innermost dy before
 * a letter is the one that counts.
 */
function textOutline(text: Element, rules: readonly Rule[]): Point[] {
  const chunks: Chunk[] = [];
  let y = 0;
  let pending = 0;
  const walk = (element: Element): void => {
    const size = fontSize(element, rules);
    const length = (attribute: string): number | undefined => lengthIn(element.getAttribute(attribute), size);
    const x = length('x');
    y = length('y') ?? y;
    pending = length('dy') ?? pending;
    if (x !== undefined || chunks.length === 0) {
      chunks.push({
        x: x ?? 0,
        anchor: inherited(element, 'text-anchor', rules) ?? 'start',
        width: 0,
        lines: [],
      });
    }
    const shift = baselineShift(element, size, rules);
    for (const node of element.childNodes) {
      const chunk = chunks.at(-1);
      if (node.nodeType === node.ELEMENT_NODE) walk(node as Element);
      else if (chunk && node.textContent) {
        y += pending;
        pending = 0;
        chunk.width += (length('dx') ?? 0) + lengthOf(node.textContent, element, rules);
        chunk.lines.push({ top: y + shift - ascent * size, bottom: y + shift + descent * size });
      }
    }
  };
  walk(text);
  return chunks.flatMap(({ x, anchor, width, lines }) => {
    const left = x - width * ({ middle: 0.5, end: 1 }[anchor] ?? 0);
    return lines.flatMap(({ top, bottom }): Point[] => [
      [left, top],
      [left + width, bottom],
    ]);
  });
}

/** How far a line hangs below its y, by its baseline keyword. */
function baselineShift(element: Element, size: number, rules: readonly Rule[]): number {
  const keyword = inherited(element, 'dominant-baseline', rules) ?? 'auto';
  if (keyword === 'middle') return 0.27 * size;
  if (keyword === 'central') return ((ascent - descent) / 2) * size;
  if (keyword === 'hanging') return 0.8 * size;
  if (keyword === 'text-before-edge' || keyword === 'text-top' || keyword === 'before-edge')
    return ascent * size;
  if (keyword === 'text-after-edge' || keyword === 'ideographic') return -descent * size;
  return 0;
}

export function lengthOf(text: string, element: Element, rules: readonly Rule[]): number {
  const bold = /bold|[6-9]00/.test(inherited(element, 'font-weight', rules) ?? '') ? 1.05 : 1;
  return emWidth(text.replace(/\s+/g, ' ')) * fontSize(element, rules) * bold;
}

export function fontSize(element: Element, rules: readonly Rule[]): number {
  const parent = element.localName === 'svg' ? null : element.parentElement;
  const size = parent ? fontSize(parent, rules) : 16;
  return lengthIn(declared(element, 'font-size', rules), size) ?? size;
}

function inherited(element: Element, property: string, rules: readonly Rule[]): string | undefined {
  for (let at: Element | null = element; at?.namespaceURI?.endsWith('svg'); at = at.parentElement) {
    const value = declared(at, property, rules);
    if (value !== undefined && value !== 'inherit') return value;
  }
  return undefined;
}

const properties = new Set(['font-size', 'font-weight', 'text-anchor', 'dominant-baseline']);
const known = new WeakMap<Element, { css: string; rules: Rule[] }>();

/** The rules of the drawing's own stylesheet that have a say in measuring. */
export function rulesFor(element: Element): readonly Rule[] {
  let svg: Element | null = element;
  while (svg && svg.localName !== 'svg') svg = svg.parentElement;
  const style = [...(svg?.children ?? [])].find((child) => child.localName === 'style');
  const css = style?.textContent ?? '';
  if (!style || css === '') return [];
  const cached = known.get(style);
  if (cached?.css === css) return cached.rules;
  const rules = readRules(css).filter((rule) =>
    rule.declarations.some(({ property }) => properties.has(property)),
  );
  known.set(style, { css, rules });
  return rules;
}
