import type { Check } from '../check.ts';

export default {
  code: 'source/status',
  severity: 'error',
  title: { 'zh-CN': '公开的手续不全', en: 'Published without what publication needs' },
  why: {
    'zh-CN': '公开须有日期；第三方机构的报告须经委托方和财政部门同意（财监〔2021〕4号）；撤回须说明原因。',
    en: 'Publication has a date; a third party’s report needs consent; a withdrawal needs its reason.',
  },
  fix: {
    'zh-CN': '补上 `published`、`approval` 或 `revisions`；未定稿的保持 `status: draft`。',
    en: 'Add `published`, `approval` or `revisions`; what is not final stays `status: draft`.',
  },
  *run({ data, source }) {
    const at = source.place(['status']);
    if (data.status === 'draft') return;
    if (data.published === undefined && !source.has(['published'])) {
      yield {
        at,
        quote: data.status,
        message: {
          'zh-CN': `\`status\` 不应为 \`${data.status}\` 而没有公开日期，应有 \`published\`，请补上公开的日期`,
          en: `Unexpected \`${data.status}\` in \`status\` without a day of disclosure, expected \`published\`, add the day`,
        },
      };
    }
    if (
      data.status === 'published' &&
      data.evaluator?.kind === 'third-party' &&
      data.approval === undefined &&
      !source.has(['approval'])
    ) {
      yield {
        at: source.place(['evaluator', 'kind']),
        quote: data.evaluator.name,
        message: {
          'zh-CN': `第三方机构“${data.evaluator.name}”的报告不应未经同意而公开，应有 \`approval\`，请写明同意公开的单位和日期`,
          en: `Unexpected publication of a third party’s report (“${data.evaluator.name}”) without consent, expected \`approval\`, state by whom and when`,
        },
        related: [{ at, message: { 'zh-CN': '状态为已公开', en: 'its status is published' } }],
      };
    }
    if (data.status === 'withdrawn' && (data.revisions ?? []).length === 0) {
      yield {
        at,
        quote: data.status,
        message: {
          'zh-CN': '报告不应撤回而不说明，应在 `revisions` 中有一条说明，请写明撤回的日期和原因',
          en: 'Unexpected withdrawal without a word, expected a note in `revisions`, state its day and reason',
        },
      };
    }
  },
} satisfies Check;
