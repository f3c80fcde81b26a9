import type { ReportData } from './schema.ts';

/** From least to most: a withdrawn report's title; score, grade and findings; the score table too; everything. */
const extents = ['title', 'result', 'form', 'full'] as const;

/** How far a report is public. */
export type Extent = (typeof extents)[number];

type Marks = Pick<ReportData, 'status' | 'disclosure'>;

const extentOf = ({ status, disclosure }: Marks): Extent => (status === 'withdrawn' ? 'title' : disclosure);

/** Whether what is public from this extent on is public of a report. */
export const shows = (report: Marks, from: Extent): boolean =>
  extents.indexOf(extentOf(report)) >= extents.indexOf(from);

/** Fields that every report has; what they may say of a withdrawn one is decided where they are printed. */
type Always = 'title' | 'status' | 'evaluation' | 'subject' | 'department' | 'disclosure';

/** The extent from which a field of the frontmatter is public. */
const publicFrom: Readonly<Record<Exclude<keyof ReportData, Always>, Extent>> = {
  published: 'title',
  year: 'title',
  years: 'title',
  revisions: 'title',
  project: 'result',
  evaluator: 'result',
  sector: 'result',
  scheme: 'result',
  units: 'result',
  stated: 'result',
  findings: 'result',
  approval: 'result',
  summary: 'form',
  outline: 'form',
  framework: 'form',
  budget: 'form',
  indicators: 'form',
  adjustments: 'form',
  veto: 'form',
  use: 'form',
  attachments: 'full',
  acknowledged: 'full',
};

/** The frontmatter without what is not public. */
export function disclosed(data: ReportData): ReportData {
  const hidden = Object.entries(publicFrom).filter(([, from]) => !shows(data, from));
  const rest = { ...data, ...Object.fromEntries(hidden.map(([field]) => [field, undefined])) };
  return shows(data, 'result') ? rest : { ...rest, department: { name: data.department.name } };
}
