import type { Words } from '../i18n/words.ts';
import { exact, type Fraction } from './quantity.ts';
import { unexpected } from './rules/wording.ts';

/** One grade and the points from which it begins (they belong to it); null in schemes without scores. */
export type Band = {
  readonly grade: string;
  readonly aliases: readonly string[];
  readonly from: Fraction | null;
};

/** A demand on the tree: these groups together hold at least (at most, exactly) so many points. */
export type WeightDemand = {
  readonly groups: readonly string[];
  readonly atLeast: Fraction | null;
  readonly atMost: Fraction | null;
  readonly exactly: Fraction | null;
};

/** How leaves become a total and a total a grade; data, one YAML file each. */
export type Scheme = {
  readonly id: string;
  readonly name: string;
  /** The document it follows. */
  readonly source: string;
  /** The full mark all leaves add up to, nearly always 100. */
  readonly full: Fraction;
  /** Decimals of printed scores and of printed rates in per cent. */
  readonly decimals: number;
  /** Which value the grade is looked up with. */
  readonly gradeOn: 'printed' | 'exact';
  readonly bands: readonly Band[];
  readonly weights: readonly WeightDemand[];
  /** What a heading or sentence may add to an indicator's name: 过程 = 过程指标. */
  readonly suffixes: readonly string[];
};

/** What is wrong with a scheme, and where in its file. */
export type SchemeProblem = { readonly path: readonly (string | number)[]; readonly message: Words };

type Clauses = Parameters<typeof unexpected>[0];

/**
 * Bands cover everything from 0 to the full mark once, highest first, each grade named once, or none has
 * points at all; a demand on weights asks for what the full mark can hold.
 */
export function schemeProblems(scheme: Scheme): readonly SchemeProblem[] {
  const problems: SchemeProblem[] = [];
  const add = (path: SchemeProblem['path'], clauses: Clauses): void => {
    problems.push({ path, message: unexpected(clauses) });
  };
  if (scheme.full.lte(0)) {
    add(['full'], {
      'zh-CN': [`为 \`${exact(scheme.full)}\``, '大于 0', '改为满分'],
      en: [`\`${exact(scheme.full)}\``, 'a full mark above 0', 'correct it'],
    });
  }
  limits(scheme, add);
  names(scheme, add);
  for (const [at, demand] of scheme.weights.entries()) {
    for (const field of ['atLeast', 'atMost', 'exactly'] as const) {
      const points = demand[field];
      if (points === null || (points.gte(0) && points.lte(scheme.full))) continue;
      add(['weights', at, field], {
        'zh-CN': [`为 \`${exact(points)}\``, `在 0 与满分 \`${exact(scheme.full)}\` 之间`, '核对分值要求'],
        en: [`\`${exact(points)}\``, `0 up to the full mark \`${exact(scheme.full)}\``, 'check the demand'],
      });
    }
  }
  return problems;
}

type Add = (path: SchemeProblem['path'], clauses: Clauses) => void;

function limits({ bands, full }: Scheme, add: Add): void {
  const last = bands.length - 1;
  if (last < 0) {
    add(['bands'], {
      'zh-CN': ['没有等级', '至少有一个等级', '补上 `bands`'],
      en: ['no band', 'at least one grade', 'add `bands`'],
    });
  }
  const scored = bands.some(({ from }) => from !== null);
  for (const [at, { grade, from }] of bands.entries()) {
    const path = ['bands', at, 'from'];
    const before = bands[at - 1]?.from ?? null;
    if (!scored) continue;
    if (from === null) {
      add(['bands', at], {
        'zh-CN': [`等级 \`${grade}\` 缺少 \`from\``, '都有或都没有下限', '补上 `from`'],
        en: [`grade \`${grade}\` without \`from\``, 'a lower bound for all grades or none', 'add `from`'],
      });
    } else if (before !== null && from.gte(before)) {
      add(path, {
        'zh-CN': [
          `在 \`${exact(before)}\` 之后为 \`${exact(from)}\``,
          '从高到低且不重复',
          '调整等级的顺序或下限',
        ],
        en: [
          `\`${exact(from)}\` after \`${exact(before)}\``,
          'bands from high to low',
          'reorder or correct them',
        ],
      });
    } else if (from.gt(full)) {
      add(path, {
        'zh-CN': [`为 \`${exact(from)}\``, `不高于满分 \`${exact(full)}\``, '核对下限或满分'],
        en: [`\`${exact(from)}\``, `at most the full mark \`${exact(full)}\``, 'check the bound or `full`'],
      });
    } else if (at === last && !from.equals(0)) {
      add(path, {
        'zh-CN': [`为 \`${exact(from)}\``, '为 `0`，使每个得分都有等级', '改为 0 或补上更低的等级'],
        en: [`\`${exact(from)}\``, '`0`, so that every score has a grade', 'write 0 or add a lower grade'],
      });
    }
  }
}

function names({ bands }: Scheme, add: Add): void {
  const seen = new Set<string>();
  for (const [at, { grade, aliases }] of bands.entries()) {
    for (const [index, name] of [grade, ...aliases].entries()) {
      if (seen.has(name)) {
        add(index === 0 ? ['bands', at, 'grade'] : ['bands', at, 'aliases', index - 1], {
          'zh-CN': [`重复使用等级名 \`${name}\``, '各不相同', '改名或删去'],
          en: [`second grade named \`${name}\``, 'names that differ', 'rename or remove it'],
        });
      }
      seen.add(name);
    }
  }
}
