import { readFileSync } from 'node:fs';
import { checkReport } from '../../src/checks/run.ts';
import { claims } from '../../src/prose/claims/index.ts';
import { drawDiagram } from '../../src/prose/diagram.ts';
import { readProse } from '../../src/prose/read.ts';
import { renderProse } from '../../src/prose/render.ts';
import { readContext } from '../../src/report/context.ts';
import { isReadable, readReport } from '../../src/report/read.ts';

/** Milliseconds a report takes, by what is done with it. */
export type Stages = {
  /** Frontmatter read, validated and scored. */
  readonly score: number;
  /** Its checks, without those on the body. */
  readonly fields: number;
  /** remark and rehype: the body to a tree, the tree to a page. */
  readonly remark: number;
  /** What the body states, read and compared, and all other checks on the body. */
  readonly text: number;
};

/** Takes reports through the stages one by one, in this thread; the first twentieth only warms it up. */
export async function stages(content: string, files: readonly string[]): Promise<Stages> {
  const context = readContext(content);
  const spent = { score: 0, fields: 0, remark: 0, text: 0 };
  let counted = 0;
  for (const [at, file] of files.entries()) {
    const bytes = readFileSync(file);
    const marks = [performance.now()];
    const mark = (): number => marks.push(performance.now());
    const report = readReport(file, context, bytes);
    mark();
    checkReport(report, null);
    mark();
    const prose = await readProse(report, (source, title) =>
      drawDiagram(source, title === undefined ? {} : { title }),
    );
    if (!isReadable(report)) continue;
    renderProse(prose, report, { image: () => null, notes: [] });
    mark();
    claims(prose, report);
    checkReport(report, prose);
    mark();
    if (at < files.length / 20) continue;
    const [score = 0, fields = 0, remark = 0, text = 0] = marks
      .slice(1)
      .map((end, n) => end - (marks[n] ?? end));
    spent.score += score;
    spent.fields += fields;
    spent.remark += remark;
    spent.text += text - fields;
    counted += 1;
  }
  const each = (sum: number): number => sum / Math.max(1, counted);
  return {
    score: each(spent.score),
    fields: each(spent.fields),
    remark: each(spent.remark),
    text: each(spent.text),
  };
}
