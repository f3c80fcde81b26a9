import { matchesOf } from '../../prose/matches.ts';
import type { Prose } from '../../prose/prose.ts';
import type { WrittenFile } from '../../report/written-file.ts';
import type { Check, Found } from '../check.ts';
import { digitRuns, isIdNumber, isOldIdNumber, masked, type Personal } from './numbers.ts';
import { personalFindings } from './personal.ts';

/** Numbers of the old kind have no check digit: only words beside them tell them from an order number. */
const named = /身份证|身份号码|公民号码|证件号|证件号码/;

/** 1 1 0 1 0 5 …: every digit in a box of its own. */
const boxed = /(?<![\d] ?)(?:\d ){17}[\dXx](?! ?\d)/g;

/** Citizen identification numbers in a text; `label` is what its column or field is called. */
export function* idNumbers(text: string, label = ''): Generator<Personal> {
  for (const { from, to, digits, groups } of digitRuns(text, 15, 18)) {
    const parted = groups === 1 || /^\d{6}\D\d{6}\D\d{3}$/.test(text.slice(from, to));
    const old = digits.length === 15 && parted && isOldIdNumber(digits);
    const called = named.test(label) || named.test(text.slice(Math.max(0, from - 16), from));
    if (isIdNumber(digits) || (old && called)) yield { from, to, shown: masked(digits, 4, 4) };
  }
  for (const { 0: hit, index } of matchesOf(text, boxed)) {
    const digits = hit.replaceAll(' ', '');
    if (isIdNumber(digits)) yield { from: index, to: index + hit.length, shown: masked(digits, 4, 4) };
  }
}

const inText = (file: WrittenFile, prose: Prose): Iterable<Found> =>
  personalFindings(file, prose, idNumbers, { 'zh-CN': '身份证号', en: 'identity card number' });

export default {
  code: 'privacy/id-number',
  severity: 'error',
  title: { 'zh-CN': '公开了身份证号', en: 'An identity card number' },
  why: {
    'zh-CN': '身份证号是个人信息，公开后无法收回；按校验码（GB 11643）判断，不会把别的编号当作身份证号。',
    en: 'Identity card numbers are personal data and cannot be taken back. The check digit (GB 11643) tells them from other numbers.',
  },
  fix: {
    'zh-CN': '删去号码，或隐去中间各位；如附件中也有，一并处理。',
    en: 'Remove the number or mask its middle, in attachments too.',
  },
  run: inText,
  page: inText,
} satisfies Check;
