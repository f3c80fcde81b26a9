import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import {
  fold,
  indexStream,
  kinds,
  positions,
  type SearchBlock,
  type SearchDocuments,
  type SearchText,
  type SearchTitles,
} from '../client/search-query.ts';
import type { SearchDocument } from './search-document.ts';

/** No language of this name is known to Pagefind, so it neither stems nor segments. */
const language = 'und';
/** Of what Pagefind writes, the files that the search worker loads. */
const wanted = [/^pagefind\.js$/, /^pagefind-entry\.json$/, /\.pf_meta$/, /^wasm\..*\.pagefind$/];
const signature = 'pagefind_dcd';
/**
 * Entries in one file of the index. Pagefind's own 20,000 make a query load most of a small shard; it has no
 * option for this, only an environment variable. Were that gone, queries would load more and find the same.
 */
export const entriesPerFile = 2000;

/** White space as readers see it, and every passage linked to its own anchor or its heading's. */
function shownBlocks(document: SearchDocument): SearchBlock[] {
  let section: { anchor?: string; title?: string } = {};
  return document.blocks.map((block) => {
    const text = block.text.replace(/\s+/g, ' ').trim();
    const own = {
      ...(block.anchor !== undefined && { anchor: block.anchor }),
      ...(block.title !== undefined && { title: block.title }),
    };
    if (block.kind !== 'heading') return { ...section, ...own, kind: block.kind, text };
    section = { ...own, title: text };
    return { ...own, kind: block.kind, text };
  });
}

function gzipJson(file: string, value: SearchText | SearchDocuments | SearchTitles): void {
  writeFileSync(file, gzipSync(JSON.stringify(value), { level: 9 }));
}

/** The columns that filter and order. */
function columns(documents: SearchDocument[]): Pick<SearchDocuments, 'filters' | 'sort'> {
  const names = (key: 'filters' | 'sort'): string[] =>
    [...new Set(documents.flatMap((document) => Object.keys(document[key])))].sort();
  const filters = names('filters').map((name) => {
    const values = [...new Set(documents.flatMap((document) => document.filters[name] ?? []))].sort();
    const place = new Map(values.map((value, at) => [value, at]));
    const of = documents.map((document) =>
      [...new Set(document.filters[name])].map((value) => place.get(value) ?? -1),
    );
    return [name, { values, of }] as const;
  });
  const sort = names('sort').map(
    (name) => [name, documents.map((document) => document.sort[name] ?? null)] as const,
  );
  return { filters: Object.fromEntries(filters), sort: Object.fromEntries(sort) };
}

/** Pagefind's id of each page, by address: the fragment files, named by id, hold the address. */
function pageIds(folder: string): Map<string, string> {
  const ids = readdirSync(folder).map((file) => {
    const fragment = gunzipSync(readFileSync(join(folder, file))).toString();
    if (!fragment.startsWith(signature)) throw new Error(`Unexpected content of Pagefind's ${file}`);
    const { url } = JSON.parse(fragment.slice(signature.length)) as { url: string };
    return [url, file.replace(/\.pf_fragment$/, '')] as const;
  });
  return new Map(ids);
}

/**
 * Writes one shard into `folder`, which must be new: Pagefind's index, the table of documents, their titles, and
 * the text of each. Pagefind's own fragments are left out: they hold the tokens, which nobody reads.
 */
export async function writeShard(documents: Iterable<SearchDocument>, folder: string): Promise<void> {
  const scratch = `${folder}.pagefind`;
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(join(folder, 'text'), { recursive: true });
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(entriesPerFile);
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const check = (problems: string[]): void => {
    if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
  };
  const slim: SearchDocument[] = [];
  const starts: SearchDocuments['starts'] = [];
  try {
    for (const document of documents) {
      const blocks = shownBlocks(document);
      const passages = [{ kind: 'title', text: document.title }, ...blocks];
      const folded = kinds.map((kind) =>
        passages.filter((passage) => passage.kind === kind).map((passage) => fold(passage.text)),
      );
      const lengths = folded.map((texts) => texts.reduce((sum, text) => sum + positions(text), 0));
      const [title = 0, rows = 0, headings = 0] = lengths;
      starts.push([title, title + rows, title + rows + headings]);

      const adding = index.addCustomRecord({
        url: document.url,
        language,
        content: indexStream(folded.flat()),
      });
      gzipJson(join(folder, 'text', `${slim.length}.json.gz`), {
        url: document.url,
        title: document.title,
        meta: document.meta,
        blocks,
      });
      slim.push({ ...document, blocks: [] });
      check((await adding).errors);
    }
    check((await index.writeFiles({ outputPath: scratch })).errors);
  } finally {
    await index.deleteIndex();
  }

  const ids = pageIds(join(scratch, 'fragment'));
  const idOf = ({ url }: SearchDocument): string => {
    const id = ids.get(url);
    if (id === undefined) throw new Error(`Pagefind has no page ${url}`);
    return id;
  };
  gzipJson(join(folder, 'documents.json.gz'), { ids: slim.map(idOf), starts, ...columns(slim) });
  gzipJson(
    join(folder, 'titles.json.gz'),
    slim.map(({ title, url }) => [title, url]),
  );
  for (const file of readdirSync(scratch)) {
    if (wanted.some((name) => name.test(file))) copyFileSync(join(scratch, file), join(folder, file));
  }
  mkdirSync(join(folder, 'index'));
  for (const file of readdirSync(join(scratch, 'index'))) {
    copyFileSync(join(scratch, 'index', file), join(folder, 'index', file));
  }
  rmSync(scratch, { recursive: true });
}
