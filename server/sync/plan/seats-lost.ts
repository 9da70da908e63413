import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';

/**
 * How many seats would no longer be billed if a change were applied, as far as a fault could be behind it: all of a
 * licence that is deactivated, and what goes of one whose quantity falls to a half or less.
 *
 * @param change a planned change
 * @param licences Halo's licences by id
 * @returns seats, 0 for every other change
 * @example count 20 → 10: 10; 20 → 0: 20; 20 → 11: 0; a licence of 20 deactivated: 20
 */
export function seatsLost(
  { kind, haloLicenceId, fields }: PlannedChange,
  licences: ReadonlyMap<number, HaloLicence>,
): number {
  const before = haloLicenceId === null ? 0 : (licences.get(haloLicenceId)?.owned.count ?? 0);
  if (kind === 'deactivateSubscription') return Math.max(0, before);
  const { from, to } = fields.count ?? { from: null, to: null };
  const isFollowed = kind === 'updateSubscription' || kind === 'continueSubscription';
  if (!isFollowed || typeof from !== 'number' || typeof to !== 'number') return 0;
  return from > 0 && to <= from / 2 ? from - to : 0;
}
