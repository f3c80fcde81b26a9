import type { Language } from '../i18n/words.ts';
import { digestOf } from '../report/context.ts';
import { admitKnown } from './diagram/admit.ts';
import { undisguise } from './diagram/disguise.ts';
import { explain } from './diagram/errors.ts';
import { frames, isKind, type Kind, kinds } from './diagram/kinds.ts';
import { describe, labelsOf, ownTitle } from './diagram/labels.ts';
import { boundsOf } from './diagram/layout.ts';
import { mend } from './diagram/mend.ts';
import { inheritable, paint } from './diagram/paint.ts';
import {
  empty,
  longest,
  notNumbers,
  type Trouble,
  tooLong,
  unknownKind,
  unknownTask,
} from './diagram/refusals.ts';
import { missingTask, prepare } from './diagram/source.ts';
import { amends, settings } from './diagram/theme.ts';
import { tidy } from './diagram/tidy.ts';
import { onPage } from './diagram/window.ts';

export type Diagram =
  | {
      readonly ok: true;
      /** One `<svg>` element, to be put into a page as it stands. */
      readonly svg: string;
      readonly title: string;
      /** What the picture says, in words. */
      readonly description: string;
      /** Every word of the picture and of the author's own title and description, one label a line. */
      readonly text: string;
    }
  | {
      readonly ok: false;
      readonly message: string;
      /** The line inside the fence, counted from 1; 1 where the fault has no line. */
      readonly line: number;
    };

export type DiagramOptions = {
  /** The caption, used where the author gave no `accTitle`. */
  readonly title?: string;
  /** Of messages and of the words the drawing adds; zh-CN by default. */
  readonly language?: Language;
};

/** Raise the second number when the same source is to be drawn differently. */
const versions = 'mermaid 12.3.0, drawing 1';

/** A name for all that a drawing depends on besides its options: the source and the programs that draw it. */
export function diagramKey(source: string): string {
  return digestOf(versions, source);
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * Draws a Mermaid diagram as an SVG that needs no script, no style sheet and no font of its own: it may stand under
 * a Content-Security-Policy without 'unsafe-inline'. The same source gives the same bytes, whatever was drawn before.
 *
 * The `<svg>` has the class `diagram`, its natural size in CSS pixels as `width` and `height`, `role="img"` and a
 * `<title>` and `<desc>`. Words are dark (#1f2933), their grounds light, the rest transparent: a page gives
 * `.diagram` a white or light ground, in its dark mode too, and `max-width: 100%; height: auto`. Typeface, and only
 * that, comes from the page; boxes are sized for a sans-serif face. The theme is the site's: what an author says of
 * theme, look, layout or fonts is ignored, `style` and `classDef` are heard.
 *
 * A fault of the source comes back as a message and a line. Calls wait for each other, since mermaid draws in globals
 * that stand only while it does.
 */
export function drawDiagram(source: string, options: DiagramOptions = {}): Promise<Diagram> {
  const drawing = queue.then(() => draw(source, options));
  queue = drawing.catch(() => undefined);
  return drawing;
}

/**
 * A drawing whose ids differ from the original's, for a page on which the same source stands more than once: `nth` is
 * 2 for the second.
 */
export function copyOfDrawing(svg: string, nth: number): string {
  const [, prefix] = /aria-labelledby="(\w+)-title"/.exec(svg) ?? [];
  return prefix === undefined
    ? svg
    : svg.replace(new RegExp(`(["# ])${prefix}-`, 'g'), `$1${prefix}c${nth}-`);
}

async function draw(written: string, { title, language = 'zh-CN' }: DiagramOptions): Promise<Diagram> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these cannot stand in XML, nor in a page.
  const source = written.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, '');
  const refuse = ({ message, line }: Trouble): Diagram => ({ ok: false, message: message[language], line });
  if (source.length > longest) return refuse(tooLong);
  return onPage(async ({ mermaid, document }) => {
    const kind = kindOf(() => mermaid.detectType(source));
    if (kind === undefined) return refuse(unknownKind(source));
    const task = kind === 'gantt' ? missingTask(source) : undefined;
    if (task) return refuse(unknownTask(task));
    const prefix = `d${diagramKey(source).slice(0, 10)}`;
    let drawn: string;
    try {
      mermaid.initialize(settings(kind, source, prefix));
      ({ svg: drawn } = await mermaid.render(prefix, prepare(kind, source)));
    } catch (error) {
      return refuse(explain(error, kind, source));
    }
    const holder = document.createElement('div');
    holder.innerHTML = drawn;
    const svg = holder.querySelector('svg');
    if (!svg) return refuse(empty);
    const [accTitle, accDescr] = [':scope > title', ':scope > desc'].map((part) =>
      undisguise(svg.querySelector(part)?.textContent?.trim() ?? ''),
    );
    admitKnown(svg);
    const labels = labelsOf(svg, source);
    if (labels.length === 0) return refuse(empty);
    if (hasUnknownPlaces(svg)) return refuse(notNumbers);
    if (kind === 'sequence') nameFrames(svg, language);
    mend(kind, svg);
    paint(svg, amends(kind));
    tidy(svg, prefix);
    const name = accTitle || title || ownTitle(kind, source) || kinds[kind].name[language];
    const description = accDescr || describe(kind, source, labels, language);
    frame(svg, prefix, name, description);
    const text = [accTitle, accDescr, ...labels].filter(Boolean).join('\n');
    const { XMLSerializer } = document.defaultView ?? globalThis;
    return { ok: true, svg: new XMLSerializer().serializeToString(svg), title: name, description, text };
  });
}

/** Whether mermaid computed a place from what is no number, such as a journey's score in words. */
function hasUnknownPlaces(svg: Element): boolean {
  const places = 'd points transform x y cx cy x1 y1 x2 y2 width height r'.split(' ');
  const elements = [...svg.querySelectorAll('*')];
  return elements.some((element) => places.some((name) => element.getAttribute(name)?.includes('NaN')));
}

function kindOf(detect: () => string): Kind | undefined {
  try {
    const name = detect();
    return isKind(name) ? name : undefined;
  } catch {
    return undefined;
  }
}

/** Sequence diagrams print mermaid's own keywords; a reader gets them in the page's language. */
function nameFrames(svg: Element, language: Language): void {
  for (const label of svg.querySelectorAll('text.labelText')) {
    const words = frames[label.textContent?.trim() ?? ''];
    if (words) label.textContent = words[language];
  }
}

/** How far from the drawing its edge lies; arrows and wide letters may reach into it. */
const margin = 10;

/** Gives the drawing its size, its role and its name, and takes away whatever else stood on its root. */
function frame(svg: Element, prefix: string, title: string, description: string): void {
  const { x, y, width, height } = boundsOf(svg) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [left, top] = [Math.floor(x - margin), Math.floor(y - margin)];
  const [right, bottom] = [Math.ceil(x + width + margin), Math.ceil(y + height + margin)];
  for (const { name } of [...svg.attributes]) {
    if (!inheritable.includes(name) && name !== 'xmlns') svg.removeAttribute(name);
  }
  const attributes = {
    class: 'diagram',
    viewBox: `${left} ${top} ${right - left} ${bottom - top}`,
    width: String(right - left),
    height: String(bottom - top),
    role: 'img',
    'aria-labelledby': `${prefix}-title`,
    'aria-describedby': `${prefix}-desc`,
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  for (const [name, words] of [
    ['desc', description],
    ['title', title],
  ] as const) {
    const element = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', name);
    element.id = `${prefix}-${name}`;
    element.textContent = words;
    svg.prepend(element);
  }
}
