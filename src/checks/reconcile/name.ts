import type { NameClaim } from '../../prose/claims/claim.ts';
import type { Place } from '../../report/problem.ts';
import type { ReadableReport } from '../../report/read.ts';
import { reconciliation, type Verdict } from './reconciliation.ts';
import { nameOf } from './values.ts';

export default reconciliation('name', {
  severity: 'warning',
  title: {
    'zh-CN': '指标、单位、项目或评价机构的名称前后不一',
    en: 'Two names for one indicator, department, project or evaluator',
  },
  why: {
    'zh-CN':
      '同一项指标在正文叫“事务管理”、在指标表叫“业务管理”，读者无法确定说的是不是一回事；评价机构的名称写错一个字，就成了另一家。',
    en: 'Where one indicator has two names, readers cannot tell whether one thing is spoken of; an evaluator’s name with a wrong letter is another firm’s.',
  },
  fix: {
    'zh-CN': '统一名称；两个名称都要用的，把另一个写入该指标的 `aliases`。',
    en: 'Use one name; where both are meant, add the other to the indicator’s `aliases`.',
  },
  compare(claim: NameClaim, report): Verdict {
    const { spot, written, subject } = claim;
    if (subject === null) return ofOther(claim, report);
    const name = nameOf(subject);
    return {
      at: spot.at,
      quote: spot.quote,
      message: {
        'zh-CN': `指标名称不应为 \`${written}\`，应为 \`${name}\`，请统一名称或补充 \`aliases\``,
        en: `Unexpected name \`${written}\`, expected \`${name}\`, use one name or add it to \`aliases\``,
      },
      related:
        subject.node === null
          ? []
          : [
              {
                at: subject.unit.at(subject.node.index),
                message: { 'zh-CN': `指标“${name}”`, en: `indicator “${name}”` },
              },
            ],
    };
  },
});

const kinds = {
  evaluator: { 'zh-CN': '评价机构名称', en: 'name of the evaluator' },
  department: { 'zh-CN': '单位名称', en: 'name of the department' },
  project: { 'zh-CN': '项目名称', en: 'name of the project' },
  title: { 'zh-CN': '报告标题', en: 'title of the report' },
  short: { 'zh-CN': '简称', en: 'short name' },
  thing: { 'zh-CN': '名称', en: 'name' },
} as const;

/** 甘肃正恒 where the frontmatter's evaluator is 甘肃正衡; 县文体局 where the text says 县文旅局 elsewhere. */
function ofOther(claim: NameClaim, report: ReadableReport): Verdict {
  const { spot, written, of = 'evaluator' } = claim;
  const { [of]: kind } = kinds;
  const { name, at } =
    claim.told === undefined ? inFields(of, report) : { ...claim.told, at: claim.told.spot.at };
  return {
    at: spot.at,
    quote: spot.quote,
    message: {
      'zh-CN': `${kind['zh-CN']}不应为 \`${written}\`，应为 \`${name}\`，请统一名称`,
      en: `Unexpected ${kind.en} \`${written}\`, expected \`${name}\`, use one name`,
    },
    related: [{ at, message: { 'zh-CN': `“${name}”`, en: `“${name}”` } }],
  };
}

function inFields(
  of: NonNullable<NameClaim['of']>,
  { data, source }: ReadableReport,
): { readonly name: string; readonly at: Place } {
  if (of === 'title' || of === 'short' || of === 'thing')
    return { name: data.title, at: source.place(['title']) };
  return { name: data[of]?.name ?? '', at: source.place([of, 'name']) };
}
