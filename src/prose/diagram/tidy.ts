import { lengthIn } from './css.ts';
import { compose, readTransform } from './geometry.ts';
import { tidyPath } from './path.ts';

const lengths = new Set([
  ...['x', 'y', 'dx', 'dy', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height'],
  ...['refX', 'refY', 'markerWidth', 'markerHeight', 'offset', 'stroke-width', 'font-size'],
]);
const lists = new Set(['points', 'transform', 'gradientTransform', 'viewBox', 'stroke-dasharray']);
const keywords = new Set([
  ...['id', 'd', 'orient', 'markerUnits', 'gradientUnits', 'fill', 'fill-opacity', 'fill-rule', 'stroke'],
  ...['stroke-linecap', 'stroke-linejoin', 'stroke-opacity', 'font-weight', 'font-style', 'text-anchor'],
  ...[
    'dominant-baseline',
    'opacity',
    'stop-color',
    'stop-opacity',
    'marker-start',
    'marker-mid',
    'marker-end',
  ],
]);

/**
 * Leaves a painted drawing with the least that draws the same: known attributes only, numbers no finer than can be
 * seen, text without needless spans, no empty groups, and ids only where they are referred to, all under `prefix`.
 */
export function tidy(svg: Element, prefix: string): void {
  for (const element of svg.querySelectorAll('*')) tidyAttributes(element);
  for (const text of svg.querySelectorAll('text')) tidyText(text);
  tidyGroups(svg);
  tidyReferences(svg, prefix);
}

/** A number with the decimals that show: one from ten up, two below. */
export function short(value: number): string {
  const rounded = Math.abs(value) >= 10 ? Math.round(value * 10) / 10 : Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded).replace(/^(-?)0\./, '$1.');
}

function tidyAttributes(element: Element): void {
  const size = fontSize(element);
  for (const { name, value } of [...element.attributes]) {
    if (lengths.has(name)) {
      const length = value.endsWith('%') ? value : lengthIn(value, size);
      if (length === undefined) element.removeAttribute(name);
      else element.setAttribute(name, typeof length === 'string' ? length : short(length));
    } else if (lists.has(name)) {
      element.setAttribute(
        name,
        value.replace(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi, (n) => short(Number(n))).trim(),
      );
    } else if (!keywords.has(name)) element.removeAttribute(name);
  }
  const d = element.getAttribute('d');
  if (d !== null) element.setAttribute('d', tidyPath(d, short));
  if (/^translate\(0(?:[,\s]+0)?\)$/.test(element.getAttribute('transform') ?? ''))
    element.removeAttribute('transform');
  for (const name of ['rx', 'ry']) if (element.getAttribute(name) === '0') element.removeAttribute(name);
}

function fontSize(element: Element): number {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const size = at.getAttribute('font-size');
    if (size !== null) return Number(size) || 16;
  }
  return 16;
}

/** Adds dy to y, takes spans away that say nothing, and moves an only span's attributes to its text. */
function tidyText(text: Element): void {
  for (const span of text.querySelectorAll('tspan')) {
    if (span.textContent === '') span.remove();
    else if (span.attributes.length === 0) span.replaceWith(...span.childNodes);
  }
  text.normalize();
  const [first] = text.childNodes;
  if (first?.nodeType === text.ELEMENT_NODE && (first as Element).hasAttribute('dy'))
    text.removeAttribute('dy');
  for (const part of [text, ...text.querySelectorAll('tspan')]) {
    if (!part.hasAttribute('dy') || (part !== text && !part.hasAttribute('y'))) continue;
    part.setAttribute('y', short(number(part, 'y') + number(part, 'dy')));
    part.removeAttribute('dy');
  }
  const [only] = text.childNodes;
  if (text.childNodes.length === 1 && only?.nodeType === text.ELEMENT_NODE) {
    const span = only as Element;
    if (!span.hasAttribute('y')) span.setAttribute('y', short(number(text, 'y') + number(span, 'dy')));
    span.removeAttribute('dy');
    for (const { name, value } of [...span.attributes]) text.setAttribute(name, value);
    span.replaceWith(...span.childNodes);
  } else if (
    [...text.childNodes].every((node) => node.nodeType === 1 && (node as Element).hasAttribute('y'))
  ) {
    text.removeAttribute('y');
    if ([...text.children].every((span) => span.hasAttribute('x'))) text.removeAttribute('x');
  }
  for (const part of [text, ...text.querySelectorAll('tspan')]) {
    for (const name of ['x', 'y', 'dx', 'dy']) {
      if (part === text && part.getAttribute(name) === '0') part.removeAttribute(name);
    }
  }
  for (const [node, trimmed] of [
    [text.firstChild, text.firstChild?.textContent?.trimStart()],
    [text.lastChild, text.lastChild?.textContent?.trimEnd()],
  ] as const) {
    if (node?.nodeType === text.TEXT_NODE) node.textContent = trimmed ?? '';
  }
  if (text.textContent === '') text.remove();
}

function number(element: Element, name: string): number {
  return Number(element.getAttribute(name) ?? 0) || 0;
}

/** From the leaves up: drops groups that hold nothing, opens those that say nothing, joins a group with its only one. */
function tidyGroups(element: Element): void {
  for (const child of [...element.children]) tidyGroups(child);
  if (element.localName === 'defs' && element.children.length === 0) element.remove();
  if (element.localName !== 'g') return;
  const [only] = element.children;
  if (!only) element.remove();
  else if (element.attributes.length === 0) element.replaceWith(...element.childNodes);
  else if (element.children.length === 1 && only.localName === 'g' && !only.hasAttribute('opacity')) {
    const [a, b, c, d, e, f] = compose(...transforms(element, only));
    if (a !== 1 || b !== 0 || c !== 0 || d !== 1) return;
    for (const { name, value } of [...element.attributes]) {
      if (!only.hasAttribute(name)) only.setAttribute(name, value);
    }
    if (e === 0 && f === 0) only.removeAttribute('transform');
    else only.setAttribute('transform', `translate(${short(e)} ${short(f)})`);
    element.replaceWith(only);
  }
}

function transforms(
  outer: Element,
  inner: Element,
): [ReturnType<typeof readTransform>, ReturnType<typeof readTransform>] {
  return [readTransform(outer.getAttribute('transform')), readTransform(inner.getAttribute('transform'))];
}

/** Numbers the ids that are referred to, in order, and takes away all others and the definitions nobody uses. */
function tidyReferences(svg: Element, prefix: string): void {
  const all = [...svg.querySelectorAll('*')];
  const names = new Map<string, string>();
  for (const element of all) {
    for (const { name, value } of [...element.attributes]) {
      const [, id] = /^url\(["']?#(.+?)["']?\)$/.exec(value) ?? [];
      if (id === undefined) continue;
      if (!all.some((other) => other.id === id)) {
        element.removeAttribute(name);
        continue;
      }
      if (!names.has(id)) names.set(id, `${prefix}-${names.size + 1}`);
      element.setAttribute(name, `url(#${names.get(id)})`);
    }
  }
  for (const element of all) {
    const name = names.get(element.id);
    if (name !== undefined) element.id = name;
    else if (/^(marker|linearGradient|radialGradient)$/.test(element.localName)) element.remove();
    else element.removeAttribute('id');
  }
  for (const defs of svg.querySelectorAll('defs')) if (defs.children.length === 0) defs.remove();
}
