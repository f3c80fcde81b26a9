import type { Stated } from '../reading/statement.ts';
import { timesLost, vague } from './losses.ts';

/** A loss that need not be all that was lost: not said of the indicator by name, nor followed by what is left. */
export function isPartial(stated: Stated, all: readonly Stated[]): boolean {
  if (stated.role !== 'loss') return false;
  if (stated.pointed && goesOn.test(stated.line.text.slice(stated.to))) return true;
  if (stated.direct || isRest(stated, all)) return false;
  if (isOnlyLoss(stated, stated.carriedFrom ?? stated.sentence.from, all)) return false;
  if (stated.carriedFrom !== null) return true;
  const beside = all.filter(({ sentence }) => sentence === stated.sentence);
  const losses = beside.filter(({ role }) => role === 'loss').length;
  return (
    losses > 1 || !stated.named || !beside.some(({ role, from }) => role === 'score' && from > stated.to)
  );
}

/** 采购执行率 96.63%，得 2.90 分，扣 0.10 分: right behind the score that its name stands before, all that was lost. */
function isRest({ line, from, subjects, sentence }: Stated, all: readonly Stated[]): boolean {
  const before = all.findLast((other) => other.sentence === sentence && other.to <= from);
  return (
    before?.role === 'score' &&
    before.direct &&
    before.subjects[0]?.node === subjects[0]?.node &&
    /^(?:\([^()]{0,12}\))?,(?:共)?扣(?:减|除)?(?:了)?$/.test(line.text.slice(before.to, from))
  );
}

/** 此项扣 1 分；没有申请调整，再扣 0.5 分. */
const goesOn = /^[^。]{0,60}(?:。[^。]{0,40})?[,;。][^。,;]{0,30}[再又还另][扣失][减除分]?\d/u;

/** 协议没有备案，扣 0.5 分；两次晚付，每次扣 0.5 分，共扣 1 分: all that was lost by the last, and not by the first. */
const ofEach = /[扣减]\d[^;。]*[;。](?=[^;。]*每\p{Script=Han}{1,2}[扣减]\d)[^;。]*$/u;

/** Whether a loss is all that is told of its indicator since that was named with its score, up to the next name. */
function isOnlyLoss({ line, subjects, from, to }: Stated, start: number, all: readonly Stated[]): boolean {
  const next =
    line.tokens.find((token) => token.kind === 'name' && token.from >= to)?.from ?? line.text.length;
  const scored = all.some(
    ({ role, from: at, subjects: [own] }) =>
      at >= start && at < from && role === 'score' && own?.node === subjects[0]?.node,
  );
  if (!scored) return false;
  const before = line.text.slice(start, from);
  if (/(?:共|合计|累计)扣(?:除|减|分)?$/.test(before)) return !ofEach.test(before);
  const told = line.text.slice(start, next);
  return !vague.test(told) && timesLost(told) === 1;
}
