import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readContext } from '../../src/report/context.ts';
import { random } from './random.ts';
import { reportText } from './report-text.ts';
import { places, topics } from './words.ts';

/** A library of invented reports, the same for the same count and seed. */
export function writeLibrary(folder: string, count: number, seed: number): void {
  const context = readContext(folder);
  const years = [2019, 2020, 2021, 2022, 2023];
  for (let at = 0; at < count; at += 1) {
    const chance = random(seed * 1_000_003 + at);
    const topic = topics[Math.floor(at / years.length) % topics.length] ?? chance.pick(topics);
    const place =
      places[Math.floor(at / (years.length * topics.length)) % places.length] ?? chance.pick(places);
    const year = years[at % years.length] ?? 2023;
    const round = Math.floor(at / (years.length * topics.length * places.length));
    const slug = [topic.id, place.region[2], ...(round > 0 ? [String(round)] : [])].join('-');
    const file = join(folder, 'reports', String(year), `${slug}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, reportText({ topic, place, year, scheme: 'four-grade', slug }, chance, context));
  }
}
