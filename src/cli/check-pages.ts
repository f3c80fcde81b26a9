import { sep } from 'node:path';
import type { Finding } from '../checks/check.ts';
import { checkPage, problemFindings } from '../checks/run.ts';
import { readProse } from '../prose/read.ts';
import type { Context } from '../report/context.ts';
import { readOwnPage, twinProblems } from '../report/own-page.ts';
import { type AddressOptions, addressesIn } from './addresses-in.ts';
import { draw } from './prose-of.ts';

/** Reads and checks pages of the publisher's own, each with the reports of the content folder that it lies in. */
export async function pageFindings(
  files: readonly string[],
  context: Context,
  options: AddressOptions,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [content, own] of Map.groupBy(files, contentOf)) {
    const pages = own.map((file) => readOwnPage(file, context.site));
    const addresses = addressesIn(content, context, options);
    findings.push(...problemFindings(twinProblems(pages)));
    for (const page of pages) {
      findings.push(...checkPage(page, await readProse(page, draw, undefined, addresses)));
    }
  }
  return findings;
}

/** The folder above the last one called `pages`. */
const contentOf = (file: string): string => file.slice(0, file.lastIndexOf(`${sep}pages${sep}`));
