import { matchesOf } from '../../../prose/matches.ts';
import { bareUnits } from './bare-units.ts';
import type { Placeholder } from './patterns.ts';

const stop = '(?=\\s*[，。；、,;）)]|\\s*$)';
const comma = '(?=\\s*[，。；,;])';

/** A unit behind some words. The unit leads, which is looked for faster than whatever may stand before it. */
const behind = (words: string, unit: string, end = stop): RegExp =>
  new RegExp(`(?:${unit})(?<=(?:${words})(?:${unit}))${end}`, 'gu');

const forms: readonly Placeholder[] = [
  bareUnits,
  // 此外还召开座谈会次, 开展应急演练场、巡查次: no 活动次数, 首次, 会场.
  {
    pattern: behind(
      '(?:召开|举办|举行|开展|组织)[^，。；、,;\\d一二三四五六七八九十两几多数]{0,14}(?:(?:座谈|推进|调度|协调|听证|评审|宣讲|推介|招聘)会|讲座|演练|培训班?|检查|巡查|督查|走访|调研|宣传|活动|评比|比武)',
      '场次|次|(?<!(?:听证|评审|招聘)会)场',
      comma,
    ),
  },
  // 访谈驾驶员名。
  {
    pattern: behind(
      '(?:访谈|走访|培训|招募|聘用|招聘|配备|抽调|选派|慰问)[^，。；、,;\\d]{0,10}(?:[驾管护队学社教职演店船]\\p{Script=Han}?员|人员|教师|医生|护士|志愿者|居民|村民|群众|职工|学生|骨干|专家|老人|儿童|家长|负责人|从业者)',
      '名',
      comma,
    ),
  },
  // 共计户, 总计人次; 共处 is a word.
  {
    pattern: behind(
      '共计|总计|(?:^|[，。；：,;:（(])\\s*共有?|(?:^|[，。；：,;:（(])\\s*合计',
      '户|人|件|名|个|场|套|辆|亩|公里|吨|万元|亿元|(?<=共计)(?:人次|场次)',
    ),
    unless: (before, after) => /共$/u.test(before) && /^\s*、/u.test(after),
  },
  // 其中男人、女35人; 男35人、女人。
  {
    pattern:
      /男性?人(?=[、，]\s*女性?\s*\d+\s*人)(?<=(?:其中|[，。；：（(])\s*男性?人)|女性?人(?=\s*[，。；、）)])(?<=男性?\s*\d+\s*人[、，]\s*女性?人)/gu,
  },
  // 满意度达%, 占比为%, 提高到%.
  {
    pattern: behind(
      '(?:(?:满意度|知晓度|比例|占比|比重|完成度)(?:均?为|均?达到?|仅|仅为)|(?:提[高升]|下降|降低|增[长加]|上升)(?:到|至|了))[ \\u00a0\\u3000]*',
      '[%％]',
    ),
  },
  // 历时天, 平均逾期个工作日.
  {
    pattern: behind('为期|历时|耗时|逾期|延期|延迟|推迟|缩短了?|延长了?', '天|个工作日|个月'),
  },
  // 缩短至个工作日, 受益群众达人次, 响应时间为分钟: 精确到分钟 and 单位为分钟 are no figures.
  {
    pattern: behind(
      '(?:缩短|压缩|降低?|下降|增加|提[高升]|减少|增长)[至到]|(?:时间|时长|时限|周期|间隔)均?为',
      '分钟|小时|天|个工作日|个月|个百分点|人次|公里',
    ),
  },
  { pattern: behind('(?<!传|到)达到?', '人次|公里|个工作日') },
  // 完成投资万元, 预算资金为万元: 金额为万元 and 达万元 may be meant.
  {
    pattern: behind(
      '完成投资|发放补贴|安排经费|拨付经费|(?:预算|补贴|专项|财政|项目)资金为|(?:支出|收入|投资|结余|经费)为',
      '万元|亿元',
    ),
  },
  // 得分为分, 得分分。
  { pattern: behind('(?:得分|扣分|分值|满分|权重)均?[为是]|得分', '分', comma) },
  // 公用经费万元, 幅员面积平方公里, 比2022年的亿元: units that are no words of their own; 金额单位为万元 and 车公里 are.
  {
    pattern:
      /(?<=\p{Script=Han})(?<![一二三四五六七八九十百千万亿两几半数多余来整每各上近为是以按达到至成车单总位平立方])(?:[万亿]元|平方公里|平方米|立方米|公里|公顷|分钟|个工作日|个百分点|[%％])(?=\s*[，。；、,;）)]|的(?!单位)|[增减下上回][长加少降升涨落]|由(?!此|于)|已[按全上收]|用于|未[支使收])/gu,
    unless: (before) => /单位|每[^，。；]{0,4}$/u.test(before),
  },
  // 从业人员人, 销售均价元/吨, 分别为%和74.5%.
  {
    pattern:
      /(?<=人员)人(?=\s*[，。；、,;）)])|(?<=\p{Script=Han}价)元(?=\/\p{Script=Han})|(?<=为)[%％](?=[和、，]\s*\d)/gu,
  },
  { pattern: behind('结余|节余|盈余', '[万亿]元', '(?=[由，。；、])') },
  // 较2022年的207人增加人、增长14.98%: no 人、财、物.
  { pattern: behind('增加|减少|净增|净减', '人次|人|户|家|件|场|辆', '(?=[、，](?![财物力]))') },
  // 年末在办件.
  { pattern: behind('(?:在办|未办结|未结)', '件', comma) },
  // 间隔天, 核定编制名.
  { pattern: behind('间隔|相隔|相差|超期|滞后|晚了?|早了?', '天|个月') },
  { pattern: behind('(?:核定|现有|共有|行政|事业)编制(?:数|人数)?|编制数', '名|人|个') },
  // 救助困难群众共户, 共抽查份档案, 全年巡查次.
  { pattern: behind('(?:群众|家庭|人员|对象|居民|村民|企业|学生|老人|职工)共', '户|人|家|名') },
  { pattern: behind('(?:共|共计|累计)(?:抽查|检查|调阅|查阅|核查|抽取|收集)', '份', '(?!额|子|量)') },
  {
    pattern: behind('(?:全年|年内|累计|(?<!公)共)(?:巡查|检查|督查|抽查|演练|走访|维修|出动)', '次', comma),
  },
];

/**
 * Units and no figure before them, nor a blank where it stood; in sentences only. A word that ends like a unit (会场,
 * 车辆, 负责人) is left alone: what comes before must be able to go on with a figure only.
 */
export const withoutFigures: readonly Placeholder[] = forms.map((form) => ({ ...form, bare: true }));

/** Without one of these no unit stands bare. */
export const bareHint =
  /(?:会|座|练|训|班|查|访|研|传|动|比|武)(?:场次|次|场)|\p{Script=Han}(?:户次|[个份亩株辆盏吨家座套台路册])\s*[，。；、,;）)]|[查访成建造增盖取置问]个\p{Script=Han}|[加少增减][人户家件场辆][、，]|[员师生士者民众工干家人童长]名[，。；,;]|[共计](?:有)?[户人件名个场套辆亩公吨万亿]|[男女]性?人|[为达到至了仅][ \u00a0\u3000]*[%％]|[期时迟短长了至到为](?:天|个|分钟|小时|人次|公里)|达到?[人公个]|[分值重][为是]?分|查份|[查练访修动]次|(?!方)\p{Script=Han}(?:[万亿]元|平方|立方米|公里|公顷|分钟|个工作日|个百分点|[%％])|[隔差期后晚早]了?[天个]|制数?[名人个]|价元\/|员人|办件|结件/u;

/** What happens to people, households and cases, and what they are: no word that 人 or 户 belongs to. */
const changes =
  '(?:[^，。；、,;\\d（()）]{0,8})(?:解除|解矫|入矫|接收|新增|净增|迁入|迁出|转入|转出|调入|调出|退出|退休|离职|死亡|减少|增加|在册|结业|毕业|录用|招录|到岗|在岗|实有|现有|脱贫|返贫|复审|停发|补发|终止|核减|核增|取消|清退|收监|治愈|转诊|出院|合格|不合格|办结|结案|撤销|驳回|受理|立案|已改造|已完工|未完工|已完成|未完成|已整改|未整改)';
const counters = '人次|人|户|件|名|个|家|起|宗|例|台|辆|套|处|所|座|份';
/** 满意1,572件 is one. */
const clause = /(?:[^，。；、,;]|(?<=\d),(?=\d{3}))+/gu;
const done = new RegExp(`^\\s*(?![^，。；]*[脱返]贫户)(${changes})(${counters})\\s*$`, 'u');
const counted = new RegExp(`\\d\\s*(${counters})\\s*$`, 'u');

/** A clause that is only a verb and a unit is short. */
const longest = 16;

type Bare = { readonly from: number; readonly to: number; readonly bare: true };

/** A clause of a text that is some words and a unit, with its sentence; `at` is its number among the clauses. */
type Clause = {
  readonly at: number;
  readonly stem: string;
  readonly unit: string;
  readonly sentence: string;
  /** Whether its sentence ends behind it. */
  readonly last: boolean;
};

/**
 * The clauses of a form (some words, a unit) that have no figure.
 * @param isMissing whether the figure is missing, by the clause and all clauses of the text
 */
function bareClauses(
  text: string,
  form: RegExp,
  isMissing: (clause: Clause, all: readonly string[]) => boolean,
): readonly Bare[] {
  const clauses = matchesOf(text, clause);
  const all = clauses.map(({ 0: words }) => words);
  return clauses.flatMap(({ 0: words, index }, at): Bare[] => {
    if (words.length > longest || /\d/.test(words)) return [];
    const [, stem = '', unit = ''] = form.exec(words) ?? [];
    if (unit === '') return [];
    const sentence = sentenceAt(text, index);
    const last = /^\s*[。；;]/u.test(text.slice(index + words.length));
    // 在册户、退出户分别为60户、8户: what is counted is named first.
    if (sentence.includes('分别') || !isMissing({ at, stem, unit, sentence, last }, all)) return [];
    const from = index + words.indexOf(stem);
    return [{ from, to: from + stem.length + unit.length, bare: true }];
  });
}

const sentenceAt = (text: string, index: number): string =>
  (text
    .slice(Math.max(0, index - 100), index)
    .split(/[。；;]/u)
    .at(-1) ?? '') + (text.slice(index, index + 100).split(/[。；;]/u)[0] ?? '');

/** Words that a unit ends: 证件, 首次, 用户, 大家. */
const wordBefore =
  /[案条零文证信事稿邮附软硬组构部物首每其再多依层批档名场班航频车人二三初末上下本此农住账门窗落国专大独买卖商厂用]$/u;
const kinds = '人次|件|次';
const oneKind = new RegExp(`^\\s*([\\p{Script=Han}]{2,8}?)(${kinds})\\s*$`, 'u');
const counts = new RegExp(`\\p{Script=Han}\\s*\\d[\\d,.]*\\s*(${kinds})\\s*$`, 'u');

/** Clauses of a form that stand beside one of their sentence that has its figure, and the same unit. */
const beside = (
  text: string,
  form: RegExp,
  filled: RegExp,
  isWord: (stem: string, unit: string) => boolean,
): readonly Bare[] =>
  bareClauses(
    text,
    form,
    ({ at, stem, unit, sentence }, all) =>
      !isWord(stem, unit) &&
      [all[at - 1], all[at + 1]].some(
        (other = '') => sentence.includes(other) && filled.exec(other)?.[1] === unit,
      ),
  );

/** 全年下转患者人次，上转5,142人次; 回访件，满意1,572件: a clause with no figure beside one of the same unit. */
const besideOne = (text: string): readonly Bare[] =>
  beside(text, oneKind, counts, (stem) => wordBefore.test(stem) || ofWord.test(stem));

/** 接收96人，解除人，年末在册121人: a clause of what was done and the unit of the clauses on either side. */
const betweenCounts = (text: string): readonly Bare[] =>
  bareClauses(text, done, ({ at, unit, sentence, last }, all) => {
    const isCounted = (other: number): boolean => counted.exec(all[other] ?? '')?.[1] === unit;
    if (!isCounted(at - 1) || !sentence.includes(all[at - 1] ?? '')) return false;
    return isCounted(at + 1) || (last && isCounted(at - 2));
  });

const units = '人次|人|户|份|个|家|件|次|名|项|台|辆|处|座|所|场次|场|万元|亿元|元|公里|亩|吨|[%％]';
const pieces = '个|座|场|套|台|辆|亩|公里|平方米';
const measures = new RegExp(`^\\s*([^，。；、,;\\d（()）]{1,8}?)(${pieces})\\s*$`, 'u');
/** 每个, 讲座, 总公里. */
const ofWord = /[每各整几多两一二三四五六七八九首某逐数这那哪单全总半十百千万亿余干讲底插茶卡按/]$/u;
/** 市场, 配套: words that such a unit ends. */
const placeOrThing =
  /(?:[市现广林农工立退入赛剧操球火战职渔牧机商在到进会]场|[配外手成圈封]套|[平后柜舞电阳灶站出]台|车辆|田亩)$/u;
const measured = new RegExp(`\\p{Script=Han}\\s*\\d[\\d,]*(?:\\.\\d+)?\\s*(${pieces})\\s*$`, 'u');

/** 城区个、乡镇15个: beside a clause of that unit, words that no unit ends. */
const besideCount = (text: string): readonly Bare[] =>
  beside(text, measures, measured, (stem, unit) => ofWord.test(stem) || placeOrThing.test(stem + unit));

const emptyBracket = new RegExp(`[（(]\\s*(${units})\\s*[）)]`, 'gu');
const filledBracket = new RegExp(`[（(]\\s*\\d[\\d,.]*\\s*(${units})\\s*[）)]`, 'gu');

/**
 * 城北90.63%（145份）、城南83.57%（份）: brackets that hold the unit alone, beside others with their figure. A bracket
 * behind words may say what they are counted in: it must stand in a list, behind one of two others.
 */
function bracketed(text: string): readonly Bare[] {
  const empty = matchesOf(text, emptyBracket);
  if (empty.length === 0) return [];
  const filled = matchesOf(text, filledBracket);
  const found = empty.flatMap(({ 0: hit, 1: unit, index }): Bare[] => {
    const to = index + hit.length;
    const peers = filled.filter(
      ({ 1: other, index: at, 0: whole }) =>
        other === unit &&
        !/[。；;]/u.test(text.slice(Math.min(at, index), Math.max(at + whole.length, index))),
    );
    const told = /\d\s*(?:[%％]|\p{Script=Han}{1,3})\s*$/u.test(text.slice(Math.max(0, index - 8), index));
    const listed =
      peers.some(({ index: at }) => at < index) && /^\s*(?:[、，。；,;和及]|$)/u.test(text.slice(to));
    const bare = told ? peers.length > 0 : listed && peers.length >= 2;
    return bare ? [{ from: index, to, bare }] : [];
  });
  return found.length === 1 ? found : [];
}

const once = (all: readonly Bare[]): readonly Bare[] =>
  all.filter(({ from }, at) => all.findIndex((other) => other.from === from) === at);

/** Units whose figures the same sentence gives for the others. */
export const barePeers = (text: string): readonly Bare[] => [
  ...(/(?:\p{Script=Han})(?:[次人户件名个家起宗例台辆套处所座份])\s*[，。；、,;]/u.test(text)
    ? once([...betweenCounts(text), ...besideOne(text)])
    : []),
  ...(/\p{Script=Han}(?:[个座场套台辆亩]|公里|平方米)\s*[，。；、,;]/u.test(text) ? besideCount(text) : []),
  ...(/[（(]\s*[人户份个家件次名项台辆处座所场万亿元公亩吨%％]/u.test(text) ? bracketed(text) : []),
];
