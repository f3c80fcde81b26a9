import { leaves, type Scored } from '../../../scoring/score.ts';
import type { Line, Text } from '../reading/lines.ts';
import type { Subject } from '../reading/names.ts';
import { plainName } from '../reading/normal.ts';

/** An indicator that has points of its own, and its name as texts print it. */
export type Leaf = { readonly subject: Subject; readonly node: Scored; readonly name: string };

export const leavesOf = ({ report }: Text): readonly Leaf[] =>
  report.units.flatMap((unit) =>
    leaves(unit.printed.roots).map(
      (node): Leaf => ({ subject: { unit, node }, node, name: plainName(node.indicator.name) }),
    ),
  );

/** Whether the indicator is named elsewhere under the same headings. */
export const isNamedUnder = ({ lines }: Text, { headings }: Line, { name }: Leaf): boolean => {
  const under = headings.join('\n');
  return lines.some(
    (line) => line.passage.kind !== 'cell' && line.headings.join('\n') === under && line.text.includes(name),
  );
};
