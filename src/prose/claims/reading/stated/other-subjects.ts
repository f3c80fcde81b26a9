import { meets } from '../../../../report/stated.ts';
import { liesIn, walk } from '../../../../scoring/score.ts';
import { quantityOf } from '../figure.ts';
import type { Subject } from '../names.ts';
import { namedBefore, resolve } from '../resolve.ts';
import type { Stated } from '../statement.ts';

/** What a line is about, with its parts, and what else it names before a figure. */
export function around({ line, from }: Stated): readonly Subject[] {
  const { within } = line.scope;
  const parts = within.flatMap(({ unit, node }) =>
    walk(node?.children ?? []).map((one) => ({ unit, node: one })),
  );
  const named = namedBefore(line.tokens, line.scope, from);
  return [...within, ...parts, ...within.flatMap(groupsOver), ...named];
}

/** 本类指标得 16.5 分 at the end of the last item: the groups that it lies in. */
const groupsOver = ({ unit, node }: Subject): readonly Subject[] =>
  node === null
    ? []
    : walk(unit.printed.roots).flatMap((group) =>
        group.path.length < node.path.length && liesIn(node.path, group.path) ? [{ unit, node: group }] : [],
      );

/** 失分点为甲（13/15）：质量指标仅写…，扣 2 分: the loss may be that of the indicator whose points led to it. */
export const blamed = ({ role, line, sentence, from, figure }: Stated): readonly Subject[] =>
  role !== 'loss'
    ? []
    : sentence.tokens.flatMap((token) => {
        if (token.kind !== 'name' || token.to >= from) return [];
        if (!/^\(\d+(?:\.\d+)?分?\/\d+(?:\.\d+)?分?\)/.test(line.text.slice(token.to, token.to + 16)))
          return [];
        return resolve(token.named, line.scope).filter(({ node }) => {
          if (node?.weight == null || node.score === null) return false;
          const loss = node.weight.sub(node.score);
          return meets(quantityOf(figure), { low: loss, high: loss });
        });
      });
