import type { Point } from './geometry.ts';
import { numbers } from './geometry.ts';

/**
 * A path that draws the same with fewer signs. Curves that run straight become lines, points on a straight line go,
 * and a stroke drawn twice over is drawn once; relative paths keep their commands. `short` prints a number.
 */
export function tidyPath(d: string, short: (value: number) => string): string {
  const commands = [...d.matchAll(/([a-z])([^a-df-z]*)/gi)].map(([, letter = '', list = '']) => ({
    letter,
    n: numbers(list),
  }));
  if (commands.some(({ letter, n }) => !'MLCZ'.includes(letter) || (letter === 'C' && n.length !== 6))) {
    return commands.map(({ letter, n }) => letter + join(n, short)).join('');
  }
  const strokes: string[] = [];
  let points: Point[] = [];
  let text = '';
  const flushPoints = (): void => {
    for (const [x, y] of withoutMiddles(points).slice(1)) text += `L${join([x, y], short)}`;
    points = points.slice(-1);
  };
  const flush = (): void => {
    flushPoints();
    if (text !== '' && !strokes.includes(text)) strokes.push(text);
    text = '';
  };
  for (const { letter, n } of commands) {
    const end: Point = [n.at(-2) ?? 0, n.at(-1) ?? 0];
    const at = points.at(-1);
    if (letter === 'M' && at && Math.hypot(at[0] - end[0], at[1] - end[1]) < tolerance && n.length === 2)
      continue;
    if (letter === 'M') {
      flush();
      text = `M${join(n.slice(0, 2), short)}`;
      points = pairs(n);
    } else if (letter === 'L') points.push(...pairs(n));
    else if (letter === 'Z') {
      flushPoints();
      text += 'Z';
    } else if (isStraight(at, n)) points.push(end);
    else {
      flushPoints();
      text += `C${join(n, short)}`;
      points = [end];
    }
  }
  flush();
  return strokes.join('');
}

function join(values: readonly number[], short: (value: number) => string): string {
  return values.map(short).join(' ').replace(/ -/g, '-');
}

function pairs(n: readonly number[]): Point[] {
  return Array.from({ length: n.length >> 1 }, (_, i): Point => [n[2 * i] ?? 0, n[2 * i + 1] ?? 0]);
}

/** How far, in pixels, a line may run beside the one it replaces. */
const tolerance = 0.08;

function isStraight(from: Point | undefined, n: readonly number[]): boolean {
  const [first, second, end] = pairs(n);
  if (!from || !first || !second || !end) return false;
  return distance(first, from, end) < tolerance && distance(second, from, end) < tolerance;
}

/** Ramer, Douglas and Peucker's thinning of a polyline. */
function withoutMiddles(points: readonly Point[]): Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 3 || !first || !last) return [...points];
  let [farthest, most] = [0, tolerance];
  for (const [i, point] of points.entries()) {
    const far = distance(point, first, last);
    if (far > most) [farthest, most] = [i, far];
  }
  if (farthest === 0) return [first, last];
  return [
    ...withoutMiddles(points.slice(0, farthest + 1)).slice(0, -1),
    ...withoutMiddles(points.slice(farthest)),
  ];
}

/** From a point to the stretch between two others. */
function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}
