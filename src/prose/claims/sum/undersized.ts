import type { SumClaim } from '../claim.ts';
import { numbersOf, timesTold } from '../reading/amounts/numbers.ts';
import { isPrice } from '../reading/amounts/other-unit.ts';
import { leadOf } from '../reading/amounts/words.ts';
import { type Amount, amountsOf } from '../reading/amounts.ts';
import type { Line, Text } from '../reading/lines.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { amountSpot } from '../reading/spot.ts';
import { unitClaim } from '../reading/sum-claim.ts';

/** What all together get or spend: a budget, a payroll, what several contracts come to. */
const ofAll =
  /(?:缺口|投资|支出|预算|补助资金|专项资金|配套资金|补偿款|劳务费|经费|拨付|到位|投入|工程款|赔付|理赔款|收入|价款|合同价|合同金额|增支|捐赠|筹资)(?:合计|共计|共|约|达|为|需)*$/u;
/** What one of them is, or what a sum of money is made of. */
const ofOne = /均|每|单[位价项件次张套]|标准|票|折合|[人户亩次天月份头只台套件]×|利息|手续费|罚/u;

/** So little is no budget, whatever it is for. */
const little = 1000;

/**
 * 县级配套资金缺口 36.00 元, 合同价合计 187.1 元: what all together get or spend, and less than a thousand 元, or what has the same
 * digits in 万元 elsewhere; where the report tells its money in 万元 and nothing else beside it in 元.
 */
export function undersized(line: Line, text: Text): readonly SumClaim[] {
  if (line.passage.kind === 'cell' || !/\d\s*元/.test(line.text)) return [];
  return sentencesOf(line).flatMap((sentence) => {
    const own = amountsOf(line, sentence);
    const [only, ...more] = own.filter(({ figure }) => figure.unit === '元');
    if (only === undefined || more.length > 0) return [];
    const lead = leadOf(line, only, own).replaceAll('每年', '');
    const words = line.text.slice(sentence.from, sentence.to).replaceAll('每年', '');
    if (ofOne.test(words) || isPrice(line, lead, only.to)) return [];
    const small = Number(only.value) < little && ofAll.test(lead);
    if (!small && !isToldInTenThousands(text, only)) return [];
    if (Number(only.value) === 0 || timesTold(text, only) > 1) return [];
    const others = inTenThousands(text);
    const beside = others.find((one) => own.includes(one));
    const first = beside ?? others[0];
    if (first === undefined || others.length < 10) return [];
    const { digits } = only.figure;
    const than = `≪ ${first.figure.digits}万元`;
    return [unitClaim(line, amountSpot(line, only), `${digits}万元`, than, beside ?? only)];
  });
}

/** 追加应急补助 1060 元, where 应急补助 1060 万元 is told, too: the same digits of what has the same name. */
const isToldInTenThousands = (text: Text, { figure: { digits }, label }: Amount): boolean =>
  digits.replace('.', '').length >= 3 &&
  Number(digits) < 100_000 &&
  inTenThousands(text).some((other) => other.figure.digits === digits && sharesName(other.label, label));

const sharesName = (a: string, b: string): boolean => {
  const pairs = (words: string): readonly string[] =>
    Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)).filter((pair) =>
      /^\p{Script=Han}{2}$/u.test(pair),
    );
  return pairs(a).some((pair) => pairs(b).includes(pair));
};

const inTenThousands = (text: Text): readonly Amount[] =>
  (numbersOf(text).amounts.get('元') ?? []).filter(({ figure }) => figure.unit === '万元');
