import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparedName } from './compared.ts';
import type { NodeJson, ReportJson } from './outputs/report-json.ts';

/** What one report says of one leaf: its name, and the share of its points that was lost, 0–1. */
export type LeafLoss = readonly [name: string, lost: number];

/** Where points were lost across reports, by the name of the indicator. */
export type Loss = {
  readonly name: string;
  /** Reports that score an indicator of this name. */
  readonly reports: number;
  /** Those of them in which it lost points. */
  readonly losing: number;
  /** Mean share of its points that was lost, 0–1. */
  readonly mean: number;
};

/** The scored leaves of a report, those of its parts among them; names as they are compared. */
export function leafLosses(json: ReportJson): readonly LeafLoss[] {
  const nodes = [json.nodes, ...(json.units ?? []).map((unit) => unit.nodes)].flatMap((one) => one ?? []);
  return nodes.flatMap((node): LeafLoss[] => {
    const share = lostShare(node);
    return share === null ? [] : [[comparedName(node.name), share]];
  });
}

function lostShare({ leaf, applicable, rate }: NodeJson): number | null {
  if (!leaf || !applicable || rate === null) return null;
  const share = 1 - Number.parseFloat(rate) / 100;
  return Math.round(Math.max(0, share) * 1e6) / 1e6;
}

/**
 * The indicators that lose most, among those that at least `fewest` reports score: one bad score of one report
 * says nothing of an indicator.
 */
export function mostLost(reports: Iterable<readonly LeafLoss[]>, fewest: number): readonly Loss[] {
  const found = new Map<string, { reports: number; losing: number; sum: number }>();
  for (const leaves of reports) {
    for (const [name, own] of Map.groupBy(leaves, ([leaf]) => leaf)) {
      const lost = own.reduce((sum, [, share]) => sum + share, 0) / own.length;
      const loss = found.get(name) ?? { reports: 0, losing: 0, sum: 0 };
      found.set(name, {
        reports: loss.reports + 1,
        losing: loss.losing + (lost > 0 ? 1 : 0),
        sum: loss.sum + lost,
      });
    }
  }
  return Array.from(found, ([name, { reports, losing, sum }]) => ({
    name,
    reports,
    losing,
    mean: sum / reports,
  }))
    .filter((loss) => loss.reports >= fewest && loss.losing > 0)
    .toSorted((a, b) => b.mean - a.mean || b.reports - a.reports || (a.name < b.name ? -1 : 1));
}

/** Where the build keeps the losses of every report: a line `digest json` each. */
export const lossesFile = (cacheFolder: string): string => join(cacheFolder, 'losses.txt');

export const readLosses = (cacheFolder: string): readonly (readonly LeafLoss[])[] =>
  readFileSync(lossesFile(cacheFolder), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line.slice(line.indexOf(' ') + 1)) as readonly LeafLoss[]);
