import type { Indicator } from '../scoring/indicator.ts';
import { parseQuantity, type Quantity } from '../scoring/quantity.ts';
import { nearest, type Place, type Problem } from './problem.ts';
import type { IndicatorData } from './schema.ts';
import type { FieldPath, Source } from './source.ts';

/** Where the fields of one node of the tree were written: in the report, in its framework, or both. */
export type Origin = {
  readonly report: FieldPath | null;
  readonly framework: FieldPath | null;
  readonly children: readonly Origin[];
};

/** The raw tree a report is read from, and where each node of it came from. */
export type RawTree = { readonly nodes: readonly unknown[]; readonly origins: readonly Origin[] };

type Raw = Readonly<Record<string, unknown>>;

const asRaw = (node: unknown): Raw => (typeof node === 'object' && node !== null ? (node as Raw) : {});
const childrenOf = (node: unknown): readonly unknown[] => {
  const { children } = asRaw(node);
  return Array.isArray(children) ? children : [];
};

/** A tree that is all the report's own. */
export function ownTree(nodes: unknown, path: FieldPath): RawTree {
  const origin = (node: unknown, at: FieldPath): Origin => ({
    report: at,
    framework: null,
    children: childrenOf(node).map((child, index) => origin(child, [...at, 'children', index])),
  });
  const list = Array.isArray(nodes) ? nodes : [];
  return { nodes: list, origins: list.map((node, index) => origin(node, [...path, index])) };
}

/**
 * Lays a report's own nodes over its framework's. A node of the report is matched by its name among the
 * siblings there, or, where the report leaves out groups, anywhere below if the name is unique there.
 */
export function overlay(
  framework: { readonly nodes: readonly unknown[]; readonly source: Source },
  own: { readonly nodes: unknown; readonly path: FieldPath; readonly source: Source },
): RawTree & { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const fills = new Map<Raw, { raw: Raw; path: FieldPath }>();

  const match = (nodes: unknown, path: FieldPath, siblings: readonly unknown[]): void => {
    const all = [...everyNode(siblings)];
    for (const [index, node] of (Array.isArray(nodes) ? nodes : []).entries()) {
      const raw = asRaw(node);
      const at = [...path, index];
      const called = ({ name }: Raw): boolean => name === raw['name'];
      const near = siblings.map(asRaw).filter(called);
      const found = near.length > 0 ? near : all.filter(called);
      const [target] = found;
      const name = String(raw['name'] ?? '');
      const place = own.source.place([...at, 'name']);
      if (raw['name'] === undefined) {
        problems.push(nameless(own.source.place(at)));
      } else if (found.length === 1 && target !== undefined) {
        const before = fills.get(target);
        // Two of one name side by side are source/duplicate-name.
        const beside = before?.path.slice(0, -1).join() === path.join();
        if (before === undefined) fills.set(target, { raw, path: at });
        else if (!beside) problems.push(twice(name, place));
        match(raw['children'], [...at, 'children'], childrenOf(target));
      } else {
        const names = all.map((other) => String(other['name']));
        problems.push(unmatched(name, found.length, names, place));
      }
    }
  };
  match(own.nodes, own.path, framework.nodes);

  const merge = (node: unknown, path: FieldPath): [unknown, Origin] => {
    const fill = fills.get(asRaw(node));
    const children = childrenOf(node).map((child, index) => merge(child, [...path, 'children', index]));
    const { children: _, ...fields } = { ...asRaw(node), ...fill?.raw };
    const merged = {
      ...fields,
      ...(children.length > 0 && { children: children.map(([child]) => child) }),
    };
    return [
      merged,
      { report: fill?.path ?? null, framework: path, children: children.map(([, origin]) => origin) },
    ];
  };
  const merged = framework.nodes.map((node, index) => merge(node, ['indicators', index]));
  return { nodes: merged.map(([node]) => node), origins: merged.map(([, origin]) => origin), problems };
}

function* everyNode(nodes: readonly unknown[]): Generator<Raw> {
  for (const node of nodes) {
    yield asRaw(node);
    yield* everyNode(childrenOf(node));
  }
}

const nameless = (at: Place): Problem => ({
  code: 'source/missing-field',
  at,
  message: {
    'zh-CN': '不应缺少字段 `name`，应写明填写的是框架中的哪一项指标，请补上',
    en: 'Unexpected absence of `name`, expected which indicator of the framework is meant, add it',
  },
});

const twice = (name: string, at: Place): Problem => ({
  code: 'source/field',
  at,
  quote: name,
  message: {
    'zh-CN': `指标 \`${name}\` 不应填写两次，应只写一处，请删去其一`,
    en: `Unexpected second entry for the indicator \`${name}\`, expected one, remove the other`,
  },
});

function unmatched(name: string, matches: number, names: readonly string[], at: Place): Problem {
  const meant = nearest(name, names);
  const hint = meant === null ? '' : ` \`${meant}\``;
  return {
    code: 'source/field',
    at,
    quote: name,
    message:
      matches > 1
        ? {
            'zh-CN': `指标 \`${name}\` 在框架中不应有 \`${matches}\` 处同名，应能唯一确定，请写出它的上级指标`,
            en: `Unexpected \`${matches}\` indicators named \`${name}\` in the framework, expected one, write its groups around it`,
          }
        : {
            'zh-CN': `不应有框架之外的指标 \`${name}\`，应为框架中的指标${hint}，请改名或改用自己的指标体系`,
            en: `Unexpected indicator \`${name}\`, expected one of the framework’s${hint}, rename it or write a tree of your own`,
          },
  };
}

/** A validated node as scoring knows it. */
export function toIndicator(data: IndicatorData): Indicator {
  const unit = data.unit ?? '';
  const read = (text: string | undefined): Quantity | string | null =>
    text === undefined ? null : (parseQuantity(text, unit) ?? text);
  return {
    name: data.name,
    aliases: data.aliases ?? [],
    weight: data.weight ?? null,
    unit,
    target: read(data.target),
    actual: read(data.actual),
    score: data.score ?? null,
    rule: data.rule ?? null,
    reason: data.reason ?? '',
    evidence: data.evidence ?? '',
    applicable: data.applicable ?? true,
    children: (data.children ?? []).map(toIndicator),
  };
}
