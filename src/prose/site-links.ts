import type { Nodes, Root } from 'mdast';
import type { Place } from '../report/problem.ts';
import type { Report } from '../report/read.ts';
import { lineStarts, placeOf } from './passages.ts';
import { addressIn, pathFrom, referenceOf } from './references.ts';
import { nodes } from './walk.ts';

/** A link of a report to another page or file of this site: whether that is there, only the whole library knows. */
export type SiteLink = {
  /** As the author wrote it. */
  readonly url: string;
  /** Decoded, from the root of the site. */
  readonly path: string;
  readonly at: Place;
};

export function siteLinks(tree: Root, report: Report): readonly SiteLink[] {
  const { file, text } = report.source;
  const starts = lineStarts(text);
  return Array.from(nodes<Nodes>(tree)).flatMap((node): readonly SiteLink[] => {
    if (node.type !== 'link' && node.type !== 'definition') return [];
    const reference = referenceOf(node.url);
    if (reference.kind !== 'page') return [];
    const at = placeOf(file, starts, ...addressIn(node, text));
    return [{ url: node.url, path: pathFrom(report, reference.path), at }];
  });
}
