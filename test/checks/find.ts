import { join } from 'node:path';
import type { Finding } from '../../src/checks/check.ts';
import { checkReport } from '../../src/checks/run.ts';
import { readProse } from '../../src/prose/read.ts';
import { type Context, readContext } from '../../src/report/context.ts';
import { readReport } from '../../src/report/read.ts';

const shipped = readContext(join(import.meta.dirname, '../../content'));

const head = `title: 清河县农村饮水安全项目绩效评价报告
year: 2023
evaluation: department
subject: project
department: { name: 清河县水利局 }`;

type Options = { readonly body?: string; readonly context?: Context; readonly file?: string };

/** What one check finds in a report with these fields in its frontmatter. */
export async function find(
  code: string,
  fields: string,
  { body = '', context = shipped, file = '2023/x.md' }: Options = {},
): Promise<readonly Finding[]> {
  const source = `---\n${head}\n${fields}\n---\n\n${body}\n`;
  const report = readReport(file, context, Buffer.from(source));
  const prose = await readProse(
    report,
    () => Promise.reject(new Error('no diagrams here')),
    () => true,
  );
  return checkReport(report, prose).filter(({ check }) => check === code);
}

/** The figures a check finds fault with, as written. */
export const quotes = async (...args: Parameters<typeof find>): Promise<readonly string[]> =>
  (await find(...args)).map(({ quote }) => quote);
