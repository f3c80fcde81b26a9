import type { Language } from '../i18n/words.ts';
import { Fraction, parseQuantity, print, printRate, printShort, type Quantity } from '../scoring/quantity.ts';
import type { Scheme } from '../scoring/scheme.ts';

/** What stands where a figure is missing. */
export const blank = '—';

/** Points as the scheme prints them: 8.978 → 8.98; a dash when there are none. */
export const formatScore = (score: Fraction | null, scheme: Scheme): string =>
  score === null ? blank : print(score, scheme.decimals);

/** Full marks as authors write them, without trailing zeros: 12, 7.5. */
export const formatWeight = (weight: Fraction | null, scheme: Scheme): string =>
  weight === null ? blank : printShort(weight, Math.max(scheme.decimals, 4));

/** 得分率 or 执行率: 0.9239 → 92.39%. */
export const formatRate = (rate: Fraction | null, scheme: Scheme): string =>
  rate === null ? blank : printRate(rate, scheme.decimals);

/** Puts thousands separators into printed digits: 1234567.50 → 1,234,567.50. */
export function formatNumber(digits: string): string {
  const [whole = '', part] = digits.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

type MoneyUnit = '元' | '千元' | '万元' | '百万元' | '亿元';

const inYuan: Readonly<Record<string, number>> = {
  元: 1,
  千元: 1_000,
  万元: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
} satisfies Record<MoneyUnit, number>;

/** An amount with the decimals it was written with and no unit: 1,234.50. */
export const formatAmount = (amount: Amount): string => formatNumber(print(amount.value, amount.decimals));

type Amount = Pick<Quantity, 'value' | 'decimals' | 'unit'>;

/** The unit that a column of money is printed in: the author's own; for English readers plain yuan. */
export const formatMoneyUnit = (unit: string, language: Language): string =>
  language === 'en' && unit in inYuan ? 'CNY' : unit;

/** An amount in the unit of its column: 460 (万元), 4,600,000 (CNY). */
export function formatMoneyDigits(amount: Amount, language: Language): string {
  const scale = inYuan[amount.unit];
  if (language !== 'en' || scale === undefined) return formatAmount(amount);
  const lost = Math.max(0, amount.decimals - Math.round(Math.log10(scale)));
  return formatNumber(print(amount.value.mul(scale), lost));
}

/** An amount and its unit: 460 万元, CNY 4,600,000. */
export function formatMoney(amount: Amount, language: Language): string {
  const [digits, unit] = [formatMoneyDigits(amount, language), formatMoneyUnit(amount.unit, language)];
  return unit === amount.unit ? `${digits} ${unit}`.trim() : `${unit} ${digits}`;
}

/** The same of an amount as reports print it, '460' and 万元. */
export function formatPrintedMoney(amount: string, unit: string, language: Language): string {
  const quantity = parseQuantity(amount, unit);
  return quantity === null ? amount : formatMoney(quantity, language);
}

/** Yuan of many reports: in 万元 with so many decimals; for English readers in whole yuan. */
export const formatYuan = (yuan: Fraction, decimals: number, language: Language): string =>
  formatNumber(language === 'en' ? print(yuan, 0) : print(yuan.div(10_000), decimals));

/** The same with its unit: 321 万元, CNY 3,210,000. */
export const formatYuanText = (yuan: Fraction, decimals: number, language: Language): string =>
  language === 'en'
    ? `CNY ${formatYuan(yuan, decimals, language)}`
    : `${formatYuan(yuan, decimals, language)} 万元`;

/** An amount in yuan, exact; null for a unit that is no money. */
export const toYuan = (amount: Amount): Fraction | null => {
  const scale = inYuan[amount.unit];
  return scale === undefined ? null : amount.value.mul(new Fraction(scale));
};

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** 2024-06-28 → 2024年6月28日, 28 June 2024; anything else as it stands. */
export function formatDate(day: string, language: Language): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  const month = months[Number(match?.[2]) - 1];
  if (match === null || month === undefined) return day;
  const [year, number, date] = [match[1], Number(match[2]), Number(match[3])];
  return language === 'en' ? `${date} ${month} ${year}` : `${year}年${number}月${date}日`;
}

/** Evaluated years: 2023年, 2019—2021年, 2019、2021年; 2019–2021 and 2019, 2021 in English. */
export function formatYears(years: readonly number[], language: Language): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const year of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  const [dash, comma, suffix] = language === 'en' ? ['–', ', ', ''] : ['—', '、', '年'];
  const shown = runs.map(([from, to]) => (from === to ? `${from}` : `${from}${dash}${to}`));
  return shown.join(comma) + (shown.length > 0 ? suffix : '');
}

const gradesInEnglish: Readonly<Record<string, string>> = {
  优: 'excellent',
  优秀: 'excellent',
  良: 'good',
  良好: 'good',
  中: 'fair',
  中等: 'fair',
  低: 'low',
  差: 'poor',
};

/** A grade in the scheme's own word, explained in English where it is a usual one: 优 (excellent). */
export function formatGrade(grade: string | null, language: Language): string {
  if (grade === null) return blank;
  const explained = gradesInEnglish[grade];
  return language === 'en' && explained !== undefined ? `${grade} (${explained})` : grade;
}
