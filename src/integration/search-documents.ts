import { amountBands, bandOf, scoreBands } from '../client/find-bands.ts';
import { findWords } from '../i18n/find.ts';
import { siteWords } from '../i18n/site.ts';
import type { Language } from '../i18n/words.ts';
import { type Built, readBuilt } from '../report/built.ts';
import { differing } from '../report/differing.ts';
import { formatPrintedMoney, formatYears } from '../report/format.ts';
import { gradesOf } from '../report/grades.ts';
import { filedYear, standing } from '../report/library.ts';
import type { NodeJson } from '../report/outputs/report-json.ts';
import type { PlainScheme } from '../report/plain-scheme.ts';
import type { ReportSummary } from '../report/summary.ts';
import type { SearchDocument } from './search-document.ts';

type Frame = { readonly language: Language; readonly schemes: readonly PlainScheme[] };

/** From this many reports on, a shard holds one year: an edit then leaves the others as they are. */
const manyReports = 1000;

/** What is searchable of the reports that stand, one at a time: their bodies are in the cache. */
export function* searchDocuments(
  library: readonly ReportSummary[],
  cacheFolder: string,
  frame: Frame,
): Generator<SearchDocument> {
  const reports = standing(library);
  const whole = reports.length < manyReports;
  for (const report of reports) {
    const document = searchDocument(report, readBuilt(cacheFolder, report.digest), frame);
    yield whole ? { ...document, shard: 'all' } : document;
  }
}

/** One report, with what may be public of it: the score table only from `form` on, the text only where it is full. */
export function searchDocument(report: ReportSummary, built: Built, frame: Frame): SearchDocument {
  return {
    url: `/reports/${report.id}/`,
    shard: String(filedYear(report)),
    title: report.title,
    meta: meta(report, frame),
    filters: filters(report, frame),
    sort: {
      year: filedYear(report),
      // Reports of one scheme stand together; between schemes the order says nothing.
      ...(report.ranked && report.rate !== null && { score: `${report.scheme} ${report.rate.toFixed(9)}` }),
      ...(report.budget?.yuan != null && { amount: report.budget.yuan }),
    },
    blocks: blocks(report, built, frame),
  };
}

function filters(report: ReportSummary, { schemes }: Frame): SearchDocument['filters'] {
  const { years, region, department, evaluation, subject, sector, scheme, printed, budget } = report;
  const full = Number(schemes.find(({ id }) => id === scheme)?.full ?? 100);
  const score =
    printed === null || !report.ranked ? null : bandOf((Number(printed) * 100) / full, scoreBands);
  const amount = budget?.yuan == null ? null : bandOf(budget.yuan, amountBands);
  const all: Record<string, string[]> = {
    year: years.map(String),
    place: region.map((_, at) => region.slice(0, at + 1).join('/')),
    department: [department],
    evaluation: [evaluation],
    subject: [subject],
    sector: sector === null ? [] : [sector],
    grade: gradesOf(report).map((grade) => `${scheme}/${grade}`),
    score: score === null ? [] : [score],
    amount: amount === null ? [] : [amount],
  };
  return Object.fromEntries(Object.entries(all).filter(([, values]) => values.length > 0));
}

/** What a result says of a report, in the site's words; `ordered` where its score may be put in order. */
function meta(report: ReportSummary, { language, schemes }: Frame): Record<string, string> {
  const { id, years, department, evaluation, sector, printed, grade, gradeRank, units, budget, scheme } =
    report;
  const known = schemes.find((one) => one.id === scheme);
  const words = siteWords[language];
  const own = differing(report);
  const all: Record<string, string | null> = {
    id,
    years: formatYears(years, language),
    department,
    kind: [words.evaluation[evaluation], ...(report.vetoed ? [words.list.vetoed] : [])].join(' · '),
    sector,
    total: printed,
    full: known?.full ?? null,
    grade,
    statedTotal: own.total,
    statedGrade: own.grade,
    rank: gradeRank === null ? null : String(gradeRank),
    scheme,
    schemeName: known?.name ?? scheme,
    ordered: report.ranked && report.rate !== null ? 'yes' : null,
    units: units.length > 0 ? String(units.length) : null,
    amount: budget?.base == null ? null : formatPrintedMoney(budget.base, budget.unit, language),
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

type Block = SearchDocument['blocks'][number];

function blocks(report: ReportSummary, { json, blocks, notes }: Built, frame: Frame): Block[] {
  const text = (one: string | null | undefined): Block[] => (one ? [{ kind: 'text', text: one }] : []);
  const open = report.disclosure === 'full';
  const rows = [json.nodes, ...(json.units ?? []).map(({ nodes }) => nodes)].flatMap((nodes) => nodes ?? []);
  return [
    ...[report.department, report.evaluator?.name, report.sector, report.project?.name].flatMap(text),
    ...report.region.flatMap(text),
    ...text(report.summary),
    ...(json.units ?? []).flatMap(({ name }) => text(name)),
    ...rows.map((node) => row(node, frame)),
    ...json.findings.flatMap(({ problem, advice, owner, note }) =>
      [problem, advice, owner, note].flatMap(text),
    ),
    ...json.use.flatMap(({ measure, note }) => [measure, note].flatMap(text)),
    // A table of the body has no row of its own to jump to.
    ...(open
      ? blocks.map((block): Block => ({ ...block, kind: block.kind === 'heading' ? 'heading' : 'text' }))
      : []),
    ...(open
      ? notes.flatMap(({ id, quote, note }) =>
          [quote, note].map((one): Block => ({ kind: 'text', anchor: id, text: one })),
        )
      : []),
  ];
}

/** 服务对象满意度 · 得分 8.98 / 10 · 目标 100% · 实际 89.78% · … */
function row(node: NodeJson, { language }: Frame): Block {
  const words = siteWords[language].table;
  const parts = [
    [node.name, ...node.aliases].join('、'),
    node.printed === null ? null : `${words.score} ${node.printed} / ${node.applicableWeightPrinted ?? '—'}`,
    node.target === null ? null : `${words.target} ${withUnit(node.target, node.unit)}`,
    node.actual === null ? null : `${words.actual} ${withUnit(node.actual, node.unit)}`,
    node.reason === null ? null : `${words.reason} ${node.reason}`,
    node.evidence === null ? null : `${words.evidence} ${node.evidence}`,
  ];
  const above = node.path.split('/').slice(0, -1).join(' / ');
  return {
    kind: 'row',
    anchor: node.anchor,
    title: above || findWords[language].row,
    text: parts.filter((part) => part !== null).join(' · '),
  };
}

/** A figure that says its unit itself, or is words, gets none. */
const withUnit = (fact: string, unit: string): string => (/\d$/.test(fact) ? fact + unit : fact);
