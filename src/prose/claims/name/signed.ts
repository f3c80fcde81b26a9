import type { NameClaim } from '../claim.ts';
import type { Line, Text } from '../reading/lines.ts';
import { apart, shared, tellsApart } from '../reading/names/near.ts';
import { isShortOf, placesOf } from '../reading/names/told.ts';
import { plainName } from '../reading/normal.ts';
import { spotIn } from '../reading/spot.ts';

const dated = /^(?:(?:19|20)\d\d|[〇零一二三四五六七八九]{4})年.{1,3}月(?:.{1,3}日)?$/u;

/** What a firm does, as its name says behind its own word: 元朔会计师事务所, 元朔工程咨询. */
const trade =
  /^(?:联合|企业|项目|绩效|工程|管理|投资|财务|造价|咨询|评价|评估|会计|税务|资产|信息|商务|科技|房地产|土地|招标)/u;

/** Whoever signs a report is its evaluator; its department, where it evaluates itself. */
export function signed(text: Text): readonly NameClaim[] {
  const { evaluator, department, evaluation } = text.report.data;
  const firm = evaluator?.kind === 'third-party' ? plainName(evaluator.name) : null;
  const own = evaluation === 'self' && firm === null ? plainName(department.name) : null;
  const name = firm ?? own;
  const signature = name === null ? null : signatureOf(text.lines);
  if (name === null || signature === null) return [];
  const words = signature.text.replace(/\((?:盖章|公章|章)\)$/u, '');
  const other = firm === null ? isOtherOffice(words, name) : isOtherFirm(words, name);
  if (!other || placesOf(words, text.lines).length > 1 || placesOf(name, text.lines).length === 0) return [];
  const spot = spotIn(signature, 0, words.length);
  const of = firm === null ? 'department' : 'evaluator';
  return [{ kind: 'name', spot, written: words, subject: null, of }];
}

/** The line with which a text ends, but for its date. Two of them are signed by two. */
function signatureOf(lines: readonly Line[]): Line | null {
  const last = lines.at(-1);
  const at = last !== undefined && dated.test(last.text) ? -2 : -1;
  const [line, before] = [lines.at(at), lines.at(at - 1)];
  if (line?.passage.kind !== 'paragraph' || !isSignature(line.text)) return null;
  return before !== undefined && isSignature(before.text) ? null : line;
}

const isSignature = (words: string): boolean =>
  /^\p{Script=Han}{4,30}(?:\((?:盖章|公章|章)\))?$/u.test(words);

/** 元朔工程咨询有限公司 for 元朔会计师事务所有限公司: a firm of the same word in another trade. */
function isOtherFirm(words: string, name: string): boolean {
  const [before] = shared(words, name);
  const word = name.slice(0, before);
  if (before < 4 || /[省市区县州国]$/u.test(word) || !/(?:公司|事务所)$/u.test(words)) return false;
  if (!trade.test(words.slice(before)) || !trade.test(name.slice(before))) return false;
  return !isShortOf(words, name) && !isShortOf(name, words);
}

/** 青山县文化和体育局 for 青山县文化和旅游局: as many letters, of which a word of two is another. */
function isOtherOffice(words: string, name: string): boolean {
  if (words.length !== name.length || words === name || name.length < 7) return false;
  const [more, less] = apart(words, name);
  return more.length <= 2 && shared(words, name)[0] >= 3 && !tellsApart.test(more + less);
}
