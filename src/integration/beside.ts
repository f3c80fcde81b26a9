import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Image, Link, Nodes, Root } from 'mdast';
import sharp from 'sharp';
import type { ShownImage } from '../prose/html/page.ts';
import { referenceOf } from '../prose/references.ts';
import { findAttachment } from '../report/attached-file.ts';
import type { WrittenFile } from '../report/written-file.ts';

/**
 * The files beside a text that its page leads to, by their paths in its folder. Others are not published.
 * @param named those that its frontmatter names
 */
export function filesBeside(
  { file, site }: WrittenFile,
  tree: Root,
  named: readonly string[] = [],
): readonly string[] {
  const found = [...named, ...references(tree)].filter(
    (path) => 'path' in findAttachment(file, path, site.attachments),
  );
  return [...new Set(found)].sort();
}

function* references(node: Nodes): Generator<string> {
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
    const reference = referenceOf((node as Link | Image).url);
    if (reference.kind === 'file') yield reference.path;
  }
  if ('children' in node) for (const child of node.children) yield* references(child);
}

/** The pictures among them with their size in pixels; what is no picture is left out. */
export async function picturesBeside(
  file: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, ShownImage>> {
  const pictures = new Map<string, ShownImage>();
  for (const path of paths.filter((name) => /\.(?:png|jpe?g|webp)$/i.test(name))) {
    try {
      const { width, height } = await sharp(join(dirname(file), path)).metadata();
      pictures.set(path, { src: path, width, height });
    } catch {
      // A picture that cannot be read is shown without its size; the browser says the rest.
    }
  }
  return pictures;
}

/** The picture that an address in the text means; null where there is none. */
export function pictureOf(src: string, pictures: ReadonlyMap<string, ShownImage>): ShownImage | null {
  const reference = referenceOf(src);
  return reference.kind === 'file' ? (pictures.get(reference.path) ?? null) : null;
}

/** Copies the files of a report to its place in the site. */
export function copyBeside(file: string, paths: readonly string[], to: string): void {
  for (const path of paths) {
    const source = join(dirname(file), path);
    if (!existsSync(source)) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyFileSync(source, join(to, path));
  }
}
