import type { SumClaim } from '../claim.ts';
import { countedIn } from '../reading/amounts/counted.ts';
import { addsUp } from '../reading/amounts/tolerance.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line } from '../reading/lines.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { amountSpot } from '../reading/spot.ts';
import { sumClaim } from '../reading/sum-claim.ts';

/** What is done or is not; between 满意 and 不满意 lies 一般. */
const verb =
  '完成|达标|合格|整改到位|整改|通过|验收|开工|建成|完工|竣工|投入使用|投用|启用|实现|达到|收回|回收|办结|结算|决算|销号|覆盖|落实|签订|备案|公开|公示|开展|执行|安装|审批|批复|送审|上报|报送|实施|启动|整治|治理|修复|更换|接通|入库|使用';
const no = new RegExp(
  `^(?:其余|剩余|另有|另|仍有|尚有|还有)?(?:尚|仍|还|暂)?(?:未能?|没有?|不)(?<verb>${verb})(?:的)?(?:有|为|是|共)?$`,
);
const yes = new RegExp(
  `(?<![未没不部分基本])(?:已|全部|按期|按时|实际|年末|如期)?(?<verb>${verb})(?:了|的)?(?:有|为|是|共)?$`,
);
/** Some are neither the one nor the other, or are spoken of elsewhere. */
const between =
  /部分|基本|正在|取消|暂停|暂缓|终止|中止|调整|推进|未到期|进行中|其他|等(?!级|次|待)|约|左右|其中/;
const changed = /较|比(?!例)|增|减|同比|上年|去年|超|累计/;

/** 8 项目标，完成 4 项，未完成 3 项: what is done and what is not make up what there is. */
export function complements(line: Line): readonly SumClaim[] {
  if (!/[未没不]/.test(line.text)) return [];
  return sentencesOf(line).flatMap((sentence, at, all) => inSentence(line, sentence, all[at + 1]));
}

function inSentence(line: Line, sentence: Sentence, next: Sentence | undefined): readonly SumClaim[] {
  const words = line.text.slice(sentence.from, next?.to ?? sentence.to);
  const [whole, done, left, ...more] = alike(line, sentence);
  if (whole === undefined || done === undefined || left === undefined || more.length > 0) return [];
  if (changed.test(whole.label) || done.clause <= whole.from || left.clause <= done.from) return [];
  const first = yes.exec(done.label)?.groups?.['verb'];
  const second = no.exec(left.label)?.groups?.['verb'];
  if (first === undefined || first !== second) return [];
  // 合格率 98%, 不合格 2 件: a figure between them may tell of others.
  const figures = [done.figure, left.figure];
  const fits = addsUp(figures, whole.figure);
  const rest = whole.value.sub(done.value).sub(left.value);
  const beside = next === undefined ? [] : amountsOf(line, next);
  if (!fits && (between.test(words) || beside.some(({ value }) => value.equals(rest)))) return [];
  const spot = amountSpot(line, whole, left.to);
  return [sumClaim(spot, whole.figure, figures, fits, () => [line.place(done.from, done.to)])];
}

/** The amounts of a sentence outside brackets, if all count one thing. */
function alike(line: Line, sentence: Sentence): readonly Amount[] {
  const amounts = amountsOf(line, sentence).filter(({ depth }) => depth === 0);
  const [first] = amounts;
  if (first === undefined || first.measure === '元') return [];
  return amounts.every((one) => countedIn(one) === countedIn(first)) ? amounts : [];
}
