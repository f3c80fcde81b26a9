import { meets, readSelector, type Selector } from './selectors.ts';

/** One rule of a stylesheet for one of its selectors. */
export type Rule = { readonly selector: Selector; readonly declarations: readonly Declaration[] };

export type Declaration = { readonly property: string; readonly value: string; readonly important: boolean };

/**
 * Reads the flat stylesheet that mermaid writes. At-rules (keyframes, media) and selectors for states a printed
 * picture never enters (:hover, ::after) are left out; the rest comes in order of rising precedence.
 */
export function readRules(css: string): Rule[] {
  const rules: Rule[] = [];
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  for (let at = 0; ; ) {
    const open = text.indexOf('{', at);
    if (open === -1) break;
    const prelude = text.slice(at, open).trim();
    at = closingBrace(text, open);
    if (prelude.startsWith('@')) continue;
    const declarations = readDeclarations(text.slice(open + 1, at - 1));
    for (const part of prelude.split(',')) {
      const selector = readSelector(part);
      if (selector) rules.push({ selector, declarations });
    }
  }
  return rules.sort((a, b) => a.selector.weight - b.selector.weight);
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}

/** `a: b; c: d !important` as it stands in a rule or a style attribute; values with a url beyond `#id` are dropped. */
export function readDeclarations(text: string): Declaration[] {
  const found: Declaration[] = [];
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon === -1) continue;
    const property = part.slice(0, colon).trim().toLowerCase();
    const written = part.slice(colon + 1).trim();
    const value = written.replace(/\s*!\s*important/gi, '').trim();
    if (value === '' || /url\(\s*["']?[^#"'\s]/i.test(value)) continue;
    found.push({ property, value, important: value !== written });
  }
  return found;
}

/**
 * What an element's own attributes, the rules and its style attribute say of a property, the strongest last word
 * first; undefined when nothing does. Inheritance is the caller's.
 */
export function declared(element: Element, property: string, rules: readonly Rule[]): string | undefined {
  let value = element.getAttribute(property) ?? undefined;
  let important = false;
  const hear = (declarations: readonly Declaration[]): void => {
    for (const said of declarations) {
      if (said.property !== property || (important && !said.important)) continue;
      ({ value, important } = said);
    }
  };
  for (const rule of rules) {
    if (rule.declarations.some((said) => said.property === property) && meets(element, rule.selector)) {
      hear(rule.declarations);
    }
  }
  const style = element.getAttribute('style');
  if (style !== null) hear(readDeclarations(style));
  return value;
}

/** A length in user units; `em` and `ex` by the font size given. */
export function lengthIn(text: string | null | undefined, size: number): number | undefined {
  const [, number, unit] = /^\s*([-+]?[\d.]+(?:e[-+]?\d+)?)\s*(em|ex|rem|%|pt|px)?/i.exec(text ?? '') ?? [];
  if (number === undefined) return undefined;
  const scale = { em: size, ex: size / 2, rem: 16, '%': size / 100, pt: 4 / 3 }[unit ?? ''] ?? 1;
  return Number(number) * scale;
}
