import { join } from 'node:path';
import type { Diagram } from '../../src/prose/diagram.ts';
import { readProse } from '../../src/prose/read.ts';
import { type RenderedProse, type RenderOptions, renderProse } from '../../src/prose/render.ts';
import { readContext } from '../../src/report/context.ts';
import { isReadable, type ReadableReport, readReport } from '../../src/report/read.ts';

export const fixtures = join(import.meta.dirname, '../fixtures');

const context = readContext(join(import.meta.dirname, '../../content'));

/** The frontmatter of a small report, the tree apart. */
export const head = `title: 报告
year: 2023
evaluation: self
subject: project
department: { name: 某局 }`;

/** A tree of three levels, with a leaf on the second one. */
export const tree = `indicators:
  - name: 产出
    children:
      - name: 数量指标
        children:
          - { name: 培训人数, aliases: [培训规模], weight: 40, score: 40 }
          - { name: 培训次数, weight: 20, score: 18, reason: 少两次 }
  - name: 效益
    children:
      - { name: 满意度, weight: 40, score: 39.125, reason: 部分学员不满意 }`;

export const source = (body: string, frontmatter = `${head}\n${tree}`): string =>
  `---\n${frontmatter}\n---\n\n${body}\n`;

/** The line a body begins on. */
export const firstLine = source('^').split('\n').indexOf('^') + 1;

export function report(text: string, file = '/content/reports/2023/x.md'): ReadableReport {
  const read = readReport(file, context, new TextEncoder().encode(text));
  if (!isReadable(read)) throw new Error(JSON.stringify(read.problems));
  return read;
}

/** Stands for the drawing, which has tests of its own. */
export const draw = async (text: string, title?: string): Promise<Diagram> =>
  text.includes('错')
    ? { ok: false, message: '第二行写错了', line: 2 }
    : {
        ok: true,
        svg: `<svg class="diagram" aria-labelledby="d0123456789-title"><title id="d0123456789-title">图</title><path d="M0 0L1 1"/></svg>`,
        title: title ?? '流程图',
        description: '识别对象、制定计划。',
        text: '识别对象\n制定计划',
      };

export const read = (text: string, exists: (path: string) => boolean = () => false, file?: string) =>
  readProse(report(text, file), draw, exists);

export async function render(text: string, options?: RenderOptions): Promise<RenderedProse> {
  const own = report(text);
  return renderProse(await readProse(own, draw, () => true), own, options);
}

/** The words of some HTML, without its tags. */
export const words = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x26;', '&')
    .replaceAll('&#x3C;', '<');
