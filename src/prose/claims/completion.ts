import type { CountClaim, ExtremeClaim } from './claim.ts';
import { type Amount, amountsOf } from './reading/amounts.ts';
import type { Line, Text } from './reading/lines.ts';
import { sentencesOf } from './reading/sentences.ts';
import { spotIn } from './reading/spot.ts';

const target = /(?:应|计划|目标|要求|须|需|预计|年初)(?:完成|开展|举办|服务|实现|达到)?/;
const actual = /(?:实际|实)(?:完成|开展|举办|服务|实现|达到)?|已完成/;
const reached = /(?:均|全部|都)(?:已)?(?:满足|完成|达到|达标|超额完成|实现|达成|超过)(?!率)(?!\d)/;

/** 应完成 62 个……，实际完成 61 个……，均满足要求: pairs of target and actual, and a verdict that does not hold. */
export function completions(text: Text): readonly ExtremeClaim[] {
  return text.lines.flatMap((line) => {
    if (!reached.test(line.text) || !actual.test(line.text) || !target.test(line.text)) return [];
    return pairsOf(line).flatMap(({ wanted, got }): ExtremeClaim[] => {
      // A sentence that stands farther off passes its verdict on something else.
      const verdict = reached.exec(/^[^。]*。?[^。]*/.exec(line.text.slice(got.to))?.[0] ?? '');
      if (verdict === null || line.text.slice(got.to, got.to + verdict.index).includes('未')) return [];
      const fits = got.value.gte(wanted.value);
      return [
        {
          kind: 'extreme',
          what: 'reached',
          spot: spotIn(line, got.from, got.to, got.from, Math.min(got.to + 8, line.text.length)),
          fits,
          expected: `${wanted.figure.digits} ${wanted.figure.unit}`,
          related: [],
        },
      ];
    });
  });
}

type Pair = { readonly wanted: Amount; readonly got: Amount };

/** Targets and actuals of one line, matched by what is counted and by the words beside the figures. */
export function pairsOf(line: Line): readonly Pair[] {
  const wanted = new Map<string, Amount>();
  const found: Pair[] = [];
  let mode: 'target' | 'actual' | null = null;
  for (const sentence of sentencesOf(line)) {
    for (const amount of amountsOf(line, sentence)) {
      const own = line.text.slice(amount.clause, amount.from);
      if (actual.test(own)) mode = 'actual';
      else if (target.test(own)) mode = 'target';
      if (mode === null) continue;
      const key = keyOf(amount);
      if (key === '') continue;
      const other = wanted.get(key);
      if (mode === 'target') wanted.set(key, amount);
      else if (other !== undefined && other.measure === amount.measure)
        found.push({ wanted: other, got: amount });
    }
  }
  return found;
}

/** What is counted, in words: 个专业个案服务, 人新登记志愿者. */
function keyOf({ label, tail, measure }: Amount): string {
  const words = (label + tail)
    .replace(target, '')
    .replace(actual, '')
    .replace(/^(?:完成|开展|举办|发展|培育|共|计|和|及|为)+/, '');
  return words === '' ? '' : `${measure}${words}`;
}

/** Actuals of the prose against those that a composite rule holds. */
export function composites(text: Text): readonly CountClaim[] {
  const items = text.report.units.flatMap((unit) => compositeItems(unit.scorable.indicators));
  if (items.length === 0) return [];
  return text.lines.flatMap((line) =>
    pairsOf(line).flatMap(({ wanted, got }) => {
      const words = got.label + got.tail + wanted.label + wanted.tail;
      const alike = items.filter(({ name, unit }) => words.includes(name) && got.figure.unit === unit);
      const longest = Math.max(0, ...alike.map(({ name }) => name.length));
      const matching = alike.filter(({ name }) => name.length === longest);
      const [item] = matching;
      if (item === undefined || matching.length > 1) return [];
      return [[wanted, item.target] as const, [got, item.actual] as const].flatMap(
        ([amount, stated]): CountClaim[] =>
          /^\d+$/.test(stated) && /^\d+$/.test(amount.figure.digits)
            ? [
                {
                  kind: 'count',
                  spot: spotIn(
                    line,
                    amount.from,
                    amount.to,
                    amount.from,
                    Math.min(amount.to + 8, line.text.length),
                  ),
                  count: Number(amount.figure.digits),
                  actual: [Number(stated)],
                  of: item.name,
                },
              ]
            : [],
      );
    }),
  );
}

type Item = {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly unit: string;
};

type Holder = {
  readonly rule: { readonly name: string; readonly parameters: unknown } | null;
  readonly children: readonly Holder[];
};

function compositeItems(indicators: readonly Holder[]): readonly Item[] {
  return indicators.flatMap((indicator) => [
    ...(indicator.rule?.name === 'composite'
      ? (indicator.rule.parameters as readonly Partial<Item>[])
      : []
    ).map((item) => ({
      name: item.name ?? '',
      target: String(item.target ?? ''),
      actual: String(item.actual ?? ''),
      unit: item.unit ?? '',
    })),
    ...compositeItems(indicator.children),
  ]);
}
