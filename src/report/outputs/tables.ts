import { indicatorsTable } from './indicators-table.ts';
import { reportsTable } from './reports-table.ts';
import type { Table } from './table.ts';
import { unitsTable } from './units-table.ts';

/** The tables of the whole library, published as CSV under /data/. To add one, add its file and a line here. */
export const tables: readonly Table[] = [reportsTable, unitsTable, indicatorsTable];
