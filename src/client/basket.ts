// The reports a reader has picked to compare, kept in this browser only.

const name = 'gongping-compare';

/** As many as fit side by side. */
export const mostCompared = 6;

const id = /^\d{4}\/[\p{L}\p{N}-]+$/u;

/** Whether a text may be a report's id; others never become part of an address. */
export const isReportId = (text: string): boolean => id.test(text);

export function basket(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    const ids = Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
    return ids.filter(isReportId).slice(0, mostCompared);
  } catch {
    return [];
  }
}

export function keepBasket(ids: readonly string[]): void {
  try {
    localStorage.setItem(name, JSON.stringify(ids.slice(0, mostCompared)));
  } catch {
    // A browser that keeps nothing still compares by address.
  }
}

/** The address that compares reports: '?r=2023/a&r=2023/b'. */
export function compareQuery(ids: readonly string[]): string {
  const said = new URLSearchParams(ids.map((one) => ['r', one]));
  return `?${said.toString().replaceAll('%2F', '/')}`;
}
