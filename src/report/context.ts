import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { Fraction } from '../scoring/quantity.ts';
import { type Scheme, schemeProblems } from '../scoring/scheme.ts';
import type { Problem } from './problem.ts';
import {
  type Framework,
  frameworkSchema,
  type Outline,
  outlineSchema,
  type SchemeData,
  type Site,
  schemeSchema,
  siteSchema,
} from './settings.ts';
import { parseYamlSource, type Source } from './source.ts';
import { validate } from './validate.ts';

/** A file that several reports share, and the digest that makes them new when it changes. */
export type Shared<T> = { readonly value: T; readonly source: Source; readonly digest: string };

/** Everything of content/ that is not a report. */
export type Context = {
  readonly folder: string;
  readonly site: Site;
  readonly siteDigest: string;
  readonly schemes: ReadonlyMap<string, Shared<Scheme>>;
  readonly outlines: ReadonlyMap<string, Shared<Outline>>;
  readonly frameworks: ReadonlyMap<string, Shared<Framework>>;
  readonly problems: readonly Problem[];
};

export const digestOf = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
};

/** What ships with the product: its schemes and outlines serve a library that brings none of its own. */
const shipped = join(import.meta.dirname ?? '.', '../../content');

const bareSite: Site = siteSchema.parse({ name: '公评', publisher: '公评' });

/** Reads site.yaml and the shared files of a content folder. */
export function readContext(folder: string): Context {
  const problems: Problem[] = [];
  const siteFile = join(folder, 'site.yaml');
  const site = existsSync(siteFile) ? readYaml(siteFile, siteSchema, problems) : null;
  const shared = <S extends z.ZodType, T>(
    kind: string,
    schema: S,
    make: (data: z.output<S>, id: string, source: Source, problems: Problem[]) => T,
  ) => {
    const found = new Map<string, Shared<T>>();
    for (const root of new Set([shipped, folder])) {
      const own = root === folder ? problems : [];
      for (const file of yamlFiles(join(root, kind))) {
        const id = file.id;
        const read = readYaml(file.path, schema, own);
        if (read !== null)
          found.set(id, {
            value: make(read.value, id, read.source, own),
            source: read.source,
            digest: digestOf(read.source.text),
          });
      }
    }
    return found;
  };
  return {
    folder,
    site: site?.value ?? bareSite,
    siteDigest: digestOf(site?.source.text ?? ''),
    schemes: shared('schemes', schemeSchema, (data, id, source, faults) =>
      checkedScheme(toScheme(data, id), source, faults),
    ),
    outlines: shared('outlines', outlineSchema, (data, id): Outline => ({ ...data, id })),
    frameworks: shared('frameworks', frameworkSchema, (data, id): Framework => ({ ...data, id })),
    problems,
  };
}

function yamlFiles(folder: string): { id: string; path: string }[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  return names.sort().map((name) => ({ id: name.replace(/\.ya?ml$/, ''), path: join(folder, name) }));
}

function readYaml<S extends z.ZodType>(
  file: string,
  schema: S,
  problems: Problem[],
): { value: z.output<S>; source: Source } | null {
  const source = parseYamlSource(file, readFileSync(file));
  problems.push(...source.problems);
  if (source.problems.length > 0) return null;
  const { value, problems: faults } = validate(schema, source);
  problems.push(...faults);
  return value === null ? null : { value, source };
}

/** A faulty scheme is said to be so at its own fields; it still grades, so that its reports can be read. */
function checkedScheme(scheme: Scheme, source: Source, problems: Problem[]): Scheme {
  for (const { path, message } of schemeProblems(scheme)) {
    problems.push({ code: 'source/field', at: source.place(path), message });
  }
  return scheme;
}

function toScheme(data: SchemeData, id: string): Scheme {
  return {
    id,
    name: data.name,
    source: data.source,
    full: data.full ?? new Fraction(100),
    decimals: data.decimals,
    gradeOn: data.gradeOn,
    bands: data.bands.map(({ grade, aliases, from }) => ({ grade, aliases, from: from ?? null })),
    weights: data.weights.map(({ groups, atLeast, atMost, exactly }) => ({
      groups,
      atLeast: atLeast ?? null,
      atMost: atMost ?? null,
      exactly: exactly ?? null,
    })),
    suffixes: data.suffixes,
  };
}
