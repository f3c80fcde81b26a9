import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Context } from '../report/context.ts';
import { findOwnPages } from '../report/own-page.ts';
import { findReports } from '../report/read.ts';
import { Misuse } from './misuse.ts';
import { isFolder } from './options.ts';

/** What a call of `check` is about. */
export type Targets = {
  /** Files of reports, each once, in the order named. */
  readonly reports: readonly string[];
  /** Files of the publisher's own pages, likewise. */
  readonly pages: readonly string[];
  /** Settings that were named themselves. */
  readonly settings: readonly string[];
  /** Whether the content folder is checked as a whole, with its settings and its reports against each other. */
  readonly whole: boolean;
};

/**
 * Files and folders to check; the content folder where none is named.
 * @throws Misuse for a path that is not there, or is neither a report, a page nor a setting
 */
export function targetsOf(paths: readonly string[], { folder }: Context, cwd: string): Targets {
  if (paths.length === 0 && !isFolder(folder)) throw new Misuse(({ misuse }) => misuse.noContent(folder));
  const named = paths.length === 0 ? [folder] : paths.map((path) => existing(path, cwd));
  const settings = named.filter((path) => isSetting(path, folder));
  const texts = named.filter((path) => !settings.includes(path)).flatMap((path) => textsIn(path));
  const pages = texts.filter((file) => isPage(file, folder));
  return {
    reports: [...new Set(texts)].filter((file) => !pages.includes(file)),
    pages: [...new Set(pages)],
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

/** Whether a file lies in the folder of pages of a content folder: this one, or another that looks like one. */
function isPage(file: string, content: string): boolean {
  const parts = dirname(file).split(sep);
  return parts.some((part, at) => {
    const above = parts.slice(0, at).join(sep) || sep;
    const last =
      part === 'pages' && !parts.slice(at + 1).some((below) => below === 'pages' || below === 'reports');
    return last && (above === content || contentFiles.some((name) => existsSync(join(above, name))));
  });
}

const contentFiles = ['site.yaml', 'reports'];

function textsIn(path: string): readonly string[] {
  if (!isFolder(path)) {
    if (path.endsWith('.md')) return [path];
    throw new Misuse(({ misuse }) => misuse.notReport(path));
  }
  const content = join(path, 'content');
  // The project's own folder stands for its content: README.md is no report.
  const folder = !existsSync(join(path, 'reports')) && isFolder(join(content, 'reports')) ? content : path;
  return [...findReports(folder), ...findOwnPages(folder)];
}
