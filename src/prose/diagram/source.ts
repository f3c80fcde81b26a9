import { disguise } from './disguise.ts';
import { fold } from './fold.ts';
import type { Kind } from './kinds.ts';

/** The kinds whose every label mermaid reads as Markdown, and drops what it takes for a link, code or deletion. */
const asMarkdown: readonly Kind[] = ['classDiagram', 'stateDiagram', 'er', 'kanban'];

/**
 * The source as mermaid gets it, line for line. The brackets of tags other than `<br>`, and the signs by which it
 * finds links and addresses, are disguised: it would leave those words out. The long names of timelines and journeys,
 * whose boxes have one width and which mermaid breaks at blanks only, get `<br>` where they are to be folded.
 */
export function prepare(kind: Kind, source: string): string {
  let text = source.replace(
    /(?<!<)<(?!br\b)(\/?[a-z][\w-]*(?:[\s/][^<>\n]*)?)>(?!>)/gi,
    (_, inside: string) => disguise('<') + inside + disguise('>'),
  );
  if (asMarkdown.includes(kind)) {
    text = text.replace(/(?<=www)\.|:(?=\/\/)|@(?!\{)|~~|\](?=\()/gi, disguise);
    if (kind === 'stateDiagram' || kind === 'er') text = text.replaceAll('`', disguise);
  }
  if (kind !== 'timeline' && kind !== 'journey') return text;
  return text.replace(/^(?!\s*(?:%%|---|title\b|acc\w+|timeline\b|journey\b)).*$/gm, (line) => {
    const [, lead = '', rest = ''] = /^(\s*(?:section\s+)?)(.*)$/.exec(line) ?? [];
    if (kind === 'timeline') return lead + rest.split(/(:\s)/).map(foldName).join('');
    return lead + rest.replace(/^[^:]+/, foldName);
  });
}

function foldName(name: string): string {
  if (/<br/i.test(name)) return name;
  const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(name) ?? [];
  return before + fold(text, 9).join('<br>') + after;
}

/** What mermaid takes away before it counts lines: front matter, directives, comments with the blanks above, blanks. */
const uncounted = [
  /^[^\S\n]*---[^\S\n]*\n[\s\S]*?\n[^\S\n]*---[^\S\n]*\n/,
  /%%\{[\s\S]*?\}%%/g,
  /^\s*%%(?!\{)[^\n]+\n?/gm,
  /^\s+/,
];

/** The line of the source that mermaid means by `line`; a line past the end is the last that has words. */
export function originalLine(source: string, line: number): number {
  let text = source.replace(/\r\n?/g, '\n');
  let count = 1;
  let lines = text.split('').map((letter) => (letter === '\n' ? count++ : count));
  for (const pattern of uncounted) {
    const kept: number[] = [];
    let end = 0;
    text = text.replace(pattern, (gone: string, ...rest: unknown[]) => {
      const at = rest.find((value) => typeof value === 'number') ?? 0;
      kept.push(...lines.slice(end, at));
      end = at + gone.length;
      return '';
    });
    lines = [...kept, ...lines.slice(end)];
  }
  const printed = text.trimEnd().split('\n');
  const before = printed.slice(0, Math.min(Math.max(line, 1), printed.length) - 1);
  return lines[before.reduce((sum, { length }) => sum + length + 1, 0)] ?? 1;
}

/** A task that a Gantt chart refers to and does not have: mermaid would put today in its place. */
export function missingTask(source: string): { id: string; line: number } | undefined {
  const lines = source.split(/\r?\n/).map((text) => text.replace(/%%.*$/, ''));
  const tasks = lines.map((text) => {
    const [, data = ''] = /^(?!\s*(?:title|section|acc\w+|click)\b)[^:]*:(.*)$/.exec(text) ?? [];
    return data
      .split(',')
      .map((part) => part.trim())
      .filter((part) => !/^(active|done|crit|milestone|vert)$/.test(part));
  });
  const known = new Set(tasks.filter((parts) => parts.length === 3).map(([id]) => id));
  for (const [index, parts] of tasks.entries()) {
    for (const part of parts) {
      const [, ids] = /^(?:after|until)\s+(.+)$/.exec(part) ?? [];
      const id = ids?.split(/\s+/).find((name) => !known.has(name));
      if (id !== undefined) return { id, line: index + 1 };
    }
  }
  return undefined;
}
