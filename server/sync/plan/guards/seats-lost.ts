import type { Link } from '../../../../shared/link.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';

/** How many seats each licence is known to have been right with, by its id. */
export const seatsInStep = (links: readonly Link[]): ReadonlyMap<number, number> =>
  new Map(links.flatMap(({ haloLicenceId, seats }) => (seats === undefined ? [] : [[haloLicenceId, seats]])));

/**
 * The seats of a licence that may be lost: what Halo shows, but no more than Sherweb had when both were last in step.
 * What a person put on top was never bought.
 */
export const seatsOf = (
  licence: { readonly id: number | null; readonly count: number | undefined },
  inStep: ReadonlyMap<number, number>,
): number => {
  const shown = Math.max(0, licence.count ?? 0);
  return Math.min(shown, inStep.get(licence.id ?? 0) ?? shown);
};

/**
 * How many seats would no longer be billed if a change were applied, as far as a fault could be behind it: all of a
 * licence that is deactivated, and what goes of one whose quantity falls to a half or less.
 *
 * @param change a planned change
 * @param licences Halo's licences by id
 * @param inStep by licence, what Sherweb had when Halo was last in step with it
 * @returns seats, 0 for every other change
 * @example count 20 → 10: 10; 20 → 0: 20; 20 → 11: 0; a licence of 20 deactivated: 20; a person made 10 into 37, and it
 * goes back to 10: 0
 */
export function seatsLost(
  { kind, haloLicenceId, fields }: PlannedChange,
  licences: ReadonlyMap<number, HaloLicence>,
  inStep: ReadonlyMap<number, number>,
): number {
  const licence = haloLicenceId === null ? undefined : licences.get(haloLicenceId);
  // What is inactive bills nothing.
  if (licence?.active === false) return 0;
  if (kind === 'deactivateSubscription')
    return seatsOf({ id: haloLicenceId, count: licence?.owned.count }, inStep);
  const { from, to } = fields.count ?? { from: null, to: null };
  const isFollowed = kind === 'updateSubscription' || kind === 'continueSubscription';
  if (!isFollowed || typeof from !== 'number' || typeof to !== 'number') return 0;
  const before = seatsOf({ id: haloLicenceId, count: from }, inStep);
  return before > 0 && to <= before / 2 ? before - to : 0;
}
