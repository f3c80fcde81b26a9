import { generality, namesPartsOnly } from './outline-words.ts';

/** A phrase that only a form says to those who fill it in, wherever it stands. */
export type Instruction = { readonly pattern: RegExp; readonly meant: string };

/**
 * Phrases of forms. Each must be impossible, or nearly so, in a report that was written: what reports do say
 * (数据来源于…, 请予审议, 要求各单位如实填写) is named where it is near.
 */
export const instructions: readonly Instruction[] = [
  {
    meant: '如未完成，请说明原因; 请在此处简要说明; not 请予审议, 请各单位配合',
    pattern:
      /(?<=^|[。；：:（([【\s]|(?:如|若|未|没有|无法)[^，。；]{1,20}[，,])请(?:各?(?:单位|部门|地区?))?(?:在此处?|于此处?|对照|参照|根据[^，。；]{1,20}|按照?[^，。；]{1,20}|结合[^，。；]{1,20}|如实|据实|逐项|简要|详细|具体|分别|另附?){0,2}(?:填写|填列|填报|说明|描述|阐述|简述|概述|列出|列示|列明|注明|写明|附上|附页)/gu,
  },
  {
    meant: '此处填写项目名称, 本栏由财政部门填写',
    pattern:
      /(?:此处|在此处|本栏|此栏|该栏|本格|此格|[本此该]项(?=由))(?:请|应|可|仅|由[^，。；]{1,12})?(?:简要|详细)?(?:填写|填列|填入|描述|说明|阐述|列示|插入)/gu,
  },
  {
    meant: '填写说明：, 填表说明, 撰写要求 at the head of a passage; not 填写情况, 编制说明',
    pattern:
      /^[\s（(【[]*(?:[\d一二三四五六七八九十]{1,3}[、.．]\s*)?(?:填写|填报|填表|撰写|写作|编写|编报)(?:人|单位|者)?(?:说明|要求|须知|提示|指南|要点|注意(?:事项)?)(?=$|[：:）)\]】\s。])/gu,
  },
  {
    meant: '此项不填, 该栏免填, 本条可删除, 定稿时请删除本段, 以下由评价机构填写',
    pattern:
      /[此本该](?:栏|项|处|格|条|段)(?:内容)?(?:可)?(?:不填|免填|不用填|无需填写|不必填写)|[此本该](?:条|段|部分|项|提示|说明)(?:文字|内容)?(?:可|请|应)(?:予以)?(?:删除|删去|略去|省略|不写)|请(?:自行)?删[除去][此本该](?:条|段|部分|项|提示|说明)|(?:正式(?:报告|文本|稿)|定稿|提交|公开)(?:时|前|后|中)?[，,]?(?:请|应|须)(?:予以)?删[除去]|以下(?:内容|部分|栏目)?(?:由[^，。；]{1,12}|请)填写/gu,
  },
  {
    meant: '应在此处说明抽样方法, 请根据实际修改',
    pattern:
      /(?:应当?|须|需|可|要|请)在[此本](?:处|栏|部分|节)?[^，。；]{0,8}(?:填|说明|描述|阐述|介绍|列[明示出]|附|插入|分析|总结)|(?<=^|[。；：:（(，,])请(?:各单位|自行)?(?:根据|结合|按照?)[^，。；]{0,4}实际(?:情况)?(?:进行)?(?:修改|调整|删改|补充|增减|删减|取舍)/gu,
  },
  {
    meant: '（必填）, 在□内打“√”',
    pattern:
      /[（(【[](?:[此本该]项为)?(?:必填|选填|非必填)(?:项|内容)?(?:[，,][^（）()]{0,10})?[）)】\]]|(?:请|在)[^，。；（）()]{0,16}(?:打|划|画)[‘“]?[√✓]/gu,
  },
  {
    meant: '示例： at the head of a passage; not 例如',
    pattern: /^[\s（(【[]*(?:示例|样例|范例|参考示例|参考表述)\s*\d?[：:]/gu,
  },
  {
    meant:
      '（根据实际情况填写）, （据实填写）, （没有则填无）; only in brackets: 要求各单位据实填写 is a sentence',
    pattern:
      /[（(【[](?:(?:请|待|需|应|须|可|据实|如实|根据|按照?|如|若|没有|无|参照|对照|比照|参考)[^（）()【】[\]]{0,24}(?:填写|填列|填报)(?:[，,][^（）()【】[\]]{0,10})?|(?:可)?(?:根据|按照?|视|结合)[^（）()【】[\]]{0,12}(?:删减|增删|增减|取舍|删改)|[^（）()【】[\]]{0,16}(?:自行添加|自行调整|可增减|可加行|可另附页|可另附|可附页|则填无|填无))[。；]?[）)】\]]/gu,
  },
  {
    meant: '（可用表格形式反映）, 可另附页, 另附页说明',
    pattern:
      /可(?:采用|用|以)(?:表格|图表|图文)(?:等)?(?:的)?(?:形式|方式)(?:进行)?(?:反映|说明|列示)|[可请]另附(?:页|纸|表|材料)|可?另起一?页/gu,
  },
  {
    meant: '截止考评时点: outlines of Sichuan',
    pattern: /(?:截止|截至)(?:考评|评价|自评)时点(?!的?\s*[\d为是，])/gu,
  },
  {
    meant: '字数控制在3000字以内',
    pattern:
      /(?<!(?:征文|作品|作文|心得|稿件|文章|论文|信息)[^。；]{0,20})(?:报告|字数|篇幅)[^，。；]{0,6}(?:字数)?(?:控制在|限制在|不超过|不少于|原则上)[^，。；]{0,6}\d{2,5}\s*字/gu,
  },
  {
    meant: '项目支出绩效评价报告（参考提纲）, 自评报告（模板）',
    pattern:
      /[（(【[](?:[^（）()【】[\]]{0,6})(?:提纲|模板|范本|参考格式|参考文本)(?:（[^）]*）|仅供参考)?[）)】\]]\s*$/gu,
  },
  {
    meant: '本提纲仅供参考',
    pattern: /(?:本|此|以上|该)(?:提纲|模板|范本|格式|样表|样式)(?:仅)?(?:供|为|作)[^，。；]{0,6}参考/gu,
  },
];

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

const lead = `(?:(?:根据|针对|结合|对照|围绕|按照?|依据|从|就|在)[^，。；]{2,60}[，,])?`;
const asksToWrite = new RegExp(
  `^${lead}(?:(?:${manner})+(?:${write})|(?:说明|描述|阐述|阐明|概述|简述))(.+)$`,
  'u',
);
const asksToAnalyse = new RegExp(`^${lead}(?:${manner})+(?:${analyse})(.+)$`, 'u');
const inClosing = new RegExp(
  `^(?:根据|针对|结合|对照|围绕|按照?|依据|从|对|就)(.+?)(?:进行|作出?|做出?|予以|加以)(?:[^，。；]{0,8})(${write}|${analyse}|评价|评述)$`,
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
  const closing = inClosing.exec(sentence);
  if (closing === null || generality(sentence) < 0.8) return null;
  return 'if-alone';
}

/** 包括项目背景、主要内容及实施情况等: what an outline says behind the title of a section. */
export function listsParts(sentence: string): boolean {
  const list = /^(?:主要|应当?|需要?|内容|具体|可)*包括[：:]?(.+)$/.exec(sentence)?.[1];
  return list !== undefined && (namesPartsOnly(list) || /^(?:项目)?总体目标和阶段性目标$/.test(list));
}

/** 注：以上分析要有因果关系…, 注：在设置分值时应…，不得…: rules for writing, as a note. */
export function notesRule(sentence: string): boolean {
  const note = /^(?:注意?|备注|说明|提示)\s*\d?\s*[：:]\s*(.+)$/.exec(sentence)?.[1];
  const rule = note ?? sentence;
  if (written.test(rule) || generality(rule) < 0.7) return false;
  const ofText =
    /^(?:以上|上述|本|此|该)(?:部分|处|节|段|项)?(?:的)?(?:分析|内容|评价|论述|描述|表述|撰写|说明|部分)?[^，。；]{0,8}?(?:应当?|要|需要?|必须|须)/;
  const whenWriting = /^在?[^，。；]{2,20}时[，,]?(?:应当?|要|需要?|必须|须|不得)/;
  const ofWriting =
    /因果关系|逻辑(?:清晰|严密|严谨)|条理清[晰楚]|勾稽关系|内容完整|简明扼要|文字(?:精练|简洁|简练)|言简意赅|数据(?:真实|准确|翔实)|填写|填报|填列|撰写|不得出现/;
  if (note === undefined) return ofText.test(rule) && ofWriting.test(rule);
  return (
    (ofText.test(rule) || whenWriting.test(rule)) &&
    (ofWriting.test(rule) || /(?:综合考虑|逐项|详细说明|具体说明|列明|注明|附)/.test(rule))
  );
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
