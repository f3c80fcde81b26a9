import type { Report } from './read.ts';

/** A Markdown file as read: what a report and a page of the publisher's own have in common. */
export type WrittenFile = Pick<Report, 'file' | 'source' | 'problems' | 'site'>;
