import { matchesOf } from '../../../prose/matches.ts';
import type { Passage } from '../../../prose/passages.ts';
import { headingsOver, narrow, quoted, without } from '../../texts.ts';
import { type Evaluated, type StatedYears, yearsNamed } from './stated-years.ts';
import { midway } from './work-dates.ts';

const ofWork = /(?:评价|自评)(?:的)?(?:工作|组织|过程|实施|开展|时间|安排|程序|步骤)/u;
/** （一）自评过程 as a paragraph of its own. */
const isTitle = /^\s*[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．][^。；，：:]{2,20}$/u;
/** 2023年3月，我局印发自评工作方案; 2023年2月9日至3月2日，县局抽调6人开展自评: who did what, up to the evaluation. */
const step =
  /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月(?:\s*\d{1,2}\s*日)?(?:\s*(?:[-—–~～至到]+)\s*(?:\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?)?(?:[,、]|期间|底|初|中旬|上旬|下旬)*[^,。;\d]{0,24}?(?:抽调[^,。;]{2,60}?(?:开展|组成|进行)|(?:印发|制定|下发|成立|组建|启动|组织|开展|召开)[^,。;\d]{0,24}?)(自评|绩效评价)(?:工作)?(?:实施)?(?:方案|通知|小组|工作组|会|部署会|启动会)?(?=[,。;、])/gu;
const dated = String.raw`((?:19|20)\d{2})\s*年\s*\d{1,2}\s*月`;
/** 于2023年2月17日至3月14日对2024年度…进行了自评: the day of the work, the year that is evaluated in it. */
const worked = new RegExp(
  `${dated}[^,。;]{0,16}?对((?:19|20)\\d{2})\\s*年度?(?!\\s*\\d)[^。;]{0,40}?(?:进行|开展|实施)了?(?:绩效|重点)*(?:自评|评价)`,
  'gu',
);
/** 自评工作自2022年3月4日起; 评价机构2021年5月9日进场: of which evaluation goes without saying. */
const begun = new RegExp(
  `(?:自评|评价)工作(?:自|于|从)${dated}[^,。;至]{0,8}?(?:起|开始|启动|开展)|评价(?:机构|工作?组|小组|人员)[^,。;\\d]{0,24}${dated}[^,。;]{0,6}?(?:进场|入场|进驻)`,
  'gu',
);

/** Steps whose words alone say that they are of this evaluation, or of that of a year they name. */
function ownWords(plain: string, first: number): readonly StatedYears[] {
  if (!/自评|评价/.test(plain)) return [];
  const of = (words: string, index: number, digits: string): StatedYears => {
    const from = index + words.indexOf(digits);
    return { from, to: from + digits.length + 1, years: [Number(digits), Number(digits)] };
  };
  return [
    ...matchesOf(plain, worked).flatMap(({ 0: words, 1: own = '', 2: year = '', index }) =>
      Number(own) < Number(year) ? [of(words, index, own)] : [],
    ),
    ...matchesOf(plain, begun).flatMap(({ 0: words, 1: work, 2: visit, index }) => {
      const own = work ?? visit ?? '';
      return Number(own) < first ? [of(words, index, own)] : [];
    }),
  ];
}

/** What another evaluation, or one of another kind, is told with. */
const others =
  /上一?年|去年|此前|曾|前期|首次|上一?轮|办法|制度|培训|监控|试点|事前|中期|跟踪|目标申报|领导小组|每[年季半]|半年|季度|定期|长期|固定/u;

const year = (published: string): number => Number(published.slice(0, 4));
const month = (published: string): number => Number(published.slice(5, 7));

/**
 * A step of the evaluation before the evaluated year began (自评工作自2022年3月4日起, of 2023), or of a self-evaluation of the whole year in its first
 * months: one or two years later it is over before the report was published.
 */
export function earlySteps(
  passages: readonly Passage[],
  { title, published }: { readonly title: string; readonly published?: string | undefined },
  { years: [first, last], self }: Evaluated,
): readonly { readonly passage: Passage; readonly stated: StatedYears }[] {
  if (published === undefined || midway.test(title) || year(published) <= last) return [];
  const wholeYear = self && first === last && title.includes(`${last}年度`);
  return passages.flatMap((passage, at) => {
    const { text, kind } = passage;
    if (kind === 'cell' || !/自评|评价/.test(text) || !/\d\s*月/.test(text)) return [];
    const plain = narrow(without(text, quoted));
    const direct = ownWords(plain, first).map((stated) => ({ passage, stated }));
    if (direct.length > 0 || !/自评|绩效评价/.test(text)) return direct;
    const above = passages[at - 1]?.text ?? '';
    const titles = [...headingsOver(passage), isTitle.test(above) ? above : ''];
    if ([text, ...titles].some((words) => others.test(words))) return [];
    if (!titles.some((heading) => ofWork.test(heading))) return [];
    const [only, ...more] = new Set(yearsNamed(plain));
    if (only === undefined || more.length > 0) return [];
    return matchesOf(plain, step).flatMap(({ 0: words, 1: digits = '', 2: months = '', 3: what, index }) => {
      const own = Number(digits);
      const early = own < first || (wholeYear && own === first && Number(months) <= 8 && what === '自评');
      const [shift] = [1, 2, 3].filter(
        (by) => own + by > last && (own + by < year(published) || Number(months) <= month(published)),
      );
      if (!early || shift === undefined || own + shift > year(published)) return [];
      const from = index + words.indexOf(digits);
      return [{ passage, stated: { from, to: from + digits.length + 1, years: [own, own] as const } }];
    });
  });
}
