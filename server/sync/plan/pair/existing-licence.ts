import type { Subscription } from '../../../../shared/subscription.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import { hasSkuOf, isAlike, matchByFit } from './fit.ts';

/** Licences by somebody else that may be one subscription's. */
export interface Existing {
  /** All that may be it. */
  readonly alike: readonly HaloLicence[];
  /** Which of them it is, as far as SKU, name, term, quantity and fee tell; null: they do not. */
  readonly match: HaloLicence | null;
}

/**
 * Finds, for each subscription without a licence of ours, the active licences at the same Halo customer that somebody
 * else made of the same product. Creating another would bill it twice. What is another subscription's by its SKU is
 * not one that shares only the name.
 * @param foreign licences at that Halo customer that are not ours
 * @returns by subscription; those that have none are left out
 */
export function findExisting(
  subscriptions: readonly Subscription[],
  foreign: readonly HaloLicence[],
): ReadonlyMap<string, Existing> {
  const active = foreign.filter((licence) => licence.active);
  if (active.length === 0) return new Map();
  const matches = matchByFit(subscriptions, active);
  const takenBySku = new Map<number, string>();
  for (const subscription of subscriptions) {
    const match = matches.get(subscription.id);
    if (match !== undefined && hasSkuOf(match, subscription)) takenBySku.set(match.id, subscription.id);
  }
  return new Map(
    subscriptions.flatMap((subscription) => {
      const { id } = subscription;
      const alike = active.filter(
        (licence) => isAlike(subscription, licence) && (takenBySku.get(licence.id) ?? id) === id,
      );
      return alike.length === 0 ? [] : [[id, { alike, match: matches.get(id) ?? null }] as const];
    }),
  );
}
