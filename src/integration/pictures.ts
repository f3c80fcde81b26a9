import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { digestOf } from '../report/context.ts';

/** How many pictures are drawn at once; each takes one of Node's worker threads and a few megabytes. */
const atOnce = 4;

/** Pictures are kept by what they show and by what draws them, so that none is drawn twice. */
export function pictureStore(cache: string) {
  const root = join(cache, 'pictures');
  const tool = JSON.stringify([sharp.versions.vips, sharp.versions.rsvg, sharp.versions.png]);
  const used = new Set<string>();
  const running = new Set<Promise<void>>();
  let drawn = 0;

  /** Draws an SVG as PNG into a file, or copies the picture it gave before. */
  const put = async (svg: string, file: string): Promise<void> => {
    const key = digestOf(tool, svg);
    const kept = join(root, key.slice(0, 2), `${key}.png`);
    if (used.has(kept)) await Promise.all(running);
    used.add(kept);
    if (existsSync(kept)) return copy(kept, file);
    drawn += 1;
    const task = draw(svg, kept).then(() => copy(kept, file));
    running.add(task);
    task.then(
      () => running.delete(task),
      () => {},
    );
    if (running.size >= atOnce) await Promise.race(running);
  };

  /** Waits for the last pictures and forgets those that nobody asked for. @returns how many were drawn */
  const finish = async (): Promise<number> => {
    await Promise.all(running);
    if (existsSync(root)) {
      for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath, entry.name);
        if (entry.isFile() && !used.has(file)) rmSync(file);
      }
    }
    return drawn;
  };
  return { put, finish };
}

/** Level 6 takes a fifth of the time of 9 for a tenth more bytes. */
async function draw(svg: string, file: string): Promise<void> {
  const picture = await sharp(Buffer.from(svg)).removeAlpha().png({ compressionLevel: 6 }).toBuffer();
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, picture);
  renameSync(beside, file);
}

/** A copy, not a link: what happens to the built site must not reach the cache. */
function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
}
