import { think, write } from './form-words.ts';

/** How a sentence without a subject begins, up to what its first verb asks for. */
export type Opening = {
  /** 本部分, 此处: the form speaks of its own parts. */
  readonly part: boolean;
  /** 应, 须, 请. */
  readonly modal: boolean;
  /** 可: a writer may, and so may others. */
  readonly may: boolean;
  /** 简要, 主要, 逐项: how writers are told to write. */
  readonly manner: boolean;
  /** The words that lead to what it is about, 针对 of 针对存在的问题; empty where there is none. */
  readonly lead: string;
  readonly verb: 'write' | 'think' | 'show' | 'fill';
  /** The verb itself: 填写, 说明. */
  readonly word: string;
  readonly object: string;
};

const steps = {
  part: /^(?:本|此|该)(?:部分|章|节|处|栏目?|段)(?:的)?(?:内容)?/u,
  may: /^可以?/u,
  modal: /^(?:应当?|必须|须|需要?|务必|要求?|请|不得|不要|切勿)/u,
  manner:
    /^(?:主要|重点|着重|简要地?|简单|简明|扼要|概要|概括[性地]?|详细|具体|逐[项条一个]|分[项条点]|另行?|还|并|同时|一般)/u,
  thorough: /^(?:分别|如实|据实|客观|全面|综合|准确|清晰|充分|认真|深入|进一步)/u,
} as const;
const names = ['part', 'manner', 'thorough', 'modal', 'may'] as const;

const does = '(?:进行|予以|加以|作出?|做出?)';
const lead = new RegExp(
  `^(?:(从)[^，,。；：:]{2,50}?(?:角度|方面|层面|维度)(?:出发|入手)?[，,]?|(针对|根据|结合|对照|围绕|按照?|依据|参照|从|对|就|在|以|用)[^，,。；：:]{2,40}?(?:[，,]|(?=${names
    .map((name) => steps[name].source.slice(1))
    .join('|')}|${does}?(?:${write}|${think}|展开))))`,
  'u',
);
/** What only a form does with its own parts: 此处附评分表, 此处不要写成总结. */
const fills = /^(?:附|插入|补充|粘贴|写|填)(?=.)/u;
const begins = new RegExp(`^${does}?(?:(${write})|(?:${think}))`, 'u');
/** What a section is to do, but also what indicators do: only a form says that it should. */
const shows = /^(?:展开(?:说明|论述|分析|阐述)?|(?:反映|体现|突出|包含|包括|涵盖|围绕)(?=.))/u;

/** Reads the beginning of a sentence; null where it does not begin with what a writer is to do. */
export function openingOf(sentence: string): Opening | null {
  const seen = { part: false, modal: false, may: false, manner: false, thorough: false };
  let led = '';
  let rest = sentence;
  for (let step = 0; step < 8; step += 1) {
    const verb = begins.exec(rest);
    if (verb !== null) {
      const kind = verb[1] === undefined ? 'think' : 'write';
      return { ...seen, lead: led, verb: kind, word: verb[0], object: rest.slice(verb[0].length) };
    }
    const shown = seen.modal || seen.may || seen.part ? shows.exec(rest) : null;
    if (shown !== null)
      return { ...seen, lead: led, verb: 'show', word: shown[0], object: rest.slice(shown[0].length) };
    const filled = seen.part ? fills.exec(rest) : null;
    if (filled !== null)
      return { ...seen, lead: led, verb: 'fill', word: filled[0], object: rest.slice(filled[0].length) };
    const name = names.find((one) => steps[one].test(rest));
    const hit = name === undefined ? lead.exec(rest) : steps[name].exec(rest);
    if (hit === null) return null;
    if (name === undefined) led += hit[1] ?? hit[2] ?? '';
    else seen[name] = true;
    rest = rest.slice(hit[0].length).replace(/^[，,、]/, '');
  }
  return null;
}
