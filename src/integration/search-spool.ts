import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from './search-document.ts';

/** Where a document lies in the spool, and the digest of everything in it. */
export type Spooled = { url: string; digest: string; offset: number; length: number };

export type Spool = {
  add(document: SearchDocument): void;
  /** The shards by name, the documents of each by address. */
  shards(): { shard: string; documents: Spooled[] }[];
  read(shard: string, document: Spooled): SearchDocument;
  close(): void;
};

/** Sorts documents into shards on disk, since thousands of them are too much to hold in memory. */
export function openSpool(folder: string): Spool {
  const files = new Map<string, { file: number; size: number; documents: Spooled[] }>();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

  return {
    add(document) {
      if (!/^[\p{L}\p{N}-]+$/u.test(document.shard)) {
        throw new Error(`Unexpected name of a search shard ${JSON.stringify(document.shard)}`);
      }
      const shard = files.get(document.shard) ?? {
        file: openSync(join(folder, document.shard), 'wx+'),
        size: 0,
        documents: [],
      };
      files.set(document.shard, shard);
      const bytes = Buffer.from(JSON.stringify(document));
      writeSync(shard.file, bytes);
      const digest = createHash('sha256').update(bytes).digest('hex');
      shard.documents.push({ url: document.url, digest, offset: shard.size, length: bytes.length });
      shard.size += bytes.length;
    },
    shards() {
      return [...files]
        .map(([shard, { documents }]) => ({
          shard,
          documents: documents.toSorted((a, b) => byCodeUnit(a.url, b.url)),
        }))
        .sort((a, b) => byCodeUnit(a.shard, b.shard));
    },
    read(shard, { offset, length }) {
      const bytes = Buffer.alloc(length);
      const file = files.get(shard)?.file;
      if (file === undefined || readSync(file, bytes, 0, length, offset) !== length) {
        throw new Error(`Unexpected end of the search spool for ${shard}`);
      }
      return JSON.parse(bytes.toString()) as SearchDocument;
    },
    close() {
      for (const { file } of files.values()) closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
