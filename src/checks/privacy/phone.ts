import { matchesOf } from '../../prose/matches.ts';
import type { Prose } from '../../prose/prose.ts';
import type { WrittenFile } from '../../report/written-file.ts';
import type { Check, Found } from '../check.ts';
import { begins, masked, type Personal } from './numbers.ts';
import { allowed, personalFindings } from './personal.ts';

/** Eleven digits of a mobile number, 3-4-4 if parted, that are no piece of a longer number or a decimal. */
const mobile = new RegExp(
  `(?<![\\dA-Za-z][-.])${begins}(?:(?:\\+|00)?86[- ]?)?(1[3-9]\\d(?:\\d{8}|[- \\u00a0]\\d{4}[- \\u00a0]\\d{4}))(?![\\dA-Za-z_]|\\.\\d)`,
  'g',
);

/** The same parted anywhere, where it is called a phone: 1380-0138-000, (138)00138000, 138.0013.8000. */
const parted =
  /(?<=(?:电话|手机号?码?|联系方式|联系|微信|tel|mobile|phone)(?:号码?)?[：:为是\s]{0,3}|[：:\s]\()(1[3-9](?:[- \u00a0.·–—()]?\d){9})(?![\dA-Za-z_]|[-.]\d)/gi;

/** Offices publish their landlines; only those of a home are private. */
const landline =
  /(?<=(?:家庭|住宅|家中|私人|本人|个人)(?:联系)?(?:电话|座机)[号码]*[：:\s]{0,3})(?:0\d{2,3}[- ]?)?[2-9]\d{6,7}(?!\d)/g;

const called = /电话|手机|联系|号码|热线|tel|mobile|phone/i;
/** Eleven digits beside these words count money or name a contract. */
const otherwise =
  /(?:金额|资金|预算|支出|收入|投资|经费|价款|造价|总价|编号|编码|代码|单号|订单|文号|合同|序号|证号|账号|帐号|卡号|户号|[¥￥]|万?元[)）]?)[^，。；\n]{0,8}$/;
const measured = /^\s*(?:[万亿千百]|余)*(?:元|美元|吨|人|平方|立方|米|千瓦|度|份|亩|公里|[%％])/;

/** Mobile numbers, and landlines called private. */
export function* phoneNumbers(text: string, label = ''): Generator<Personal> {
  for (const match of matchesOf(text, mobile)) {
    const number = match[1] ?? '';
    const from = match.index + match[0].length - number.length;
    const before = `${label} ${text.slice(Math.max(0, from - 14), from)}`;
    const digits = number.replace(/\D/g, '');
    const doubtful =
      otherwise.test(before) || (label !== '' && otherwise.test(label)) || /0{4}$/.test(digits);
    if (measured.test(text.slice(from + number.length)) || (doubtful && !called.test(before))) continue;
    yield { from, to: from + number.length, shown: masked(digits, 3, 4) };
  }
  for (const match of matchesOf(text, parted)) {
    const number = match[1] ?? '';
    const digits = number.replace(/\D/g, '');
    const plain = /^\d+$|^\d{3}[- \u00a0]\d{4}[- \u00a0]\d{4}$/.test(number);
    const opens =
      text[match.index - 1] === '(' && !called.test(text.slice(Math.max(0, match.index - 10), match.index));
    if (plain || opens || measured.test(text.slice(match.index + number.length))) continue;
    yield { from: match.index, to: match.index + number.length, shown: masked(digits, 3, 4) };
  }
  for (const match of matchesOf(text, landline)) {
    yield { from: match.index, to: match.index + match[0].length, shown: masked(match[0], 3, 2) };
  }
}

function inText(file: WrittenFile, prose: Prose): Iterable<Found> {
  const { allow } = file.site;
  const find = (text: string, label: string) =>
    [...phoneNumbers(text, label)].filter(({ from, to }) => !allowed(allow, text.slice(from, to)));
  return personalFindings(file, prose, find, { 'zh-CN': '个人电话', en: 'phone number' });
}

export default {
  code: 'privacy/phone',
  severity: 'error',
  title: { 'zh-CN': '公开了个人电话', en: 'A personal phone number' },
  why: {
    'zh-CN': '手机号和住宅电话是个人信息，不属于应当公开的内容。',
    en: 'Mobile and home numbers are personal data that no disclosure asks for.',
  },
  fix: {
    'zh-CN': '删去号码或隐去中间四位；对外公布的服务电话写入 site.yaml 的 `allow`。',
    en: 'Remove the number or mask its middle; list official service lines under `allow` in site.yaml.',
  },
  run: inText,
  page: inText,
} satisfies Check;
