/** Whether two words, or two figures, have the same letters, in whatever order. */
export const sameLetters = (a: string, b: string): boolean =>
  a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
