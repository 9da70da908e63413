import { createHash } from 'node:crypto';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import { groupLong } from '../../lists/lists.ts';

/**
 * What a change does, in one line that sorts first by its kind and customer: equal for changes that do the same from
 * the same starting point. Names for people do not count.
 */
export const lineOf = (change: PlannedChange): string =>
  JSON.stringify([
    change.kind,
    change.sherwebCustomerId,
    change.haloClientId,
    change.subscriptionId,
    change.haloLicenceId,
    Object.entries(change.fields).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);

const groupKey = ({ kind, sherwebCustomerId }: PlannedChange): string =>
  JSON.stringify([kind, sherwebCustomerId]);

/**
 * A digest that is equal for plans that would do the same from the same starting point: ids, fields, old and new
 * values, whatever their order.
 * @returns the first 32 hex digits of the SHA-256 of the sorted changes as JSON
 */
export async function digestOf(changes: readonly PlannedChange[], pause: Pause): Promise<string> {
  // Lines of one group begin alike, and no group's beginning begins another's: sorted by group they are sorted as a whole.
  const groups = await groupLong(changes, groupKey, pause);
  const hash = createHash('sha256').update('[');
  let separator = '';
  for (const key of [...groups.keys()].toSorted()) {
    for (const line of (groups.get(key) ?? []).map(lineOf).toSorted()) {
      hash.update(`${separator}${JSON.stringify(line)}`);
      separator = ',';
    }
    await pause();
  }
  return hash.update(']').digest('hex').slice(0, 32);
}
