/// <reference types="astro/client" />

declare module 'virtual:gongping' {
  export const site: import('./report/settings.ts').Site;
  export const schemes: readonly import('./report/plain-scheme.ts').PlainScheme[];
  /** The publisher's own pages in the order in which they are linked. */
  export const pages: readonly Pick<import('./report/own-page.ts').BuiltPage, 'slug' | 'title'>[];
  /** The picture that stands for the site. */
  export const logo: Omit<import('./report/logo.ts').Logo, 'file'> | null;
  /** Where the built reports lie (report/built.ts). */
  export const cacheFolder: string;
  /** The content security policy of each kind of page. */
  export const policies: typeof import('./integration/csp.ts').pagePolicies;
  /** What the body of a report may call. */
  export const directives: readonly import('./integration/settings-module.ts').PlainDirective[];
}
