import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { Fraction } from '../scoring/quantity.ts';
import { type Scheme, schemeProblems } from '../scoring/scheme.ts';
import { logoProblems } from './logo.ts';
import { nearest, type Problem } from './problem.ts';
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
  /** Null where there is no site.yaml, or none that can be read. */
  readonly siteSource: Source | null;
  readonly schemes: ReadonlyMap<string, Shared<Scheme>>;
  readonly outlines: ReadonlyMap<string, Shared<Outline>>;
  readonly frameworks: ReadonlyMap<string, Shared<Framework>>;
  /** Files that are there but cannot be read: 'schemes/x'. */
  readonly unreadable: ReadonlySet<string>;
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
  const unreadable = new Set<string>();
  const siteFile = join(folder, 'site.yaml');
  const site = existsSync(siteFile) ? readYaml(siteFile, siteSchema, problems) : null;
  if (site !== null) problems.push(...logoProblems(folder, site.value, site.source));
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
        if (read === null) unreadable.add(`${kind}/${id}`);
        else
          found.set(id, {
            value: make(read.value, id, read.source, own),
            source: read.source,
            digest: digestOf(read.source.text),
          });
      }
    }
    return found;
  };
  const schemes = shared('schemes', schemeSchema, (data, id, source, faults) =>
    checkedScheme(toScheme(data, id), source, faults),
  );
  const outlines = shared('outlines', outlineSchema, (data, id): Outline => ({ ...data, id }));
  const frameworks = shared('frameworks', frameworkSchema, (data, id): Framework => ({ ...data, id }));
  problems.push(...sameNames(schemes));
  if (site !== null) {
    const { scheme, outline } = site.value;
    if (!schemes.has(scheme)) problems.push(unknownId(site.source, 'scheme', scheme, schemes.keys()));
    if (outline !== undefined && !outlines.has(outline))
      problems.push(unknownId(site.source, 'outline', outline, outlines.keys()));
  }
  return {
    folder,
    site: site?.value ?? bareSite,
    siteSource: site?.source ?? null,
    siteDigest: digestOf(site?.source.text ?? ''),
    schemes,
    outlines,
    frameworks,
    unreadable,
    problems,
  };
}

/** Readers know a scheme by its name. */
function sameNames(schemes: ReadonlyMap<string, Shared<Scheme>>): readonly Problem[] {
  const known = new Map<string, Source>();
  return [...schemes.values()].flatMap(({ value, source }): Problem[] => {
    const before = known.get(value.name);
    known.set(value.name, before ?? source);
    if (before === undefined) return [];
    return [
      {
        code: 'source/duplicate-name',
        at: source.place(['name']),
        quote: value.name,
        message: {
          'zh-CN': `两种评分办法不应重名 \`${value.name}\`，应各不相同，请给其中一个改名`,
          en: `Unexpected second scheme named \`${value.name}\`, expected names that differ, rename one of them`,
        },
      },
    ];
  });
}

/** A field that names a file of content/ that is not there. */
export function unknownId(source: Source, field: string, id: string, known: Iterable<string>): Problem {
  const names = [...known];
  const meant = nearest(id, names);
  const list = names.map((name) => `\`${name}\``);
  const [zh, en] =
    list.length === 0
      ? [`content/${field}s/ 中的文件（现在还没有）`, `a file of content/${field}s/ (there is none yet)`]
      : [` ${list.join('、')} 之一`, `one of ${list.join(', ')}`];
  return {
    code: 'source/field',
    at: source.place([field]),
    quote: id,
    message:
      meant === null
        ? {
            'zh-CN': `\`${field}\` 不应为 \`${id}\`，应为${zh}，请改正`,
            en: `Unexpected \`${id}\` in \`${field}\`, expected ${en}, correct it`,
          }
        : {
            'zh-CN': `\`${field}\` 不应为 \`${id}\`，应为 content/ 中已有的标识，请确认是否指 \`${meant}\``,
            en: `Unexpected \`${id}\` in \`${field}\`, expected an id in content/, did you mean \`${meant}\`?`,
          },
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
  return scheme.full.gt(0) ? scheme : { ...scheme, full: usualFull };
}

const usualFull = new Fraction(100);

function toScheme(data: SchemeData, id: string): Scheme {
  return {
    id,
    name: data.name,
    source: data.source,
    full: data.full ?? usualFull,
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
