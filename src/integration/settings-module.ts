import type { Plugin } from 'vite';
import { directives } from '../prose/directives/index.ts';
import { plainSchemes } from '../report/plain-scheme.ts';
import { pagePolicies } from './csp.ts';
import type { Prepared } from './prepare.ts';

const name = 'virtual:gongping';

/** The module's id while it is bundled or served. */
export const settingsId = `\0${name}`;

/**
 * Gives pages the site's settings as a module, so that a changed setting renders every page again.
 * @param current what the site is made of now: in development that changes
 */
export const settingsModule = (current: () => Prepared, cache: string): Plugin => ({
  name,
  resolveId: (id) => (id === name ? settingsId : null),
  load: (id) => (id === settingsId ? exportsOf(current(), cache) : null),
});

/** The module's text: other settings, another text. */
export function exportsOf({ context, pages, logo }: Prepared, cache: string): string {
  const exported = {
    site: context.site,
    schemes: plainSchemes(context),
    pages: pages.map(({ slug, title }) => ({ slug, title })),
    logo: logo && { path: logo.path, width: logo.width, height: logo.height },
    cacheFolder: cache,
    policies: pagePolicies,
    directives: plainDirectives,
  };
  return Object.entries(exported)
    .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};`)
    .join('\n');
}

/** Directives as the guide shows them: what they give and how they are called. */
const plainDirectives = directives.map(({ name, title, block, text }) => ({
  name,
  title,
  block: block === undefined ? null : { options: block.options, required: block.required ?? [] },
  label: text?.label ?? null,
}));

export type PlainDirective = (typeof plainDirectives)[number];
