import { type Buffer, isUtf8 } from 'node:buffer';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { filesBelow } from './files-below.ts';
import { attachmentFolder } from './read.ts';

/** A text that is published beside a report. */
export type AttachedText = { readonly file: string; readonly text: string };

/** What is read as text; other kinds of file are not looked into. */
const textFile = /\.(?:csv|tsv|txt|text|md|json|geojson|xml|svg|html?|ya?ml)$/i;

/** Larger tables are data sets, not attachments that a page carries. */
const largest = 5_000_000;

/** The text files in a report's own folder, in the order of their paths; none for a report that is one file. */
export function attachedTexts(report: { readonly file: string }): readonly AttachedText[] {
  const folder = attachmentFolder(report.file);
  if (folder === null || !existsSync(folder)) return [];
  return filesBelow(folder)
    .filter((file) => textFile.test(file) && file !== report.file)
    .filter((file) => lstatSync(file).isFile() && lstatSync(file).size <= largest)
    .map((file) => ({ file, text: decoded(readFileSync(file)) }));
}

/** UTF-8, or what spreadsheets save instead: UTF-16 with its mark, else GB 18030. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return isUtf8(bytes) ? bytes.toString('utf8') : new TextDecoder('gb18030').decode(bytes);
}
