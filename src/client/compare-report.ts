import { isReportId } from './basket.ts';

/** What is compared of an indicator; fields as in the published report.json. */
export type ComparedNode = {
  readonly path: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly level: number;
  readonly leaf: boolean;
  readonly weightPrinted: string | null;
  readonly applicableWeightPrinted: string | null;
  readonly printed: string | null;
  readonly rate: string | null;
  readonly anchor: string;
};

/** What the publication prints, and whether it is what was computed; null where there is nothing to compare. */
export type ComparedStated = {
  readonly total: string | null;
  readonly grade: string | null;
  readonly totalAgrees: boolean | null;
  readonly gradeAgrees: boolean | null;
};

/** What is compared of a report; fields as in the published report.json. */
export type ComparedReport = {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly published: string | null;
  readonly years: readonly number[];
  readonly evaluation: string;
  readonly subject: string;
  readonly project: { readonly name: string } | null;
  readonly department: { readonly name: string; readonly region: readonly string[] };
  readonly scheme: string;
  readonly schemeName: string;
  readonly full: string;
  readonly framework: string | null;
  readonly printed: string | null;
  readonly rate: string | null;
  readonly grade: string | null;
  readonly budget:
    | ({ readonly unit: string; readonly base: string | null; readonly rate: string | null } & Readonly<
        Record<'initial' | 'adjusted' | 'received' | 'executed', string | null>
      >)
    | null;
  readonly stated: ComparedStated;
  readonly units:
    | readonly {
        readonly name: string;
        readonly printed: string | null;
        readonly grade: string | null;
        readonly stated: ComparedStated;
      }[]
    | null;
  readonly nodes: readonly ComparedNode[] | null;
};

/** A report that was asked for: there, not there, or not to be had just now. */
export type Loaded =
  | { readonly id: string; readonly report: ComparedReport }
  | { readonly id: string; readonly fault: 'missing' | 'failed' };

export async function loadReport(base: string, id: string): Promise<Loaded> {
  if (!isReportId(id)) return { id, fault: 'missing' };
  try {
    const response = await fetch(`${base}/reports/${encodeURI(id)}/report.json`);
    if (response.status === 404) return { id, fault: 'missing' };
    if (!response.ok) return { id, fault: 'failed' };
    return { id, report: (await response.json()) as ComparedReport };
  } catch {
    return { id, fault: 'failed' };
  }
}

/** The printed points of an indicator that do not apply; null where all of them do. */
export function leftOut({
  weightPrinted,
  applicableWeightPrinted,
}: Pick<ComparedNode, 'weightPrinted' | 'applicableWeightPrinted'>): string | null {
  if (weightPrinted === null || applicableWeightPrinted === null) return null;
  // Both have four decimals at most.
  const left = Number((Number(weightPrinted) - Number(applicableWeightPrinted)).toFixed(4));
  return left === 0 ? null : String(left);
}

const powers: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 };

/**
 * 1.2 亿元 → '12,000' in units of 10⁴ yuan; null for a unit that is no money. Digits are moved, so nothing is
 * rounded.
 */
export function inUnitsOf(to: number, amount: string, unit: string): string | null {
  const power = powers[unit];
  if (power === undefined || !/^\d+(?:\.\d+)?$/.test(amount)) return null;
  const [whole = '', part = ''] = amount.split('.');
  const shift = power - to;
  const digits = (whole + part).padStart(whole.length + part.length + Math.max(0, -shift), '0');
  const padded = digits.padEnd(digits.length + Math.max(0, shift - part.length), '0');
  const decimals = Math.max(0, part.length - shift);
  const integer = padded.slice(0, padded.length - decimals).replace(/^0+(?=\d)/, '') || '0';
  const rest = decimals === 0 ? '' : padded.slice(-decimals).replace(/0+$/, '');
  return grouped(rest === '' ? integer : `${integer}.${rest}`);
}

/** 1234567.5 → 1,234,567.5 */
export function grouped(digits: string): string {
  const [whole = '', part] = digits.split('.');
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return part === undefined ? thousands : `${thousands}.${part}`;
}
