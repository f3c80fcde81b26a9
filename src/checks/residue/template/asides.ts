import { matchesOf } from '../../../prose/matches.ts';
import { ifNone, length, matter, quality, style } from './form-words.ts';
import { type Opening, openingOf } from './opening.ts';
import { generality, namesPartsOnly } from './outline-words.ts';

/**
 * Where words are set apart: in brackets behind a title or at the head of a passage, in brackets inside a sentence,
 * behind 要求：, behind 注：, behind 注： where it may be the note of a table, or nowhere.
 */
export type Setting = 'title' | 'head' | 'within' | 'demand' | 'note' | 'table-note' | 'bare';

/** What is set apart and where: a section on method tells what evaluators did, one on scope what they looked at. */
export type Aside = {
  readonly words: string;
  readonly setting: Setting;
  readonly method: boolean;
  readonly scope: boolean;
  readonly advice: boolean;
};

/** What makes words a report's own: who did it, that it is done, a figure, a name, where to look. */
const told =
  /了(?!解)|[《》“”「」\uFFFC]|[0-9０-９]|已(?!采取的|有的|完成的)|我[们局委办中院校街镇乡县区市站]|[详参]见|见[附上下本表]|如[下图上表]|以下简称|下同|表明|显示|证明(?!材料|文件)|共计|由[^，。；]{1,12}(?:负责|承担|提供|编制|填写|出具|制作|牵头|组织)|来源于|摘自|截至/u;
/** What is no figure of the report: 2023年度, 三个方面, 偏差超过20%的. */
const harmless =
  /(?:19|20)\d{2}年度?|[\d一二两三四五六七八九十]+个?(?:方面|层面|角度|维度|部分|阶段|要点)|(?:不少于|至少|不超过)\s*[\d一二两三四五]+\s*[个条项点件]|^\s*\d{1,2}[.、．)）]|(?:超过|大于|低于|小于|高于|达到|不足|[±≥≤<>＜＞])[^，。；\d]{0,10}±?\d+(?:\.\d+)?\s*[%％分]?(?:及?以[上下])?(?=[^。；]{0,6}[的者，,])|(?<=(?:不能|不得|不要|不可)(?:只|仅|简单)[写填])[^，。；]{1,14}/gu;
/** What is asked of those who manage the project or may object, not of the writer. */
const acts = /整改|限期|落实|报送|上报|责任|考核|督促|抓好|确保|执行到位|台账|异议|申诉|复核|反馈/u;

/** What a verb's object begins with where the sentence tells: 说明如下, 分析的方法. */
const tells =
  /^(?:了|过(?!程)|如(?!何)|见|详|的|为(?!什么|何)|是(?!否)|书|会|、|成(?!本|效|果|员|立)|[：:])/u;
const ends = new RegExp(`(?:${matter.source}|等|方面|文件|资料|材料|法规|成因)$`, 'u');
/** 根据评价指标体系，逐项打分并说明理由. */
const alsoTell =
  /(?:并|同时)(?:逐项|详细|具体|简要)?(?:说明|列明|注明)[^，。；]{0,8}(?:原因|理由|依据|情况)$/u;

/** 未完成的应说明原因, 如有偏差，须详细说明. */
const conditional =
  /(?:^|[，。；])(?:如|若|凡|对)?[^，。；]{0,20}?(?:[的者][，,]?|[，,])(?:应当?|必须|须|需要?|请|要)(?:逐项|逐一|逐条|详细|具体|简要|如实|另行|重点|同时|还|附){0,3}(?:说明|列明|列示|注明|填写|阐述|写明|分析)(?:[^，。；]{0,12}(?:原因|理由|情况|依据|措施)|$)/u;
/** 须与预算批复一致. */
const matching =
  /(?:应当?|须|需|必须|要|请)(?:[^，。；]{1,16}[，,])?与[^，。；]{2,24}(?:一致|相符|相衔接|相对应)$/u;
/** 请附相关证明材料. */
const enclosing =
  /^(?:[如若]有[^，。；]{0,8}?[，,]?|根据[^，。；]{1,8}|必要时[，,]?)?(?:请|应|须|需|要|可)(?:另行?|同时|一并)?(?:后)?附(?:上)?(?!近|属|带|件[见：])[^，。；]{1,16}$/u;
/** 请附佐证材料: said to the writer even in a note. */
const pleaseEnclose =
  /^请(?:另行?|后|一并|同时)*附(?:上)?(?:相关|有关|相应|必要)?的?(?:证明|佐证|支撑|印证|依据|验收|材料|资料|文件|照片|图片|说明|凭证|复印件|截图)+$/u;
/** 包括实施主体、管理流程等，可附图说明. */
const mayEnclose =
  /^(?:(?:主要|一般|应当?|需)*包[括含]|[^，。；]*、)[^。；]*[，,；;](?:必要时)?(?:也|还|并|另)?可(?:以|另)?附(?:上)?(?:流程|示意|结构|组织|机构)?(?:图|表|照片|附件|说明|相关|有关|佐证)[^，。；（）()]{0,8}$/u;
/** 包括完成情况和偏差原因等. */
const parts =
  /^(?:主要|一般|通常|至少|还|应当?|需要?|须|可|具体)*(?:包括|包含|含|涵盖)(但不限于)?[：:]?(.+)$/u;

/** 应按批复文件填写, 应分总体和阶段性目标填写，并与申报表一致, 填写本表时应…. */
const filling =
  /^(?:应当?|须|请|需要?|要)(?:分(?!数)|逐|如实|据实|完整|准确|统一|对应)[^，。；]{1,20}(?:填写|填列|填报)(?:[，。；]|$)|(?:应当?|须|请|需要?|要)(?:按照?|根据|依据|参照|对照)[^，。；]{2,24}(?:填写|填列|填报)$|^在?(?:填写|填报|撰写|编写)[^，。；]{0,8}时/u;
/** 建议应与问题一一对应, 完成情况应按三级指标逐项分析: the form speaks of parts of the text. */
const ofSection =
  /^(?:[本此该]部分|存在的?问题|问题|建议|意见|评价结论|结论|(?:主要)?经验(?:做法)?|做法|[^，。；]{0,8}(?:完成情况|原因|分析|评分|依据|概况)|改进措施|内容|佐证材料|指标)(?:部分|内容)?(?:应当?|须|需|要|必须)(?:与[^，。；]{2,16}(?:对应|一致|相符|衔接|匹配)|[^，。；]{0,14}(?:逐[项条一]|分条|具体|详细|一一|有数据|有依据|可核实|针对性|可操作|说明|分析|阐述|描述|列明|写明))/u;
/** Nothing but the form's name for its own part, or how to write. */
const emptied =
  /^(?:[本此该](?:部分|章|节|处|栏目?|段|项)|简明扼要|简明|扼要|简要|总体|[每各][条项个]?问?题?|要求|原则上|[，、])*$/u;

/** What the form says of its own place. */
const ofPlace = /^[本此该](?:部分|章|节|处|栏)(?:内容)?(?:应当?|须|需要?|要|请)(?!急|对|付|用)/u;

/** 评价结论不超过500字. */
const partOfText =
  /^(?:(?:综合)?评价结论|(?:综合)?评价情况|项目(?:概况|简介)|基本情况|主要(?:做法|经验)(?:及做法)?|存在的?(?:主要)?问题|问题分析|原因分析)(?:部分|概述)?(?:应|要|须)?$/u;

const clauseOf = (text: string): string => text.split(/[，,]/, 1)[0] ?? '';

const asksFor = ({ verb, object, lead, manner, modal, part, may }: Opening): boolean => {
  if (verb === 'fill') return !/^[了过着]/u.test(object);
  if (/^[：:]/u.test(object)) return lead.includes('从') && (manner || modal);
  if (/^即可$/u.test(object)) return manner || part;
  if (tells.test(object)) return false;
  if (matter.test(object) || (object === '' && (lead !== '' || verb === 'show'))) return true;
  const instructed = manner || modal || part;
  if (/^[，,]/u.test(object)) return instructed;
  if (verb === 'write' && object.length >= 5 && ends.test(clauseOf(object))) return true;
  return verb === 'write' && (part || (object === '' && (instructed || may)));
};

/** Whether words set apart speak to the writer. */
export function speaksToWriter(aside: Aside): boolean {
  const { words, setting, scope } = aside;
  const noneAsked = words.search(ifNone) >= 0;
  const limited = matchesOf(words, length).some(({ 0: hit }) => /\D{2}/u.test(hit.replace(/\s/g, '')));
  const core = [ifNone, length, harmless]
    .reduce((text, pattern) => text.replace(pattern, ''), words)
    .replace(/^[，。；\s]+|[，。；\s]+$/gu, '');
  if (told.test(core)) return false;
  const openings = core.split(/[。；;]/u).flatMap((clause) => openingOf(clause.trim()) ?? []);
  const asking = openings.filter(asksFor);
  const empty = emptied.test(core);
  if (setting === 'bare')
    return ((noneAsked || limited) && (empty || asking.length > 0)) || asksBare(aside, core, openings[0]);
  // A length alone in brackets is a blank: residue/placeholder.
  const alone = core === '' && /head|title|within/.test(setting);
  if (noneAsked || (limited && !alone && (empty ? setting !== 'within' : asking.length > 0))) return true;
  if (limited && partOfText.test(core) && /head|title/.test(setting)) return true;
  if (asking.some(({ part, manner, modal, verb }) => part && (manner || modal || verb === 'fill')))
    return true;
  // 本部分应结合得分作总体判断，做到条理清晰.
  if (ofPlace.test(core) && setting !== 'table-note' && (setting !== 'within' || style.test(core)))
    return true;
  if (setting === 'within') return false;
  if (filling.test(core)) return true;
  if (acts.test(core) && setting !== 'head' && setting !== 'title') return false;
  if (style.test(core) || conditional.test(core)) return true;
  if (setting === 'demand' && quality.test(core)) return true;
  if (setting === 'table-note') return asking.some(({ verb, modal }) => verb === 'write' && modal);
  if (ofSection.test(core) || (setting !== 'note' && alsoTell.test(core))) return true;
  if (setting !== 'note' && (matching.test(core) || enclosing.test(core))) return true;
  if (pleaseEnclose.test(core) || (setting !== 'note' && mayEnclose.test(core))) return true;
  const [, openEnded, list = ''] = parts.exec(core) ?? [];
  const listed =
    openEnded === undefined
      ? namesPartsOnly(list) && /等[^，。；]{0,4}$/u.test(list)
      : generality(list) >= 0.7;
  if (list !== '' && !scope && listed) return true;
  return asking.some((one) => isAsked(one, aside));
}

function asksBare({ advice }: Aside, core: string, opening: Opening | undefined): boolean {
  if (opening === undefined || (advice && acts.test(core))) return false;
  const { part, modal, manner } = opening;
  const styled = style.test(core);
  return (part && modal && (asksFor(opening) || styled)) || (!advice && manner && styled && asksFor(opening));
}

/** 填报数据、审核内容、汇总结果: steps that were taken, one after the other. */
const steps =
  /[、，,](?:审核|汇总|上报|核对|录入|整理|归档|提出|分析|总结|制定|形成|收集|编制|发布|公示|比较|撰写|开展|完成|组织|检查|验收|提交)/u;

/** 说明为什么开展评价、评价结果用于何处. */
const asksWhat = /是否|为什么|为何|如何|怎样|哪些|何处/u;

function isAsked(
  { verb, word, object, manner, modal, may, lead, part }: Opening,
  { setting, method }: Aside,
): boolean {
  const instructed = manner || modal || part;
  if (verb === 'show')
    return part || (setting !== 'note' && (lead !== '' || manner || (modal && setting === 'head')));
  if (method && (verb === 'think' || /填/u.test(word))) return false;
  if (setting === 'demand') return true;
  if (setting === 'note') return instructed;
  if (instructed) return true;
  if (steps.test(object) && !/[述说]/u.test(word)) return false;
  const ended = ends.test(clauseOf(object));
  if (verb === 'think')
    return /针对|结合|对照|围绕/u.test(lead) || (setting === 'head' && ended && generality(object) >= 0.7);
  return may || ended || asksWhat.test(object) || /针对|结合|对照|围绕|从|对|就|用/u.test(lead);
}
