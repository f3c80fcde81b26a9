import type { Passage } from '../../../prose/passages.ts';
import { headingsOver, narrow, quoted, without } from '../../texts.ts';
import { type Evaluated, type StatedYears, yearsNamed } from './stated-years.ts';

/** Sections that say what is to be done. */
const ofPlans = /改进|整改|措施|下一步|打算|工作计划/u;
const number = String.raw`^\s*(?:[(]?[\d一二三四五六七八九十]{1,3}[)、.]\s*|[①-⑳]\s*)?`;
const plan =
  '(?:计划|拟|将|力争|争取|安排|预计|继续|重点|全面|确保|(?:底|末|\\d{1,2}\\s*月(?:底|末|\\d{1,2}\\s*日)?)(?:之?前)(?:全部|全面)?(?:完成|建成|整改|实现|补齐|落实|出台|制定|修订|建立|收回|更换|配齐|投入))';
/** 3.2023年安排采集经费40万元; 完善台账，2023年6月底前完成整改: at the head of an item, or a deadline. */
const planned = new RegExp(`${number}((?:19|20)\\d{2})\\s*年(?:度)?${plan}`, 'u');
const deadline =
  /((?:19|20)\d{2})\s*年\s*(?:\d{1,2}\s*月\s*)?(?:底|末)?之?前(?:全部|全面)?(?:完成|建成|整改|实现|补齐|落实|出台|制定|修订|建立|收回|更换|配齐)/u;
/** What has been, or should have been, is no plan. */
const past =
  /已|曾|了(?!解)|应|未|原|逾期|延误|要求|规定|以来|较|比|得分|提出|由于|因|立项|批复|约定|合同|实际/u;

/**
 * What is to be done in a year before the evaluated one, in a section of plans whose other parts name the years
 * behind it.
 */
export function strayPlans(
  passages: readonly Passage[],
  { years: [first, last] }: Evaluated,
): readonly { readonly passage: Passage; readonly stated: StatedYears }[] {
  const later = new Set(
    passages.flatMap(({ text, under }) =>
      text.includes(String(last + 1)) || text.includes(String(last + 2)) ? [under.at(-1)] : [],
    ),
  );
  return passages.flatMap((passage) => {
    const { text, kind, under } = passage;
    if (kind === 'cell' || kind === 'heading' || !/\d{4}/.test(text)) return [];
    const section = under.at(-1);
    if (section === undefined || !later.has(section)) return [];
    if (!headingsOver(passage).some((title) => ofPlans.test(title))) return [];
    const plain = narrow(without(text, quoted)).slice(0, 400);
    const [only, ...more] = new Set(yearsNamed(plain));
    if (only === undefined || more.length > 0 || Number(only) >= first || Number(only) < first - 3) return [];
    const match = planned.exec(plain) ?? deadline.exec(plain);
    const [words = '', year = ''] = match ?? [];
    if (match === null || past.test(plain)) return [];
    const from = match.index + words.indexOf(year);
    return [{ passage, stated: { from, to: from + 5, years: [Number(year), Number(year)] as const } }];
  });
}
