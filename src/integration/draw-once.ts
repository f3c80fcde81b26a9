import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagram, diagramKey, drawDiagram } from '../prose/diagram.ts';
import { digestOf } from '../report/context.ts';
import { writeWhole } from './cache.ts';

/** Draws a diagram once for all builds: the cache holds it by its content. */
export async function drawOnce(cache: string, source: string, title?: string): Promise<Diagram> {
  const file = join(cache, 'diagrams', `${digestOf(diagramKey(source), title ?? '')}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Diagram;
  const diagram = await drawDiagram(source, title === undefined ? {} : { title });
  writeWhole(file, JSON.stringify(diagram));
  return diagram;
}
