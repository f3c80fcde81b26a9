import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { directives } from '../prose/directives/index.ts';
import type { Context } from '../report/context.ts';
import { plainScheme } from '../report/plain-scheme.ts';
import { pagePolicies } from './csp.ts';

const name = 'virtual:gongping';

/** Gives pages the site's settings as a module, so that a changed setting renders every page again. */
export function settingsModule(context: Context, cache: string): Plugin {
  const schemes = [...context.schemes.values()].map(({ value }) => plainScheme(value));
  const exported = {
    site: context.site,
    schemes,
    pages: pagesIn(context.folder),
    cacheFolder: cache,
    policies: pagePolicies,
    directives: plainDirectives,
  };
  return {
    name,
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) =>
      id === `\0${name}`
        ? Object.entries(exported)
            .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};`)
            .join('\n')
        : null,
  };
}

/** The publisher's own pages, by the names of their files. */
function pagesIn(content: string): readonly string[] {
  const folder = join(content, 'pages');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replace(/\.md$/, ''))
    .sort();
}

/** Directives as the guide shows them: what they give and how they are called. */
const plainDirectives = directives.map(({ name, title, block, text }) => ({
  name,
  title,
  block: block === undefined ? null : { options: block.options, required: block.required ?? [] },
  label: text?.label ?? null,
}));

export type PlainDirective = (typeof plainDirectives)[number];
