import { quantityOf } from '../figure.ts';
import type { Subject } from '../names.ts';
import type { Stated } from '../statement.ts';

const given = /(?:得(?:分|到)?|自?评)[为:=]?\d/g;
const concluding =
  /(?:^|[,;:])(?:故|因此|因而|综上|据此|最终|最后)|(?:合计|共计?|总计)得|该(?:项|指标)|本(?:项|指标)/;

/** 分值 28 分，得分 25 分: nothing stands before it in its paragraph. */
const heads = /^(?:分值|满分|权重|标准分)(?:为|:)?$/;

/**
 * 产出数量（12 分，得 11 分）。……，得 6 分；……: points that no name stands before and that are far less than its indicator
 * has may be those of a part that the tree does not know, where the paragraph gives points several times or goes on.
 */
export function isOfPart({
  role,
  direct,
  concludes,
  carriedFrom,
  line,
  sentence,
  subjects,
  figure,
  from,
}: Stated): boolean {
  if (direct || carriedFrom !== null) return false;
  // ……，权重 6 分，得 5 分 under a group, behind words that say nothing of it.
  if (role === 'weight')
    return (
      !concludes &&
      !heads.test(line.text.slice(line.start, from)) &&
      subjects.every(({ node }) => (node?.children.length ?? 0) > 1)
    );
  if (role !== 'score') return false;
  const printed = quantityOf(figure).value;
  const less = subjects.every(({ node }) => node?.score == null || printed.lt(node.score.mul('0.85')));
  if (!less || subjects.every(({ node }) => node === null)) return false;
  const words = line.text.slice(sentence.from, from);
  if (concluding.test(words) || subjects.some((subject) => isRest(words, subject))) return false;
  const goesOn = sentence.end === ';' && sentence.to + 1 < line.text.length;
  return goesOn || (line.text.slice(line.start).match(given)?.length ?? 0) > 1;
}

/** 扣 1 分，得 5 分: where the loss is all that the indicator lost, the score behind it is all that it got. */
function isRest(words: string, { node }: Subject): boolean {
  const lost = /[扣减][除减掉了]?(\d+(?:\.\d+)?)分,[^,]{0,4}$/.exec(words)?.[1];
  return lost !== undefined && node?.weight != null && node.score?.add(lost).equals(node.weight) === true;
}
