import type { ReportSummary } from '../report/summary.ts';

const base = decodeURI(import.meta.env.BASE_URL).replace(/\/$/, '');

/** An address of this site from its path: '/reports/' under whatever folder the site is published in. */
export const link = (path: string): string => encodeURI(base + path);

export const reportLink = ({ id }: Pick<ReportSummary, 'id'>): string => link(`/reports/${id}/`);
