// The ranges of scores and amounts that can be filtered by: lower bounds, highest first, each belonging to its band.

/** Shares of the full mark in per cent. */
export const scoreBands = [90, 80, 70, 60, 0] as const;

/** Yuan. */
export const amountBands = [100_000_000, 50_000_000, 10_000_000, 5_000_000, 1_000_000, 0] as const;

/** The lower bound of the band a value lies in, as the filter's value; null below them all. */
export function bandOf(value: number, bands: readonly number[]): string | null {
  const from = bands.find((bound) => value >= bound);
  return from === undefined ? null : String(from);
}
