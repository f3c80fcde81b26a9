import { inChinese, smallNumber } from '../small-numbers.ts';
import { narrow } from '../texts.ts';

/** The number a title or an item begins with. */
export type Mark = {
  readonly system:
    | 'part'
    | 'chapter'
    | 'section'
    | '一、'
    | '（一）'
    | '1、'
    | '（1）'
    | '1）'
    | '①'
    | '一是'
    | '第一，'
    | 'A.';
  /** 1、 and 1. are one system in two styles; wide and narrow brackets are no difference. */
  readonly style: string;
  readonly number: number;
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
};

const numerals = '一二三四五六七八九十';
const numeral = `[${numerals}]{1,3}`;
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** What is no number of ours: 一、二级指标, 1、2号楼, 1.5万元, 1.1 项目背景, （一）至（三）项; but （三）项目依据 and （四）款项支付 are. */
const forms: readonly { readonly system: Mark['system']; readonly pattern: RegExp }[] = [
  { system: 'part', pattern: new RegExp(`^第(${numeral}|\\d{1,2})(部分)`) },
  { system: 'chapter', pattern: new RegExp(`^第(${numeral}|\\d{1,2})(章)`) },
  { system: 'section', pattern: new RegExp(`^第(${numeral}|\\d{1,2})(节)`) },
  { system: '一、', pattern: new RegExp(`^(${numeral})[ ]?([、.．])(?![ ]?${numeral}[、级类等产期线批季])`) },
  {
    system: '（一）',
    pattern: new RegExp(`^\\([ ]?(${numeral})[ ]?(\\))(?![、至和及与或]?[ ]?\\(|项(?!目)|款(?!项))`),
  },
  { system: '1、', pattern: /^(\d{1,2})[ ]?([、.．])(?![ ]?\d(?!\d{3}年))/ },
  { system: '（1）', pattern: /^\([ ]?(\d{1,2})[ ]?(\))(?![、至和及与或]?[ ]?\(|项(?!目)|款(?!项))/ },
  { system: '1）', pattern: /^(\d{1,2})[ ]?(\))/ },
  { system: '①', pattern: new RegExp(`^([${circled}])()`) },
];

/** How deep numbers lie where nothing else tells. */
export const ranks: Readonly<Record<Mark['system'], number>> = {
  part: 1,
  chapter: 1,
  section: 2,
  '一、': 2,
  '（一）': 3,
  '1、': 4,
  '（1）': 5,
  '1）': 6,
  '①': 6,
  一是: 7,
  '第一，': 7,
  'A.': 7,
};

/** What any number begins with. */
const opening = new RegExp(`^\\s*[第（(\\d０-９${numerals}${circled}]`);

/** The number at the start of a text, null where there is none. */
export function markOf(text: string): Mark | null {
  if (!opening.test(text)) return null;
  const from = /^\s*/.exec(text)?.[0].length ?? 0;
  const head = narrow(text.slice(from, from + 16)).replaceAll('\u00a0', ' ');
  for (const { system, pattern } of forms) {
    const match = pattern.exec(head);
    if (match === null) continue;
    const [whole, figure = '', style = ''] = match;
    const number = system === '①' ? circled.indexOf(figure) + 1 : smallNumber(figure);
    if (number !== null) return { system, style, number, from, to: from + whole.length };
  }
  return null;
}

/** Words and letters that number sentences, and no titles: 一是, 第一，, A. */
const inProse: readonly { readonly system: Mark['system']; readonly pattern: RegExp }[] = [
  { system: '一是', pattern: /^([一二三四五六七八九十]{1,2})(是)(?![否的])/u },
  { system: '第一，', pattern: /^第([一二三四五六七八九十]{1,2})([,、:])/u },
  { system: 'A.', pattern: /^([A-H])([、.．])(?![A-Za-z\d.])/u },
];

/** The number at the start of a text, of a title or of a sentence. */
export function anyMarkOf(text: string): Mark | null {
  const mark = markOf(text);
  if (mark !== null) return mark;
  const from = /^\s*/.exec(text)?.[0].length ?? 0;
  const head = narrow(text.slice(from, from + 8));
  for (const { system, pattern } of inProse) {
    const match = pattern.exec(head);
    if (match === null) continue;
    const [whole, figure = '', style = ''] = match;
    const number = system === 'A.' ? figure.charCodeAt(0) - 64 : smallNumber(figure);
    if (number !== null) return { system, style, number, from, to: from + whole.length };
  }
  return null;
}

/** Whether a number of the system stands anywhere in a text from `begin` on; 2. is not in 12.5, but 3、9,350 个 begins with 3、. */
export function stands(text: string, begin: number, system: Mark['system'], number: number): boolean {
  const figures = /^(?:1、|1）|A\.)$/.test(system);
  return spellings(system, number).some((form) => {
    for (let at = text.indexOf(form, begin); at >= 0; at = text.indexOf(form, at + 1)) {
      const ahead = text.slice(at + form.length, at + form.length + 2);
      if (!figures || at === 0 || !(/[\dA-Za-z.（(]/.test(text[at - 1] ?? '') || /^ ?\d/.test(ahead)))
        return true;
    }
    return false;
  });
}

/** Every way a number of the system may be written inside a text, to see whether it stands there after all. */
export function spellings(system: Mark['system'], number: number): readonly string[] {
  const han = inChinese(number);
  switch (system) {
    case 'part':
      return [`第${han}部分`, `第${number}部分`];
    case 'chapter':
      return [`第${han}章`, `第${number}章`];
    case 'section':
      return [`第${han}节`, `第${number}节`];
    case '一、':
      return [`${han}、`, `${han}.`, `${han}．`];
    case '（一）':
      return [`（${han}）`, `(${han})`, `（${han})`, `(${han}）`];
    case '1、':
      return [`${number}、`, `${number}.`, `${number}．`, `${number} 、`];
    case '（1）':
      return [`（${number}）`, `(${number})`, `（${number})`, `(${number}）`];
    case '1）':
      return [`${number}）`, `${number})`];
    case '一是':
      return [`${han}是`, `${han}要`, `${han}则`, `${han}为`, `第${han}`, `其${han}`];
    case '第一，':
      return [`第${han}，`, `第${han},`, `第${han}、`, `第${han}：`, `其${han}`, `${han}是`];
    case 'A.': {
      const letter = String.fromCharCode(64 + number);
      return [`${letter}.`, `${letter}、`, `${letter}．`];
    }
    default:
      return [circled[number - 1] ?? ''];
  }
}

/** The number as a mark of its system: 2 → （二）. */
export const written = (system: Mark['system'], number: number): string => spellings(system, number)[0] ?? '';
