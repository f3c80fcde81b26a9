import { Fraction } from '../../../scoring/quantity.ts';
import { matchesOf } from '../../matches.ts';
import type { ExtremeClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { spotIn } from '../reading/spot.ts';

const over = '高于|超过|大于|超出|优于|高出';
const under = '低于|小于|少于|不足|未达到|未达|没有达到|达不到';
const unit = '[%‰]|[\\p{Script=Han}]{1,3}?';
/** 93%，高于 95% 的目标: a figure, the next clause that sets it against another, and what that other is. */
const form = new RegExp(
  `(?<![-\\d.])(?<a>\\d+(?:\\.\\d+)?)(?<u>${unit})[,(](?:也|均|略|远|明显|仍|尚|已|但|且)*(?<side>${over}|${under})(?:了)?(?<b>\\d+(?:\\.\\d+)?)(?<v>${unit})的(?:年度|绩效|预期|考核|控制|既定|全[国省市县区]|平均)*(?:目标|指标|标准|要求|任务|控制线|上限|下限|警戒线|底线|平均)`,
  'gu',
);

/** 占 57%，其中甲占 81%、乙占 49%、丙占 66%，未达到 60% 的目标: behind a list it is the whole that is spoken of. */
const lists = /\d[%‰\p{Script=Han}]{1,3}[、和及][^,;。、\d]{0,12}$/u;
/** 带动就业 68 人，其中困难人员 26 人，超过 60 人的目标: so is it behind one part. */
const part = /\d[%‰\p{Script=Han}]{1,3}[,(]其中[^,;。、\d]{0,16}$/u;

/** What is the better the less there is of it. */
const less =
  /漏|损|失|耗|故障|投诉|死亡|事故|逾期|不良|违约|超|差错|污染|浓度|辍|返贫|空置|闲置|病|赔付|成本|费用|时间|用时|天数|排放|下降|发生|延误|拥堵|负债/u;

/** Figures that are said to lie on the one side of a target, and lie on the other. */
export function sides(text: Text): readonly ExtremeClaim[] {
  return text.lines.flatMap((line) => {
    if (line.passage.kind === 'cell' || !/[高低大小少]于|超[过出]|不足|达不?到/.test(line.text)) return [];
    return matchesOf(line.text, form).flatMap((match) => {
      const before = line.text.slice(0, match.index);
      return lists.test(before) || part.test(before) ? [] : (claimOf(line, match) ?? []);
    });
  });
}

function claimOf(line: Line, match: RegExpExecArray): ExtremeClaim | null {
  const { a = '', u = '', side = '', b = '', v = '' } = match.groups ?? {};
  const [x, y] = [shareOf(a, u), shareOf(b, v)];
  if (u !== v && !(isShare(u) && isShare(v))) return null;
  // 漏损率 14.78%，未达到 13% 的目标: of what should be little, more falls short.
  if (/达到?$/.test(side) && less.test(line.text.slice(Math.max(0, match.index - 40), match.index)))
    return null;
  const low = new RegExp(`^(?:${under})$`).test(side);
  const fits = low ? x.lt(y) : x.gt(y) || (side === '优于' && x.lt(y));
  const from = match.index + match[0].indexOf(side);
  return {
    kind: 'extreme',
    what: 'side',
    spot: spotIn(
      line,
      match.index,
      match.index + a.length + u.length,
      match.index,
      from + side.length + b.length + v.length,
    ),
    fits,
    expected: `${side}${b}${v}`,
    related: [],
  };
}

const isShare = (own: string): boolean => own === '%' || own === '‰';

const shareOf = (digits: string, own: string): Fraction =>
  new Fraction(digits).div(own === '%' ? 100 : own === '‰' ? 1000 : 1);
