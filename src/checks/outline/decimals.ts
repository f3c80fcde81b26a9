import type { Passage } from '../../prose/passages.ts';
import { narrow } from '../texts.ts';
import type { InlineFault } from './inline-numbers.ts';

/** 1.2 项目背景, 3.1.4资金情况: a title by its decimal number, and no amount or version (1.5万元, 2.1号楼). */
const decimal =
  /^\s*(\d{1,2}(?:[.．]\d{1,2}){1,3})(?![\d.．\-/])(?!\s*(?:[万亿％%‰倍吨亩版座栋米]|年(?!度)|月(?!度)|日(?!常)|元(?!素)|个(?![人案体])|人(?![员口才均力物])|项(?!目)|次(?!序)|天(?!然)|号(?!召)|台(?!账)|名(?!称)|家(?!庭)|公[里斤顷]|平方|小时|分(?![析工配类项])|[A-Za-z]))[.．、]?(\s*)(?=[\p{Script=Han}“（《])/u;

type Title = {
  readonly passage: Passage;
  readonly index: number;
  readonly to: number;
  readonly above: string;
  readonly number: number;
};

function titlesOf(passages: readonly Passage[]): readonly Title[] {
  return passages.flatMap((passage, index) => {
    const { kind, text, within } = passage;
    if (kind === 'cell' || kind === 'field' || within.length > 0 || !/^\s*[\d１-９]/.test(text)) return [];
    const match = decimal.exec(narrow(text.slice(0, 24)));
    if (match === null) return [];
    // A line of its own is a title where its number stands apart and no sentence follows.
    const line = match[2] !== '' && text.length <= 30 && !/[，。；：]./u.test(text);
    if (kind !== 'heading' && !line) return [];
    const figures = (match[1] ?? '').replaceAll('．', '.');
    const above = figures.slice(0, figures.lastIndexOf('.'));
    const from = text.length - text.trimStart().length;
    return [
      { passage, index, to: from + figures.length, above, number: Number(figures.slice(above.length + 1)) },
    ];
  });
}

/** Whether a number stands somewhere between two titles after all. */
const mentioned = (passages: readonly Passage[], from: number, to: number, figures: string): boolean =>
  passages.slice(from, to).some(({ text }) => narrow(text).includes(figures));

/** Whether a title above both stands between them: an annex numbers its own. */
function beginsAgain(passages: readonly Passage[], from: number, to: number): boolean {
  const depth = passages[to]?.depth ?? 7;
  return passages.slice(from + 1, to).some((one) => (one.depth ?? 8) < depth);
}

/** Decimal numbers of titles that skip or repeat one: 1.1 1.2 1.4. A number that begins again at 1 is another list. */
export function decimalFaults(passages: readonly Passage[]): readonly InlineFault[] {
  const last = new Map<string, Title>();
  return titlesOf(passages).flatMap((title) => {
    const { passage, index, to, above, number } = title;
    const before = last.get(above);
    last.set(above, title);
    const step = number - (before?.number ?? 0);
    if (before === undefined || step === 1 || step > 4 || step < 0) return [];
    if (step === 0 && beginsAgain(passages, before.index, index)) return [];
    const expected = `${above}.${before.number + 1}`;
    if (step > 1 && mentioned(passages, before.index + 1, index, expected)) return [];
    const start = (text: string): number => text.length - text.trimStart().length;
    return [
      {
        passage,
        from: start(passage.text),
        to,
        before: { passage: before.passage, from: start(before.passage.text), to: before.to },
        expected,
      },
    ];
  });
}
