/** What all workers of a build share: the content folder, the cache folder, and the product's version. */
export type Setup = { readonly content: string; readonly cache: string; readonly version: string };

/** A report to be made, as its file lies there: size in bytes, time of its last change in milliseconds. */
export type Job = { readonly file: string; readonly size: number; readonly modified: number };
