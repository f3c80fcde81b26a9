import { emWidth, fold } from './fold.ts';
import { apply, type Box, boxAround, corners, readTransform } from './geometry.ts';
import type { Kind } from './kinds.ts';
import { boundsOf } from './layout.ts';

/** Sets right, before colours are settled, what mermaid lays out so that Chinese names cannot be read. */
export function mend(kind: Kind, svg: Element): void {
  if (kind === 'treemap') mendTreemap(svg);
  else if (kind === 'pie') mendPie(svg);
  else if (kind === 'gantt') mendAxis(svg);
  else if (kind === 'stateDiagram') mendComposites(svg);
}

/** Mermaid shrinks a treemap's names to one line, and hides those it cannot; they are folded instead. */
function mendTreemap(svg: Element): void {
  for (const leaf of svg.querySelectorAll('.treemapLeafGroup')) {
    const [box, name, value] = ['.treemapLeaf', '.treemapLabel', '.treemapValue'].map((part) =>
      leaf.querySelector(part),
    );
    const words = name?.textContent ?? '';
    const size = Number.parseFloat(
      /font-size:\s*([\d.]+)/.exec(name?.getAttribute('style') ?? '')?.[1] ?? '0',
    );
    if (
      !box ||
      !name ||
      words === '' ||
      (size >= 14 && !/display:\s*none/.test(name.getAttribute('style') ?? ''))
    )
      continue;
    const [width, height] = [Number(box.getAttribute('width')), Number(box.getAttribute('height'))];
    const fitting = [16, 14, 12].find((px) => {
      const lines = fold(words, (width - 8) / px);
      return (
        lines.every((line) => emWidth(line) * px <= width - 8) && (lines.length + 1) * px * 1.2 <= height - 8
      );
    });
    if (fitting === undefined) continue;
    const lines = fold(words, (width - 8) / fitting);
    const style = `text-anchor: middle; font-size: ${fitting}px`;
    const top = height / 2 - ((lines.length + 1) * fitting * 1.2) / 2 + fitting;
    name.setAttribute('style', style);
    name.removeAttribute('y');
    name.replaceChildren(...lines.map((line, i) => span(name, line, width / 2, top + i * fitting * 1.2)));
    value?.setAttribute('style', style);
    value?.setAttribute('y', String(top + lines.length * fitting * 1.2));
  }
}

function span(text: Element, words: string, x: number, y: number): Element {
  const element = text.ownerDocument.createElementNS(text.namespaceURI, 'tspan');
  element.setAttribute('x', String(x));
  element.setAttribute('y', String(y));
  element.textContent = words;
  return element;
}

/** Percentages of thin slices lie on each other; each is moved out or in until it is free. */
function mendPie(svg: Element): void {
  const placed: Box[] = [];
  for (const text of svg.querySelectorAll('text.slice')) {
    const [, , , , x, y] = readTransform(text.getAttribute('transform'));
    for (const reach of [1, 1.27, 0.76, 1.55, 0.6]) {
      text.setAttribute('transform', `translate(${x * reach} ${y * reach})`);
      const box = placeOf(text);
      if (!box || placed.some((other) => overlap(box, other, 0))) continue;
      placed.push(box);
      break;
    }
  }
}

/** Dates of an axis that would run into the one before are left out, with their lines. */
function mendAxis(svg: Element): void {
  let last: Box | undefined;
  for (const tick of svg.querySelectorAll('.grid .tick')) {
    const text = tick.querySelector('text');
    const x = readTransform(tick.getAttribute('transform'))[4];
    const width = emWidth(text?.textContent ?? '') * 13;
    const box = { x: x - width / 2, y: 0, width, height: 13 };
    if (last && overlap(box, last, 8)) tick.remove();
    else last = box;
  }
}

/** The name of a composite state stands on the upper edge of its box; it belongs inside. */
function mendComposites(svg: Element): void {
  for (const label of svg.querySelectorAll('.statediagram-cluster > .cluster-label')) {
    const [, , , , x, y] = readTransform(label.getAttribute('transform'));
    label.setAttribute('transform', `translate(${x} ${y + 3})`);
  }
}

function placeOf(element: Element): Box | undefined {
  const box = boundsOf(element);
  const matrix = readTransform(element.getAttribute('transform'));
  return box && boxAround(corners(box).map((corner) => apply(matrix, corner)));
}

function overlap(a: Box, b: Box, gap: number): boolean {
  const apart = (from: number, size: number, other: number, otherSize: number): boolean =>
    from + size + gap <= other || other + otherSize + gap <= from;
  return !apart(a.x, a.width, b.x, b.width) && !apart(a.y, a.height, b.y, b.height);
}
