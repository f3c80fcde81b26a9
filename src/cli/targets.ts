import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Context } from '../report/context.ts';
import { findReports } from '../report/read.ts';
import { Misuse } from './misuse.ts';
import { isFolder } from './options.ts';

/** What a call of `check` is about. */
export type Targets = {
  /** Files of reports, each once, in the order named. */
  readonly reports: readonly string[];
  /** Settings that were named themselves. */
  readonly settings: readonly string[];
  /** Whether the content folder is checked as a whole, with its settings and its reports against each other. */
  readonly whole: boolean;
};

/**
 * Files and folders to check; the content folder where none is named.
 * @throws Misuse for a path that is not there, or is neither a report nor a setting
 */
export function targetsOf(paths: readonly string[], { folder }: Context, cwd: string): Targets {
  if (paths.length === 0 && !isFolder(folder)) throw new Misuse(({ misuse }) => misuse.noContent(folder));
  const named = paths.length === 0 ? [folder] : paths.map((path) => existing(path, cwd));
  const settings = named.filter((path) => isSetting(path, folder));
  const reports = named.filter((path) => !settings.includes(path)).flatMap((path) => reportsIn(path));
  return {
    reports: [...new Set(reports)],
    settings,
    whole: named.some((path) => isFolder(path) && isInside(path, folder)),
  };
}

function existing(path: string, cwd: string): string {
  const full = resolve(cwd, path);
  if (!existsSync(full)) throw new Misuse(({ misuse }) => misuse.missing(path));
  return full;
}

const isInside = (outer: string, inner: string): boolean => {
  const way = relative(outer, inner);
  return way !== '..' && !way.startsWith(`..${sep}`);
};

const isSetting = (path: string, folder: string): boolean =>
  /\.ya?ml$/.test(path) && statSync(path).isFile() && isInside(folder, path);

function reportsIn(path: string): readonly string[] {
  if (!isFolder(path)) {
    if (path.endsWith('.md')) return [path];
    throw new Misuse(({ misuse }) => misuse.notReport(path));
  }
  const content = join(path, 'content');
  // The project's own folder stands for its content: README.md is no report.
  return findReports(
    !existsSync(join(path, 'reports')) && isFolder(join(content, 'reports')) ? content : path,
  );
}
