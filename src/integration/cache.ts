import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding } from '../checks/check.ts';
import type { SiteLink } from '../prose/site-links.ts';
import { builtFile } from '../report/built.ts';
import { type Context, digestOf } from '../report/context.ts';
import type { ReportSummary } from '../report/summary.ts';

/** What a report was made from besides its own bytes. */
export type Uses = {
  readonly scheme: string | null;
  readonly outline: string | null;
  readonly framework: string | null;
  /** Names, sizes and times of the files beside it. */
  readonly attachments: string;
};

/** One report as the last build left it. */
export type Entry = {
  readonly file: string;
  readonly size: number;
  readonly modified: number;
  /** Digest of the file's bytes. */
  readonly bytes: string;
  readonly uses: Uses;
  /** Digest of bytes, uses, settings and product: names the built page in the cache. */
  readonly digest: string;
  readonly findings: readonly Finding[];
  /** Whether its author says that it is not to be published yet; a file that cannot be read says nothing. */
  readonly draft: boolean;
  readonly links: readonly SiteLink[];
  /** Null for a report that could not be read. */
  readonly summary: ReportSummary | null;
};

const indexFile = (folder: string): string => join(folder, 'index.jsonl');

/** Entries of the last build by file; an index of another product version, or a torn one, is no index. */
export function readIndex(folder: string, version: string): ReadonlyMap<string, Entry> {
  const file = indexFile(folder);
  if (!existsSync(file)) return new Map();
  const [head, ...lines] = readFileSync(file, 'utf8').split('\n');
  if (head !== version || lines.pop() !== '') return new Map();
  return new Map(lines.map((line) => JSON.parse(line) as Entry).map((entry) => [entry.file, entry]));
}

export function writeIndex(folder: string, version: string, entries: readonly Entry[]): void {
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
  writeWhole(indexFile(folder), [`${version}\n`, ...lines].join(''));
}

/** Written beside and moved into place: a reader sees the old file or the new one, never half of it. */
export function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.${Math.trunc(performance.now() * 1000)}`;
  writeFileSync(beside, text);
  renameSync(beside, file);
}

/** Removes built pages that no entry names any more. */
export function pruneBuilt(folder: string, entries: readonly Entry[]): void {
  const kept = new Set(entries.map(({ digest }) => builtFile(folder, digest)));
  const root = join(folder, 'reports');
  if (!existsSync(root)) return;
  for (const { name, parentPath } of readdirSync(root, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  )) {
    const file = join(parentPath, name);
    if (!kept.has(file)) rmSync(file);
  }
}

/** The digest of everything a page follows from. */
export function digestFor(bytes: string, uses: Uses, context: Context, version: string): string {
  const shared = [
    uses.scheme === null ? '' : (context.schemes.get(uses.scheme)?.digest ?? ''),
    uses.outline === null ? '' : (context.outlines.get(uses.outline)?.digest ?? ''),
    uses.framework === null ? '' : (context.frameworks.get(uses.framework)?.digest ?? ''),
  ];
  return digestOf(version, bytes, context.siteDigest, ...shared, uses.attachments);
}

/** The digest of the code that reads, checks and renders, and of the packages it leans on. */
export function productVersion(): string {
  const root = join(import.meta.dirname, '..');
  const folders = ['scoring', 'report', 'prose', 'checks', 'i18n', 'integration'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const lock = join(root, '../package-lock.json');
  const all = [...files.sort(), ...(existsSync(lock) ? [lock] : [])];
  return digestOf(...all.map((file) => readFileSync(file)));
}

/** Size and time of a file; what tells that it need not be read again. */
export function stamp(file: string): { size: number; modified: number } {
  const { size, mtimeMs } = statSync(file);
  return { size, modified: mtimeMs };
}
