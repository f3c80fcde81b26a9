import type { Amount } from '../amounts.ts';

const same: Readonly<Record<string, string>> = { 名: '人', 位: '人', 起: '件', 宗: '件' };

/** What an amount counts: 名, 位 and 人 are one thing, and so are 件, 起 and 宗. */
export const countedIn = ({ measure }: Amount): string => same[measure] ?? measure;
