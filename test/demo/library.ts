import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readContext } from '../../src/report/context.ts';
import { random } from './random.ts';
import { reportText } from './report-text.ts';
import { places, topics } from './words.ts';

export const years = [2020, 2021, 2022, 2023, 2024] as const;

/**
 * How many points the report number `at` of `count` projects gets about: a quarter 优, half 良, a fifth 中,
 * the rest 差, every project near its own level over the years.
 */
export function expectedTotal(project: number, year: number, chance: () => number): number {
  const rank = (project * 0.618_034 + 0.31) % 1;
  const [low, high, from, to] =
    rank < 0.05
      ? [50, 60, 0, 0.05]
      : rank < 0.25
        ? [62, 80, 0.05, 0.25]
        : rank < 0.75
          ? [81, 89, 0.25, 0.75]
          : [90, 96, 0.75, 1];
  const level = low + ((rank - from) / (to - from)) * (high - low);
  return Math.min(98, Math.max(40, level + (year - 2) * 0.8 + (chance() - 0.5) * 8));
}

/** A library of invented reports, the same for the same count and seed. */
export function writeLibrary(folder: string, count: number, seed: number): void {
  const context = readContext(folder);
  for (let at = 0; at < count; at += 1) {
    const chance = random(seed * 1_000_003 + at);
    const project = Math.floor(at / years.length);
    const topic = topics[project % topics.length] ?? chance.pick(topics);
    const place = places[Math.floor(project / topics.length) % places.length] ?? chance.pick(places);
    const year = years[at % years.length] ?? 2024;
    const round = Math.floor(project / (topics.length * places.length));
    const slug = [topic.id, place.id, ...(round > 0 ? [String(round)] : [])].join('-');
    const total = expectedTotal(project, at % years.length, () => chance.next());
    const file = join(folder, 'reports', String(year), `${slug}.md`);
    mkdirSync(dirname(file), { recursive: true });
    const plan = { topic, place, year, slug, scheme: 'four-grade', form: 'report', total } as const;
    writeFileSync(file, reportText(plan, chance, context));
  }
}
