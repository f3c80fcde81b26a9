import { meets } from '../../../report/stated.ts';
import type { Scored } from '../../../scoring/score.ts';
import type { PointsClaim } from '../claim.ts';
import { quantityOf } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import type { Subject } from '../reading/names.ts';
import { resolve } from '../reading/resolve.ts';
import { type Sentence, sentencesOf } from '../reading/sentences.ts';
import { spotIn } from '../reading/spot.ts';
import type { Token } from '../reading/tokens.ts';

/** 权重由专家打分确定，: a clause of its own says that the list behind deals out full marks. */
const leads = /(?:权重|分值|满分|标准分)[^,。;:\d]{1,20}[,:]$/;
const dealt = /^(?:指标)?(?:的)?(?:分别|依次)(?:为|是|占|设为|确定为|赋)?:?$/;
/** Other years, another body's, or what was only tried or changed. */
const other =
  /[上去前往]年|同期|原|自评|得分|扣|调整|拟|初稿|建议|修改|另一|其他|外[省市县区]|(?:19|20)\d\d年/;

/** 权重由专家商定，过程、产出、效益分别为 27 分、53 分和 20 分: all of a level, each with its full mark. */
export function dealtWeights(text: Text): readonly PointsClaim[] {
  const [unit, ...more] = text.report.units;
  if (unit === undefined || more.length > 0 || unit.printed.roots.length < 2) return [];
  return text.lines.flatMap((line) => {
    if (
      line.passage.kind === 'cell' ||
      !/(?:分别|依次)/.test(line.text) ||
      !/权重|分值|满分|标准分/.test(line.text)
    )
      return [];
    return sentencesOf(line).flatMap((sentence) => inSentence(line, sentence, unit.printed.roots));
  });
}

function inSentence(line: Line, sentence: Sentence, roots: readonly Scored[]): readonly PointsClaim[] {
  const { tokens } = sentence;
  const first = tokens.findIndex(({ kind }) => kind === 'name');
  const names = listFrom(tokens, first, ({ kind }) => kind === 'name');
  const start = tokens[first];
  const figure = tokens.findIndex(({ kind, from }) => kind === 'figure' && from > (names.at(-1)?.from ?? 0));
  const figures = listFrom(tokens, figure, ({ kind }) => kind === 'figure');
  if (start === undefined || names.length !== roots.length || figures.length !== names.length) return [];
  if (!leads.test(line.text.slice(sentence.from, start.from))) return [];
  if (!dealt.test(line.text.slice(names.at(-1)?.to, figures[0]?.from))) return [];
  if (other.test(line.text.slice(sentence.from, sentence.to))) return [];
  const claims = names.flatMap((name, at) => claimOf(line, name, figures[at]));
  const own = claims.filter(({ subjects, printed }) => {
    const node = subjects[0]?.node ?? null;
    return node?.weight != null && meets(printed, { low: node.weight, high: node.weight });
  });
  const isLevel = roots.every((root) => claims.some(({ subjects }) => subjects[0]?.node === root));
  return isLevel && own.length * 2 >= claims.length ? claims : [];
}

/** Tokens of one kind with nothing but 、 and 和 between them. */
function listFrom(tokens: readonly Token[], from: number, is: (token: Token) => boolean): readonly Token[] {
  const found: Token[] = [];
  for (let at = from; at >= 0 && at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (is(token)) found.push(token);
    else if (
      !(token.kind === 'mark' && token.mark === '、') &&
      !(token.kind === 'word' && token.word === 'and')
    )
      break;
  }
  return found;
}

function claimOf(line: Line, name: Token, figure: Token | undefined): readonly PointsClaim[] {
  if (name.kind !== 'name' || figure?.kind !== 'figure') return [];
  const subjects: readonly Subject[] = resolve(name.named, line.scope);
  const { unit, kind } = figure.figure;
  if (subjects.length !== 1 || unit !== '分' || kind !== 'plain') return [];
  return [
    {
      kind: 'weight',
      spot: spotIn(line, figure.from, figure.to),
      measure: 'weight',
      subjects,
      printed: quantityOf(figure.figure),
      partial: false,
      beside: null,
    },
  ];
}
