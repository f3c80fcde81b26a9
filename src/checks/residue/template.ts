import { matchesOf } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passages.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Check, Found } from '../check.ts';
import { ownFields } from '../fields.ts';
import { brief, headingsOver, passagesOf, quoted, type Text, without } from '../texts.ts';
import { isFormNote } from './template/form-notes.ts';
import { legible } from './template/form-words.ts';
import { asks, asksInTitle, listsParts, notesRule } from './template/instructions.ts';
import { instructions } from './template/phrases.ts';
import { ofAdvice, ofScope, setApart } from './template/set-apart.ts';

type Stretch = { readonly from: number; readonly to: number };

/** Cells with nothing but figures ask for nothing. */
const words = /\p{Script=Han}/u;

/** Numbers and labels before a sentence: （一）, 1、, 项目概况： */
const head =
  /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]\s*|[①-⑳]\s*)?(?:(?!注|备注|说明|提示)[^。：:，,；\s]{2,20}[：:]\s*)?/;

/** Sections that tell how the evaluation went: 分析…情况 there is what the evaluators did. */
const ofMethod =
  /(?<!项)目的|方法|过程|程序|步骤|组织|原则|思路|依据|标准|范围|对象|内容|重点|指标体系|准备|实施|开展|方案|安排|分工|计划/;
/** Sections that hold what the evaluators found: a paragraph that asks for it is no paragraph of it. */
const ofFindings = /问题|不足|原因|建议|经验|做法|改进|整改|成效|结论/;
/** Forms that are shown as they were handed out ask their readers, not the writer. */
const handedOut = /问卷|调查表|访谈提纲|访谈记录|样表/;

const sentence = /[^。！？]+[。！？]?/g;

/** 评价范围。包括资金安排、使用和管理情况等。 tells what was looked at. */
const ofEvaluation = /评价(?:的)?(?:范围|内容|重点|对象|目的)/;

/** 应详细说明…, 逐项列明…: in a section of advice, said to the department. */
const toOthers = /^(?:应|须|需|要|必须|逐[项条一]|分[别项]|详细|具体|全面|客观|如实|综合)/;

/** Without one of these words no sentence asks for anything. */
const asksAtAll =
  /说明|描述|阐|介绍|概述|简述|叙述|陈述|论述|列[示明举]|填|分析|总结|归纳|梳理|提出|评[价述]|包括|^\s*(?:注|备注|提示)|[应要须]/;

/** 五、存在的问题 as a paragraph of its own. */
const isTitle = ({ kind, text }: Passage): boolean =>
  kind === 'paragraph' && /^\s*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．][^。；，,;：:]{2,20}$/.test(text);

/** Sentences of a passage that ask for its content; `alone` tells whether its section holds nothing else. */
function* asking(
  passage: Passage,
  plain: string,
  above: Passage | undefined,
  alone: () => boolean,
): Generator<Stretch> {
  if (!asksAtAll.test(plain)) return;
  const { kind, within } = passage;
  const titles = headingsOver(passage);
  const advises = titles.some((title) => ofAdvice.test(title));
  const whole = plain.trim();
  const single = kind === 'paragraph' && within.length === 0 && !/[。！？]./.test(whole);
  const inFindings =
    single &&
    ofFindings.test(above !== undefined && isTitle(above) ? above.text : (titles.at(-1) ?? '')) &&
    !titles.some((title) => ofMethod.test(title));
  for (const { 0: said, index } of plain.matchAll(sentence)) {
    const words = said.trim().replace(/[。！？]+$/, '');
    const told = words.replace(head, '');
    if (advises && toOthers.test(told)) continue;
    const manner = asks(told);
    const bareItem = within.includes('item') && /^(?:说明|描述|阐述|概述|简述)/.test(told);
    const found =
      (manner === 'surely' && !bareItem) ||
      (kind === 'paragraph' &&
        ((listsParts(told) && !ofEvaluation.test(plain.slice(0, index))) ||
          notesRule(words) ||
          (manner === 'if-alone' && (inFindings || alone()))));
    const from = index + said.length - said.trimStart().length;
    if (found) yield { from, to: index + said.trimEnd().length };
  }
}

/** The tail in brackets of a title, where it says what to write. */
function titleTail({ text, kind }: Passage): Stretch | null {
  const title =
    kind === 'heading' ||
    (kind === 'paragraph' &&
      text.length <= 60 &&
      /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳])/.test(text));
  const match = title ? /[（(]([^（）()]{3,80})[）)][\s。：:]*$/.exec(text) : null;
  if (match === null || ofScope.test(text.slice(0, match.index)) || !asksInTitle((match[1] ?? '').trim()))
    return null;
  return { from: match.index, to: match.index + match[0].trimEnd().replace(/[。：:]$/, '').length };
}

const hint =
  /请|[此本该]处|[此本该]栏|[此本]格|填|另[附起]|时点|在[此本]|形式|方式|\d\s*字|参考|模板|提纲|范[本例]|样[本例]|示例|格式|(?:撰|编|写)[写作]|[删增]|[添补续][加充写列]|加行|即可|[勿不][^。]{0,4}[改删调变更]|取舍|省略|[打划画]./;

/** Phrases of forms anywhere in a text. */
function phrases(text: string, plain: string): Stretch[] {
  if (!hint.test(plain)) return [];
  return instructions
    .filter(({ sign }) => sign.test(plain))
    .flatMap(({ pattern }) =>
      matchesOf(plain, pattern).map(({ 0: hit, index }) => widened(text, index, index + hit.length)),
    );
}

/** The bracket or the clause a phrase stands in. */
function widened(text: string, from: number, to: number): Stretch {
  if (/^[（(【[]/.test(text.slice(from))) {
    const closed = /[）)】\]]$/.test(text.slice(from, to))
      ? null
      : /^[^（()）【】]*[）)】\]]/.exec(text.slice(to));
    return { from, to: to + (closed?.[0].length ?? 0) };
  }
  const begin = Math.max(...['。', '；', '（', '('].map((mark) => text.lastIndexOf(mark, from - 1) + 1), 0);
  const end = to + (/^[^。；）)]*[。；]?/.exec(text.slice(to))?.[0].length ?? 0);
  const bracketed = /[（(]/.test(text[begin - 1] ?? '') && /[）)]/.test(text[end] ?? '');
  return bracketed ? { from: begin - 1, to: end + 1 } : { from: begin, to: end };
}

/** Neighbouring and overlapping stretches as one: a run of instructions is one finding. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last !== undefined && stretch.from <= last.to + 1) {
      found[found.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
    } else found.push(stretch);
  }
  return found;
}

function finding({ text, place }: Text, { from, to }: Stretch): Found {
  const quote = text.slice(from, to);
  return {
    at: place(from, to),
    quote,
    message: {
      'zh-CN': `不应留有模板的填写要求 \`${brief(quote)}\`，应为报告自己的内容，请改写或删去`,
      en: `Unexpected instruction of the form \`${brief(quote)}\`, expected the report’s own words, rewrite or remove it`,
    },
  };
}

/** Whether nothing but one sentence stands between a heading and the next of its level: the analysis never came. */
function standsAlone(all: readonly Passage[], index: number, prose: Prose): boolean {
  const passage = all[index];
  const next = all[index + 1];
  if (passage?.kind !== 'paragraph' || passage.within.length > 0) return false;
  if (headingsOver(passage).some((title) => ofMethod.test(title))) return false;
  const above = passage.under.at(-1)?.depth ?? 0;
  const ends = next === undefined || (next.kind === 'heading' && (next.depth ?? 7) <= above);
  return ends && !leadsOn(passage, prose);
}

/** Whether a table, diagram or directive follows the passage, which passages do not show. */
function leadsOn(passage: Passage, prose: Prose): boolean {
  const { endLine } = passage.place(0, passage.text.length);
  const index = prose.tree.children.findIndex(({ position }) => (position?.end.line ?? 0) >= endLine);
  const next = prose.tree.children[index + 1];
  return index >= 0 && next !== undefined && next.type !== 'heading';
}

export default {
  code: 'residue/template',
  severity: 'error',
  title: { 'zh-CN': '留有模板的填写要求', en: 'Instructions of the form left in the text' },
  why: {
    'zh-CN':
      '“主要说明……情况”“注：以上分析要有因果关系”是写给作者的要求，不是报告的内容；留着它，往往说明这一部分没有写。',
    en: 'Sentences that tell the writer what to write are no part of a report; where one is left, the section was mostly never written.',
  },
  fix: {
    'zh-CN': '写出所要求的内容，然后删去这句要求；标题括号里的提示也删去。',
    en: 'Write what is asked for, then remove the instruction, also behind titles.',
  },
  *run(report, prose) {
    const all = passagesOf(report, prose);
    for (const [index, passage] of all.entries()) {
      if (!words.test(passage.text)) continue;
      if (passage.within.includes('quote') || headingsOver(passage).some((title) => handedOut.test(title)))
        continue;
      const tail = titleTail(passage);
      const plain = without(legible(passage.text), quoted);
      const stretches = [
        ...(passage.kind === 'heading'
          ? []
          : asking(passage, plain, all[index - 1], () => standsAlone(all, index, prose))),
        ...(/您/.test(passage.text) ? [] : phrases(passage.text, plain)),
        ...(tail === null ? [] : [tail]),
        ...setApart(all, index, plain),
      ];
      const whole = { from: 0, to: passage.text.trimEnd().length };
      const found = passage.kind !== 'heading' && isFormNote(plain) ? [whole] : merged(stretches);
      yield* found.map((stretch) => finding(passage, stretch));
    }
    for (const field of ownFields(report)) {
      const plain = without(legible(field.text), quoted);
      yield* merged(phrases(field.text, plain)).map((one) => finding(field, one));
    }
  },
} satisfies Check;
