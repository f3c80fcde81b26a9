import { drawDiagram } from '../prose/diagram.ts';
import type { Prose } from '../prose/prose.ts';
import { type DrawDiagram, readProse } from '../prose/read.ts';
import type { Report } from '../report/read.ts';

/** Draws a diagram to see that it can be drawn. */
export const draw: DrawDiagram = (source, title) => drawDiagram(source, title === undefined ? {} : { title });

/** The body of a report, its diagrams drawn. */
export const proseOf = (report: Report): Promise<Prose> => readProse(report, draw);
