import { attention } from 'micromark-core-commonmark';
import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import { isWide } from './wide.ts';

const asterisk = 42;

/** 1 for white space and line ends, 2 for punctuation and symbols, 0 for letters. */
function kindOf(code: Code): 0 | 1 | 2 {
  if (code === null || code < 0) return 1;
  const letter = String.fromCodePoint(code);
  if (/\s/.test(letter)) return 1;
  return /[\p{P}\p{S}]/u.test(letter) ? 2 : 0;
}

const isWideCode = (code: Code): boolean =>
  code !== null && code > 0x2e7f && isWide(String.fromCodePoint(code));

const isHan = (code: Code): boolean => kindOf(code) === 0 && isWideCode(code);

/**
 * CommonMark does not end emphasis between punctuation and a letter, since words stand apart; Chinese writes
 * `**结论：**本项目` and `**下达。**2022年` without a space. Beside a Chinese character or mark it opens and closes, too.
 */
const tokenize: Tokenizer = function (this: TokenizeContext, effects, ok) {
  const { previous } = this;
  const before = kindOf(previous);
  const start: State = (code) => {
    effects.enter('attentionSequence');
    return inside(code);
  };
  const inside: State = (code) => {
    if (code === asterisk) {
      effects.consume(code);
      return inside;
    }
    const token = effects.exit('attentionSequence');
    const after = kindOf(code);
    token._open = after === 0 || (after === 2 && (before !== 0 || isHan(previous) || isWideCode(code)));
    token._close = before === 0 || (before === 2 && (after !== 0 || isHan(code) || isWideCode(previous)));
    return ok(code);
  };
  return start;
};

const construct: Construct = { ...attention, name: 'emphasisBesideChinese', tokenize };

/** `*` and `**` as Chinese text needs them; `_` stays as it is. */
export const emphasisBesideChinese: Extension = { text: { [asterisk]: construct } };
