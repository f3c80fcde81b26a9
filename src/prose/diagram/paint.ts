import type { Declaration, Rule } from './css.ts';
import { readDeclarations, readRules } from './css.ts';
import { numbers } from './geometry.ts';
import { meets } from './selectors.ts';
import { legible, tidyValue } from './values.ts';

const strokeProperties = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
];
const textProperties = ['font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline'];
const markers = ['marker-start', 'marker-mid', 'marker-end'];

/** The presentation attributes that a child takes over from its parent. */
export const inheritable = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'visibility',
  ...strokeProperties,
  ...textProperties,
];

/** Those that it does not, and geometry that a style sheet may set. */
const own = ['opacity', 'display', 'rx', 'ry', 'r', 'stop-color', 'stop-opacity', ...markers];

/** What holds where nothing is said; such a value need not be written. A page may set its own font size: that must. */
const initial: Readonly<Record<string, string>> = {
  fill: 'black',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  'font-weight': 'normal',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  opacity: '1',
};

type Paint = Readonly<Record<string, string>>;

/**
 * Turns the style sheets, style attributes and classes of a drawing into presentation attributes, written as far up
 * the tree as they hold, and removes what they say is not to be seen. `amends` is a style sheet that has the last word.
 */
export function paint(svg: Element, amends: string): void {
  const styles = [...svg.querySelectorAll('style')];
  const rules = [...styles.flatMap((style) => readRules(style.textContent ?? '')), ...readRules(amends)];
  for (const style of styles) style.remove();
  const wanted = new Map<Element, Paint>();
  compute(svg, initial, rules, wanted);
  keepLegible(svg, wanted);
  for (const [element, now] of wanted) {
    for (const name of [...inheritable, ...own, 'class', 'style']) element.removeAttribute(name);
    if (now['display'] === 'none' || now['opacity'] === '0') element.remove();
  }
  for (const [property, value] of Object.entries(hoist(svg, wanted))) write(svg, property, value);
}

/** Where an author's fill leaves a node's words without contrast, they become as dark or as light as is needed. */
function keepLegible(svg: Element, wanted: Map<Element, Paint>): void {
  for (const node of svg.querySelectorAll('.node')) {
    const grounds = [...node.querySelectorAll('*')].filter((part) => shapes.has(part.localName));
    const ground = grounds
      .map((part) => wanted.get(part)?.['fill'])
      .find((fill) => fill !== undefined && fill !== 'none');
    for (const text of ground === undefined ? [] : node.querySelectorAll('text, tspan')) {
      const now = wanted.get(text);
      if (now) wanted.set(text, { ...now, fill: legible(now['fill'] ?? '', ground ?? '') });
    }
  }
}

function compute(element: Element, parent: Paint, rules: readonly Rule[], wanted: Map<Element, Paint>): void {
  const said = statements(element, rules);
  const now: Record<string, string> = Object.fromEntries(
    inheritable.map((name) => [name, parent[name] ?? '']),
  );
  for (const name of [...inheritable, ...own]) {
    const value = said.get(name);
    const tidied = value === undefined ? undefined : tidyValue(name, value, now);
    if (tidied !== undefined) now[name] = tidied;
  }
  turn(element, said);
  wanted.set(element, now);
  if (now['display'] === 'none' || now['opacity'] === '0') return;
  for (const child of [...element.children]) compute(child, now, rules, wanted);
}

/** What attributes, rules and the style attribute say of an element, the stronger over the weaker. */
function statements(element: Element, rules: readonly Rule[]): Map<string, string> {
  const heard = new Map<string, Declaration>();
  const hear = (said: Declaration): void => {
    if (said.important || !heard.get(said.property)?.important) heard.set(said.property, said);
  };
  for (const { name, value } of element.attributes) hear({ property: name, value, important: false });
  for (const { selector, declarations } of rules) {
    if (!meets(element, selector)) continue;
    for (const said of declarations) hear(said);
  }
  for (const said of readDeclarations(element.getAttribute('style') ?? '')) hear(said);
  return new Map([...heard].map(([property, { value }]) => [property, value]));
}

/** A rotation that a style sheet asks for becomes a transform attribute about the same origin. */
function turn(element: Element, said: ReadonlyMap<string, string>): void {
  const transform = said.get('transform');
  if (!transform || transform === 'none' || element.getAttribute('transform') === transform) return;
  const [x = 0, y = 0] = numbers(said.get('transform-origin') ?? '');
  const about = x === 0 && y === 0 ? ['', ''] : [`translate(${x} ${y}) `, ` translate(${-x} ${-y})`];
  element.setAttribute('transform', about.join(transform.replace(/deg|px/g, '')));
}

const shapes = new Set(['rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'path']);

/** Stands among needs for a property on which the parts of a subtree differ, so that it is not written above them. */
const mixed = 'mixed';

/** Writes attributes to where they are needed, and returns those that a whole subtree agrees on, not yet written. */
function hoist(element: Element, wanted: ReadonlyMap<Element, Paint>): Record<string, string> {
  const now = wanted.get(element) ?? {};
  for (const name of own) write(element, name, now[name] ?? '');
  if (shapes.has(element.localName)) return shapeNeeds(element, now);
  const parts = [...element.children].map((child) => ({ child, needs: hoist(child, wanted) }));
  const needs = hasWords(element) ? textNeeds(now) : {};
  for (const name of new Set(parts.flatMap((part) => Object.keys(part.needs)))) {
    const ownNeed = needs[name];
    const asked = new Set(parts.map((part) => part.needs[name]).filter((value) => value !== undefined));
    if (asked.size === 1 && (ownNeed === undefined || asked.has(ownNeed))) {
      needs[name] = [...asked][0] ?? mixed;
      continue;
    }
    for (const part of parts) {
      const value = part.needs[name];
      if (value === undefined || value === mixed || value === ownNeed) continue;
      if (ownNeed === undefined) write(part.child, name, value);
      else part.child.setAttribute(name, value);
    }
    needs[name] = ownNeed ?? mixed;
  }
  return needs;
}

function hasWords(element: Element): boolean {
  if (element.localName !== 'text' && element.localName !== 'tspan') return false;
  return [...element.childNodes].some((node) => node.nodeType === node.TEXT_NODE && node.textContent?.trim());
}

function textNeeds(now: Paint): Record<string, string> {
  const strokes = now['stroke'] === 'none' ? ['stroke'] : ['stroke', 'stroke-width'];
  return pick(now, ['fill', 'fill-opacity', ...strokes, ...textProperties]);
}

/** A shape needs only what shows; one that shows nothing at all is removed. */
function shapeNeeds(element: Element, now: Paint): Record<string, string> {
  const solid = element.localName !== 'line';
  const filled = solid && now['fill'] !== 'none' && now['fill-opacity'] !== '0';
  const stroked = now['stroke'] !== 'none' && now['stroke-width'] !== '0';
  const marked = markers.some((name) => (now[name] ?? 'none') !== 'none');
  if (now['visibility'] === 'hidden' || !(filled || stroked || marked)) {
    element.remove();
    return {};
  }
  return {
    ...(solid && { fill: 'none' }),
    ...(filled && pick(now, ['fill', 'fill-opacity', 'fill-rule'])),
    stroke: 'none',
    ...(stroked && pick(now, ['stroke', ...strokeProperties])),
    ...(marked && pick(now, ['stroke-width'])),
  };
}

function pick(from: Paint, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, from[name] ?? '']));
}

function write(element: Element, property: string, value: string): void {
  if (value !== '' && value !== mixed && value !== initial[property]) element.setAttribute(property, value);
}
