import type { Place } from '../../report/problem.ts';
import type { ReadableReport, Unit } from '../../report/read.ts';
import { type Scored, walk } from '../../scoring/score.ts';
import { areRead } from '../unread.ts';

export type Node = { readonly unit: Unit; readonly node: Scored };

/** Every node of a report's trees that counts, of all its units. */
export function* nodesOf(report: ReadableReport): Generator<Node> {
  for (const unit of report.units) {
    for (const node of walk(unit.result.roots)) if (node.applicable) yield { unit, node };
  }
}

/** The ends of the trees; without what is computed from a budget that could not be read. */
export function* leavesOf(report: ReadableReport): Generator<Node> {
  const budget = areRead(report, 'budget');
  for (const one of nodesOf(report)) {
    if (one.node.children.length > 0) continue;
    if (budget || one.node.indicator.rule?.name !== 'execution') yield one;
  }
}

/** The groups, 合理缺项 or not. */
export function* groupsOf(report: ReadableReport): Generator<Node> {
  for (const unit of report.units) {
    for (const node of walk(unit.result.roots)) if (node.children.length > 0) yield { unit, node };
  }
}

/**
 * Where a field of a node stands, or the node's name where it has no such field. What a report does not fill
 * in of its framework is missing in the report, not in the framework.
 */
export function placeOf({ unit, node }: Node, field: readonly (string | number)[]): Place {
  const [first] = field;
  const known = node.indicator[first as keyof typeof node.indicator] ?? null;
  const [own, name] = [unit.at(node.index, field), unit.at(node.index, ['name'])];
  return first === undefined || (known === null && own.file === name.file) ? name : own;
}
