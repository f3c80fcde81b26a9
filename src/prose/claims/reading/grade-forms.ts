import type { Scheme } from '../../../scoring/scheme.ts';

/** How a text may state a grade of a scheme. Every form ends where its clause does. */
export type GradeForms = {
  /** Whether a sentence may state one at all. */
  readonly spoken: RegExp;
  /** 评价等级为“优”, 等级：良好, 等级评定为良. */
  readonly labelled: RegExp;
  /** Behind a total: 评定为“良”, 属于“良”等级, 评价结果为良, 为良好. */
  readonly said: RegExp;
  /** Behind a grade: the next of a list of grades with their limits (…）、良（80 分及以上）. */
  readonly next: RegExp;
};

const cache = new WeakMap<Scheme, GradeForms>();

const open = `["'(]*`;
const close = `["')]*(?:的)?(?:级别|级|等级|等次|档次|等|档|类)?["')]*`;
const label = '(?:等级|等次|评级|级别|档次|等第)';

export function gradeForms(scheme: Scheme): GradeForms {
  const known = cache.get(scheme);
  if (known !== undefined) return known;
  const words = scheme.bands
    .flatMap(({ grade, aliases }) => [grade, ...aliases])
    .filter((word) => /^[\p{Script=Han}A-Z+-]+$/u.test(word))
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[+-]/g, '\\$&'))
    .join('|');
  const grade = `(${words || '(?!)'})`;
  const linked = `(?:评定|确定|认定|划分|划定|结果|结论)?(?:同)?(?:为|是|:|达到|达|属于|属|在|即){0,3}`;
  const forms = {
    spoken: new RegExp(
      `(?:等级|评级|级别|等次|档次|等第|评|定|属|达|结果|结论|为|对应|分\\()[\\s\\S]*(?:${words || '(?!)'})`,
    ),
    next: new RegExp(`^["']?\\(\\D{0,3}\\d[^。;]{0,24}?\\)["']?[、,]["']?(?:${words || '(?!)'})["']?\\(`),
    labelled: new RegExp(`${label}${linked}${open}${grade}${close}$`),
    said: new RegExp(
      `(?:(?:评|定|认|判|确|列|划|归)(?:定|为|入)?(?:等级|级别|等次)?(?:为)?|属于?|达到?|对应|处于|结(?:论|果)(?:为|是|:)?|评价(?:为|是|:)|绩效(?:为|是|:)|^为|^)(?:了)?${open}${grade}${close}$`,
    ),
  };
  cache.set(scheme, forms);
  return forms;
}
