import { namesIn } from '../../../../shared/customer-order.ts';
import type { CustomerRow, CustomersHead } from '../../../../shared/mapping.ts';
import { finderOf, folded } from '../../../i18n/search.ts';

/** `open`: everything that still needs a person before it is mapped or excluded. */
export const filters = [
  'all',
  'open',
  'unmapped',
  'nearMatch',
  'ambiguous',
  'problem',
  'mapped',
  'excluded',
] as const;
export type Filter = (typeof filters)[number];

/** Whether a text of an address names a filter. */
export const isFilter = (text: string | undefined): text is Filter => filters.some((each) => each === text);

const openStates: readonly CustomerRow['state'][] = ['unmapped', 'nearMatch', 'ambiguous'];
/** Whether a row still needs a person before it is mapped or excluded. */
export const isOpen = (row: Pick<CustomerRow, 'state'>): boolean => openStates.includes(row.state);

const passes = (row: CustomerRow, filter: Filter): boolean =>
  filter === 'all' || (filter === 'open' ? isOpen(row) : row.state === filter);

/** How many rows each filter shows. */
export function countStates(rows: readonly CustomerRow[]): Record<Filter, number> {
  const counts = Object.fromEntries(filters.map((filter) => [filter, 0])) as Record<Filter, number>;
  for (const row of rows) {
    counts.all += 1;
    counts[row.state] += 1;
    if (isOpen(row)) counts.open += 1;
  }
  return counts;
}

/** The same from how many rows there are of each state. */
export function filterCounts(states: CustomersHead['counts']): Record<Filter, number> {
  const all = Object.values(states).reduce((sum, count) => sum + count, 0);
  const open = openStates.reduce((sum, state) => sum + states[state], 0);
  return { ...states, all, open };
}

/** Before anything is known. */
export const nothingCounted = filterCounts({
  mapped: 0,
  nearMatch: 0,
  ambiguous: 0,
  unmapped: 0,
  excluded: 0,
  problem: 0,
});

const textOf = (row: CustomerRow): string =>
  folded([row.sherwebName, row.haloName ?? '', row.haloClientId ?? '', ...row.path].join(' '));

/** The folded text of each row, kept for as long as the row lives: folding thousands at every key is felt. */
export function createTexts(): (row: CustomerRow) => string {
  const kept = new WeakMap<CustomerRow, string>();
  return (row) => {
    const text = kept.get(row) ?? textOf(row);
    kept.set(row, text);
    return text;
  };
}

/** The rows of a filter whose names hold every word of the search, in the order given. */
export function shownRows(
  rows: readonly CustomerRow[],
  filter: Filter,
  search: string,
  textOfRow: (row: CustomerRow) => string = textOf,
): CustomerRow[] {
  const isFound = finderOf(search);
  return rows.filter((row) => passes(row, filter) && (isFound === null || isFound(textOfRow(row))));
}

/** By name, as people of this language order names. */
export function sortRows(rows: readonly CustomerRow[], locale: string): CustomerRow[] {
  const compare = namesIn(locale);
  return rows.toSorted((a, b) => compare(a.sherwebName, b.sherwebName));
}

/** For "which Sherweb customer is this Halo customer?": those that may be it, the likeliest first. */
export function rowsForClient(rows: readonly CustomerRow[], haloClientId: number): CustomerRow[] {
  const score = (row: CustomerRow): number =>
    row.haloClientId === haloClientId
      ? 2
      : (row.suggestions.find((each) => each.haloClientId === haloClientId)?.score ?? 0);
  return rows
    .filter((row) => isOpen(row) || row.haloClientId === haloClientId)
    .map((row) => ({ row, score: score(row) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ row }) => row);
}
