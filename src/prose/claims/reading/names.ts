import type { ReadableReport, Unit } from '../../../report/read.ts';
import { liesIn, type Scored, walk } from '../../../scoring/score.ts';
import { type Whole, wholeOf } from './names/whole.ts';
import { plainName } from './normal.ts';

/** What a statement is about: a node of a unit's tree, or the unit as a whole (`node` null). */
export type Subject = { readonly unit: Unit; readonly node: Scored | null };

/** What a name in the text may mean. */
export type Named = { readonly subjects: readonly Subject[] };

/** Every name by which a report's prose may call its indicators, its units and itself. */
export type NameIndex = {
  readonly names: ReadonlyMap<string, Named>;
  /** The names as the tree has them, for near misses, without the endings that any of its kind may have; and with. */
  readonly own: readonly { readonly name: string; readonly full: string; readonly subject: Subject }[];
  readonly whole: Whole;
};

const codes =
  /^(?:指标\d+[.、:]?|[A-Z]\d*(?:[.-]\d+)*[.、:]?(?=\p{Script=Han})|\d+(?:[.-]\d+)*[.、]|\(?[一二三四五六七八九十]+\)?[、.])/u;
const dimension = /^(?:决策|投入|过程|产出|效益|效果|管理|绩效)$/;
const quotes = /["']/g;
/** One letter, or a number. */
const tooShort = /^(?:.?|[\d.%]+)$/su;

/** Names with the scheme's usual suffixes on and off; where two indicators share a form, both are meant. */
export function nameIndex(report: ReadableReport): NameIndex {
  const exact = new Map<string, Subject[]>();
  const forms = new Map<string, Subject[]>();
  const called = new Map<string, Subject[]>();
  const own: { name: string; full: string; subject: Subject }[] = [];
  const put = (map: Map<string, Subject[]>, name: string, subject: Subject): void => {
    if (tooShort.test(name)) return;
    const list = map.get(name);
    if (list === undefined) map.set(name, [subject]);
    else if (!list.some((other) => other.node === subject.node && other.unit === subject.unit))
      list.push(subject);
  };
  const suffixes = report.scheme.suffixes.toSorted((a, b) => b.length - a.length);
  for (const unit of report.units) {
    for (const node of walk(unit.printed.roots)) {
      const subject = { unit, node };
      for (const written of [node.indicator.name, ...node.indicator.aliases]) {
        const name = plainName(written);
        put(exact, name, subject);
        const full = name.replace(codes, '');
        own.push({ name: bareName(full), full, subject });
        for (const form of formsOf(name, suffixes)) put(forms, form, subject);
        if (dimension.test(name)) put(called, `项目${name}`, subject);
      }
    }
    if (unit.name !== null) put(exact, plainName(unit.name), { unit, node: null });
  }
  const [only] = report.units;
  const whole = wholeOf(report);
  if (report.units.length === 1 && only !== undefined) {
    for (const name of whole.names) if (!forms.has(name)) put(exact, name, { unit: only, node: null });
  }
  for (const [form, subjects] of forms) exact.set(form, together(exact.get(form), subjects));
  for (const [form, subjects] of called)
    if (exact.has(form)) exact.set(form, together(exact.get(form), subjects));
  const names = new Map<string, Named>();
  for (const [name, subjects] of exact) names.set(name, { subjects });
  return { names, own, whole };
}

/**
 * 效益 may be called 项目效益 though an indicator below it has that very name: then either may be meant. An
 * indicator that merely could be called so gives way to the one that is.
 */
function together(exact: readonly Subject[] | undefined, forms: Subject[]): Subject[] {
  if (exact === undefined) return forms;
  const line = forms.filter(({ unit, node }) => {
    const own = exact.filter((other) => other.unit === unit);
    return own.length > 0 && own.every((other) => isOneLine(node, other.node));
  });
  return [...exact, ...line.filter(({ node }) => exact.every((other) => other.node !== node))];
}

const isOneLine = (a: Scored | null, b: Scored | null): boolean => {
  const [short = [], long = []] = [a?.path, b?.path].toSorted((x, y) => (x?.length ?? 0) - (y?.length ?? 0));
  return short.length > 0 && liesIn(long, short);
};

function bareName(own: string): string {
  const bare = own.replace(/(?:类?指标|情况)$/, '');
  return bare.length >= 3 ? bare : own;
}

function formsOf(name: string, suffixes: readonly string[]): readonly string[] {
  const bare = name.replace(codes, '');
  const base = suffixes.reduce(
    (text, suffix) =>
      text.endsWith(suffix) && text.length >= suffix.length + 2 ? text.slice(0, -suffix.length) : text,
    bare,
  );
  const short = base.startsWith('项目') && base.length >= 4 ? base.slice(2) : base;
  const bases = new Set([bare, base, bare.replace(quotes, '')]);
  // 项目完成 may be called 完成情况; 完成 alone is a word like any other.
  const alone = dimension.test(short) ? [short] : [];
  return [
    ...bases,
    ...alone,
    ...[...bases.add(short)].flatMap((form) => suffixes.map((suffix) => form + suffix)),
  ];
}
