import type { Prose } from '../../prose/prose.ts';
import type { WrittenFile } from '../../report/written-file.ts';
import type { Check, Found } from '../check.ts';
import { digitRuns, isLuhn, looksLikeId, masked, type Personal } from './numbers.ts';
import { personalFindings } from './personal.ts';

const named = /卡号|账号|帐号|账户|帐户|银行卡|储蓄卡|一卡通|存折|开户/;
/** Long numbers that name something else, whatever their last digit. */
const otherwise = /编号|编码|代码|单号|订单|文号|合同|序号|信用|流水|凭证|票据|发票|条码|批次|识别/;

/** 62 is UnionPay's; 4 and 5 begin cards too, but also the codes of the provinces 41–46 and 50–54. */
const unmistakable = /^(?:62|4[07-9]|5[5-9])/;

/** Numbers of bank cards in a text; `label` is what its column or field is called. */
export function* bankCards(text: string, label = ''): Generator<Personal> {
  for (const { from, to, digits, groups } of digitRuns(text, 16, 19)) {
    if (!/^\d+$/.test(digits) || !isLuhn(digits)) continue;
    if (digits.length === 18 && looksLikeId(digits)) continue;
    if (/^\s*(?:\.\d|[万亿]?元)/.test(text.slice(to, to + 4))) continue;
    const before = `${label} ${text.slice(Math.max(0, from - 12), from)}`;
    const called = named.test(before);
    if (!called && otherwise.test(before)) continue;
    const inFours = groups > 1 && /^\d{4}(?:[^\d]\d{4}){3}(?:[^\d]\d{1,3})?$/.test(text.slice(from, to));
    const known = groups === 1 ? unmistakable.test(digits) : inFours && /^(?:62|4|5)/.test(digits);
    if (known || (called && (groups === 1 || inFours))) yield { from, to, shown: masked(digits, 4, 4) };
  }
}

const inText = (file: WrittenFile, prose: Prose): Iterable<Found> =>
  personalFindings(file, prose, bankCards, { 'zh-CN': '银行卡号', en: 'bank card number' });

export default {
  code: 'privacy/bank-card',
  severity: 'error',
  title: { 'zh-CN': '公开了银行卡号', en: 'A bank card number' },
  why: {
    'zh-CN': '补助对象的银行卡号一旦公开，可能被用于诈骗；按校验位判断，不会把别的编号当作卡号。',
    en: 'Published card numbers of beneficiaries invite fraud. The check digit (Luhn) tells them from other numbers.',
  },
  fix: {
    'zh-CN': '删去号码，或只留末四位；如附件中也有，一并处理。',
    en: 'Remove the number or keep its last four digits only, in attachments too.',
  },
  run: inText,
  page: inText,
} satisfies Check;
