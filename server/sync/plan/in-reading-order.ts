import { ChangeKindSchema, type PlannedChange } from '../../../shared/sync-plan.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import { groupLong } from '../../lists/lists.ts';

/** Keys are compared as they are, whatever the language of whoever looks. */
const byKey = <T>([a]: readonly [string, T], [b]: readonly [string, T]): number =>
  a < b ? -1 : a > b ? 1 : 0;

const customerKey = ({ customerName, sherwebCustomerId }: PlannedChange): string =>
  `${customerName}\u0000${sherwebCustomerId}`;

const titleKey = ({ title, subscriptionId }: PlannedChange): string =>
  `${title}\u0000${subscriptionId ?? ''}`;

/**
 * Sorts changes into the order in which people read them: customers, mappings, then licences; by name within. In which order
 * they are applied, `inWaves` tells.
 * @returns the same whatever the order they were found in
 */
export async function inReadingOrder(
  changes: readonly PlannedChange[],
  pause: Pause,
): Promise<PlannedChange[]> {
  const byKind = new Map(ChangeKindSchema.options.map((kind) => [kind, [] as PlannedChange[]]));
  for (const [, group] of [...(await groupLong(changes, customerKey, pause))].toSorted(byKey)) {
    const keyed = group.map((change) => [titleKey(change), change] as const);
    for (const [, change] of keyed.toSorted(byKey)) byKind.get(change.kind)?.push(change);
    await pause();
  }
  return [...byKind.values()].flat();
}
