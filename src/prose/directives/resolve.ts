import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString as textOf } from 'mdast-util-to-string';
import type { Words } from '../../i18n/words.ts';
import { nearest } from '../../report/problem.ts';
import type { ReadableReport, Unit } from '../../report/read.ts';
import type { Call, Directive, Option } from './directive.ts';
import * as faults from './faults.ts';
import { blockNames, directiveNamed, textNames } from './names.ts';
import { findIndicator, findUnit, unitNames } from './target.ts';

/** A fault of a directive; `part` is the option or label at fault, null for the whole directive. */
export type Fault = { readonly message: Words; readonly part: string | null };

export type Resolved =
  | { readonly directive: Directive; readonly call: Call }
  | { readonly faults: readonly Fault[] };

type Node = LeafDirective | TextDirective;

/** Finds what a directive refers to in its report, or everything that keeps it from being drawn. */
export function resolveDirective(node: Node, report: ReadableReport): Resolved {
  const misplaced = misuse(node);
  if (misplaced !== null) return { faults: [misplaced] };
  const directive = directiveNamed(node.name);
  if (directive === null) return { faults: [] };
  const found: Fault[] = [];
  const label = textOf(node).trim();
  const raw = Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? ''] as const);
  const options = node.type === 'leafDirective' ? (directive.block?.options ?? {}) : {};
  found.push(...optionFaults(raw, options, directive.block?.required ?? [], report.units));
  if (found.length > 0) return { faults: found };

  const given = Object.fromEntries(raw);
  const base = { units: report.units, node: null, options: given, label };
  const named = given['unit'] === undefined ? null : findUnit(given['unit'], report.units);
  const units = named !== null && 'found' in named ? [named.found] : report.units;
  const call =
    node.type === 'leafDirective'
      ? blockCall({ ...base, units }, options)
      : textCall({ ...base, units }, directive);
  if ('message' in call) return { faults: [call] };
  if (node.type === 'leafDirective') {
    if (label !== '') return { faults: [{ message: faults.extraLabel(label), part: label }] };
    const refusal = directive.block?.refuse(call, report) ?? null;
    if (refusal !== null) return { faults: [{ message: refusal, part: null }] };
  }
  return { directive, call };
}

function misuse(node: Node): Fault | null {
  const directive = directiveNamed(node.name);
  const block = node.type === 'leafDirective';
  const known = block ? blockNames : textNames;
  const mark = block ? '::' : ':';
  if (directive === null) {
    const near = nearest(node.name, known);
    return { message: faults.unknownDirective(node.name, known, near, mark), part: null };
  }
  if (block && directive.block === undefined) {
    return { message: faults.belongsInSentence(node.name, exampleOf(directive, textOf(node))), part: null };
  }
  if (!block && directive.text === undefined) {
    return { message: faults.belongsOnOwnLine(node.name, `:${node.name}`), part: null };
  }
  return null;
}

/** How a text directive is written: `:score[业务管理]`. */
const exampleOf = ({ name, text }: Directive, label: string): string => {
  if (text?.label === 'unit') return `:${name}`;
  const word = text?.label === 'indicator' || text === undefined ? '指标名称' : text.label[0];
  return `:${name}[${label || word}]`;
};

function optionFaults(
  raw: readonly (readonly [string, string])[],
  options: Readonly<Record<string, Option>>,
  required: readonly string[],
  units: readonly Unit[],
): Fault[] {
  const names = unitNames(units);
  const known = [...Object.keys(options), ...(names.length > 0 ? ['unit'] : [])];
  const found = raw.flatMap(([name, value]): Fault[] => {
    const option = options[name];
    if (name === 'unit') {
      const lookup = findUnit(value, units);
      if ('found' in lookup) return [];
      const near = 'near' in lookup ? lookup.near : null;
      return [{ message: faults.unknownUnit(value, names, near), part: value }];
    }
    if (option === undefined) {
      return [{ message: faults.unknownOption(name, known, nearest(name, known)), part: name }];
    }
    if (option === 'count' && !/^[1-9]\d?$/.test(value)) {
      return [{ message: faults.wrongOption(name, value, 'count', null), part: value }];
    }
    if (typeof option === 'object' && !option.includes(value)) {
      return [{ message: faults.wrongOption(name, value, option, nearest(value, option)), part: value }];
    }
    return [];
  });
  for (const name of required) {
    const option = options[name];
    if (typeof option === 'object' && !raw.some(([given]) => given === name)) {
      found.push({ message: faults.missingOption(name, option), part: null });
    }
  }
  return found;
}

function blockCall(base: Call, options: Readonly<Record<string, Option>>): Call | Fault {
  for (const [name, option] of Object.entries(options)) {
    const value = base.options[name];
    if (option === 'indicator' && value !== undefined) return withIndicator(base, value);
  }
  return base;
}

function withIndicator(base: Call, path: string): Call | Fault {
  const lookup = findIndicator(path, base.units);
  if ('found' in lookup) return { ...base, units: [lookup.found.unit], node: lookup.found.node };
  return 'among' in lookup
    ? { message: faults.ambiguousIndicator(path, lookup.among), part: path }
    : { message: faults.unknownIndicator(path, lookup.near), part: path };
}

function textCall(base: Call, directive: Directive): Call | Fault {
  const { label } = base;
  const form = directive.text?.label ?? 'unit';
  const names = unitNames(base.units);
  if (form === 'indicator') {
    const missing = { message: faults.missingLabel(exampleOf(directive, '')), part: null };
    return label === '' ? missing : withIndicator(base, label);
  }
  if (form === 'unit') {
    if (label !== '') {
      if (names.length === 0) return { message: faults.extraLabel(label), part: label };
      const lookup = findUnit(label, base.units);
      if ('found' in lookup) return { ...base, units: [lookup.found] };
      const near = 'near' in lookup ? lookup.near : null;
      return { message: faults.unknownUnit(label, names, near), part: label };
    }
    return base.units.length > 1 ? { message: faults.missingUnit(names), part: null } : base;
  }
  return withWord(base, form, exampleOf(directive, ''));
}

/** `executed`, or `单位/executed` in a report of several units. */
function withWord(base: Call, words: readonly string[], example: string): Call | Fault {
  const slash = base.label.lastIndexOf('/');
  const word = base.label.slice(slash + 1).trim();
  if (word === '') return { message: faults.missingLabel(example), part: null };
  if (!words.includes(word)) {
    return { message: faults.unknownWord(word, words, nearest(word, words)), part: word };
  }
  if (slash < 0) return { ...base, label: word };
  const name = base.label.slice(0, slash).trim();
  const lookup = findUnit(name, base.units);
  if ('found' in lookup) return { ...base, units: [lookup.found], label: word };
  const near = 'near' in lookup ? lookup.near : null;
  return { message: faults.unknownUnit(name, unitNames(base.units), near), part: name };
}
