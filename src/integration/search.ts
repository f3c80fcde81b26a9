import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { close } from 'pagefind';
import type { SearchManifest } from '../client/search-query.ts';
import type { SearchDocument } from './search-document.ts';
import { entriesPerFile, writeShard } from './search-shard.ts';
import { openSpool, type Spooled } from './search-spool.ts';

/** Pagefind needs 0.7 MB of memory a page while it builds an index. */
const pagesPerShard = 1000;
/** Part of every digest: a change of what is written under an unchanged document needs another number. */
const format = 1;

/** One shard of the documents given, as long as it has room; else numbered parts of even length but the last. */
function parts(shard: string, documents: Spooled[]): { name: string; documents: Spooled[] }[] {
  if (documents.length <= pagesPerShard) return [{ name: shard, documents }];
  return Array.from({ length: Math.ceil(documents.length / pagesPerShard) }, (_, part) => ({
    name: `${shard}-${part + 1}`,
    documents: documents.slice(part * pagesPerShard, (part + 1) * pagesPerShard),
  }));
}

function toolDigest(): string {
  const { version } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8'),
  ) as { version: string };
  return `${format} pagefind ${version} ${entriesPerFile} zlib ${process.versions.zlib}`;
}

/**
 * Writes the search index of all documents into `outDir`, replacing what is there. A shard whose documents are
 * those of an earlier run is copied from `cacheDir`. The same documents, in any order, give the same bytes.
 *
 * @throws when two documents have one address, or Pagefind cannot index.
 */
export async function writeSearchIndex(
  documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
  { outDir, cacheDir }: { outDir: string; cacheDir: string },
): Promise<{ shards: { name: string; pages: number; reused: boolean }[] }> {
  const tools = toolDigest();
  const built = join(cacheDir, 'shards');
  mkdirSync(built, { recursive: true });
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const spool = openSpool(join(cacheDir, 'spool'));
  const counts = new Map<string, Map<string, number>>();
  const addresses = new Set<string>();
  const shards: (SearchManifest['shards'][number] & { reused: boolean })[] = [];
  try {
    for await (const document of documents) {
      if (addresses.has(document.url))
        throw new Error(`Two search documents have the address ${document.url}`);
      addresses.add(document.url);
      spool.add(document);
      for (const [name, values] of Object.entries(document.filters)) {
        const count = counts.get(name) ?? new Map<string, number>();
        counts.set(name, count);
        for (const value of new Set(values)) count.set(value, (count.get(value) ?? 0) + 1);
      }
    }
    for (const { shard, documents: spooled } of spool.shards()) {
      for (const { name, documents: part } of parts(shard, spooled)) {
        const hash = createHash('sha256').update(tools);
        for (const { digest } of part) hash.update(digest);
        const path = `${name}.${hash.digest('hex').slice(0, 16)}`;
        const ready = join(built, path);
        const reused = existsSync(ready);
        if (!reused) {
          const unfinished = join(built, `${path}.new`);
          rmSync(unfinished, { recursive: true, force: true });
          await writeShard(
            part.values().map((document) => spool.read(shard, document)),
            unfinished,
          );
          renameSync(unfinished, ready);
        }
        cpSync(ready, join(outDir, path), { recursive: true });
        shards.push({ name, path, pages: part.length, reused });
      }
    }
  } finally {
    spool.close();
    await close();
  }
  const current = new Set(shards.map(({ path }) => path));
  for (const old of readdirSync(built)) {
    if (!current.has(old)) rmSync(join(built, old), { recursive: true });
  }

  const sorted = <T>(entries: Iterable<[string, T]>): [string, T][] =>
    [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const manifest: SearchManifest = {
    shards: shards.map(({ name, path, pages }) => ({ name, path, pages })),
    filters: Object.fromEntries(
      sorted(counts).map(([name, count]) => [name, Object.fromEntries(sorted(count))]),
    ),
  };
  writeFileSync(join(outDir, 'search.json'), `${JSON.stringify(manifest)}\n`);
  return { shards: shards.map(({ name, pages, reused }) => ({ name, pages, reused })) };
}
