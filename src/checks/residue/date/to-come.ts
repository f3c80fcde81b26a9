import { matchesOf } from '../../../prose/matches.ts';
import type { Passage } from '../../../prose/passages.ts';
import { headingsOver, narrow, quoted, without } from '../../texts.ts';
import type { Stretch } from './calendar.ts';

/** 2029年8月签订的, 2032年10月，接受: a month and what was done in it. */
const done =
  /(?<![\d—–~～至到-])((?:19|20)\d{2})\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?[^,;。:、\d前]{0,6}?(?:签订|印发|批复|批准|获评|接受|通过|开工|竣工|完工|投运|投入使用|上线|成立|启用|入选|认定|下达|拨付|验收|开通|迁往|进场|领取|中标|到账)/gu;

/** What is not done yet. */
const wanted = /计划|预计|拟|将|力争|争取|确保|应|要|如|若|建议|目标|规划|到期|届满|前|仍|待|可/u;
const ofPlans = /建议|改进|整改|措施|下一步|打算|计划|目标|任务/u;

/** What is told as done in a year after the one in which the report was published. */
export function toCome(passage: Passage, published: string): readonly Stretch[] {
  const { text, kind } = passage;
  const year = Number(published.slice(0, 4));
  if (kind === 'cell' || kind === 'heading' || !/月/.test(text)) return [];
  if (!matchesOf(text, /20\d\d/g).some(([named]) => Number(named) > year)) return [];
  if (headingsOver(passage).some((title) => ofPlans.test(title))) return [];
  const plain = narrow(without(text, quoted));
  return matchesOf(plain, done).flatMap(({ 0: words, 1: named, index }) => {
    const clause = /[^,;。]*$/u.exec(plain.slice(0, index))?.[0] ?? '';
    const late = Number(named) > year && !wanted.test(clause + words);
    return late ? [{ from: index, to: index + words.length }] : [];
  });
}
