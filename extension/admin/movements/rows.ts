import type { Movement } from '../../../shared/movement.ts';
import type { NamedChanges } from '../../../shared/movement-table.ts';
import { finderOf, folded } from '../../i18n/search.ts';

/** A change with whose it is. */
export interface MovementRow extends Movement {
  readonly key: string;
  readonly sherwebCustomerId: string;
  readonly customer: string;
  /** The first row of a customer tells how many seats it has more or fewer; null: it is another row. */
  readonly seats: { readonly from: number; readonly to: number } | null;
}

export const movementFilters = [
  'all',
  'new',
  'ended',
  'replaced',
  'seats',
  'price',
  'other',
  'byHand',
] as const;
export type MovementFilter = (typeof movementFilters)[number];

/** Which choice a change belongs to, besides `all`. */
function filterOf({ kind, by }: Movement): MovementFilter {
  if (by === 'halo') return 'byHand';
  return kind === 'term' || kind === 'renamed' ? 'other' : kind;
}

/**
 * The rows of a table, customers in their order, those that match what is searched for in any of their words.
 * @param search as it was typed; empty: all
 */
export function rowsOf(
  { changes, names }: NamedChanges,
  filter: MovementFilter,
  search: string,
): MovementRow[] {
  const isFound = finderOf(search);
  return changes.customers.flatMap(({ sherwebCustomerId, seats, changes: list }) => {
    const customer = names[sherwebCustomerId] ?? sherwebCustomerId;
    return list
      .filter((change) => filter === 'all' || filterOf(change) === filter)
      .filter(({ product }) => isFound === null || isFound(folded(`${customer} ${product}`)))
      .map((change, place) => ({
        ...change,
        key: `${sherwebCustomerId} ${change.subscriptionId} ${change.kind} ${change.by} ${place}`,
        sherwebCustomerId,
        customer,
        seats: place === 0 ? seats : null,
      }));
  });
}

/** How many rows each choice shows. */
export function countsOf({ changes }: NamedChanges): Record<MovementFilter, number> {
  const counts = { all: 0, new: 0, ended: 0, replaced: 0, seats: 0, price: 0, other: 0, byHand: 0 };
  for (const change of changes.customers.flatMap((each) => each.changes)) {
    counts.all += 1;
    counts[filterOf(change)] += 1;
  }
  return counts;
}
