import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { cleanReports, findingsIn } from './measure.ts';

/** A node of the tree as the frontmatter writes it. */
type Node = { name: string; weight?: number; score?: number; children?: Node[] };

const leaves = (node: Node): Node[] => node.children?.flatMap(leaves) ?? [node];
const sum = (node: Node, field: 'weight' | 'score'): number =>
  Number(
    leaves(node)
      .reduce((total, leaf) => total + Number(leaf[field] ?? 0), 0)
      .toFixed(4),
  );
const closed = (node: Node): Node =>
  node.children === undefined
    ? node
    : { name: node.name, weight: sum(node, 'weight'), score: sum(node, 'score') };

/** What an author may leave out of the frontmatter, though the text speaks of it. */
const ways: Readonly<Record<string, (nodes: Node[]) => Node[]>> = {
  'all but the first level': (nodes) => nodes.map(closed),
  'the third level': (nodes) =>
    nodes.map((node) => (node.children ? { ...node, children: node.children.map(closed) } : node)),
  'the levels between first and last': (nodes) =>
    nodes.map((node) => (node.children ? { ...node, children: node.children.flatMap(leaves) } : node)),
  'all groups': (nodes) => nodes.flatMap(leaves),
};

/** The seed counts 8 二级指标 and no third level, which its tree without a second level cannot know. */
const known = (line: string): boolean => line.startsWith('jingtai') && /reconcile\/(?:count|name)/.test(line);

test.each(Object.entries(ways))('a report that leaves out %s raises no alarm', (_, leaveOut) => {
  const found = cleanReports().flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n---\n', 4);
    const data = parseDocument(text.slice(4, end)).toJS() as {
      indicators?: Node[];
      scheme?: string;
      acknowledged?: unknown;
    };
    if (data.indicators === undefined || data.scheme === 'letters') return [];
    const less = { ...data, indicators: leaveOut(data.indicators), acknowledged: undefined };
    const findings = findingsIn(file, `---\n${stringify(less)}---\n${text.slice(end + 5)}`);
    return findings.map(({ check, message }) => `${basename(file)} ${check} ${message['zh-CN']}`);
  });
  expect(found.filter((line) => !known(line))).toEqual([]);
});
