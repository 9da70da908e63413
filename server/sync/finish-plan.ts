import { createHash } from 'node:crypto';
import { type ChangeKind, ChangeKindSchema, type PlannedChange } from '../../shared/sync-plan.ts';

const order = new Map<ChangeKind, number>(ChangeKindSchema.options.map((kind, place) => [kind, place]));

const sortKey = (change: PlannedChange): string =>
  [
    String(order.get(change.kind) ?? 9),
    change.customerName,
    change.sherwebCustomerId,
    change.title,
    change.subscriptionId ?? '',
  ].join('\u0000');

/** Sorts changes into the order they are applied in: customers, mappings, then licences; by name within. */
export const sortChanges = (changes: readonly PlannedChange[]): PlannedChange[] =>
  changes
    .map((change) => ({ change, key: sortKey(change) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ change }) => change);

/**
 * A digest that is equal for plans that would do the same from the same starting point: ids, fields, old and new
 * values. Names for people do not count.
 */
export function fingerprintOf(changes: readonly PlannedChange[]): string {
  const essence = changes
    .map((change) =>
      JSON.stringify([
        change.kind,
        change.sherwebCustomerId,
        change.haloClientId,
        change.subscriptionId,
        change.haloLicenceId,
        Object.entries(change.fields).sort(([a], [b]) => (a < b ? -1 : 1)),
      ]),
    )
    .sort();
  return createHash('sha256').update(JSON.stringify(essence)).digest('hex').slice(0, 32);
}
