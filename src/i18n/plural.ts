/** '1 report', '1,234 reports': a count, printed or not, and its English noun. */
export function plural(count: number | string, noun: string, many = `${noun}s`): string {
  const printed = typeof count === 'number' ? count.toLocaleString('en') : count;
  return `${printed} ${printed === '1' ? noun : many}`;
}
