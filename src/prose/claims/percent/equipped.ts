import type { PercentClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { heldAgainst } from '../reading/percents/witness.ts';
import { amountsBefore, type Percent, type Setting } from '../reading/percents.ts';

const named =
  /,(?:[\p{Script=Han}]{0,6}?)(?:配备|配置|到位|满足|达标|满编|在岗|建成|覆盖)(?:达标)?率(?:为|仅为|仅|只有|是|达到?|:)*$/u;
const due = /应(?:当|该)?(?:配备|配置|配|设置|设|建成|建|有|到岗)|(?:核定|额定)编制|编制数?/;
const there =
  /^(?:目前|现|已)?(?:实际?(?:有|配备|配置|配|到位|到岗|在岗|设有?|建成)|现有|已(?:有|配备|配置|建成|设置))/;
/** What some lack, or what is only planned, is not what is there. */
const other = /缺|未|拟|计划|其中|每|新增|报废/;

/** 应配备 40 台，实有合格车辆 28 台，达标率 70%: what there is of what there should be. */
export function equipped(
  { text, line, sentence, previous }: Setting,
  percent: Percent,
): readonly PercentClaim[] {
  if (!named.test(line.text.slice(Math.max(previous, percent.from - 20), percent.from))) return [];
  const near = amountsBefore(line, [sentence], percent.from).filter(({ from }) => from >= previous);
  const [whole, part] = near.slice(-2);
  if (whole === undefined || part === undefined || countedIn(whole) !== countedIn(part)) return [];
  if (!due.test(whole.label) || !there.test(part.label) || whole.depth !== part.depth) return [];
  if (other.test(whole.label + line.text.slice(whole.to, percent.from))) return [];
  if (part.value.gte(whole.value)) return [];
  return heldAgainst(text, line, percent, [part, whole], { firm: true });
}
