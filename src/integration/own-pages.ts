import { join } from 'node:path';
import type { Finding } from '../checks/check.ts';
import { checkPage, problemFindings } from '../checks/run.ts';
import { readProse } from '../prose/read.ts';
import { renderProse } from '../prose/render.ts';
import type { Addresses } from '../report/addresses.ts';
import type { Context } from '../report/context.ts';
import {
  type BuiltPage,
  byOrder,
  findOwnPages,
  type OwnPage,
  readOwnPage,
  twinProblems,
} from '../report/own-page.ts';
import { copyBeside, filesBeside, pictureOf, picturesBeside } from './beside.ts';
import { drawOnce } from './draw-once.ts';

export type OwnPages = {
  /** In the order in which they are linked. */
  readonly pages: readonly BuiltPage[];
  readonly findings: readonly Finding[];
};

export const readOwnPages = ({ folder, site }: Context): readonly OwnPage[] =>
  findOwnPages(folder).map((file) => readOwnPage(file, site));

/** Checks and renders the publisher's own pages, which are few and made anew each time. */
export async function makeOwnPages(
  read: readonly OwnPage[],
  addresses: Addresses,
  cache: string,
): Promise<OwnPages> {
  const findings: Finding[] = [...problemFindings(twinProblems(read))];
  const pages: BuiltPage[] = [];
  for (const page of read) {
    const draw = (source: string, title?: string) => drawOnce(cache, source, title);
    const prose = await readProse(page, draw, undefined, addresses);
    findings.push(...checkPage(page, prose));
    if (page.data === null) continue;
    const files = filesBeside(page, prose.tree);
    const pictures = await picturesBeside(page.file, files);
    const { title, description = null, order = null } = page.data;
    const { html } = renderProse(prose, page, { image: (src) => pictureOf(src, pictures) });
    pages.push({ slug: page.slug, file: page.file, title, description, order, html, files });
  }
  return { pages: pages.toSorted(byOrder), findings };
}

/** Copies the files beside the pages to their places in the site. */
export function copyOwnFiles(pages: readonly BuiltPage[], out: string): void {
  for (const { slug, file, files } of pages) copyBeside(file, files, join(out, slug));
}
