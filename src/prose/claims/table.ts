import type { Claim } from './claim.ts';
import type { Text } from './reading/lines.ts';
import { amountTables } from './table/amounts.ts';
import { gradedTables } from './table/graded.ts';
import { indicatorTables } from './table/indicators.ts';
import { listedNames } from './table/listed-names.ts';
import { pairTables } from './table/pairs.ts';
import { unitTables } from './table/units.ts';

/** What the tables of the body state. */
export const table = (text: Text): readonly Claim[] => [
  ...indicatorTables(text),
  ...amountTables(text),
  ...listedNames(text),
  ...pairTables(text),
  ...unitTables(text),
  ...gradedTables(text),
];
