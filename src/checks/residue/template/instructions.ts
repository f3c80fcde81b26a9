import { generality, namesPartsOnly } from './outline-words.ts';

/** Verbs that ask a writer to write. */
const write = '说明|描述|阐述|阐明|介绍|概述|简述|叙述|陈述|论述|列示|列明|列举|填写|填列|填报';
/** Verbs that evaluators do as well as writers. */
const analyse = '分析|总结|归纳';
const manner =
  '主要|重点|着重|简要地?|简单|简明|扼要|概要|详细|具体|逐项|逐一|逐条|分别|客观|如实|全面|综合|概括地?|分项|分项目|应当?|需要?|要求';

/** What a sentence goes on with when it tells something instead of asking for it. */
const tells =
  /^(?:了|过|如下|以下|见|详见|的|为|是|书|会(?!计|议)|成(?!本|效|果|员|立)|出(?!现|台|资))|[：:]$|如下$|见(?:附件|附表|下表|表)/;
/** Words of a report that was written: what was done, who did it, what came of it. */
const written =
  /[了《》“”「」\uFFFC]|[0-9０-９]|已经|我[们局委办中院校街镇乡县区市站]|本次|取得了|共计|其中|表明|显示|证明|由此|因此|所以|但是?|然而|较好|良好|不足|有待|达标|均为|均已|基本(?:完成|达到|实现|符合)/u;
/** What instructions ask for: a general noun at the end. */
const asksFor =
  /(?:情况|等|内容|方面|原因|问题|建议|意见|措施|影响|效果|成效|依据|过程|目标|做法|经验|教训|作用|意义|程度|方法|步骤|职能|职责|背景|指标|结果|数据|计划|安排|构成|标准|因素|分析|说明|关系|现象)(?:[（(][^（）()]*[）)])?$/;

const lead = `(?:(?:根据|针对|结合|对照|围绕|按照?|依据|从|就|在)[^，。；]{2,60}[，,]|从[^，。；]{2,60}方面)?`;
const asksToWrite = new RegExp(
  `^${lead}(?:(?:${manner})+(?:${write})|(?:说明|描述|阐述|阐明|概述|简述))(.+)$`,
  'u',
);
/** 重点分析预算编制、执行等情况，逐项说明扣分原因. */
const asksTwice = new RegExp(
  `^(?:(?:${manner})+)(?:${write}|${analyse})([^，。；]+)[，,](?:${manner})+(?:${write}|${analyse}|提出)([^，。；]+)$`,
  'u',
);
const asksToAnalyse = new RegExp(`^${lead}(?:${manner})+(?:${analyse})(.+)$`, 'u');
const inClosing = new RegExp(
  `^(?:根据|针对|结合|对照|围绕|按照?|依据|从|对|就)(.+?)(?:进行|作出?|做出?|予以|加以)(?:[^，。；]{0,8})(${write}|${analyse}|评价|评述)$`,
  'u',
);

/** 分析项目存在的主要问题及原因: no word of manner, and nothing but general words. */
const bareAnalyse = new RegExp(`^${lead}(?:${analyse}|梳理)(.+)$`, 'u');
/** 针对存在的问题提出有针对性、可操作的意见建议: what a proposal is to be like. */
const asksToPropose = new RegExp(
  `^(?:${lead}|(?:针对|根据|结合|围绕|就)[^，。；]{2,30}?)提出(?![以如]下)(.*(?:针对性|可操作|切实可行|可行|具体|合理化?|改进|完善|整改|下一步).*(?:意见|建议|措施|对策|办法))$`,
  'u',
);

/** How an instruction can be told from a sentence: on its words alone, or only where nothing follows it. */
export type Asking = 'surely' | 'if-alone' | null;

/**
 * Whether a sentence asks for what a section is to hold, instead of telling it. It has no subject, no figure, no
 * name and nothing but general words.
 * @param sentence without its number, label and full stop
 */
export function asks(sentence: string): Asking {
  if (sentence.length < 6 || sentence.length > 160 || written.test(sentence)) return null;
  const [, first = '', second = ''] = asksTwice.exec(sentence) ?? [];
  if (second !== '' && !tells.test(first) && asksFor.test(first) && asksFor.test(second)) return 'surely';
  const writing = asksToWrite.exec(sentence);
  if (writing !== null) {
    const object = writing[1] ?? '';
    const bare = /^(?:说明|描述|阐述|阐明|概述|简述)/.test(sentence);
    const general = generality(object) >= (bare ? 0.8 : 0.7);
    return !tells.test(object) && asksFor.test(object) && object.length > 3 && general ? 'surely' : null;
  }
  const analysing = asksToAnalyse.exec(sentence);
  if (analysing !== null) {
    const object = analysing[1] ?? '';
    return !tells.test(object) && asksFor.test(object) && generality(object) >= 0.75 ? 'if-alone' : null;
  }
  const analysed = bareAnalyse.exec(sentence)?.[1];
  if (
    analysed !== undefined &&
    !tells.test(analysed) &&
    asksFor.test(analysed) &&
    generality(sentence) >= 0.85
  )
    return 'if-alone';
  if (asksToPropose.test(sentence) && generality(sentence) >= 0.7) return 'if-alone';
  const closing = inClosing.exec(sentence);
  if (closing === null || generality(sentence) < 0.8) return null;
  return 'if-alone';
}

/** 包括项目背景、主要内容及实施情况等: what an outline says behind the title of a section. */
export function listsParts(sentence: string): boolean {
  const list = /^(?:主要|应当?|需要?|内容|具体|可)*包括[：:]?(.+)$/.exec(sentence)?.[1];
  return list !== undefined && (namesPartsOnly(list) || /^(?:项目)?总体目标和阶段性目标$/.test(list));
}

const ofText =
  /^(?:以上|上述|本|此|该)(?:部分|处|节|段|项)?(?:的)?(?:分析|内容|评价|论述|描述|表述|撰写|说明|部分)?[^，。；]{0,8}?(?:应当?|要|需要?|必须|须)/;
const whenWriting = /^在?[^，。；]{2,20}时[，,]?(?:应当?|要|需要?|必须|须|不得)/;
const ofWriting =
  /因果关系|逻辑(?:清晰|严密|严谨)|条理清[晰楚]|勾稽关系|内容完整|简明扼要|文字(?:精练|简洁|简练)|言简意赅|数据(?:真实|准确|翔实)|填写|填报|填列|撰写|不得出现/;

/** 注：以上分析要有因果关系…, 注：在设置分值时应…，不得…: rules for writing, as a note. */
export function notesRule(sentence: string): boolean {
  const note = /^(?:注意?|备注|说明|提示)\s*\d?\s*[：:]\s*(.+)$/.exec(sentence)?.[1];
  const rule = note ?? sentence;
  const rules =
    note === undefined
      ? ofText.test(rule) && ofWriting.test(rule)
      : (ofText.test(rule) || whenWriting.test(rule)) &&
        (ofWriting.test(rule) || /(?:综合考虑|逐项|详细说明|具体说明|列明|注明|附)/.test(rule));
  return rules && !written.test(rule) && generality(rule) >= 0.7;
}

/** What stands in brackets behind a title and says what to write under it, not what stands there. */
export function asksInTitle(tail: string): boolean {
  if (/[0-9０-９《》“”]/.test(tail)) return false;
  if (/见(?:附|下|表|图)/.test(tail)) return false;
  return (
    /^(?:请|应当?|需要?|须|可|主要|重点|简要|具体|详细|分别|逐项)(?:另附|附|说明|描述|阐述|介绍|注明|列明|列示|填写|简述|概述)/.test(
      tail,
    ) ||
    /^(?:说明(?!书)|描述|阐述|概述|简述|列出|列示|填写).{2,}/.test(tail) ||
    /^(?:根据|按照?|结合|对照|针对|围绕).{2,}(?:填写|填列|说明|描述|分析|阐述)$/.test(tail) ||
    /^附(?:相关|有关|项目|绩效)?(?:评价)?(?:评分表|表格|得分表|表说明|佐证材料)$|^附(?:相关|有关).{1,10}$/.test(
      tail,
    ) ||
    /^分[优良中差好、]+.*等级|分别对应/.test(tail) ||
    (/、|包括/.test(tail) && namesPartsOnly(tail.replace(/^(?:主要)?包括[：:]?/, ''))) ||
    stages.test(tail)
  );
}

/** （前期准备、组织实施、分析评价): the stages that outlines list behind 评价实施过程. */
const stages =
  /^(?:(?:前期准备|准备阶段|组织实施|实施阶段|分析评价|评价分析|综合评价|撰写报告|报告撰写|总结阶段|现场评价)(?:阶段)?[、，和及]?){3,}等?$/;
