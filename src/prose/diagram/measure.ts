import { fold } from './fold.ts';
import {
  apply,
  type Box,
  boxAround,
  compose,
  corners,
  identity,
  type Matrix,
  readTransform,
} from './geometry.ts';
import { boundsOf, fontSize, lengthOf, rulesFor } from './layout.ts';

/** The width at which labels are folded, in CSS pixels: twelve and a half characters of 16 px. */
export const foldWidth = 200;

/**
 * Gives a window's SVG elements the measurements that only a browser with fonts has: `getBBox`,
 * `getComputedTextLength` and `getBoundingClientRect`, computed from the geometry and from {@link emWidth}.
 */
export function giveMeasurements(window: Window & typeof globalThis): void {
  const prototype = window.SVGElement.prototype as unknown as Record<string, unknown>;
  prototype['getBBox'] = function (this: Element): Box {
    return boundsOf(this) ?? { x: 0, y: 0, width: 0, height: 0 };
  };
  prototype['getComputedTextLength'] = function (this: Element): number {
    return wrapLength(this) ?? lengthOf(this.textContent ?? '', this, rulesFor(this));
  };
  prototype['getBoundingClientRect'] = function (this: Element): DOMRect {
    const own = boundsOf(this) ?? { x: 0, y: 0, width: 0, height: 0 };
    const box = boxAround(corners(own).map((corner) => apply(toRoot(this), corner))) ?? own;
    const { x, y, width, height } = box;
    return { ...box, left: x, top: y, right: x + width, bottom: y + height, toJSON: () => box };
  };
}

function toRoot(element: Element): Matrix {
  let matrix = identity;
  for (let at: Element | null = element; at && at.localName !== 'svg'; at = at.parentElement) {
    matrix = compose(readTransform(at.getAttribute('transform')), matrix);
  }
  return matrix;
}

const plans = new WeakMap<Element, readonly string[]>();

/**
 * The length that makes mermaid break a label where {@link fold} would. Mermaid finds the end of a line by trying
 * longer and longer beginnings of a word without blanks in one test element: those that begin a line of the plan are
 * said to fit, those that go beyond are said not to. Undefined where no Chinese is being broken.
 */
function wrapLength(span: Element): number | undefined {
  const label = span.parentElement?.parentElement;
  const text = span.textContent ?? '';
  if (
    !label ||
    !span.classList.contains('text-outer-tspan') ||
    !/\p{Script=Han}/u.test(text) ||
    /\s/.test(text)
  )
    return;
  const plan = plans.get(label) ?? [];
  if (plan.some((line) => line.startsWith(text))) return 0;
  if (continuesAny(plan, text)) return Infinity;
  const length = lengthOf(text, span, rulesFor(span));
  if (length > foldWidth) plans.set(label, fold(text, foldWidth / fontSize(span, rulesFor(span))));
  return length;
}

/** Whether a text runs from the beginning of one of the lines beyond its end. */
function continuesAny(lines: readonly string[], text: string): boolean {
  const whole = lines.join('');
  let start = 0;
  return lines.some((line) => {
    const here = start;
    start += line.length;
    return text.length > line.length && whole.startsWith(text, here);
  });
}
