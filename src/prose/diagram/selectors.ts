/** One step of a selector: what it asks of an element, and whether the step before must be the parent itself. */
type Step = {
  readonly tag: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly value: string; readonly atEnd: boolean }[];
  readonly child: boolean;
};

export type Selector = {
  readonly steps: readonly Step[];
  /** Specificity as one comparable number: ids, then classes and attributes, then types. */
  readonly weight: number;
};

/**
 * Reads a selector of the kinds that mermaid writes: types, classes, ids, `[name="value"]`, `[name$="value"]`,
 * descendants and children. Undefined for any other, `:hover` and the like included: in a picture they match nothing.
 * (A browser's own `matches` would do; jsdom's keeps every document it has looked at.)
 */
export function readSelector(text: string): Selector | undefined {
  const steps: Step[] = [];
  let child = false;
  for (const part of text.replace(/>/g, ' > ').trim().split(/\s+/)) {
    if (part === '>') {
      child = true;
      continue;
    }
    const step = readStep(part, child);
    if (!step) return undefined;
    steps.push(step);
    child = false;
  }
  const count = (of: (step: Step) => number): number => steps.reduce((sum, step) => sum + of(step), 0);
  const weight =
    count(({ id }) => (id === undefined ? 0 : 10_000)) +
    count(({ classes, attributes }) => (classes.length + attributes.length) * 100) +
    count(({ tag }) => (tag === undefined ? 0 : 1));
  return { steps, weight };
}

function readStep(text: string, child: boolean): Step | undefined {
  const [whole, tag, rest = ''] =
    /^(\*|[a-zA-Z][\w-]*)?((?:[.#](?:[\w-]|[^\0-\x7f])+|\[[^\]]+\])*)$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const attributes: { name: string; value: string; atEnd: boolean }[] = [];
  for (const [, inside = ''] of rest.matchAll(/\[([^\]]+)\]/g)) {
    const [known, name = '', end, value = ''] = /^([\w-]+)(\$)?="?([^"]*)"?$/.exec(inside) ?? [];
    if (known === undefined) return undefined;
    attributes.push({ name, value, atEnd: end !== undefined });
  }
  const bare = rest.replace(/\[[^\]]+\]/g, '');
  return {
    tag: tag === '*' ? undefined : tag,
    id: /#([^.#]+)/.exec(bare)?.[1],
    classes: [...bare.matchAll(/\.([^.#]+)/g)].map(([, name = '']) => name),
    attributes,
    child,
  };
}

/** Whether an element is the one a selector speaks of. */
export function meets(element: Element, { steps }: Selector, last = steps.length - 1): boolean {
  const step = steps[last];
  if (!step) return true;
  if (!fits(element, step)) return false;
  if (last === 0) return true;
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (meets(at, { steps, weight: 0 }, last - 1)) return true;
    if (step.child) return false;
  }
  return false;
}

function fits(element: Element, { tag, id, classes, attributes }: Step): boolean {
  if (tag !== undefined && tag.toLowerCase() !== element.localName.toLowerCase()) return false;
  if (id !== undefined && element.id !== id) return false;
  if (classes.length > 0) {
    const own = ` ${element.getAttribute('class') ?? ''} `.replace(/\s/g, ' ');
    if (!classes.every((name) => own.includes(` ${name} `))) return false;
  }
  return attributes.every(({ name, value, atEnd }) => {
    const own = element.getAttribute(name);
    return own !== null && (atEnd ? own.endsWith(value) : own === value);
  });
}
