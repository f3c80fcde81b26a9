import type { Words } from '../../i18n/words.ts';
import { comparedName } from '../../report/compared.ts';
import { start } from '../../report/decode.ts';
import type { Place } from '../../report/problem.ts';
import type { ReadableReport } from '../../report/read.ts';
import type { FieldPath } from '../../report/source.ts';
import type { Scored } from '../../scoring/score.ts';
import type { Check, Found } from '../check.ts';

export default {
  code: 'source/duplicate-name',
  severity: 'error',
  title: { 'zh-CN': '重名', en: 'Two of one name' },
  why: {
    'zh-CN': '同级指标、分项和报告靠名称或标识区分；重名时，引用和地址不知指的是哪一个。',
    en: 'Sibling indicators, units and reports are told apart by name or id; of two with one name nobody knows which is meant.',
  },
  fix: {
    'zh-CN': '给其中一个改名；两份报告的标识相同时，改文件名。',
    en: 'Rename one of them; of two reports with one id, rename the file.',
  },
  *run(report) {
    const { data, source } = report;
    const raw = source.data as { indicators?: unknown; units?: unknown };
    yield* siblings(raw.indicators, ['indicators'], report);
    yield* twins(entriesOf(raw.units, ['units']), report, units);
    for (const [at] of (data.units ?? []).entries()) {
      const own = entriesOf(raw.units, ['units'])[at]?.node.indicators;
      yield* siblings(own, ['units', at, 'indicators'], report);
    }
    if (data.framework === undefined) return;
    for (const unit of report.units) yield* shared(unit.result.roots, unit.at, report.file);
  },
  *across(library) {
    const known = new Map<string, string>();
    for (const { id, file } of library.reports) {
      const key = id.normalize('NFKC').toLowerCase();
      const before = known.get(key);
      if (before === undefined) known.set(key, file);
      else yield twin(id, start(file), start(before), reports);
    }
  },
} satisfies Check;

type Raw = {
  readonly name?: unknown;
  readonly aliases?: unknown;
  readonly children?: unknown;
  readonly indicators?: unknown;
};
type Entry = { readonly node: Raw; readonly path: FieldPath };

function entriesOf(list: unknown, path: FieldPath): readonly Entry[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((node: unknown, index) =>
    typeof node === 'object' && node !== null ? [{ node: node as Raw, path: [...path, index] }] : [],
  );
}

/** The report's own indicators, level by level, as they are written. */
function* siblings(list: unknown, path: FieldPath, report: ReadableReport): Generator<Found> {
  const entries = entriesOf(list, path);
  yield* twins(entries, report, indicators);
  for (const { node, path } of entries) yield* siblings(node.children, [...path, 'children'], report);
}

function* twins(entries: readonly Entry[], { source }: ReadableReport, words: TwinWords): Generator<Found> {
  const known = new Map<string, FieldPath>();
  for (const { node, path } of entries) {
    const aliases = Array.isArray(node.aliases) ? node.aliases.map(String) : [];
    for (const [at, name] of [node.name, ...aliases].entries()) {
      if (typeof name !== 'string') continue;
      const here = at === 0 ? [...path, 'name'] : [...path, 'aliases', at - 1];
      const key = comparedName(name);
      const before = known.get(key);
      if (before === undefined) known.set(key, here);
      else if (before.slice(0, path.length).join() !== path.join()) {
        yield twin(name, source.place(here), source.place(before), words);
      }
    }
  }
}

/** Siblings of a framework: a fault of the framework's file, not of the reports that use it. */
function* shared(
  nodes: readonly Scored[],
  at: (index: readonly number[]) => Place,
  file: string,
): Generator<Found> {
  const known = new Map<string, Place>();
  for (const { indicator, index, children } of nodes) {
    const place = at(index);
    const key = comparedName(indicator.name);
    const before = known.get(key);
    if (before === undefined) known.set(key, place);
    else if (place.file !== file) yield twin(indicator.name, place, before, indicators);
    yield* shared(children, at, file);
  }
}

type TwinWords = (name: string) => Words;

const indicators: TwinWords = (name) => ({
  'zh-CN': `同级指标不应重名 \`${name}\`，应各不相同，请给其中一个改名`,
  en: `Unexpected second indicator named \`${name}\` beside the first, expected names that differ, rename one of them`,
});

const units: TwinWords = (name) => ({
  'zh-CN': `分项不应重名 \`${name}\`，应各不相同，请给其中一个改名`,
  en: `Unexpected second unit named \`${name}\`, expected names that differ, rename one of them`,
});

const reports: TwinWords = (id) => ({
  'zh-CN': `两份报告不应有同一个标识 \`${id}\`，应各不相同，请给其中一个文件改名`,
  en: `Unexpected second report with the id \`${id}\`, expected ids that differ, rename one of the files`,
});

const twin = (name: string, at: Place, before: Place, words: TwinWords): Found => ({
  at,
  quote: name,
  message: words(name),
  related: [{ at: before, message: { 'zh-CN': '已用于此处', en: 'already used here' } }],
});
