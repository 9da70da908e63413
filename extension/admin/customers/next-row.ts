import type { CustomerRow } from '../../../shared/mapping.ts';
import { isOpen } from '../core/mapping-table/filter.ts';

/**
 * Where a person goes on once something was done to rows: the next open one below the last of them, else the first open
 * one, else that last one itself.
 * @param shown the rows in the order they stand in
 * @param done those that something is done to; none: nowhere
 */
export function nextRow(
  shown: readonly CustomerRow[],
  done: readonly CustomerRow[],
): CustomerRow | undefined {
  const last = done.at(-1);
  if (last === undefined) return undefined;
  const isLeft = (row: CustomerRow) => isOpen(row) && !done.includes(row);
  return shown.slice(shown.indexOf(last) + 1).find(isLeft) ?? shown.find(isLeft) ?? last;
}
