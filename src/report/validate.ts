import { z } from 'zod';
import { same, type Words } from '../i18n/words.ts';
import { ruleNamed } from '../scoring/rules/index.ts';
import { nearest, type Problem } from './problem.ts';
import type { FieldPath, Source } from './source.ts';

type Issue = z.core.$ZodIssue;

/**
 * Reads a source's data by its schema. Every fault is a problem at its own field; what can be read without
 * the faulty fields still is, so that one slip does not hide all other findings.
 * @param standIns values that take the place of what is missing or wrong, for that reading: `title` of a field
 * at the top, `*.name` of one further down, `units[]` of a list's item, so that the items after it keep their places
 */
export function validate<S extends z.ZodType>(
  schema: S,
  source: Source,
  data: unknown = source.data,
  standIns: Readonly<Record<string, unknown>> = {},
): { readonly value: z.output<S> | null; readonly problems: readonly Problem[] } {
  const first = schema.safeParse(data);
  if (first.success) return { value: first.data, problems: [] };
  const { issues } = first.error;
  const problems = issues.flatMap((issue) => problemsOf(issue, schema, source, data));
  const deepest = Math.max(1, ...issues.map(({ path }) => path.length));
  for (let up = 0; up < deepest; up += 1) {
    const copy: unknown = structuredClone(data);
    const lists = new Set(issues.map((issue) => prune(copy, issue, up, standIns)));
    // Only now, so that each issue still finds its item by its number.
    for (const list of lists) list?.splice(0, Infinity, ...list.filter((item) => item !== takenOut));
    const again = schema.safeParse(copy);
    if (again.success) return { value: again.data, problems };
  }
  return { value: null, problems };
}

const takenOut = Symbol('taken out');

/**
 * Takes a faulty field out, or with `up` the field so many levels around it.
 * @returns the list whose item is marked as taken out, where it is an item
 */
function prune(
  data: unknown,
  issue: Issue,
  up: number,
  standIns: Readonly<Record<string, unknown>>,
): unknown[] | null {
  if (issue.code === 'unrecognized_keys') {
    const holder = valueAt(data, issue.path) as Record<string, unknown> | undefined;
    for (const key of issue.keys) delete holder?.[key];
    return null;
  }
  const path = issue.path.slice(0, Math.max(1, issue.path.length - up));
  const holder = valueAt(data, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof holder !== 'object' || holder === null || key === undefined) return null;
  const list = path.findLast((step) => typeof step === 'string');
  const item = Array.isArray(holder) ? `${String(list)}[]` : `*.${String(key)}`;
  const stand = path.length === 1 ? String(key) : item;
  if (stand in standIns) (holder as Record<PropertyKey, unknown>)[key] = standIns[stand];
  else if (Array.isArray(holder)) {
    holder[Number(key)] = takenOut;
    return holder;
  } else delete (holder as Record<PropertyKey, unknown>)[key];
  return null;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value;
}

function problemsOf(issue: Issue, schema: z.ZodType, source: Source, data: unknown): Problem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol') as FieldPath;
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, path);
    return issue.keys.map((key) => ({
      code: 'source/unknown-field',
      at: source.place([...path, key], 'key'),
      message: unknownField(key, nearest(key, known), known),
      quote: key,
    }));
  }
  const value = valueAt(data, path);
  const field = path.at(-1);
  if (value === undefined && typeof field === 'string') {
    return [{ code: 'source/missing-field', at: source.place(path), message: missingField(field) }];
  }
  const own = issue.code === 'custom' ? (issue.params?.['words'] as Words | undefined) : undefined;
  const message = own ?? wrongValue(fieldName(path), value, issue);
  return [{ code: 'source/field', at: source.place(path), message }];
}

/** The last name in a path: 'weight' of indicators.0.weight, 'years' of years.1. */
const fieldName = (path: FieldPath): string => {
  const name = path.findLast((step) => typeof step === 'string');
  return String(name ?? '');
};

/** The field names a schema knows at a path. */
export function fieldsAt(schema: z.ZodType, path: FieldPath): readonly string[] {
  let node: unknown = schema;
  for (const [at, step] of path.entries()) {
    node = unwrap(node);
    // A rule is read by the schema of its own name, which the tree's schema does not show.
    if (path[at - 1] === 'rule') node = ruleNamed(String(step))?.schema;
    else if (node instanceof z.ZodArray) node = node.element;
    else if (node instanceof z.ZodObject) node = node.shape[String(step)];
    else return [];
  }
  node = unwrap(node);
  return node instanceof z.ZodObject ? Object.keys(node.shape) : [];
}

function unwrap(node: unknown): unknown {
  let inner = node;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodNullable) {
    inner = inner.def.innerType;
  }
  return inner;
}

function unknownField(key: string, meant: string | null, known: readonly string[]): Words {
  const names = known.map((name) => `\`${name}\``);
  if (names.length === 0) {
    return {
      'zh-CN': `不应有字段 \`${key}\`，此处应没有下级字段，请删去`,
      en: `Unexpected field \`${key}\`, expected no fields here, remove it`,
    };
  }
  return meant === null
    ? {
        'zh-CN': `不应有字段 \`${key}\`，应为 ${names.join('、')} 之一，请改名或删去`,
        en: `Unexpected field \`${key}\`, expected one of ${names.join(', ')}, rename or remove it`,
      }
    : {
        'zh-CN': `不应有字段 \`${key}\`，应为 \`${meant}\`，请确认是否为笔误并改正`,
        en: `Unexpected field \`${key}\`, expected \`${meant}\` (did you mean it?), correct it`,
      };
}

const missingField = (field: string): Words => ({
  'zh-CN': `不应缺少字段 \`${field}\`，此处应有该必填字段，请补上`,
  en: `Unexpected absence of \`${field}\`, expected this required field here, add it`,
});

function wrongValue(field: string, value: unknown, issue: Issue): Words {
  const shown = typeof value === 'object' ? null : same(`\`${String(value)}\``);
  const found = shown ?? shape(value);
  const { expected, meant } = expectation(issue, value);
  const todo: Words =
    meant === null
      ? { 'zh-CN': '请改正', en: 'correct it' }
      : { 'zh-CN': `请确认是否指 \`${meant}\``, en: `did you mean \`${meant}\`?` };
  return {
    'zh-CN': `\`${field}\` 不应为${shown ? ' ' : ''}${found['zh-CN']}，应为${expected['zh-CN']}，${todo['zh-CN']}`,
    en: `Unexpected ${found.en} in \`${field}\`, expected ${expected.en}, ${todo.en}`,
  };
}

function shape(value: unknown): Words {
  if (value === null) return { 'zh-CN': '空', en: 'nothing' };
  if (!Array.isArray(value)) return { 'zh-CN': '一组字段', en: 'a map' };
  return value.length === 0 ? { 'zh-CN': '空列表', en: 'an empty list' } : { 'zh-CN': '列表', en: 'a list' };
}

const kinds: Readonly<Record<string, Words>> = {
  number: { 'zh-CN': '数字（不带单位）', en: 'a number without unit' },
  positive: { 'zh-CN': '大于 0 的数字', en: 'a number above 0' },
  amount: { 'zh-CN': '不小于 0 的金额', en: 'an amount of 0 or more' },
  year: { 'zh-CN': '四位年份（如 `2023`）', en: 'a year of four digits (`2023`)' },
  day: { 'zh-CN': '存在的日期（如 `2024-06-28`）', en: 'an existing day (`2024-06-28`)' },
  slug: { 'zh-CN': '由字母、汉字、数字和 `-` 组成的标识', en: 'an id of letters, digits and `-`' },
  webAddress: {
    'zh-CN': '以 `https://` 或 `http://` 开头、没有 `?` 和 `#` 的网址',
    en: 'a web address (`https://…`) without `?` and `#`',
  },
  colour: { 'zh-CN': '六位颜色值（如 `#0b5394`）', en: 'a colour of six digits (`#0b5394`)' },
  string: { 'zh-CN': '文字', en: 'text' },
  boolean: { 'zh-CN': ' `true` 或 `false`（不加引号）', en: '`true` or `false` without quotes' },
  int: { 'zh-CN': '整数', en: 'a whole number' },
  undefined: {
    'zh-CN': '单独的规则名（它没有参数）',
    en: 'the bare name of the rule, which has no parameters',
  },
  rule: {
    'zh-CN': '规则名，或以规则名为字段的一组参数',
    en: 'the name of a rule, or a map of its name to its parameters',
  },
  array: { 'zh-CN': '列表', en: 'a list' },
  object: { 'zh-CN': '一组字段', en: 'a map of fields' },
  record: { 'zh-CN': '一组字段', en: 'a map of fields' },
};

function expectation(issue: Issue, value: unknown): { expected: Words; meant: string | null } {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return { expected: oneOf(values), meant: nearest(String(value), values) };
  }
  if (issue.code === 'custom' && issue.params?.['names'] !== undefined) {
    const names = issue.params['names'] as readonly string[];
    return { expected: oneOf(names), meant: nearest(String(issue.params['name'] ?? ''), names) };
  }
  const named = kinds[issue.message];
  if (named !== undefined) return { expected: named, meant: null };
  if (issue.code === 'too_small') return { expected: least(issue), meant: null };
  if (issue.code === 'too_big') {
    return {
      expected: { 'zh-CN': `不大于 ${issue.maximum} 的数`, en: `at most ${issue.maximum}` },
      meant: null,
    };
  }
  if (issue.code === 'invalid_type')
    return { expected: kinds[issue.expected] ?? same(issue.expected), meant: null };
  if (issue.code === 'invalid_union') {
    const own: Words = { 'zh-CN': '文字或数字', en: 'text or a number' };
    return { expected: own, meant: null };
  }
  return { expected: { 'zh-CN': '符合格式说明的内容', en: 'what the guide describes' }, meant: null };
}

function least({ origin, minimum }: Extract<Issue, { code: 'too_small' }>): Words {
  if (origin === 'array') return { 'zh-CN': '至少一项的列表', en: 'a list of at least one' };
  if (origin === 'string') return { 'zh-CN': '非空文字', en: 'text that is not empty' };
  return { 'zh-CN': `不小于 ${minimum} 的数`, en: `at least ${minimum}` };
}

const oneOf = (values: readonly string[]): Words => {
  const quoted = values.map((value) => `\`${value}\``);
  return { 'zh-CN': ` ${quoted.join('、')} 之一`, en: `one of ${quoted.join(', ')}` };
};
