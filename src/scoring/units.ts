import Fraction from 'fraction.js';

/** A unit as written, and what one of it is in the unit it is kept in: 1 % is 0.01. */
export type Unit = { readonly unit: string; readonly scale: Fraction };

/** What a unit measures and how many of that base one of it holds: 万元 is 10,000 of 元. */
export type Measure = { readonly base: string; readonly size: Fraction };

const one = new Fraction(1);
const perCent: Unit = { unit: '%', scale: new Fraction(1, 100) };

const parts: Readonly<Record<string, Unit>> = {
  '%': perCent,
  百分比: perCent,
  百分点: perCent,
  个百分点: perCent,
  '‰': { unit: '‰', scale: new Fraction(1, 1000) },
};

const multipliers: Readonly<Record<string, Fraction>> = {
  百: new Fraction(100),
  千: new Fraction(1000),
  万: new Fraction(10_000),
  十万: new Fraction(100_000),
  百万: new Fraction(1_000_000),
  千万: new Fraction(10_000_000),
  亿: new Fraction(100_000_000),
};

/** Units that measure the same thing under another name or in another size. 1 亩 is 2000/3 平方米. */
const measures: Readonly<Record<string, readonly [base: string, size: Fraction]>> = {
  '%': ['%', one],
  '‰': ['%', one],
  名: ['人', one],
  位: ['人', one],
  日: ['天', one],
  周: ['天', new Fraction(7)],
  个工作日: ['工作日', one],
  个月: ['月', one],
  季度: ['月', new Fraction(3)],
  年: ['月', new Fraction(12)],
  小时: ['分钟', new Fraction(60)],
  个小时: ['分钟', new Fraction(60)],
  公里: ['米', new Fraction(1000)],
  km: ['米', new Fraction(1000)],
  公斤: ['克', new Fraction(1000)],
  kg: ['克', new Fraction(1000)],
  吨: ['克', new Fraction(1_000_000)],
  公顷: ['亩', new Fraction(15)],
  平方米: ['亩', new Fraction(3, 2000)],
  'm²': ['亩', new Fraction(3, 2000)],
  平方公里: ['亩', new Fraction(1500)],
  'km²': ['亩', new Fraction(1500)],
  'm³': ['立方米', one],
};

// Words that make a tail a statement about the number instead of its unit: 12月底前, 100余人, 3个左右.
const statement = /[前后底初余多约几第左右已未不]|完成|达到|达成|全部|合格/u;
const shape = /^[\p{L}/·²³]{0,8}$/u;
const known = new Map<string, Unit>();

/** The unit a tail of letters names: '%' scales the value; '件', '人次', '万元' keep it; null when it is words. */
export function unitOf(text: string): Unit | null {
  const cached = known.get(text);
  if (cached !== undefined) return cached;
  // NFKC turns ㎡ and m² into m2.
  const unit = text.normalize('NFKC').trim().replace(/m2$/, 'm²').replace(/m3$/, 'm³');
  const found = parts[unit] ?? (shape.test(unit) && !statement.test(unit) ? { unit, scale: one } : null);
  if (found !== null) known.set(text, found);
  return found;
}

const measured = new Map<string, Measure>();

/** What a unit (as `unitOf` returns it) measures; '' is a plain number, '万' ten thousand of them. */
export function measureOf(unit: string): Measure {
  const cached = measured.get(unit);
  if (cached !== undefined) return cached;
  const found = measure(unit);
  measured.set(unit, found);
  return found;
}

function measure(unit: string): Measure {
  const slash = unit.indexOf('/');
  if (slash > 0) {
    const { base, size } = measure(unit.slice(0, slash));
    return { base: base + unit.slice(slash), size };
  }
  const other = measures[unit];
  if (other !== undefined) return { base: other[0], size: other[1] };
  const [prefix = ''] = /^(?:[十百千]?万|[百千亿])/u.exec(unit) ?? [];
  const factor = multipliers[prefix];
  if (factor === undefined) return { base: unit, size: one };
  const rest = measure(unit.slice(prefix.length));
  return { base: rest.base, size: rest.size.mul(factor) };
}

/** A bare multiplier such as 万 stands before the unit that is understood: 3万 in a column of 人次. */
export const isMultiplier = (unit: string): boolean => multipliers[unit] !== undefined;
