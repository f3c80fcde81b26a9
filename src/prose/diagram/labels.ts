import type { Language, Words } from '../../i18n/words.ts';
import type { Kind } from './kinds.ts';
import { kinds } from './kinds.ts';

/**
 * The labels of a drawing, each once, in the order in which the source names them; what mermaid adds of its own
 * (percentages, dates) comes last, and the keywords on the frames of a sequence not at all. A label folded into several lines is one again, and one cut short is whole.
 */
export function labelsOf(svg: Element, source: string): string[] {
  const written = source.replace(/<br\s*\/?>/gi, ' ');
  const labels = new Set<string>();
  for (const text of svg.querySelectorAll('text:not(.labelText)')) {
    if (continues(text, text.previousElementSibling)) continue;
    const lines = linesOf(text);
    for (let next = text.nextElementSibling; next && continues(next, text); next = next.nextElementSibling) {
      lines.push(...linesOf(next));
    }
    const label = uncut(joinLines(lines, written), written);
    if (label !== '') labels.add(label);
  }
  return [...labels]
    .map((label) => ({ label, at: placeOf(label, written) }))
    .sort((a, b) => a.at - b.at)
    .map(({ label }) => label);
}

/** Journeys print every line of a name as a text of its own, side by side. */
function continues(text: Element | null, before: Element | null): boolean {
  return text?.matches('.task, .journey-section') === true && before?.localName === 'text';
}

/** The lines of a text element: each span with a place of its own begins one. */
function linesOf(text: Element): string[] {
  const lines: string[] = [''];
  const walk = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) lines.push((lines.pop() ?? '') + (node.textContent ?? ''));
    else {
      const element = node as Element;
      if (element.localName === 'tspan' && (element.hasAttribute('x') || element.hasAttribute('dy')))
        lines.push('');
      for (const child of node.childNodes) walk(child);
    }
  };
  walk(text);
  return lines.map((line) => line.replace(/[\s\u200b]+/g, ' ').trim()).filter((line) => line !== '');
}

function joinLines(lines: readonly string[], source: string): string {
  return lines.reduce((whole, line) => {
    if (whole === '') return line;
    const [end, start] = [whole.slice(-4), line.slice(0, 4)];
    if (source.includes(end + start)) return whole + line;
    if (source.includes(`${end} ${start}`)) return `${whole} ${line}`;
    return /[\x21-\x7e]$/.test(whole) && /^[\x21-\x7e]/.test(line) ? `${whole} ${line}` : whole + line;
  }, '');
}

/** Mermaid's treemap ends a name with three dots where its field is too narrow. */
function uncut(label: string, source: string): string {
  if (!label.endsWith('...') || source.includes(label)) return label;
  const start = label.slice(0, -3);
  const names = [...source.matchAll(/"([^"\n]+)"/g)].map(([, name = '']) => name);
  return names.find((name) => name.startsWith(start)) ?? label;
}

function placeOf(label: string, source: string): number {
  const bare = label.replace(/^\[(.*)\]$/, '$1');
  const exact = bare.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const alone = new RegExp(`(?<![\\p{L}\\p{N}])${exact}(?![\\p{L}\\p{N}])`, 'u').exec(source)?.index;
  const at = alone ?? source.indexOf(bare);
  return at === -1 ? Infinity : at;
}

/** The title an author wrote into the diagram itself, if any. */
export function ownTitle(kind: Kind, source: string): string | undefined {
  const [, front] = /^\s*---\n[\s\S]*?^\s*title:\s*(.+)$[\s\S]*?\n\s*---/m.exec(source) ?? [];
  const inPlace = kind === 'pie' ? /^\s*(?:pie\b.*?\s)?title\s+(.+)$/m : /^\s*title:?\s+(.+)$/m;
  const titled = !['flowchart-v2', 'classDiagram', 'stateDiagram', 'er', 'kanban'].includes(kind);
  const [, line] = (titled ? inPlace.exec(source) : null) ?? [];
  return (line ?? front)?.trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** A sentence that says in words what the drawing shows: its kind, its labels, and the figures of its series. */
export function describe(kind: Kind, source: string, labels: readonly string[], language: Language): string {
  const [colon, comma, stop] = language === 'en' ? [': ', ', ', '. '] : ['：', '、', '。'];
  const name = kinds[kind].name[language];
  const sets = series(kind, source, language);
  const figures = new Set(sets.flatMap(({ values }) => values));
  const ticks = sets.length > 0 ? /^-?[\d.,]+%?$/ : /^$/;
  const words = labels.filter((label) => !ticks.test(label) && !figures.has(label));
  const parts = [
    name + colon + words.join(comma),
    ...sets.map((set) => set.name + colon + set.values.join(comma)),
  ];
  return parts.join(stop) + (language === 'en' ? '.' : '。');
}

type Series = { readonly name: string; readonly values: readonly string[] };

const seriesNames: Readonly<Record<string, Words>> = {
  bar: { 'zh-CN': '柱', en: 'bars' },
  line: { 'zh-CN': '折线', en: 'line' },
  pie: { 'zh-CN': '数值', en: 'values' },
  journey: { 'zh-CN': '评分', en: 'scores' },
};

/** The numbers that a chart draws without printing them, or prints away from what they belong to. */
function series(kind: Kind, source: string, language: Language): Series[] {
  const pairs = { pie: /^\s*"([^"]+)"\s*:\s*([\d.]+)/gm, journey: /^\s*(?!title)([^:\n]+?)\s*:\s*(\d+)/gm };
  const rows = {
    xychart: /^\s*((?:bar|line)\b)[ \t]*(?:"([^"]*)")?[^[\n]*\[([^\]]*)\]/gm,
    radar: /^\s*curve\s+(\w+)\s*(?:\["([^"]*)"\])?\s*\{([^}]*)\}/gm,
  };
  if (kind === 'pie' || kind === 'journey') {
    const values = [...source.matchAll(pairs[kind])].map(([, name, value]) => `${name} ${value}`);
    return [{ name: seriesNames[kind]?.[language] ?? '', values }];
  }
  if (kind !== 'xychart' && kind !== 'radar') return [];
  return [...source.matchAll(rows[kind])].map(([, id = '', name, list = '']) => ({
    name: name ?? seriesNames[id]?.[language] ?? id,
    values: list.split(',').map((value) => value.trim()),
  }));
}
