import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { z } from 'zod';
import { start } from './decode.ts';
import { text } from './fields.ts';
import { filesBelow } from './files-below.ts';
import { compareNames } from './library.ts';
import type { Problem } from './problem.ts';
import type { Site } from './settings.ts';
import { parseReportSource, type Source } from './source.ts';
import { validate } from './validate.ts';

/** The frontmatter of content/pages/<slug>.md. */
export const ownPageSchema = z.strictObject({
  title: text,
  description: text.optional(),
  order: z.union([z.string(), z.number()]).transform(Number).pipe(z.number()).optional(),
});

/** A page in the publisher's own words: what could be read of it and what could not. */
export type OwnPage = {
  /** Its address is /<slug>/. */
  readonly slug: string;
  readonly file: string;
  readonly source: Source;
  readonly problems: readonly Problem[];
  readonly site: Site;
  /** Null when the frontmatter cannot be used. */
  readonly data: z.infer<typeof ownPageSchema> | null;
};

/** A page of the publisher's own as it is shown. */
export type BuiltPage = {
  readonly slug: string;
  readonly file: string;
  readonly title: string;
  readonly description: string | null;
  readonly order: number | null;
  readonly html: string;
  /** Files of its folder that are published with it. */
  readonly files: readonly string[];
};

export const isOwnPage = (file: object): file is OwnPage => 'slug' in file;

/** Addresses of the product's own that a page of the publisher's may take: it says the same in its own words. */
export const replaceable = ['accessibility', 'glossary', 'methods'] as const;

/** Addresses that no other page may take. */
const fixed = [
  ...['404', 'index', 'reports', 'years', 'places', 'departments', 'sectors', 'projects', 'grades'],
  ...['overview', 'compare', 'search', 'data', 'guide', 'pagefind'],
];

const folderOf = (content: string): string => join(content, 'pages');

/** The files of the publisher's own pages below a content folder. */
export function findOwnPages(content: string): readonly string[] {
  const folder = folderOf(content);
  if (!existsSync(folder)) return [];
  return filesBelow(folder).filter((file) => file.endsWith('.md') && lstatSync(file).isFile());
}

/** `about` of content/pages/about.md and of content/pages/about/index.md. */
const slugOfFile = (file: string): string =>
  file
    .split(sep)
    .join('/')
    .replace(/^.*\/pages\//, '')
    .replace(/\.md$/, '')
    .replace(/\/index$/, '');

export function readOwnPage(file: string, site: Site, bytes: Uint8Array = readFileSync(file)): OwnPage {
  const slug = slugOfFile(file);
  const source = parseReportSource(file, bytes);
  const { value, problems } =
    source.problems.length > 0
      ? { value: null, problems: source.problems }
      : validate(ownPageSchema, source, source.data, { title: '—' });
  return { slug, file, source, problems: [...addressProblems(slug, file), ...problems], site, data: value };
}

/** In the order in which they are linked: as their authors number them, then by title. */
export const byOrder = (
  a: { readonly order: number | null; readonly title: string },
  b: { readonly order: number | null; readonly title: string },
): number => (a.order ?? Infinity) - (b.order ?? Infinity) || compareNames(a.title, b.title);

/** Pages whose addresses are one, or differ in what some hosts do not tell apart: told at the later one. */
export function twinProblems(pages: readonly OwnPage[]): readonly Problem[] {
  const known = new Map<string, string>();
  return pages.flatMap(({ slug, file }): Problem[] => {
    const key = slug.normalize('NFKC').toLowerCase();
    const before = known.get(key);
    if (before === undefined) {
      known.set(key, slug);
      return [];
    }
    return [
      {
        code: 'source/duplicate-name',
        at: start(file),
        quote: slug,
        message: {
          'zh-CN': `两个页面不应有同一个地址 \`/${slug}/\`，应各不相同，请给其中一个文件改名`,
          en: `Unexpected second page at the address \`/${slug}/\`, expected addresses that differ, rename one of the files`,
        },
      },
    ];
  });
}

function addressProblems(slug: string, file: string): Problem[] {
  const problem = (message: Problem['message']): Problem[] => [
    { code: 'source/field', at: start(file), quote: slug, message },
  ];
  if (!/^[\p{L}\p{N}]+(?:-+[\p{L}\p{N}]+)*$/u.test(slug)) {
    return problem({
      'zh-CN': `页面文件不应位于 \`pages/${slug}\`，应直接放在 \`pages/\` 下，名称由字母、汉字、数字和其间的 \`-\` 组成，请改名或移动`,
      en: `Unexpected place \`pages/${slug}\` of a page, expected it in \`pages/\` with a name of letters, digits and \`-\` between them, rename or move it`,
    });
  }
  if (fixed.includes(slug.toLowerCase())) {
    return problem({
      'zh-CN': `页面不应名为 \`${slug}\`（网站在该地址有自己的页面），应为别的名称，请改名`,
      en: `Unexpected page named \`${slug}\`, an address at which the site has a page of its own, expected another name, rename it`,
    });
  }
  return [];
}
