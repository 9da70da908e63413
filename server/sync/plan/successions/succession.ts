import type { Subscription } from '../../../../shared/subscription.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import type { Missing } from '../model/missing.ts';
import { hasNameOf, hasSkuOf } from '../pair/fit.ts';
import type { Orphan } from '../pair/pair.ts';

/** Subscriptions that came while others of the same product went, at the same customer: perhaps one under a new id. */
export interface Succession {
  readonly came: readonly Missing[];
  readonly gone: readonly Orphan[];
}

type IsOf = (licence: HaloLicence, subscription: Subscription) => boolean;
/** Whether a subscription that went may be continued by one that came, by whose both are. */
type IsNear = (gone: Orphan, came: Missing) => boolean;

/**
 * Finds what may be a succession: a subscription without licence, and a licence whose subscription is gone, of one
 * SKU, else of one product name, both of the same Sherweb customer or the latter of one that is no longer there; what is
 * left, of one SKU at any Sherweb customer of the same Halo customer, since it is that one which is billed.
 * @param missing subscriptions that have no licence of ours
 * @param gone active licences of ours whose subscription is gone
 * @param lately inactive ones whose subscription went a short time ago: only an equal SKU tells that a renewal came late
 * @param formerIds Sherweb customers of the same Halo customer that Sherweb no longer lists
 * @returns those that share anything together; each subscription and licence once at most
 * @example A (SKU BP, 10 seats) and B (BP, 5) went, C (BP, 15) came: one succession of C with both licences
 */
export function findSuccessions(
  missing: readonly Missing[],
  gone: readonly Orphan[],
  lately: readonly Orphan[],
  formerIds: ReadonlySet<string>,
): Succession[] {
  const found: Succession[] = [];
  const isOwn: IsNear = ({ link }, { subscription }) =>
    link.sherwebCustomerId === subscription.sherwebCustomerId || formerIds.has(link.sherwebCustomerId);
  const isHere: IsNear = ({ licence }, { target }) => licence.clientId === target.haloClientId;
  const rules = [
    [gone, hasSkuOf, isOwn],
    [lately, hasSkuOf, isOwn],
    [gone, hasNameOf, isOwn],
    [gone, hasSkuOf, isHere],
  ] as const;
  for (const [candidates, isOf, isNear] of rules) {
    if (missing.length === 0 || candidates.length === 0) continue;
    const came = new Set(found.flatMap((each) => each.came));
    const went = new Set(found.flatMap((each) => each.gone));
    const open = missing.filter((each) => !came.has(each));
    const free = candidates.filter((each) => !went.has(each));
    found.push(...together(open, free, isNear, isOf));
  }
  return found;
}

function together(
  missing: readonly Missing[],
  gone: readonly Orphan[],
  isNear: IsNear,
  isOf: IsOf,
): Succession[] {
  let found: Succession[] = [];
  for (const each of missing) {
    const its = gone.filter((orphan) => isOf(orphan.licence, each.subscription) && isNear(orphan, each));
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
