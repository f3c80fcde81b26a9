import type { PercentClaim } from '../../claim.ts';
import type { Amount } from '../../reading/amounts.ts';
import { chainOf, type Percent, type Setting } from '../../reading/percents.ts';
import { listedOf } from '../../sum/listed.ts';
import { growthOf } from './from.ts';

const own =
  /(?<![比较])(?<year>(?:19|20)\d\d)年(?:度)?[则又再]?(?:同比|[较比](?:上年|(?<before>(?:19|20)\d\d)年(?:度)?)|环比)?(?:增长|增加|上升|回升|提高|下降|减少|降低|回落)(?:了|约)?$/;
/** 2022 年至 2024 年…分别为, 2022 年、2023 年…分别为; 三年分别运营: the years that are evaluated. */
const dealt =
  /(?:(?<![\d、])(?<first>(?:19|20)\d\d)年?(?:度)?(?:(?:至|-|—|到)(?<last>(?:19|20)\d\d)年(?:度)?|(?<more>(?:[、和及与](?:19|20)\d\d年?(?:度)?)+))|(?:^|[,;。:])(?<all>[两三四五])年(?:间|来)?)[^,;。\d]{0,16}(?:分别|依次)[^,;。\d]{0,4}$/;
const counted = ['两', '三', '四', '五'];

/** 2022 年至 2024 年骑行量分别为 1,486.2 万、1,352.9 万和 1,213.4 万人次，2023 年同比下降 8.97%: of the year before. */
export function overYearsDealt(setting: Setting, percent: Percent): readonly PercentClaim[] | null {
  const { text, line } = setting;
  const { year, before } =
    own.exec(line.text.slice(Math.max(0, percent.from - 24), percent.from))?.groups ?? {};
  if (year === undefined || !/分别|依次/.test(line.text.slice(0, percent.from))) return null;
  // Years that are named lead back over full stops, too.
  const chain = new Set([
    ...setting.sentences.slice(Math.max(0, setting.at - 2), setting.at + 1),
    ...chainOf(setting),
  ]);
  for (const sentence of chain) {
    const amounts = listedOf(line, sentence).filter(({ to }) => to <= percent.from);
    for (const [at, first] of amounts.entries()) {
      const match = dealt.exec(line.text.slice(Math.max(sentence.from, first.from - 60), first.from));
      if (match === null) continue;
      const years = yearsIn(match.groups ?? {}, text.report.data.years ?? []);
      const values = amounts.slice(at, at + years.length);
      const place = years.indexOf(Number(year));
      const from = before === undefined ? place - 1 : years.indexOf(Number(before));
      if (values.length !== years.length || !isRow(line.text, values) || from < 0 || place <= from) continue;
      return growthOf(text, line, percent, values[from] as Amount, values[place] as Amount);
    }
  }
  return null;
}

function yearsIn(
  { first = '', last, more = '', all }: Readonly<Record<string, string | undefined>>,
  evaluated: readonly number[],
): readonly number[] {
  if (all !== undefined) return evaluated.length === counted.indexOf(all) + 2 ? evaluated : [];
  if (last === undefined)
    return [Number(first), ...Array.from(more.matchAll(/\d{4}/g), ([year]) => Number(year))];
  const count = Number(last) - Number(first) + 1;
  return count > 1 && count < 11 ? Array.from({ length: count }, (_, at) => Number(first) + at) : [];
}

/** Whether nothing but 、 and 和 parts amounts of one measure. */
const isRow = (text: string, values: readonly Amount[]): boolean =>
  values.every(
    (one, at) =>
      at === 0 ||
      (one.measure === values[0]?.measure &&
        /^(?:[、,]|和|及|与|以及)$/.test(text.slice(values[at - 1]?.to, one.from))),
  );
