import type { Subscription } from '../../../shared/subscription.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { hasNameOf, hasSkuOf } from './fit.ts';
import type { Orphan } from './pair.ts';
import type { Missing } from './plan-missing.ts';

/** Subscriptions that came while others of the same product went, at the same customer: perhaps one under a new id. */
export interface Succession {
  readonly came: readonly Missing[];
  readonly gone: readonly Orphan[];
}

type IsOf = (licence: HaloLicence, subscription: Subscription) => boolean;

/**
 * Finds what may be a succession: a subscription without licence, and a licence whose subscription is gone, of one
 * SKU, else of one product name, both of the same Sherweb customer or the latter of one that is no longer there.
 * @param missing subscriptions that have no licence of ours
 * @param gone active licences of ours whose subscription is gone
 * @param formerIds Sherweb customers of the same Halo customer that Sherweb no longer lists
 * @returns those that share anything together; each subscription and licence once at most
 * @example A (SKU BP, 10 seats) and B (BP, 5) went, C (BP, 15) came: one succession of C with both licences
 */
export function findSuccessions(
  missing: readonly Missing[],
  gone: readonly Orphan[],
  formerIds: ReadonlySet<string>,
): Succession[] {
  if (missing.length === 0 || gone.length === 0) return [];
  const bySku = together(missing, gone, formerIds, hasSkuOf);
  const [came, went] = [bySku.flatMap((each) => each.came), bySku.flatMap((each) => each.gone)];
  const byName = together(
    missing.filter((each) => !came.includes(each)),
    gone.filter((each) => !went.includes(each)),
    formerIds,
    hasNameOf,
  );
  return [...bySku, ...byName];
}

function together(
  missing: readonly Missing[],
  gone: readonly Orphan[],
  formerIds: ReadonlySet<string>,
  isOf: IsOf,
): Succession[] {
  let found: Succession[] = [];
  for (const each of missing) {
    const { subscription } = each;
    const its = gone.filter(
      ({ link, licence }) =>
        isOf(licence, subscription) &&
        (link.sherwebCustomerId === subscription.sherwebCustomerId || formerIds.has(link.sherwebCustomerId)),
    );
    if (its.length === 0) continue;
    const sharing = found.filter((other) => other.gone.some((orphan) => its.includes(orphan)));
    found = [
      ...found.filter((other) => !sharing.includes(other)),
      {
        came: [...sharing.flatMap(({ came }) => came), each],
        gone: [...new Set([...sharing.flatMap((other) => other.gone), ...its])],
      },
    ];
  }
  return found;
}
