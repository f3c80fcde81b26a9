/** Colours of pictures that stand alone; white text on any of them has a contrast of at least 5 : 1. */
const grades = ['#1b6e4a', '#1f5c99', '#8a5a00', '#a33a1f', '#7a1f3d'] as const;

export const neutral = '#4d5963';

/** The colour of a grade by its rank, 0 being the best; the word always stands beside it. */
export const gradeColour = (rank: number | null): string =>
  rank === null ? neutral : (grades[Math.min(rank, grades.length - 1)] ?? neutral);
