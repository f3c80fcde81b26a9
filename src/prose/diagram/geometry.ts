/** An axis-parallel rectangle in the user units of the drawing (one unit is one CSS pixel). */
export type Box = { x: number; y: number; width: number; height: number };

/** `[a b c d e f]` as in SVG's matrix(): x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export type Point = readonly [x: number, y: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that applies `inner` first, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function apply([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Reads a `transform` attribute; functions it does not know (skew) count as no change. */
export function readTransform(text: string | null): Matrix {
  let matrix = identity;
  for (const [, name, list] of (text ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const n = numbers(list ?? '');
    const [p = 0, q, r] = n;
    if (name === 'translate') matrix = compose(matrix, [1, 0, 0, 1, p, q ?? 0]);
    else if (name === 'scale') matrix = compose(matrix, [p, 0, 0, q ?? p, 0, 0]);
    else if (name === 'rotate') matrix = compose(matrix, rotation(p, q ?? 0, r ?? 0));
    else if (name === 'matrix' && n.length === 6) matrix = compose(matrix, n as unknown as Matrix);
  }
  return matrix;
}

function rotation(degrees: number, x: number, y: number): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

/** Every number in a list written as SVG writes lists: `1,2`, `1 2`, `1-2`, `.5.5`. */
export function numbers(text: string): number[] {
  return (text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
}

export function boxAround(points: Iterable<Point>): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}

export function corners({ x, y, width, height }: Box): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ];
}

/** Points on the outline of a path: every end point, and curves and arcs sampled closely enough for a box. */
export function pathPoints(d: string): Point[] {
  const points: Point[] = [];
  let at: Point = [0, 0];
  let start: Point = at;
  let control: Point | undefined;
  for (const [, letter = '', list = ''] of d.matchAll(/([a-z])([^a-df-z]*)/gi)) {
    const command = letter.toUpperCase();
    if (command === 'Z') {
      at = start;
      continue;
    }
    const size = { M: 2, L: 2, T: 2, H: 1, V: 1, S: 4, Q: 4, C: 6, A: 7 }[command];
    if (size === undefined) continue;
    const all = numbers(list);
    for (let i = 0; i + size <= all.length; i += size) {
      const n = all.slice(i, i + size);
      const from = at;
      const base: Point = letter === command ? [0, 0] : from;
      const point = (k: number): Point => [base[0] + (n[k] ?? 0), base[1] + (n[k + 1] ?? 0)];
      const mirrored: Point = control ? [2 * from[0] - control[0], 2 * from[1] - control[1]] : from;
      let next: Point | undefined;
      if (command === 'H') at = [base[0] + (n[0] ?? 0), from[1]];
      else if (command === 'V') at = [from[0], base[1] + (n[0] ?? 0)];
      else at = point(size - 2);
      if (command === 'C' || command === 'S') {
        next = point(size - 4);
        points.push(...curve(from, command === 'C' ? point(0) : mirrored, next, at));
      } else if (command === 'Q' || command === 'T') {
        next = command === 'Q' ? point(0) : mirrored;
        points.push(...curve(from, between(from, next), between(at, next), at));
      } else if (command === 'A') {
        points.push(...arc(from, at, n));
      }
      if (command === 'M' && i === 0) start = at;
      control = next;
      points.push(at);
    }
  }
  return points;
}

const steps = Array.from({ length: 12 }, (_, i) => (i + 1) / 12);

/** The cubic control point that stands for a quadratic one, two thirds of the way to it. */
function between(end: Point, control: Point): Point {
  return [end[0] + (2 / 3) * (control[0] - end[0]), end[1] + (2 / 3) * (control[1] - end[1])];
}

function curve(p: Point, q: Point, r: Point, s: Point): Point[] {
  const along = (t: number, k: 0 | 1): number =>
    (1 - t) ** 3 * p[k] + 3 * (1 - t) ** 2 * t * q[k] + 3 * (1 - t) * t ** 2 * r[k] + t ** 3 * s[k];
  return steps.map((t) => [along(t, 0), along(t, 1)]);
}

/** An elliptical arc by its end points, sampled from its centre (SVG 2, appendix B.2.4). */
function arc(from: Point, to: Point, [rx = 0, ry = 0, tilt = 0, large = 0, sweep = 0]: number[]): Point[] {
  if (rx === 0 || ry === 0) return [];
  const turn = rotation(tilt, 0, 0);
  const back = rotation(-tilt, 0, 0);
  const [u, v] = apply(back, [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2]);
  const stretch = Math.max(1, Math.sqrt((u / rx) ** 2 + (v / ry) ** 2));
  const [a, b] = [Math.abs(rx) * stretch, Math.abs(ry) * stretch];
  const share = (a * b) ** 2 / ((a * v) ** 2 + (b * u) ** 2) - 1;
  const root = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, share));
  const [cu, cv] = [(root * a * v) / b, (-root * b * u) / a];
  const centre = apply(turn, [cu, cv]);
  const first = Math.atan2((v - cv) / b, (u - cu) / a);
  let angle = Math.atan2((-v - cv) / b, (-u - cu) / a) - first;
  if (sweep === 0 && angle > 0) angle -= 2 * Math.PI;
  if (sweep === 1 && angle < 0) angle += 2 * Math.PI;
  const middle: Point = [(from[0] + to[0]) / 2 + centre[0], (from[1] + to[1]) / 2 + centre[1]];
  return steps.map((t) => {
    const [x, y] = apply(turn, [a * Math.cos(first + t * angle), b * Math.sin(first + t * angle)]);
    return [middle[0] + x, middle[1] + y];
  });
}
