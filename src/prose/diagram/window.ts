import type { Mermaid } from 'mermaid';
import { giveMeasurements } from './measure.ts';

type Page = { readonly mermaid: Mermaid; readonly document: Document };
type BrowserWindow = Window & typeof globalThis;

let loading: Promise<Mermaid> | undefined;

/**
 * Runs `work` with mermaid on an empty page. Mermaid is written for browsers and looks for `window`, `document`,
 * `CSSStyleSheet` and `Option` among the globals, when it is loaded and while it draws: those four stand there only
 * while this function runs, and are taken away again. (Mermaid itself sets one more for good, `injected`, a constant.)
 * Two calls must not overlap. Each has a window of its own, so nothing a diagram leaves behind reaches the next or
 * stays in memory. The first call loads jsdom and mermaid, about 1.4 s.
 */
export async function onPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  loading ??= openWindow().then((window) => withGlobals(window, load));
  const mermaid = await loading;
  const window = await openWindow();
  try {
    return await withGlobals(window, () => work({ mermaid, document: window.document }));
  } finally {
    window.close();
  }
}

async function openWindow(): Promise<BrowserWindow> {
  const { JSDOM } = await import('jsdom');
  const { window } = new JSDOM('<!doctype html>') as unknown as { window: BrowserWindow };
  giveMeasurements(window);
  return window;
}

/** DOMPurify stays with the window in which it is loaded, so that one is not closed. */
async function load(): Promise<Mermaid> {
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({ startOnLoad: false });
  return mermaid;
}

async function withGlobals<T>(window: BrowserWindow, work: () => Promise<T>): Promise<T> {
  const { document, CSSStyleSheet, Option } = window;
  const lent = { window, document, CSSStyleSheet, Option };
  const before = Object.entries(Object.getOwnPropertyDescriptors(globalThis)).filter(
    ([name]) => name in lent,
  );
  for (const [name, value] of Object.entries(lent)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  try {
    return await work();
  } finally {
    for (const name of Object.keys(lent)) Reflect.deleteProperty(globalThis, name);
    for (const [name, descriptor] of before) Object.defineProperty(globalThis, name, descriptor);
  }
}
