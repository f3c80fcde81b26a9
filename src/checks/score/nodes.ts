import type { ReadableReport, Unit } from '../../report/read.ts';
import { type Scored, walk } from '../../scoring/score.ts';

export type Node = { readonly unit: Unit; readonly node: Scored };

/** Every node of a report's trees that counts, of all its units. */
export function* nodesOf(report: ReadableReport): Generator<Node> {
  for (const unit of report.units) {
    for (const node of walk(unit.result.roots)) if (node.applicable) yield { unit, node };
  }
}

/** The ends of the trees. */
export function* leavesOf(report: ReadableReport): Generator<Node> {
  for (const one of nodesOf(report)) if (one.node.children.length === 0) yield one;
}

/** The groups, 合理缺项 or not. */
export function* groupsOf(report: ReadableReport): Generator<Node> {
  for (const unit of report.units) {
    for (const node of walk(unit.result.roots)) if (node.children.length > 0) yield { unit, node };
  }
}
