import type { z } from 'zod';
import type { CustomerRow, CustomersHead } from '../../../../shared/mapping.ts';
import type { Routes } from '../../../../shared/routes/api.ts';
import { withoutRepeats } from './choose.ts';
import { countStates, type Filter, filterCounts, sortRows } from './filter.ts';

type Whole = z.infer<Routes['listCustomers']['answer']>;

/** What is known of the mapping table: all of it, or what is seen first while the rest is on its way. */
export interface KnownTable {
  /** By name. */
  readonly rows: readonly CustomerRow[];
  readonly isWhole: boolean;
  /** How many rows each filter shows once the table is whole. */
  readonly counts: Readonly<Record<Filter, number>>;
  /** Before the first read of subscriptions there is nothing to count. */
  readonly hasSubscriptions: boolean;
  readonly readAt: string | null;
  /** The companion's word for exactly these rows; null once a row was changed here. */
  readonly revision: string | null;
}

/**
 * Makes the table of what the companion answers first: some rows, and how many there are of each state.
 * @param locale BCP 47; names are ordered as people of this language order them
 */
export function tableOfHead(
  { customers, counts, hasSubscriptions, readAt, revision }: CustomersHead,
  locale: string,
): KnownTable {
  const all = filterCounts(counts);
  const rows = sortRows(customers.map(withoutRepeats), locale);
  return { rows, isWhole: rows.length === all.all, counts: all, hasSubscriptions, readAt, revision };
}

/**
 * Makes the table of all rows.
 * @param locale BCP 47; names are ordered as people of this language order them
 */
export function tableOfWhole({ customers, readAt, revision }: Whole, locale: string): KnownTable {
  const rows = sortRows(customers.map(withoutRepeats), locale);
  return {
    rows,
    isWhole: true,
    counts: countStates(rows),
    hasSubscriptions: rows.some(({ activeSubscriptions }) => activeSubscriptions !== null),
    readAt,
    revision,
  };
}

/** The table with one row as it is now. */
export function withRow(table: KnownTable, changed: CustomerRow): KnownTable {
  const rows = table.rows.map((row) => (row.sherwebCustomerId === changed.sherwebCustomerId ? changed : row));
  return { ...table, rows, revision: null, ...(table.isWhole ? { counts: countStates(rows) } : {}) };
}
