import type { HaloLicence } from '../../sandbox/halo/model.ts';
import type { World } from './world.ts';

/** The seats of a licence that can be lost: what Halo shows, but no more than Sherweb had when both were last in step. */
export function seatsOf({ links }: World, { id, count }: Pick<HaloLicence, 'id' | 'count'>): number {
  const shown = Math.max(0, count ?? 0);
  const inStep = [...links.values()].findLast(({ haloLicenceId }) => haloLicenceId === id)?.seats;
  return Math.min(shown, inStep ?? shown);
}
