import type { NameClaim } from '../claim.ts';
import type { Line } from '../reading/lines.ts';
import type { Told } from '../reading/names/told.ts';
import { spotIn } from '../reading/spot.ts';

/** Words of a line, and where they begin in it. */
export type Called = { readonly line: Line; readonly at: number; readonly words: string };

/** A short name, where the text gives it. */
export const calledBy = ({ line, from, name }: Told): Called => ({ line, at: from, words: name });

/** Bodies have had other names, and have been made of others. */
export const renamed =
  /(?<!老)[原旧曾](?![因则料始定])|更名|改名|改称|合并|整合|划转|机构改革|撤销|组建|加挂|合署|前身|设在/u;

/** Words that stand where another name should, which the text itself gives. */
export const otherName = (
  { line, at, words }: Called,
  known: Called,
  of: NonNullable<NameClaim['of']>,
): NameClaim => ({
  kind: 'name',
  spot: spotIn(line, at, at + words.length),
  written: words,
  subject: null,
  of,
  told: { name: known.words, spot: spotIn(known.line, known.at, known.at + known.words.length) },
});
