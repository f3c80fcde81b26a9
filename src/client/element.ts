type Child = Node | string | null | undefined | false;
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An element of its attributes and children; text stays text. true is an empty attribute, false and null are none. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(name), attributes, children);
}

export function svg(name: string, attributes: Attributes = {}, ...children: readonly Child[]): SVGElement {
  return filled(
    document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement,
    attributes,
    children,
  );
}

function filled<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** The element that the page's HTML is known to hold. @throws when it does not: the page and its script differ */
export function need<E extends Element>(selector: string, kind: new () => E): E {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`Unexpected page: no ${selector}`);
  return found;
}

/** A share as a bar, as pages draw it at build time; the figure stands beside it in words. */
export function bar(share: number): SVGElement {
  const width = (Math.max(0, Math.min(1, share)) * 100).toFixed(2);
  const shape = svg('rect', { width, height: 6 });
  return svg(
    'svg',
    { class: 'bar', viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    shape,
  );
}

/** A grade in its box; the colour repeats its place in the scheme. */
export const gradeBox = (grade: string, rank: string | null): HTMLElement =>
  el('span', { class: 'grade', 'data-rank': rank }, grade);
