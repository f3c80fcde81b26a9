import { matchesOf } from '../../../prose/matches.ts';
import type { Passage } from '../../../prose/passages.ts';
import type { ReadableReport } from '../../../report/read.ts';
import type { OtherKind } from './own-place.ts';

/** 宜川市财政局将…: an office at the head of a clause, and what it is to do. */
const office =
  /(?<=^|[。；，：、\s])(?<place>(?!建议|要求|督促|[并应须]?会同|联合|今后|同时|下一步|[由请经向对与和及本该各全我市县区省相原新老])(?:(?![由请经向对与和及将把为在的])\p{Script=Han}){2,3}[市县区])(?:人民政府|政府|财政局|民政局|教育局|农业农村局|住建局|住房和城乡建设局|交通运输局|水利局|卫健[局委]|卫生健康[局委](?:员会)?)(?=将|应|要(?!求)|须|需|负责|牵头)/gu;
/** Others are spoken of: whom to learn from, whom to help. */
const others = /学习|借鉴|参照|参考|外地|先进地区|兄弟|对口|协作|考察|经验|跨[省市县区]|相邻|毗邻|上游|下游/;

/**
 * An office of another place of the report's own kind that is told what to do, and is named nowhere else: a
 * sentence from another place's report.
 */
export function foreignOffices({ data }: ReadableReport, passages: readonly Passage[]): readonly OtherKind[] {
  const region = data.department.region ?? [];
  const own = region.at(-1);
  if (own === undefined || region.length < 2) return [];
  const known = [...region, data.title, data.department.name, ...(data.units ?? []).map(({ name }) => name)];
  const isNamed = (place: string): boolean =>
    place.endsWith(own) || known.some((name) => name.includes(place)) || isAgain(passages, place);
  return passages.flatMap((passage) => {
    if (!/[市县区]/.test(passage.text) || passage.kind === 'cell' || passage.within.includes('quote'))
      return [];
    return matchesOf(passage.text, office).flatMap(({ 0: words, index, groups }) => {
      const place = groups?.['place'] ?? '';
      return others.test(passage.text) || place.at(-1) !== own.at(-1) || isNamed(place)
        ? []
        : [{ passage, from: index, to: index + words.length }];
    });
  });
}

const isAgain = (passages: readonly Passage[], place: string): boolean =>
  passages
    .map(({ text }) => text)
    .join('\n')
    .split(place).length > 2;
