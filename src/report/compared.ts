/** The order of two texts by their code units: the same on every machine, whatever its language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A name as names are compared: width and white space make no difference. */
export const comparedName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');
