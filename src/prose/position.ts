import type { Point, Position } from 'unist';

/** The offsets of a node in the file. */
export const between = (position: Position | undefined): [number, number] => [
  position?.start.offset ?? 0,
  position?.end.offset ?? 0,
];

const nowhere: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

/** The stretch of a node from one offset in the file to another. */
export function part(position: Position | undefined, from: number, to: number, body: string): Position {
  const { start } = position ?? nowhere;
  const point = (offset: number): Point => {
    const before = body.slice(start.offset ?? 0, offset).split('\n');
    const column = (before.at(-1)?.length ?? 0) + (before.length === 1 ? start.column : 1);
    return { line: start.line + before.length - 1, column, offset };
  };
  return { start: point(from), end: point(to) };
}
