import type { Root } from 'mdast';
import type { Place } from '../../../report/problem.ts';
import type { ReadableReport, Unit } from '../../../report/read.ts';
import { type Passage, passages } from '../../passages.ts';
import type { Prose } from '../../prose.ts';
import { type Label, labelOf, numberingLength } from './label.ts';
import { type NameIndex, nameIndex, type Subject } from './names.ts';
import { type Normal, normalise } from './normal.ts';
import type { Scope } from './resolve.ts';
import { type Token, tokenizer } from './tokens.ts';

/** A passage read: normalised, cut into tokens, with what it stands under. */
export type Line = {
  readonly passage: Passage;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Where its words begin, after its numbering. */
  readonly start: number;
  /** Its own label (①资金管理（…）), if it has one. */
  readonly label: Label | null;
  /** What its unnamed figures are about: its label, else the nearest heading; empty: nothing that is known. */
  readonly scope: Scope;
  /** Lines of one number stand under one and the same heading or label. */
  readonly section: number;
  /** The headings above, normalised, outermost first. */
  readonly headings: readonly string[];
  /** Where text.slice(from, to) stands in the file. */
  place(from: number, to: number): Place;
  /** The words as the author wrote them. */
  quote(from: number, to: number): string;
};

/** The text of a report as claims are read from it. */
export type Text = {
  readonly report: ReadableReport;
  readonly index: NameIndex;
  readonly lines: readonly Line[];
  readonly tree: Root;
};

/** The paragraphs right above a line, under the same heading; the nearest last. */
export function paragraphsAbove(lines: readonly Line[], at: number, most: number): readonly Line[] {
  if (lines[at]?.passage.kind === 'cell') return [];
  const before = lines.slice(Math.max(0, at - most), at);
  const apart = before.findLastIndex(({ passage }) => passage.kind === 'heading' || passage.kind === 'cell');
  return before.slice(apart + 1);
}

type Level = { readonly depth: number; readonly label: Label | null; readonly text: string };

export function readText(report: ReadableReport, prose: Prose): Text {
  const index = nameIndex(report);
  const tokenize = tokenizer(index);
  const lines: Line[] = [];
  let levels: Level[] = [];
  /** A paragraph that is only a label stands for the text after it, like a heading. */
  let lead: Level | null = null;
  let section = 0;
  let above: Scope = { within: [], unit: null, opaque: false, scored: false };
  let headings: readonly string[] = [];
  /** Whether a heading or a lead has changed what the next line stands under. */
  let moved = true;
  const only = report.units.length === 1 ? (report.units[0] ?? null) : null;
  for (const passage of [...fields(report), ...passages(prose.tree, report.source)]) {
    const normal = normalise(passage.text);
    const { text } = normal;
    const start = passage.kind === 'cell' ? 0 : numberingLength(text);
    const tokens = tokenize(text, start);
    const heading = passage.kind === 'heading';
    if (heading) {
      const depth = passage.depth ?? 1;
      levels = levels.filter((level) => level.depth < depth);
      lead = null;
      section += 1;
      moved = true;
    }
    if (moved) {
      above = scopeOf(levels, lead, only);
      headings = levels.map((level) => level.text);
      moved = false;
    }
    const label = passage.kind === 'cell' ? null : labelOf(text, start, tokens, above, heading);
    const own = label === null ? above : scopeUnder(above, label, heading);
    if (label !== null && !heading) section += 1;
    lines.push({
      passage,
      text,
      tokens,
      start,
      label,
      scope: own,
      section,
      headings,
      place: (begin, end) => passage.place(originalAt(normal, begin), originalEnd(normal, begin, end)),
      quote: (begin, end) => passage.text.slice(originalAt(normal, begin), originalEnd(normal, begin, end)),
    });
    if (heading) {
      levels.push({ depth: passage.depth ?? 1, label, text });
      moved = true;
    }
    if (passage.kind === 'paragraph') {
      const alone = label !== null && restIsFigures(text, label.to);
      if (alone || (label !== null && start > 0)) {
        lead = alone ? { depth: 7, label, text } : null;
        section += 1;
        moved = true;
      }
    }
  }
  return { report, index, lines, tree: prose.tree };
}

/** Whether nothing follows a label but its own bracket. */
const restIsFigures = (text: string, to: number): boolean => /^(?:\([^()]*\))?[:。]?$/.test(text.slice(to));

function scopeOf(levels: readonly Level[], lead: Level | null, only: Unit | null): Scope {
  let scope: Scope = { within: [], unit: only, opaque: false, scored: false };
  for (const level of lead === null ? levels : [...levels, lead]) {
    if (level.label !== null) scope = scopeUnder(scope, level.label, level.depth < 7);
  }
  return scope;
}

function scopeUnder(above: Scope, label: Label, heading: boolean): Scope {
  if (label.kind === 'unknown') {
    // A heading that names no indicator hides the names below it only where an indicator would stand.
    const opaque = !heading || label.scored || above.within.length > 0 || above.opaque;
    return { ...above, within: [], opaque, scored: label.scored };
  }
  const units = new Set(label.subjects.map(({ unit }) => unit));
  const [unit = null] = units.size === 1 ? units : [];
  return {
    within: label.subjects.filter(({ node }) => node !== null),
    unit: unit ?? above.unit,
    opaque: false,
    scored: false,
  };
}

const originalAt = ({ from, text }: Normal, at: number): number =>
  at < text.length ? from(at) : from(text.length);

const originalEnd = (normal: Normal, begin: number, end: number): number =>
  end > begin ? normal.from(end - 1) + 1 : originalAt(normal, begin);

/** Words of the frontmatter that the page prints. */
function fields(report: ReadableReport): readonly Passage[] {
  const { summary } = report.data;
  if (summary === undefined) return [];
  const { file } = report.source;
  const start = report.source.place(['summary']);
  const written =
    report.source.text
      .split('\n', start.line)
      .at(-1)
      ?.slice(start.column - 1) ?? '';
  const shift = /^["']/.test(written) ? 1 : 0;
  const plain = written.slice(shift).startsWith(summary);
  const place = (from: number, to: number): Place =>
    plain
      ? {
          file,
          line: start.line,
          column: start.column + shift + from,
          endLine: start.line,
          endColumn: start.column + shift + to,
        }
      : start;
  return [{ kind: 'field', text: summary, place, depth: null, cell: null, under: [], within: [] }];
}

export type { Subject };
