import { matchesOf } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passages.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Place } from '../../report/problem.ts';
import type { WrittenFile } from '../../report/written-file.ts';
import type { Check, Found } from '../check.ts';
import { ownFields } from '../fields.ts';
import {
  brief,
  diagramLabels,
  headingsOver,
  passagesOf,
  quoted,
  type Text,
  webAddress,
  without,
} from '../texts.ts';
import { emptyCells } from './placeholder/empty-cells.ts';
import { emptyQuotes, fillInHint, fillIns } from './placeholder/fill-ins.ts';
import { bareHint, barePeers, withoutFigures } from './placeholder/missing-figures.ts';
import { blankHint, inSentences, near, placeholders, signed } from './placeholder/patterns.ts';
import { swallowed } from './placeholder/swallowed.ts';
import { unticked } from './placeholder/unticked.ts';

/** A stretch of a text that was never filled in; bare: a unit whose figure is missing. */
export type Blank = { readonly from: number; readonly to: number; readonly bare?: true };

/** Without one of these letters a text holds no placeholder: most passages need no closer look. */
const hint =
  /[XxＸｘ×✕*＊_＿](?:[XxＸｘ×✕*＊_＿人次场户家份名件处条项天亩]|\s*[年月日]|[.．][XxＸｘ×])|[[［【（(〔{<＜](?:\s|[）)]|20\d\d[〕］\]]\s*第?号|请|在此|此处|输入|填|插入|选择|待)|年\s+月|\d月日|[ \u00a0\u3000]{2}[天个人元万亿件次户项%％分名家场套台辆亩公米吨批]|[\d个]\s*[字页]|[一二两三四五]页|\{\{|\$\{|«|TODO|TBD|FIXME|错误[!！]|[单点]击|#[RDVN]/;

/**
 * Placeholders in a text, none of them inside another.
 * @param prose whether it is made of sentences, and no label or cell
 */
export function blanks(text: string, prose = false): readonly Blank[] {
  const sought = [
    ...(hint.test(text) ? placeholders : []),
    ...(fillInHint.test(text) ? fillIns : []),
    ...(prose && blankHint.test(text) ? inSentences : []),
    ...(prose && bareHint.test(text) ? withoutFigures : []),
  ];
  if (sought.length === 0 && !prose) return [];
  const unquoted = without(text, quoted);
  const peers = prose ? barePeers(unquoted) : [];
  if (sought.length === 0) return peers;
  const found: Blank[] = matchesOf(text, emptyQuotes).map(({ 0: hit, index }) => ({
    from: index,
    to: index + hit.length,
  }));
  found.push(...peers);
  let plain = without(unquoted, webAddress);
  for (const { pattern, unless, bare } of sought) {
    for (const { 0: hit, index } of matchesOf(plain, pattern)) {
      const to = index + hit.length;
      const meant = unless?.(plain.slice(Math.max(0, index - near), index), plain.slice(to, to + near));
      const known = bare === true && peers.some((one) => one.from < to && index < one.to);
      if (meant !== true && !known) found.push({ from: index, to, ...(bare && { bare }) });
    }
    plain = without(plain, pattern);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** A row, item or line that says no more than "and so on". */
const onlyDots =
  /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)]?[、.．]?|[①-⑳])?\s*(?:…+|\.{3,}|。{3,}|·{3,})\s*$/;

/** 指标2： in a form, with nothing beside it. */
const onlyNumber = /^指标\s*[\d１-９]{1,2}\s*[:：]$/;

/** A line that holds no more than a date without its numbers. */
const onlyDate = /^\s*(?:日期\s*[：:])?\s*(?:20\d\d)?\s*年\s+月\s+日\s*$/;

/** Forms that are shown as they were handed out: their blanks are for those who answer. */
const handedOut = /问卷|调查表|访谈提纲|访谈记录|样表/;

/** 三、问卷调查: a section that tells of one, in sentences with figures. */
const ofSurvey = /^[^附]*问卷调查(?:情况|结果|分析|开展情况|情况分析|结果分析)?$/;
const tells = /\d[^。]*[，,][^。]*。/;

const isHandedOut = (title: string, { kind, text }: Passage): boolean =>
  handedOut.test(title) &&
  !(
    ofSurvey.test(title) &&
    kind === 'paragraph' &&
    tells.test(text) &&
    !/[您你?？□☐]|[A-D][.．、]/.test(text)
  );

const finding = (at: Place, quote: string): Found => ({
  at,
  quote,
  message: {
    'zh-CN': `不应留有占位符 \`${brief(quote)}\`，应为实际内容，请填写或删去`,
    en: `Unexpected placeholder \`${brief(quote)}\`, expected what it stands for, fill it in or remove it`,
  },
});

/** 召开座谈会次: the unit with the words of its clause that lead to it. */
const withoutFigure = (at: Place, quote: string, clause: string): Found => ({
  at,
  quote,
  message: {
    'zh-CN': `\`${brief(clause)}\` 中不应缺少数字，应写明是多少，请填写`,
    en: `Unexpected unit without its figure in \`${brief(clause)}\`, expected how many, fill it in`,
  },
});

const inText = ({ text, place }: Text, prose = false): Found[] =>
  blanks(text, prose).map(({ from, to, bare }) => {
    const quote = text.slice(from, to);
    if (bare !== true) return finding(place(from, to), quote);
    const lead = /[^，。；：、,;:（(]*$/.exec(text.slice(Math.max(0, from - 12), from))?.[0] ?? '';
    return withoutFigure(place(from, to), quote, lead + quote);
  });

/** Rows of a table in which only dots, or only the number of an indicator, were left; each once. */
function* unfilledRows(passages: readonly Passage[]): Generator<Found> {
  let last: Passage['cell'] = null;
  for (const [index, { text, cell, place, kind }] of passages.entries()) {
    const next = passages[index + 1]?.cell ?? null;
    const lastInRow = cell === null || next?.table !== cell.table || next.row !== cell.row;
    const unfilled = onlyDots.test(text) || (cell !== null && lastInRow && onlyNumber.test(text));
    if (!unfilled || kind === 'field') continue;
    const sameRow = cell !== null && last?.table === cell.table && last.row === cell.row;
    if (!sameRow) yield finding(place(0, text.length), text);
    last = cell;
  }
}

/** Whether a passage is made of sentences; a cell that holds figures and commas is. */
const isSentence = ({ kind, text }: Passage): boolean =>
  /[。；，]/.test(text) && (kind === 'paragraph' || (kind === 'cell' && text.length > 12 && /\d/.test(text)));

function* inFile(file: WrittenFile, prose: Prose): Generator<Found> {
  const passages = passagesOf(file, prose).filter(
    (passage) => !headingsOver(passage).some((title) => isHandedOut(title, passage)),
  );
  for (const [at, passage] of passages.entries()) {
    // 评价人（签字）： and below it 年 月 日: to be filled in by hand.
    const byHand = onlyDate.test(passage.text) && signed(passages[at - 1]?.text ?? '');
    if (!byHand) yield* inText(passage, isSentence(passage));
  }
  for (const text of [...diagramLabels(file, prose), ...ownFields(file)]) yield* inText(text);
  yield* unfilledRows(passages);
  yield* emptyCells(file, passages);
  yield* unticked(passages);
  yield* swallowed(prose, file).map(({ at, quote }) => finding(at, quote));
}

export default {
  code: 'residue/placeholder',
  severity: 'error',
  title: { 'zh-CN': '留有没有填写的占位符', en: 'A placeholder left in the text' },
  why: {
    'zh-CN':
      '“XX”“**”“____”“（200字以内）”之类是模板留给作者填写的空位，公开后读者看到的是一份没有写完的报告。',
    en: 'XX, **, ____ and the like are blanks of a form: left in, they publish a report that is not finished.',
  },
  fix: {
    'zh-CN': '填上实际内容，或删去整行；星号如果是没有生效的加粗标记，请调整其位置。',
    en: 'Fill in what is meant or remove the line; where stars are emphasis that did not work, move them.',
  },
  run: inFile,
  page: inFile,
} satisfies Check;
