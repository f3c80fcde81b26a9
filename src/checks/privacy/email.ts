import { matchesOf } from '../../prose/matches.ts';
import type { Prose } from '../../prose/prose.ts';
import type { WrittenFile } from '../../report/written-file.ts';
import type { Check, Found } from '../check.ts';
import type { Personal } from './numbers.ts';
import { allowed, personalFindings } from './personal.ts';

const mailbox =
  /(?<![A-Za-z0-9._%+-])([A-Za-z0-9][A-Za-z0-9._%+-]{0,63})@((?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24})(?![A-Za-z0-9])/g;
/** 邮箱：zhangmou (at) example.com, zhangmou @example.com: written so that no machine finds it, or by a slip. */
const disguised =
  /(?<=(?:邮箱|邮件|信箱|e-?mail)(?:地址)?[：:为\s]{0,3})([A-Za-z0-9][A-Za-z0-9._%+-]{0,63})(?:\s+@\s*|\s*@\s+|\s*[([【]\s*at\s*[)\]】]\s*|#)((?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24})(?![A-Za-z0-9])/gi;
/** logo@2x.png is a picture. */
const pictureName = /\.(?:png|jpe?g|gif|svg|webp|bmp)$/i;

/** Mail addresses in a text. */
export function* mailboxes(text: string): Generator<Personal> {
  for (const match of [...matchesOf(text, mailbox), ...matchesOf(text, disguised)]) {
    const [whole, name = '', host = ''] = match;
    if (pictureName.test(host)) continue;
    yield { from: match.index, to: match.index + whole.length, shown: `${name.slice(0, 1)}***@${host}` };
  }
}

function inText(file: WrittenFile, prose: Prose): Iterable<Found> {
  const { allow } = file.site;
  const find = (text: string) =>
    [...mailboxes(text)].filter(({ from, to }) => !allowed(allow, text.slice(from, to)));
  return personalFindings(file, prose, find, { 'zh-CN': '电子邮箱', en: 'mail address' });
}

export default {
  code: 'privacy/email',
  severity: 'error',
  title: { 'zh-CN': '公开了电子邮箱', en: 'A mail address' },
  why: {
    'zh-CN': '个人邮箱是个人信息；对外服务的邮箱应先列入允许的名单，才能确认不是个人邮箱。',
    en: 'Mail addresses are personal data unless the publisher says that one is a service mailbox.',
  },
  fix: {
    'zh-CN': '删去邮箱；对外公布的邮箱（或 `@` 开头的域名）写入 site.yaml 的 `allow`。',
    en: 'Remove the address; list service mailboxes, or a domain beginning with `@`, under `allow` in site.yaml.',
  },
  run: inText,
  page: inText,
} satisfies Check;
