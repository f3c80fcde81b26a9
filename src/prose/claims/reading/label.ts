import { liesIn } from '../../../scoring/score.ts';
import type { Subject } from './names.ts';
import { resolve, type Scope } from './resolve.ts';
import type { Token } from './tokens.ts';

/**
 * What a heading, or the beginning of a paragraph or list item, says that the text under it is about.
 * named: an indicator or unit. unknown: something that is none of them, so that nothing above it counts.
 */
export type Label =
  | { readonly kind: 'named'; readonly subjects: readonly Subject[]; readonly to: number }
  | { readonly kind: 'unknown'; readonly to: number; readonly scored: boolean };

const numbering =
  /^(?:第?[一二三四五六七八九十百]+(?:[、.]|章|节|部分)|\([一二三四五六七八九十\d]+\)|[\u2460-\u2473\u2474-\u2487\u3220-\u3229]|\d+(?:\.\d+)+[.、]?|\d+[.、)]|[A-Z]\d*(?:\.\d+)*[.、:]?(?=\p{Script=Han})|-{1,2}(?=\p{Script=Han}))[、.]?/u;

/** Length of the numbering a passage begins with: 3 for '（一）', 0 for none. */
export function numberingLength(text: string): number {
  let length = 0;
  for (let round = 0; round < 2; round += 1) {
    const match = numbering.exec(text.slice(length));
    // 1、12.5 万元用于培训: behind a number stands an amount.
    if (match === null || (round > 0 && /^\d+\.\d/.test(match[0]))) break;
    length += match[0].length;
  }
  return length;
}

const general =
  /^(?:指标|绩效|评价|自评|评分|得分|等级|结论|总分|扣分|失分|完成|主要|具体|存在|情况|原因|分析|说明|依据|结果|标准|问题|成效|综合|总体|评定|及|和|与|的|各|项|如下|方面|小结)+$/;

/** 市财政局： a letter begins so; nothing under it is about the office. */
const salutation = /^[^,。]{2,30}(?:局|厅|委|部|委员会|政府|办公室|办|小组|中心|院):$/;

const isLink = (token: Token, text: string): boolean =>
  (token.kind === 'mark' && '-/>'.includes(token.mark)) || text.slice(token.from, token.to) === '的';

const transparent = (token: Token): boolean =>
  (token.kind === 'word' && ['filler', 'overall', 'whole', 'this', 'among'].includes(token.word)) ||
  (token.kind === 'mark' && (token.mark === '"' || token.mark === "'"));

/** Where a label ends: at a bracket, a colon, a stop or the end of the passage. */
const closes = (token: Token | undefined): boolean =>
  token === undefined || (token.kind === 'mark' && '(:。'.includes(token.mark));

/**
 * The label a passage begins with, or null when it begins as running text. Words after the name and before
 * the end of the label must be known ones: “资金管理有待加强” is about something else than 资金管理's score.
 */
export function labelOf(
  text: string,
  start: number,
  tokens: readonly Token[],
  scope: Scope,
  heading: boolean,
): Label | null {
  let at = tokens.findIndex((token) => token.from >= start);
  if (at < 0) return null;
  while (at < tokens.length && transparent(tokens[at] as Token)) at += 1;
  const first = tokens[at];
  if (first?.kind === 'name') {
    let found = resolve(first.named, scope);
    let next = at + 1;
    for (; next < tokens.length; next += 1) {
      const token = tokens[next] as Token;
      if (token.kind === 'name') {
        const deeper = resolve(token.named, { ...scope, within: found });
        if (!deeper.some(({ node }) => found.some((above) => isBelow(node?.path, above.node?.path)))) break;
        found = deeper;
      } else if (!isLink(token, text) && !transparent(token)) break;
    }
    let end = tokens[next];
    // A heading may go on with its figures without a bracket: 决策指标得分 18 分.
    if (heading && (end?.kind === 'figure' || (end?.kind === 'word' && end.word !== 'and'))) end = undefined;
    if (closes(end) && found.length > 0)
      return { kind: 'named', subjects: found, to: end?.from ?? text.length };
    if (closes(end) || heading) return unknown(text, end?.from ?? text.length);
    return start > 0 && short(text, start) ? unknown(text, start) : null;
  }
  const end = tokens.slice(Math.max(at, 0)).find((token) => closes(token))?.from ?? text.length;
  if (general.test(text.slice(start, end))) return null;
  if (heading) return unknown(text, end);
  if (start === 0 && salutation.test(text)) return null;
  // A list item that begins 用工企业满意度（3 分） has a label, though its number is the list's.
  const scored = /^\([^()]{0,8}\d分/.test(text.slice(end, end + 16)) && !/\d/.test(text.slice(start, end));
  const brief = short(text, start) && (start > 0 || text.charAt(end) === ':' || scored);
  return brief ? unknown(text, end) : null;
}

/** A label of something that is not known; with points in its bracket it is an indicator under another name. */
const unknown = (text: string, to: number): Label => ({
  kind: 'unknown',
  to,
  scored: /^\([^()]*\d分/.test(text.slice(to)),
});

const isBelow = (path: readonly string[] | undefined, above: readonly string[] | undefined): boolean =>
  path !== undefined && above !== undefined && path.length > above.length && liesIn(path, above);

/** Whether the words up to the first bracket, colon or stop are few enough to be a label. */
const short = (text: string, start: number): boolean => {
  const end = text.slice(start).search(/[(:。]/);
  const length = end < 0 ? text.length - start : end;
  return length <= 20 && !text.slice(start, start + length).includes(',');
};
