import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');

/** What each folder of src/ may import: other folders, and packages ('node:' stands for Node's own). */
const allowed: Readonly<Record<string, { folders: readonly string[]; packages: readonly string[] }>> = {
  i18n: { folders: [], packages: [] },
  scoring: { folders: ['i18n'], packages: ['fraction.js', 'zod'] },
  report: { folders: ['scoring', 'i18n'], packages: ['zod', 'yaml', 'node:'] },
  prose: {
    folders: ['scoring', 'report', 'i18n'],
    packages: ['unified', /remark-|rehype-|mdast|hast|unist|micromark/.source, 'mermaid', 'jsdom'],
  },
  checks: { folders: ['scoring', 'report', 'prose', 'i18n'], packages: ['node:'] },
  integration: {
    folders: ['scoring', 'report', 'prose', 'checks', 'i18n', 'client'],
    packages: ['astro', 'astro/loaders', 'pagefind', 'sharp', 'vite', 'mdast', 'node:'],
  },
  cli: {
    folders: ['scoring', 'report', 'prose', 'checks', 'i18n'],
    packages: ['node:', 'playwright-core', '@sparticuz/chromium'],
  },
  client: { folders: ['i18n'], packages: [] },
  components: { folders: ['scoring', 'report', 'i18n', 'layouts'], packages: ['astro'] },
  layouts: {
    folders: ['scoring', 'report', 'i18n', 'components', 'styles'],
    packages: ['astro', 'astro:content', 'virtual:gongping'],
  },
  pages: {
    folders: ['scoring', 'report', 'i18n', 'checks', 'layouts', 'components', 'styles', 'client'],
    packages: ['astro', 'astro:content', 'virtual:gongping'],
  },
};

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:ts|astro)$/.test(file),
);

type Import = { readonly file: string; readonly from: string; readonly target: string };

const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(join(source, file), 'utf8');
  const specifiers = text.matchAll(
    /^\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gm,
  );
  const [from = ''] = file.includes('/') ? file.split('/') : [''];
  return Array.from(specifiers, (match) => ({ file, from, target: match[1] ?? match[2] ?? match[3] ?? '' }));
});

const folderOf = ({ file, target }: Import): string | null => {
  if (!target.startsWith('.')) return null;
  return relative(source, resolve(source, dirname(file), target)).split('/')[0] ?? '';
};

test('imports between the folders of src go one way', () => {
  const wrong = imports.filter((one) => {
    const folder = folderOf(one);
    return (
      one.from in allowed &&
      folder !== null &&
      folder !== one.from &&
      !allowed[one.from]?.folders.includes(folder)
    );
  });
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test('each folder of src imports only the packages it is there for', () => {
  const wrong = imports.filter((one) => {
    if (one.target.startsWith('.') || !(one.from in allowed)) return false;
    return !allowed[one.from]?.packages.some(
      (name) =>
        one.target === name ||
        (name === 'node:' && one.target.startsWith('node:')) ||
        (name.includes('|') && new RegExp(name).test(one.target)),
    );
  });
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test('every folder of src is in the table', () => {
  const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
  expect(
    [...folders].filter((folder) => folder !== undefined && folder !== 'styles' && !(folder in allowed)),
  ).toEqual([]);
});

test('no source file is longer than 300 lines', () => {
  const sheets = readdirSync(join(source, 'styles')).map((name) => `styles/${name}`);
  const long = [...files, ...sheets].filter(
    (file) => readFileSync(join(source, file), 'utf8').split('\n').length > 300,
  );
  expect(long).toEqual([]);
});

test('files are named in kebab-case, components in PascalCase', () => {
  const wrong = files.filter((file) => {
    const name = file.split('/').at(-1) ?? '';
    if (file.startsWith('pages/')) return false;
    return !(
      name.endsWith('.astro')
        ? /^[A-Z][A-Za-z]*\.astro$/
        : /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:config|d))?\.ts$/
    ).test(name);
  });
  expect(wrong).toEqual([]);
});

test('nothing below the integration and the command line prints, exits or reads the clock', () => {
  const pure = ['scoring', 'report', 'prose', 'checks', 'i18n'];
  const effects = /\bconsole\.|\bprocess\.(?:exit|stdout|stderr|env)|\bDate\.now\(|\bnew Date\(\)/;
  const wrong = files.filter(
    (file) =>
      pure.includes(file.split('/')[0] ?? '') &&
      effects.test(readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
  );
  expect(wrong).toEqual([]);
});

test('nothing stands at the top level but what has a place there', () => {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  const here = readdirSync(root).filter((name) => name !== '.git' && !ignored.includes(`${name}/`));
  const known = [
    '.ci',
    '.gitattributes',
    '.github',
    '.gitignore',
    'LICENSE',
    'README.md',
    'astro.config.mjs',
    'content',
    'package-lock.json',
    'package.json',
    'public',
    'src',
    'test',
    'tsconfig.json',
  ];
  expect(here.filter((name) => !known.includes(name))).toEqual([]);
});
