import { undisguise } from './disguise.ts';

const elements = new Set([
  ...['svg', 'g', 'defs', 'marker', 'linearGradient', 'radialGradient', 'stop', 'text', 'tspan'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
]);

/** Wrappers whose content is shown although they themselves are not allowed: links would not work in a picture. */
const wrappers = new Set(['a', 'switch']);

function asGroup(wrapper: Element): Element {
  const group = wrapper.ownerDocument.createElementNS(wrapper.namespaceURI, 'g');
  for (const name of ['class', 'style', 'transform']) {
    const value = wrapper.getAttribute(name);
    if (value !== null) group.setAttribute(name, value);
  }
  group.append(...wrapper.childNodes);
  return group;
}

/** Takes every element that is not on the lists above out of a drawing, and every comment. */
export function admitKnown(element: Element): void {
  for (const node of [...element.childNodes]) {
    if (node.nodeType === node.TEXT_NODE && /^(text|tspan)$/.test(element.localName)) {
      node.textContent = decode(node.textContent ?? '');
      continue;
    }
    if (node.nodeType !== node.ELEMENT_NODE) {
      node.remove();
      continue;
    }
    const child = node as Element;
    if (child.localName === 'style') continue;
    admitKnown(child);
    if (wrappers.has(child.localName)) child.replaceWith(asGroup(child));
    else if (!elements.has(child.localName) || hasNoExtent(child)) child.remove();
  }
}

/** Words as the author meant them. Mermaid prints the entities an author must use for quotation marks (`#quot;`, `#35;`) as they are. */
function decode(text: string): string {
  return undisguise(text)
    .replace(/&(quot|apos|nbsp);/g, (_, name: string) => ({ quot: '"', apos: "'" })[name] ?? ' ')
    .replace(/&#(\d{2,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)));
}

/** Boxes that mermaid leaves without a size; a browser draws nothing for them. */
function hasNoExtent(element: Element): boolean {
  if (element.localName === 'path') return !element.getAttribute('d');
  const size = (name: string): number => Number.parseFloat(element.getAttribute(name) ?? '') || 0;
  return element.localName === 'rect' && (size('width') <= 0 || size('height') <= 0);
}
