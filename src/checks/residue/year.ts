import type { Words } from '../../i18n/words.ts';
import type { Passage } from '../../prose/passages.ts';
import type { ReadableReport } from '../../report/read.ts';
import type { Check, Found } from '../check.ts';
import { fieldsOf } from '../fields.ts';
import { passagesOf, type Text } from '../texts.ts';
import {
  covers,
  type Evaluated,
  type StatedYears,
  strayPeriod,
  strayYears,
  yearsIn,
} from './stated-years.ts';

/** What the frontmatter says is evaluated; null where it names no year. */
function evaluatedBy({ data }: ReadableReport): Evaluated | null {
  const years = data.years ?? (data.year === undefined ? [] : [data.year]);
  if (years.length === 0) return null;
  const names = [data.project?.name, data.department.name, ...(data.units ?? []).map(({ name }) => name)];
  return {
    years: [Math.min(...years), Math.max(...years)],
    self: data.evaluation === 'self',
    names: names.filter((name) => name !== undefined),
  };
}

/** （2022年度）, 2022年度: the line below the title of a form. */
const lineOfItsOwn = /^[（(]?\s*(?:19|20)\d{2}\s*年度?\s*[)）]?$/;

/** Cells that say what the next one holds: the evaluated year. */
const yearCell = /^(?:评价|自评|绩效)(?:年度|时段|所属期)$/;

/** Passages above the text proper: the title, its year, the first table. */
function* opening(passages: readonly Passage[]): Generator<[Passage, Passage | undefined]> {
  for (const [index, passage] of passages.entries()) {
    if (index > 30 || (passage.kind !== 'cell' && /[。；]/.test(passage.text))) return;
    if (passage.kind === 'heading' && /^[一二三]、/.test(passage.text)) return;
    yield [passage, passages[index - 1]];
  }
}

/** A statement of the evaluated year above the text proper that agrees with none of the evaluated years. */
function strayInOpening(
  { text, kind, cell }: Passage,
  before: Passage | undefined,
  evaluated: Evaluated,
): StatedYears | null {
  if (kind === 'cell') {
    const labelled = before?.cell?.table === cell?.table && yearCell.test(before?.text.trim() ?? '');
    const [stated] = labelled ? yearsIn(/^\d{4}$/.test(text.trim()) ? `${text}年` : text) : [];
    return stated === undefined || covers(stated, evaluated.years) || text.length > 12 ? null : stated;
  }
  if (lineOfItsOwn.test(text)) {
    const [stated] = yearsIn(text);
    return stated === undefined || covers(stated, evaluated.years) ? null : stated;
  }
  return text.length <= 60 ? strayYears(text, evaluated) : null;
}

function finding(report: ReadableReport, { text, place }: Text, { from, to }: StatedYears): Found {
  const { data, source } = report;
  const field = data.years === undefined ? 'year' : 'years';
  const years = (data.years ?? [data.year]).join('、');
  const quote = text.slice(from, Math.min(to, text.length));
  const same: Words = { 'zh-CN': `\`${field}\`：\`${years}\``, en: `\`${field}\`: \`${years}\`` };
  return {
    at: place(from, Math.min(to, text.length)),
    quote,
    message: {
      'zh-CN': `评价年度不应一处为 \`${quote}\`、一处为 \`${years}\`，应前后一致，请核对后改正`,
      en: `Unexpected \`${quote}\` where \`${field}\` says \`${years}\`, expected one evaluated year, correct either`,
    },
    related: [{ at: source.place([field]), message: same }],
  };
}

export default {
  code: 'residue/year',
  severity: 'error',
  title: { 'zh-CN': '评价年度前后不一', en: 'Two different evaluated years' },
  why: {
    'zh-CN':
      '标题、正文和元数据的评价年度不一，多半是从上一年的报告改来而没有改全，读者不知道数字属于哪一年。',
    en: 'Title, text and data that name different years are mostly last year’s report not wholly rewritten; readers cannot tell whose figures these are.',
  },
  fix: {
    'zh-CN': '改正标题、正文或 `year`，使之一致；评价跨年度时写 `years`。',
    en: 'Correct title, text or `year`; write `years` where several years are evaluated.',
  },
  *run(report, prose) {
    const evaluated = evaluatedBy(report);
    if (evaluated === null) return;
    const title = fieldsOf(report).find(({ path }) => path.length === 1 && path[0] === 'title');
    const stray = title === undefined ? null : strayYears(title.text, evaluated);
    if (title !== undefined && stray !== null) yield finding(report, title, stray);
    const passages = passagesOf(report, prose);
    const seen = new Set<Passage>();
    for (const [passage, before] of opening(passages)) {
      const other = strayInOpening(passage, before, evaluated);
      if (other === null) continue;
      seen.add(passage);
      yield finding(report, passage, other);
    }
    for (const passage of passages) {
      const other = seen.has(passage) ? null : strayPeriod(passage.text, evaluated);
      if (other !== null) yield finding(report, passage, other);
    }
  },
} satisfies Check;
