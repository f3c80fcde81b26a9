import { day } from './fields.ts';

/**
 * The day at the publisher's place: reports of a later day are not public yet.
 * @param set the day that is to be taken for today (GONGPING_TODAY); empty where it is not set
 * @returns null where `set` is no day
 */
export function today(set: string | undefined, now: Date): string | null {
  if (!set) return now.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  return day.safeParse(set).success ? set : null;
}
