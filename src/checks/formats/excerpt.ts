import { everyDirectionMark } from '../../report/direction.ts';

/** A line around a stretch of it, cut to what a terminal shows in one row. */
export type Excerpt = { readonly before: string; readonly inside: string; readonly after: string };

const context = 40;
const longest = 48;

/** Null where the stretch is empty or lies outside the line. */
export function excerpt(written: string, from: number, to: number): Excerpt | null {
  // What turns the direction of a line is shown as a space, so that columns stay.
  const line = written.replace(everyDirectionMark, ' ');
  if (to <= from || from >= line.length) return null;
  const plain = (text: string): string => text.replace(/\t/g, ' ').trimEnd();
  const before = line.slice(0, from);
  const after = line.slice(to);
  const inside = line.slice(from, to);
  return {
    before: (before.length > context ? `…${before.slice(-context)}` : before).replace(/\t/g, ' '),
    inside: plain(inside.length > longest ? `${inside.slice(0, longest)}…` : inside),
    after:
      inside.length > longest ? '' : plain(after.length > context ? `${after.slice(0, context)}…` : after),
  };
}
