import { isOfCustomer, type PlannedChange } from '../../../shared/sync-plan.ts';
import { isOwnDeactivation } from './model/said-by-changes.ts';

/**
 * The waves in which changes are applied, one after another; what is in a later one may rest on what an earlier one did:
 *
 * - `customers`: customers are created, and mapped
 * - `links`: known licences become subscriptions' own; Halo is told nothing
 * - `creations`: licences are created
 * - `updates`: licences are brought in step or active again; what a run did to licences is taken back
 * - `ownDeactivations`: the own licence of a subscription that goes on with another one becomes inactive
 * - `continuations`: licences go on under the subscriptions that came for their own
 * - `deactivations`: licences whose subscription is gone become inactive
 * - `customerDeactivations`: customers that a run had created become inactive
 */
const waves = [
  'customers',
  'links',
  'creations',
  'updates',
  'ownDeactivations',
  'continuations',
  'deactivations',
  'customerDeactivations',
] as const;
export type Wave = (typeof waves)[number];

const waveOfKind = {
  createCustomer: 'customers',
  createMapping: 'customers',
  linkSubscription: 'links',
  createSubscription: 'creations',
  updateSubscription: 'updates',
  reactivateSubscription: 'updates',
  continueSubscription: 'continuations',
  deactivateSubscription: 'deactivations',
  deactivateCustomer: 'customerDeactivations',
} as const satisfies Record<PlannedChange['kind'], Wave>;

function waveOf(change: PlannedChange): Wave {
  if (change.undoes && !isOfCustomer(change)) return 'updates';
  return isOwnDeactivation(change) ? 'ownDeactivations' : waveOfKind[change.kind];
}

/**
 * Deals changes out to the waves they are applied in.
 * @returns every wave, in their order; within one the changes are as they were given
 */
export function inWaves<T extends PlannedChange>(changes: readonly T[]): ReadonlyMap<Wave, readonly T[]> {
  const dealt = new Map(waves.map((wave) => [wave, [] as T[]]));
  for (const change of changes) dealt.get(waveOf(change))?.push(change);
  return dealt;
}
