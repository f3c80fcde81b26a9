import type { Words } from '../../i18n/words.ts';
import type { Check, Found } from '../check.ts';
import { passagesOf } from '../texts.ts';
import { decimalFaults } from './decimals.ts';
import { type InlineFault, inlineFaults } from './inline-numbers.ts';
import { written } from './mark.ts';
import { type NumberFault, numberFaults } from './sequences.ts';

const near: Words = { 'zh-CN': '前一个编号', en: 'the number before' };
const follows = (quote: string, previous: string, right: string): Words => ({
  'zh-CN': `编号 \`${quote}\` 不应接在 \`${previous}\` 之后，应为 \`${right}\`，请补上缺少的部分或改正编号`,
  en: `Unexpected number \`${quote}\` after \`${previous}\`, expected \`${right}\`, add what is missing or renumber`,
});

const begins = (quote: string, right: string): Words => ({
  'zh-CN': `编号不应从 \`${quote}\` 开始，应从 \`${right}\` 开始，请补上缺少的部分或改正编号`,
  en: `Unexpected first number \`${quote}\`, expected \`${right}\`, add what is missing or renumber`,
});

function inlineFinding({ passage, from, to, before, expected }: InlineFault): Found {
  const quote = passage.text.slice(from, to);
  const at = passage.place(from, to);
  if (before === null) return { at, quote, message: begins(quote, expected) };
  const { passage: other = passage } = before;
  return {
    at,
    quote,
    message: follows(quote, other.text.slice(before.from, before.to), expected),
    related: [{ at: other.place(before.from, before.to), message: near }],
  };
}

function finding({ item, before, expected }: NumberFault): Found {
  const { passage, mark } = item;
  const quote = passage.text.slice(mark.from, mark.to);
  const right = written(mark.system, expected);
  const at = passage.place(mark.from, mark.to);
  if (before === null) return { at, quote, message: begins(quote, right) };
  const previous = before.passage.text.slice(before.mark.from, before.mark.to);
  return {
    at,
    quote,
    message: follows(quote, previous, right),
    related: [{ at: before.passage.place(before.mark.from, before.mark.to), message: near }],
  };
}

export default {
  code: 'outline/numbering',
  severity: 'warning',
  title: { 'zh-CN': '编号跳号或重号', en: 'A number skipped or repeated' },
  why: {
    'zh-CN': '（一）之后是（四），多半是删掉了两部分，或者标题没有写上编号；读者会以为报告不完整。',
    en: 'Where （四） follows （一）, sections were mostly removed or lost their numbers; readers take the report for incomplete.',
  },
  fix: {
    'zh-CN': '补上缺少的部分或编号，或把后面的编号依次改正。',
    en: 'Add the missing section or number, or renumber what follows.',
  },
  run(report, prose) {
    const passages = passagesOf(report, prose);
    return [
      ...numberFaults(passages).map(finding),
      ...decimalFaults(passages).map(inlineFinding),
      ...inlineFaults(passages).map(inlineFinding),
    ];
  },
} satisfies Check;
