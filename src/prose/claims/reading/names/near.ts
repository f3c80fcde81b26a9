import { editDistance } from '../../../../report/problem.ts';
import { liesIn } from '../../../../scoring/score.ts';
import { due } from '../amounts/words.ts';
import type { Line } from '../lines.ts';
import type { NameIndex, Subject } from '../names.ts';
import { sameLetters } from '../same-letters.ts';

/** An indicator that words may be meant for. */
export type Near = {
  readonly subject: Subject;
  readonly name: string;
  readonly words: string;
  readonly distance: number;
  /** Whether no more than a third of the letters differ, and whether more do or other words stand there. */
  readonly inRoom: boolean;
  readonly far: boolean;
};

/** The indicators whose names differ by up to a third of their letters; far: by up to half. */
export function nearNames(words: string, index: NameIndex, line: Line): readonly Near[] {
  const { unit, within } = line.scope;
  const found: Near[] = [];
  const base = words.replace(endings, '');
  for (const { name, full, subject } of index.own) {
    if (unit !== null && subject.unit !== unit) continue;
    if (base !== words && endsOtherwise(full, words, base))
      found.push({ subject, name, words, distance: 2, inRoom: true, far: false });
    const shorter = Math.min(name.length, words.length);
    const room = Math.max(1, Math.floor(shorter / 3));
    const most = shorter >= 4 ? Math.max(room, Math.floor(shorter / 2)) : room;
    if (name.length < 3 || Math.abs(name.length - words.length) > most || !alike(name, words, most)) continue;
    if (isTold(words, name)) continue;
    if (
      name.startsWith(words.replace(/(?:情况|方面|部分|环节|板块|指标|类)$/, '')) ||
      words.startsWith(name) ||
      name.endsWith(words)
    )
      continue;
    // 无障碍改造家庭户数 for 家庭无障碍改造户数: the same letters in another order.
    const distance = isTurned(name, words) ? 2 : editDistance(name, words);
    if (distance === 0 || distance > most) continue;
    const far = !isSynonym(name, words) && (distance > room || isOtherWord(name, words));
    if (isOther(name, words) || (far && !isUnder(subject, within))) continue;
    found.push({ subject, name, words, distance, inRoom: distance <= room, far });
  }
  return found;
}

const endings = /(?:程度|水平|状况)$/;

/** 达标程度 for 达标情况; 完成情况 may be said of anything. */
const endsOtherwise = (full: string, words: string, base: string): boolean =>
  base.length >= 4 &&
  full !== words &&
  full.startsWith(base) &&
  /^(?:情况|程度|水平|状况)$/.test(full.slice(base.length));

const isTurned = (a: string, b: string): boolean => a !== b && a.length >= 6 && sameLetters(a, b);

/** The indicators whose names end as some words do: 社会公众满意度 for 服务对象满意度. */
export const endingAlike = (words: string, index: NameIndex, { scope }: Line): readonly Near[] =>
  words.length < 5
    ? []
    : index.own.flatMap(({ name, subject }): readonly Near[] => {
        // Told first: of all names hardly one ends so.
        if (name.length < 5 || !name.endsWith(words.slice(-3))) return [];
        if (scope.unit !== null && subject.unit !== scope.unit) return [];
        if (name.endsWith(words) || words.endsWith(name) || isTold(words, name) || isLoose(name, words))
          return [];
        return [{ subject, name, words, distance: 9, inRoom: false, far: true }];
      });

const verbs = new RegExp(
  `建成$|计划|实际|预计|${due.source}|拟|已|由|从|仅|累计|折算|换算|测算|加权|不|未|没有|缺|全部|均|都`,
  'g',
);

/**
 * 水毁工程计划修复 62 处, 贫血率由 7.9% 降至…, 老年人健康体检完成 3,820 人: what was planned, came about or was counted is
 * told of a thing, not its name.
 */
export const isTold = (words: string, name: string): boolean =>
  (words.match(verbs) ?? []).some((verb) => !name.includes(verb)) ||
  isThing(words, name.replace(measured, '')) ||
  (/数量?$/.test(name) && isThing(words.replace(/率$/, ''), name.replace(measured, '')));

const isThing = (words: string, thing: string): boolean => thingIn(words) === thingIn(thing);

/** 168 个项目中按期完工 154 个, of 项目按期完工率: what is counted, whatever was done of it and of how many. */
const thingIn = (words: string): string => words.replace(happened, '').replace(/^(?:项目|工程|任务)/, '');

/** What is said to have been done, or not to have come about; and who was counted. */
const happened =
  /^(?:无|未|没有|未发生|未出现|(?:项目|工程|任务)中)|完成|开展|实现|组织|全年|当年|年内|年末|年底|期末|(?:人员|人次|群众|对象)$/g;
/** By what an indicator is measured, at the end of its name. */
const measured =
  /(?:完成|覆盖|发生)?(?:数量|场次|人次|面积|里程|长度|规模|金额|[人户次个场月天套台件处所亩座条家头只份期]?数|量|率)$/;

const isUnder = ({ node }: Subject, within: readonly Subject[]): boolean =>
  within.length === 0 ||
  within.some((above) => above.node !== null && liesIn(node?.path ?? [], above.node.path));

/** Words that stand for different things in every tree, however alike the rest of two names is. */
const kinds: readonly (readonly string[])[] = [
  ['数量', '质量', '时效', '成本', '进度'],
  ['社会', '经济', '生态', '环境'],
  ['决策', '投入', '过程', '产出', '效益'],
  ['中央', '省级', '市级', '县级', '区级'],
  ['合理', '明确'],
  ['完成', '及时', '合格'],
  ['目标', '指标'],
  ['开工', '完工'],
  ['依据', '程序'],
  ['知晓', '满意'],
  ['预算', '执行'],
  ['资金管理', '资产管理', '财务管理', '业务管理', '预算管理', '采购管理', '人员管理', '项目管理'],
];

export const isOther = (a: string, b: string): boolean =>
  isLoose(a, b) || others(a).some((one) => one === b || others(one).includes(b));

/** What a name becomes when one of its words is another of that word's kind. */
const others = (name: string): readonly string[] =>
  kinds.flatMap((list) =>
    list
      .filter((one) => name.includes(one))
      .flatMap((one) => list.flatMap((other) => (other === one ? [] : [name.replace(one, other)]))),
  );

/** 亩均年节水量 and 亩均节水量 say the same: words that are put in for clearness are no slip for a name. */
function isLoose(a: string, b: string): boolean {
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  const [more, less] = apart(longer, shorter);
  return (
    less === '' &&
    shorter.length >= 4 &&
    /^(?:年|月|日|年度|本年|全年|总|综合|总体|整体|均|平均|各|已|新|类|等|约|实际|本|该|其)$/.test(more)
  );
}

/** Words that drafts put for each other. */
const synonyms: readonly (readonly string[])[] = [
  ['完', '竣'],
  ['率', '度'],
  ['群众', '公众', '居民', '群', '公'],
  ['认', '鉴'],
  ['制度', '机制', '制', '机'],
  ['合格', '达标'],
  ['支付', '拨付', '支出'],
  ['资金', '经费'],
  ['合规', '规范'],
  ['充分', '完备', '充足'],
  ['合理', '科学'],
  ['健全', '完善'],
  ['明确', '清晰'],
  ['改善', '提升', '提高'],
  ['控制', '管控'],
  ['影响', '效益'],
];

export function isSynonym(a: string, b: string): boolean {
  const [x, y] = apart(a, b);
  return synonyms.some((list) => list.includes(x) && list.includes(y));
}

/** What two names do not share between their common beginning and end. */
export function apart(a: string, b: string): readonly [string, string] {
  const [from, to] = shared(a, b);
  return [a.slice(from, a.length - to), b.slice(from, b.length - to)];
}

/** How many letters two names share at their beginning and at their end. */
export function shared(a: string, b: string): readonly [number, number] {
  const most = Math.min(a.length, b.length);
  let from = 0;
  while (from < most && a[from] === b[from]) from += 1;
  let to = 0;
  while (to < most - from && a.at(-1 - to) === b.at(-1 - to)) to += 1;
  return [from, to];
}

/** One letter that is another, or in a longer name one word of two: 群众获得感 for 群众安全感. */
export function isNameSlip(a: string, b: string): boolean {
  if (a === b || a.length !== b.length || a.length < 4) return false;
  return apart(a, b)[0].length <= (a.length < 5 ? 1 : 2);
}

/** 生态效益 is not a slip for 社会效益: where two letters in a row differ, they must share one (合规, 规范). */
export function isOtherWord(a: string, b: string): boolean {
  const [x, y] = apart(a, b);
  return x.length >= 2 && y.length >= 2 && ![...x].some((letter) => y.includes(letter));
}

/** Whether no more letters of the one are missing in the other than there is room for. */
export function alike(a: string, b: string, room: number): boolean {
  let missing = 0;
  for (const letter of a) {
    if (!b.includes(letter)) missing += 1;
    if (missing > room) return false;
  }
  return true;
}

/** By one of these two of a kind differ: 第一, 城东, 一期. */
export const tellsApart =
  /[一二三四五六七八九十\d甲乙丙丁东西南北中上下大小新老旧省市县区镇乡村街州旗校院期批级和与及或]/u;
