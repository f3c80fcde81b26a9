import { Fraction, printShort } from '../../../scoring/quantity.ts';
import type { SumClaim } from '../claim.ts';
import { numbersOf, timesTold } from '../reading/amounts/numbers.ts';
import { leadOf } from '../reading/amounts/words.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import { sizeOf } from '../reading/figure.ts';
import type { Line, Text } from '../reading/lines.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { amountSpot } from '../reading/spot.ts';
import { unitClaim } from '../reading/sum-claim.ts';

/** What went wrong with some of the money, and what some of it bought: no more than all of it. */
const ofSome =
  /(?:[多少漏错误重虚超]|重复)(?:付|发|报|支|计|列|领|算)|超(?:标准|范围)|挪用|挤占|用于(?:购买|购置|采购)/;
/** Other money than what is evaluated, or more years of it. */
const other =
  /查[处获办出]|打击|涉案|处罚|追[缴回]|挽回|监管|审计|基金|企业|全[国省市县区]|[薪税]|历年|以前年度|累计|贷款|债|总投资|产值|收入|税|保费|合同|招标|项目总|土地|资产|年均|保障|保额|承保|担保/;

/** What was bought or ordered, in whole 元: a hundred times all the money it cannot be. 技术合同成交额 is a market's. */
const ordered = /(?<!技术)(?:合同|中标|采购)(?:总)?(?:金额|价款?|总额)/;
const isWritten = ({ figure }: Amount): boolean =>
  figure.unit === '万元' && /^\d{5,}(?:\.|$)/.test(figure.digits);

const smaller: ReadonlyMap<string, string> = new Map([
  ['亿元', '万元'],
  ['万元', '元'],
]);

/** 多付贴息 1.84 亿元 of a budget of 5,946.7 万元: some of the money that is more than all of it, by ten thousand times. */
export function outsized(line: Line, text: Text): readonly SumClaim[] {
  if (line.passage.kind === 'cell' || !/\d[亿万]元/.test(line.text)) return [];
  const { unit } = line.scope;
  const amounts = Object.values(unit?.budget?.amounts ?? {}).flatMap((amount) => amount ?? []);
  const [first] = amounts;
  if (unit?.budget == null || first === undefined) return [];
  const size = new Fraction(sizeOf(unit.budget.unit));
  const most = amounts.reduce((a, { value }) => (value.gt(a) ? value : a), first.value);
  return sentencesOf(line).flatMap((sentence) => {
    const own = amountsOf(line, sentence);
    return own.flatMap((amount): readonly SumClaim[] => {
      const less = smaller.get(amount.figure.unit);
      if (less === undefined || amount.value.lte(most.mul(size))) return [];
      if (amount.value.div(10_000).gt(most.mul(size)) || timesTold(text, amount) > 1) return [];
      const elsewhere = other.test(line.text.slice(sentence.from, sentence.to));
      const bought =
        isWritten(amount) &&
        ordered.test(leadOf(line, amount, own)) &&
        amount.value.gt(most.mul(size).mul(100));
      const some = isSome(line, amount, own) && (!elsewhere || isToldIn(text, amount, less));
      const alone = isWritten(amount) && !elsewhere && isAlone(text, amount);
      if (!bought && !some && !alone) return [];
      const whole = `${printShort(most, 6)}${unit.budget?.unit ?? ''}`;
      return [unitClaim(line, amountSpot(line, amount), amount.figure.digits + less, `< ${whole}`, amount)];
    });
  });
}

/** 每月 300 元，租用 12 个月，共 302,400 万元: twenty times all other money of the report. */
function isAlone(text: Text, { value, figure }: Amount): boolean {
  if (figure.digits.includes('.')) return false;
  const others =
    numbersOf(text)
      .bySize.get('元')
      ?.values.filter((other) => !other.equals(value)) ?? [];
  const next = others.at(-1);
  return next !== undefined && value.gt(next.mul(20));
}

/** Whether the report tells the same digits in the smaller unit. */
const isToldIn = (text: Text, { figure: { digits } }: Amount, unit: string): boolean =>
  numbersOf(text)
    .amounts.get('元')
    ?.some(({ figure }) => figure.unit === unit && figure.digits === digits) === true;

const isSome = (line: Line, amount: Amount, own: readonly Amount[]): boolean =>
  ofSome.test(leadOf(line, amount, own) + /^[^,;。]*/.exec(line.text.slice(amount.to))?.[0]);
