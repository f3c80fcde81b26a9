/** A report with one fault planted in it. */
export type Mutation = {
  readonly kind: string;
  /** The finding must have one of these codes … */
  readonly codes: readonly string[];
  /** … at one of these lines. */
  readonly lines: readonly number[];
  readonly text: string;
  /** What was changed into what. */
  readonly change: string;
};

export type Random = () => number;

/** mulberry32: the same numbers for the same seed on every machine. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Site = {
  readonly kind: string;
  readonly codes: readonly string[];
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly make: (old: string, draw: Random) => string;
  readonly lines?: readonly number[];
};

const pick = <T>(list: readonly T[], draw: Random): T => list[Math.floor(draw() * list.length)] as T;

/** Another rate: a digit before its point changed. What stands after it may lie within the rounding of its amounts. */
const otherRate = (old: string, draw: Random): string =>
  otherDigit(old.replace(/\..*/, ''), draw) + old.replace(/^\d+/, '');

/** Another figure of the same length: one digit changed, so that the value is clearly another. */
function otherDigit(old: string, draw: Random): string {
  const places = [...old].flatMap((letter, at) => (/\d/.test(letter) ? [at] : []));
  const telling = places.slice(0, Math.max(1, old.includes('.') ? places.length - 1 : places.length));
  const at = pick(telling, draw);
  const digit = Number(old[at]);
  const next = (digit + 1 + Math.floor(draw() * 8)) % 10;
  const safe = at === 0 && next === 0 && old.length > 1 && old[1] !== '.' ? (digit % 9) + 1 : next;
  return old.slice(0, at) + String(safe === digit ? (digit % 9) + 1 : safe) + old.slice(at + 1);
}

const figure = '[\\d,]*\\d(?:\\.\\d+)?';

/** Where the words before a figure say what it is. The patterns are those of the writer, not of the checks. */
const figures: readonly (readonly [kind: string, codes: readonly string[], form: RegExp])[] = [
  [
    '总分',
    ['reconcile/total'],
    new RegExp(
      `(?:综合得分|综合评分|总得分|总得分为|项目得分为|自评总分：)\\s*(?:为)?\\s*(${figure}) 分`,
      'g',
    ),
  ],
  [
    '得分',
    ['reconcile/score'],
    new RegExp(`(?:指标得分|，得分|，得|性得|度得|率得|评价得分|实际得分|：得分) (${figure}) 分`, 'g'),
  ],
  ['扣分', ['reconcile/score'], new RegExp(`(?:性|率|果|制|行|用)扣 (${figure}) 分`, 'g')],
  [
    '分值',
    ['reconcile/weight', 'reconcile/score'],
    new RegExp(
      `(?:分值|权重|指标|指标满分|(?<!构成，|指标，)满分) (?!100 )(${figure}) 分|^[^|]{2,14}（(${figure}) ?分`,
      'g',
    ),
  ],
  ['得分率', ['reconcile/rate'], new RegExp(`得分率(?:为|最高，为|最低，为)? ?(${figure})%`, 'g')],
  [
    '预算',
    ['reconcile/budget', 'reconcile/sum', 'reconcile/percent'],
    new RegExp(
      `(?:年初预算|调整后预算|调整后预算为|实际支出|全年支出|专项资金预算|累计支出|项目预算资金|全年预算数|执行数) (${figure}) ?万?元`,
      'g',
    ),
  ],
  [
    '执行率',
    ['reconcile/budget', 'reconcile/percent'],
    new RegExp(`(?:执行率|支出率)(?:为)? ?(${figure})%`, 'g'),
  ],
  [
    '百分比',
    ['reconcile/percent', 'reconcile/sum'],
    new RegExp(`(?:回收率|完成率|完成率为|拨付率|占比)\\s?(?:为)? ?(${figure})%`, 'g'),
  ],
  [
    '合计',
    ['reconcile/sum', 'reconcile/percent', 'reconcile/budget'],
    new RegExp(`(?:，合计|三项合计|两类问题合计|两批共|三年累计安排) (${figure}) (?:万元|条)`, 'g'),
  ],
];

/** Every place of a report where a fault can be planted. */
function sites(text: string): readonly Site[] {
  const lines = text.split('\n');
  const start = lines.indexOf('---', 1) + 1;
  const names = [
    ...text.slice(text.indexOf('indicators:'), text.indexOf('\n---\n', 4)).matchAll(/name: ([^,}\n]{4,14})/g),
  ]
    .map((match) => match[1] ?? '')
    .filter((name) => name.replace(/(?:指标|情况)$/, '').length >= 4);
  return [
    ...lines.flatMap((line, at) => (at < start || line.startsWith('|') ? [] : inLine(line, at, names))),
    ...inTables(lines, start),
  ];
}

function inLine(line: string, at: number, names: readonly string[]): readonly Site[] {
  const found: Site[] = [];
  for (const [kind, codes, form] of figures) {
    for (const match of line.matchAll(form)) {
      const digits = match[1] ?? match[2] ?? '';
      const from = match.index + match[0].lastIndexOf(digits);
      found.push({ kind, codes, line: at, from, to: from + digits.length, make: otherDigit });
    }
  }
  for (const match of line.matchAll(
    /(?<!评估)(?:等级为“|等级：|等级为|定等级为“|等级“)([优良中差])(?!（|好|、|”。针对)/g,
  )) {
    const from = match.index + match[0].length - 1;
    const others = (old: string, draw: Random) =>
      pick(
        ['优', '良', '中', '差'].filter((grade) => grade !== old),
        draw,
      );
    found.push({ kind: '等级', codes: ['reconcile/grade'], line: at, from, to: from + 1, make: others });
  }
  for (const match of line.matchAll(/(\d+|[三四十二]+)(?= ?[个项][一二三四]级指标)/g)) {
    const more = (old: string) => (/\d/.test(old) ? String(Number(old) + 1) : old === '四' ? '五' : '九');
    found.push({
      kind: '个数',
      codes: ['reconcile/count'],
      line: at,
      from: match.index,
      to: match.index + match[0].length,
      make: more,
    });
  }
  for (const match of line.matchAll(/得分率(最[高低])/g)) {
    const turn = (old: string) => (old === '最高' ? '最低' : '最高');
    found.push({
      kind: '比较',
      codes: ['reconcile/extreme'],
      line: at,
      from: match.index + 3,
      to: match.index + 5,
      make: turn,
    });
  }
  for (const match of line.matchAll(/(?<!评价)得分在?\s?(\d\d)（含）?—(\d+) ?分为|(\d\d)（含）—\d+ 分为/g)) {
    const digits = match[1] ?? match[3] ?? '';
    const from = match.index + match[0].indexOf(digits);
    const five = (old: string) => String(Number(old) - 5);
    found.push({ kind: '界限', codes: ['reconcile/band'], line: at, from, to: from + 2, make: five });
  }
  for (const name of names) {
    const beside = new RegExp(
      `(?<![\\p{Script=Han}])${name.replace(/[“”()（）]/g, '.')}(?=（?[满分值评得扣]*\\s?\\d+(?:\\.\\d+)? ?分|(?:指标)?(?:得|扣) \\d)`,
      'gu',
    );
    for (const match of line.matchAll(beside)) {
      const [from, to] = [match.index, match.index + match[0].length];
      found.push({ kind: '名称', codes: ['reconcile/name'], line: at, from, to, make: otherLetter });
    }
  }
  return found;
}

/** One letter of a name changed, in its middle, as when two drafts call it differently. */
function otherLetter(old: string, draw: Random): string {
  const at = 1 + Math.floor(draw() * (old.length - 2));
  const letter = pick(
    [...'监督服务规评考审程综'].filter((one) => !old.includes(one)),
    draw,
  );
  return old.slice(0, at) + letter + old.slice(at + 1);
}

function inTables(lines: readonly string[], start: number): readonly Site[] {
  const found: Site[] = [];
  for (let at = start; at < lines.length; at += 1) {
    if (!(lines[at] ?? '').startsWith('|') || !/^\|[\s:|-]+\|$/.test(lines[at + 1] ?? '')) continue;
    let end = at + 2;
    while ((lines[end] ?? '').startsWith('|')) end += 1;
    found.push(...inTable(lines, at, end));
    at = end;
  }
  return found;
}

function inTable(lines: readonly string[], head: number, end: number): readonly Site[] {
  const cells = (line: string): string[] =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const heads = cells(lines[head] ?? '');
  const all = Array.from({ length: end - head }, (_, at) => head + at + 1);
  const indicators =
    heads.some((name) => /指标|维度/.test(name)) && heads.some((name) => /分值|权重/.test(name));
  const rows = Array.from({ length: end - head - 2 }, (_, at) => head + 2 + at);
  const total = rows.some((at) => /合计|总计|总分/.test(lines[at] ?? ''));
  return rows.flatMap((at): Site[] => {
    const line = lines[at] ?? '';
    const row = cells(line);
    const isTotal = /合计|总计|总分/.test(line);
    const own: Site[] = [];
    for (const [column, name] of heads.entries()) {
      const value = row[column] ?? '';
      if (!/^[\d,]+(?:\.\d+)?%?$/.test(value)) continue;
      const [from, to] = span(line, column);
      const digits = [from, from + value.replace('%', '').length] as const;
      const make = value.endsWith('%') ? otherRate : otherDigit;
      const base = { line: at, from: digits[0], to: Math.min(to, digits[1]), make };
      if (indicators && !isTotal && name === '得分')
        own.push({ ...base, kind: '表：得分', codes: ['reconcile/score', 'reconcile/sum'] });
      if (indicators && !isTotal && /^(?:分值|权重)$/.test(name))
        own.push({ ...base, kind: '表：分值', codes: ['reconcile/weight', 'reconcile/sum'] });
      if (indicators && name === '得分率')
        own.push({ ...base, kind: '表：得分率', codes: ['reconcile/rate'] });
      if (indicators && isTotal && name === '得分')
        own.push({ ...base, kind: '表：合计', codes: ['reconcile/sum', 'reconcile/total'] });
      if (!indicators && total && /数$|资金|金额|支出|个|级/.test(name) && !/执行率/.test(name))
        own.push({
          ...base,
          kind: '表：金额',
          codes: ['reconcile/sum', 'reconcile/percent', 'reconcile/budget'],
          lines: all,
        });
      if (!indicators && /率/.test(name))
        own.push({ ...base, kind: '表：比率', codes: ['reconcile/percent', 'reconcile/budget'] });
    }
    const named = row.filter((cell) => cell !== '' && !/\d/.test(cell) && cell.length >= 4);
    if (indicators && !isTotal && rows.length >= 5 && named.length > 0 && /\d/.test(line)) {
      const [first, last] = [0, line.length];
      own.push({
        kind: '表：漏行',
        codes: ['reconcile/table-shape', 'reconcile/sum', 'reconcile/name'],
        line: at,
        from: first,
        to: last,
        make: () => '',
        lines: all,
      });
      own.push({
        kind: '表：错列',
        codes: ['reconcile/table-shape'],
        line: at,
        from: first,
        to: last,
        make: (old) => `${old.replace(/^\| ?[^|]* ?\|/, '|')} |`,
      });
    }
    return own;
  });
}

/** Where a cell's text stands in its line. */
function span(line: string, column: number): [number, number] {
  let from = 0;
  for (let at = 0; at <= column; at += 1) from = line.indexOf('|', from) + 1;
  const to = line.indexOf('|', from);
  const text = line.slice(from, to);
  return [from + text.length - text.trimStart().length, to];
}

/** `count` mutations of one clean report, no two at one place, kinds in turn. */
export function mutate(text: string, count: number, draw: Random): readonly Mutation[] {
  const groups = new Map<string, Site[]>();
  for (const site of sites(text)) groups.set(site.kind, [...(groups.get(site.kind) ?? []), site]);
  const kinds = [...groups.keys()];
  const found: Mutation[] = [];
  for (let turn = 0; found.length < count && groups.size > 0; turn += 1) {
    const kind = kinds[turn % kinds.length] ?? '';
    const list = groups.get(kind) ?? [];
    if (list.length === 0) {
      if ([...groups.values()].every((one) => one.length === 0)) break;
      continue;
    }
    const [site] = list.splice(Math.floor(draw() * list.length), 1);
    if (site !== undefined) found.push(apply(text, site, draw));
  }
  return found;
}

function apply(text: string, site: Site, draw: Random): Mutation {
  const lines = text.split('\n');
  const line = lines[site.line] ?? '';
  const old = line.slice(site.from, site.to);
  const made = site.make(old, draw);
  const changed = line.slice(0, site.from) + made + line.slice(site.to);
  const next = made === '' && site.from === 0 ? [] : [changed];
  return {
    kind: site.kind,
    codes: site.codes,
    lines: site.lines ?? [site.line + 1],
    text: [...lines.slice(0, site.line), ...next, ...lines.slice(site.line + 1)].join('\n'),
    change: `${old} → ${made}`,
  };
}
