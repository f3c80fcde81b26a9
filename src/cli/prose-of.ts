import { drawDiagram } from '../prose/diagram.ts';
import type { Prose } from '../prose/prose.ts';
import { readProse } from '../prose/read.ts';
import type { Report } from '../report/read.ts';

/** The body of a report, its diagrams drawn to see that they can be. */
export const proseOf = (report: Report): Promise<Prose> =>
  readProse(report, (source, title) => drawDiagram(source, title === undefined ? {} : { title }));
