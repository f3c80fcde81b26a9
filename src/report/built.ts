import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportJson } from './outputs/report-json.ts';

/** A contents entry: a heading of the body. */
export type TocEntry = { readonly depth: number; readonly id: string; readonly text: string };

/** A passage for search, under the heading or row it can be jumped to. */
export type SearchBlock = {
  readonly kind: 'heading' | 'text' | 'row';
  readonly anchor?: string;
  readonly title?: string;
  readonly text: string;
};

/** An acknowledged finding as readers see it: what stands in the text, and what the publisher says of it. */
export type Note = {
  readonly id: string;
  readonly check: string;
  /** The check's title in the site's language. */
  readonly title: string;
  readonly quote: string;
  readonly note: string;
  readonly line: number;
  /** Whether the body holds a reference to it; the others stand in the list alone. */
  readonly placed: boolean;
};

/** Everything a report's page shows, made once by a worker and kept under its digest. */
export type Built = {
  readonly json: ReportJson;
  readonly html: string;
  readonly toc: readonly TocEntry[];
  readonly blocks: readonly SearchBlock[];
  readonly notes: readonly Note[];
  /** Files of the report's folder that are published with it. */
  readonly files: readonly string[];
};

export const builtFile = (cacheFolder: string, digest: string): string =>
  join(cacheFolder, 'reports', digest.slice(0, 2), `${digest}.json`);

/** Reads what a worker made; the digest is the summary's. */
export const readBuilt = (cacheFolder: string, digest: string): Built =>
  JSON.parse(readFileSync(builtFile(cacheFolder, digest), 'utf8')) as Built;
