import type { Words } from '../../i18n/words.ts';
import type { Passage } from '../../prose/passages.ts';
import type { ReadableReport } from '../../report/read.ts';
import type { Check, Found } from '../check.ts';
import { fieldsOf } from '../fields.ts';
import { totalsOf } from '../reconcile/values.ts';
import { headingsOver, narrow, passagesOf, type Text } from '../texts.ts';
import { captionedDays } from './year/captioned-day.ts';
import { countedYears } from './year/counted-years.ts';
import { earlySteps } from './year/early-steps.ts';
import { strayRange } from './year/evaluated-span.ts';
import { strayForms, strayTitle } from './year/named-years.ts';
import { orderedYears } from './year/noticed-years.ts';
import { cellYear, opening, strayInOpening } from './year/opening-years.ts';
import { ownAmounts } from './year/own-amounts.ts';
import { ownDates } from './year/own-dates.ts';
import { strayPlans } from './year/planned-years.ts';
import { signedBefore } from './year/signed-date.ts';
import { slippedYears } from './year/slipped-years.ts';
import {
  type Evaluated,
  namesOtherYear,
  otherYear,
  type StatedYears,
  strayPeriod,
  strayYears,
} from './year/stated-years.ts';
import { strayWork } from './year/work-dates.ts';
import { comparedYears, type Standing, strayResults } from './year/year-sentences.ts';
import { strayGoals } from './year/yearly-goals.ts';

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

/** Sections on how the evaluation was made. */
const ofWork = /(?:评价|自评)(?:的)?(?:工作|组织|过程|实施|目的|开展)|工作(?:开展|组织|过程)/;

function standingOf({ data, units, scheme }: ReadableReport): Omit<Standing, 'introduces'> {
  const results = units.flatMap(({ scorable, printed }) => [scorable.stated.grade, printed.grade]);
  const given = new Set(results.filter((grade) => grade !== null));
  const words = scheme.bands.flatMap(({ grade, aliases }) =>
    [grade, ...aliases].some((word) => given.has(word)) ? [grade, ...aliases] : [],
  );
  return {
    totals: units.flatMap((unit) => totalsOf(unit, scheme)),
    grades: [...given, ...words],
    title: data.title,
  };
}

/** Stray years below the title: of the period, of results and evaluations, of goals. */
function* belowTitle(
  report: ReadableReport,
  passages: readonly Passage[],
  evaluated: Evaluated,
): Generator<[Passage, StatedYears]> {
  const standing = standingOf(report);
  const amounts = ownAmounts(report);
  const dates = ownDates(report);
  const told = new Set<Passage>();
  let preface = true;
  for (const [index, passage] of passages.entries()) {
    if (/^\s*(?:一、|1[.、])/.test(passage.text) || passage.kind === 'cell') preface = false;
    if (!/\d{4}|[０-９]{4}/.test(passage.text)) continue;
    if (!namesOtherYear(narrow(passage.text), evaluated.years)) continue;
    const introduces = preface || headingsOver(passage).some((title) => ofWork.test(title));
    const period = cellYear(passages, index, evaluated) ?? strayPeriod(passage.text, evaluated);
    const renamed = passage.kind === 'cell' ? null : otherYear(passage.text, report.data.title, evaluated);
    const whole = renamed ?? period;
    if (whole !== null) {
      told.add(passage);
      yield [passage, whole];
    } else if (passage.kind !== 'cell')
      for (const stated of [
        ...strayResults(passage.text, evaluated, { ...standing, introduces }),
        ...comparedYears(passage.text, evaluated),
        ...amounts(passage.text, evaluated),
        ...dates(passage.text),
        ...strayRange(passage.text, evaluated, report.data.title),
        ...countedYears(passage.text, evaluated),
        ...orderedYears(passage.text, evaluated),
        ...slippedYears(passage.text, evaluated),
      ]) {
        told.add(passage);
        yield [passage, stated];
      }
  }
  for (const { passage, stated } of [
    ...strayGoals(passages, evaluated),
    ...captionedDays(report, passages, evaluated),
    ...strayForms(passages, report.data.title, evaluated),
  ])
    if (!told.has(passage)) yield [passage, stated];
}

const dates = {
  report: { 'zh-CN': '报告日期', en: 'date of the report' },
  work: { 'zh-CN': '评价工作的时间', en: 'time of the evaluation' },
  plan: { 'zh-CN': '改进措施的时间', en: 'time of what is to be done' },
} as const;

/** A date of the report, of the work on it, or of what is to follow, that lies before what it evaluates. */
function dateFinding(
  { data }: ReadableReport,
  { text, place }: Text,
  { from, to }: StatedYears,
  of: keyof typeof dates,
): Found {
  const years = (data.years ?? [data.year]).join('、');
  const quote = text.slice(from, to);
  const { [of]: date } = dates;
  return {
    at: place(from, to),
    quote,
    message: {
      'zh-CN': `${date['zh-CN']}不应为 \`${quote}\`，应在评价年度 \`${years}\` 之后，请核对后改正`,
      en: `Unexpected ${date.en} \`${quote}\`, expected one after the evaluated \`${years}\`, correct either`,
    },
  };
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
    const stray =
      title === undefined
        ? null
        : (strayYears(title.text, evaluated) ?? strayTitle(title.text, report.source.body, evaluated));
    if (title !== undefined && stray !== null) yield finding(report, title, stray);
    const passages = passagesOf(report, prose);
    const seen = new Set<Passage>();
    const above = new Set<Passage>();
    for (const [passage, next] of opening(passages)) {
      above.add(passage);
      const other = strayInOpening(passage, next, evaluated);
      if (other === null) continue;
      seen.add(passage);
      yield finding(report, passage, other);
    }
    for (const [passage, other] of belowTitle(report, passages, evaluated))
      if (!seen.has(passage)) yield finding(report, passage, other);
    for (const { passage, stated } of signedBefore(passages, above, evaluated))
      if (!seen.has(passage)) yield dateFinding(report, passage, stated, 'report');
    const { title: name, published } = report.data;
    const work = strayWork(passages, name, published, evaluated);
    const early = earlySteps(passages, report.data, evaluated).filter(
      (step) => !work.some(({ passage }) => passage === step.passage),
    );
    for (const { passage, stated } of [...work, ...early])
      if (!seen.has(passage)) yield dateFinding(report, passage, stated, 'work');
    for (const { passage, stated } of strayPlans(passages, evaluated))
      if (!seen.has(passage)) yield dateFinding(report, passage, stated, 'plan');
  },
} satisfies Check;
