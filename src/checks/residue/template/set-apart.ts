import { matchesOf } from '../../../prose/matches.ts';
import type { Passage } from '../../../prose/passages.ts';
import { headingsOver } from '../../texts.ts';
import { type Setting, speaksToWriter } from './asides.ts';

type Stretch = { readonly from: number; readonly to: number };

/** Sections that tell how the evaluation went: there, what is analysed and proposed is what evaluators did. */
const ofMethod = /(?<!项)目的|方法|过程|程序|步骤|组织|原则|思路|准备|实施|开展|方案|分工|工作安排/;
/** Sections on what was evaluated: 包括资金使用和管理情况等 is no order there. */
export const ofScope = /(?:评价|自评)(?:的)?(?:范围|内容|重点|对象|目的)|指标体系/;
/** Sections that tell others what to do. */
export const ofAdvice = /建议|改进|整改|措施|下一步|打算/;

const bracket = /[（(【[]((?:[^（）()【】[\]]|[（(][^（）()【】[\]]{0,40}[）)]){4,200})[）)】\]]/gu;
const mark = String.raw`\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]\s*|[①-⑳]\s*)?`;
const label =
  /^(?:注意(?:事项)?|注释|注|备注|说明|要求|提示|(?:填[写报表列]|撰写|编写|写作|内容)(?:人|单位)?(?:说明|要求|提示|须知|注意(?:事项)?))\s*\d?\s*[：:]\s*/u;
const labelled = new RegExp(`^${mark}${label.source.slice(1)}`, 'u');
/** 注： behind a sentence; 要求： there says what others asked for. */
const note = /^(?:备注|注)\s*\d?\s*[：:]\s*/u;
/** The title of a run-in section: numbered, or very short. */
const titled =
  /^\s*(?:(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳])[^，。；：:、]{2,24}|[^，。；：:、]{2,12})$/u;
/** A paper that must hold what the bracket behind it says. */
const paper = /(?:报告|材料|方案|申请书?|表|说明书|资料|计划书|合同|协议|清单|证明|函|档案|台账|办法|规定)$/u;
const nothing = new RegExp(`^${mark}$`, 'u');
const sentence = /[^。！？；;]+[。！？；;]?/gu;

/** Without one of these words nothing speaks to a writer. */
const hint =
  /说明|描述|阐|介绍|概述|[简详叙陈论]述|列[示明举出]|填|写|注明|载明|交代|罗列|分析|总结|归纳|提炼|梳理|比较|对比|提出|展开|反映|体现|突出|包[括含]|涵盖|\d\s*[字页]|[一两二三四五]页|避免|套话|附|留空|[应须需要]/;
const ofPart =
  /[本此该](?:部分|章|节|处|栏|段)|避免|泛泛|套话|言简|[精简凝][练炼]|做到有|切忌|罗列|照搬|[无没].{0,12}[填写]|\d\s*[字页]/;

/** Inside a sentence only these are ever a form's: a length, what to write where there is nothing, 此处. */
const inSentence = /填|写|\d\s*[字页]|[此本该]/;

/**
 * What brackets and labels such as 注：and 要求： set apart and what speaks of its own place, where it tells a writer
 * what to write.
 * @param text the passage's, with what it quotes blanked out
 */
export function* setApart(all: readonly Passage[], index: number, text: string): Generator<Stretch> {
  const passage = all[index];
  if (passage === undefined || !hint.test(text) || /您/.test(text)) return;
  const judge = (words: string, setting: Setting, own: string): boolean => {
    const titles = headingsOver(passage);
    const above = passage.kind === 'heading' ? [...titles, text] : titles;
    return speaksToWriter({
      words,
      setting,
      method: above.some((title) => ofMethod.test(title)) || ofMethod.test(own),
      scope: ofScope.test(titles.at(-1) ?? '') || ofScope.test(own),
      advice: titles.some((title) => ofAdvice.test(title)),
    });
  };
  for (const { 0: whole, 1: inner = '', index: from } of matchesOf(text, bracket)) {
    if (!hint.test(inner)) continue;
    const to = from + whole.length;
    const before = text.slice(0, from);
    const name = label.exec(inner)?.[0] ?? '';
    const setting =
      name === '' ? placeOf(passage, before, inner, text.slice(to)) : isNote(name) ? 'note' : 'demand';
    if (setting === null || (setting === 'within' && !inSentence.test(inner))) continue;
    if (judge(inner.slice(name.length), setting, before)) yield { from, to };
  }
  if (passage.kind === 'heading' || passage.kind === 'cell') return;
  const name = labelled.exec(text)?.[0] ?? '';
  if (name === '' && !ofPart.test(text)) return;
  const setting = name === '' ? 'bare' : settingOf(name, all, index);
  for (const { 0: whole, index: at } of text.slice(name.length).matchAll(sentence)) {
    const said = whole.replace(/[。！？；;]$/, '').trim();
    const noted = at === 0 ? '' : (note.exec(said)?.[0] ?? '');
    const words = said.slice(noted.length);
    const from = name.length + at + whole.length - whole.trimStart().length;
    const to = name.length + at + whole.trimEnd().length;
    if (words.length >= 6 && judge(words, noted === '' ? setting : 'note', ''))
      yield { from: at === 0 ? 0 : from, to };
  }
}

const isNote = (name: string): boolean => /注(?!意)|说明/.test(name) && !/填|写|内容/.test(name);

function settingOf(name: string, all: readonly Passage[], index: number): Setting {
  if (!isNote(name)) return 'demand';
  for (let at = index - 1; at >= Math.max(0, index - 4); at -= 1) {
    if (all[at]?.kind === 'heading') break;
    if (all[at]?.kind === 'cell') return 'table-note';
  }
  return 'note';
}

/** Where a bracket stands; null in the head of a table, which says what its column is for. */
function placeOf({ kind, cell }: Passage, before: string, inner: string, after: string): Setting | null {
  const alone = nothing.test(before);
  if (cell !== null) return cell.row > 0 && alone && after.trim() === '' ? 'head' : 'within';
  if (alone || /[：:。！？]\s*$/u.test(before)) return 'head';
  const ends = /^\s*(?:[。：:]|$)/u.test(after);
  // 程序规范（请附相关证明材料）。 speaks to the writer wherever its sentence ends.
  if (ends && /^请[^，。；]{0,4}附/u.test(inner) && !paper.test(before)) return 'head';
  const isTitle = kind === 'heading' || (titled.test(before) && !paper.test(before));
  return ends && isTitle ? 'title' : 'within';
}
