import type { LinkableLicence, LinkableSubscription, LinkSides } from '../../../../shared/link.ts';

/** A subscription with its licence; `licence` null although it is linked: it does not stand at this Halo customer. */
export interface Pair {
  readonly subscription: LinkableSubscription;
  readonly licence: LinkableLicence | null;
}

/**
 * Lays out what the companion told.
 * @returns each subscription with its licence, then the licences that are nobody's
 */
export function pairsOf({ subscriptions, licences }: LinkSides): {
  readonly pairs: readonly Pair[];
  readonly free: readonly LinkableLicence[];
} {
  const byId = new Map(licences.map((licence) => [licence.haloLicenceId, licence]));
  return {
    pairs: subscriptions.map((subscription) => ({
      subscription,
      licence: subscription.haloLicenceId === null ? null : (byId.get(subscription.haloLicenceId) ?? null),
    })),
    free: licences.filter(({ subscriptionId }) => subscriptionId === null),
  };
}

/** What a pair is called: its product, or its licence where the subscription is gone from Sherweb. */
export const nameOf = ({ subscription, licence }: Pair): string =>
  subscription.productName ?? licence?.name ?? subscription.subscriptionId;

const sameText = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();

/** Free licences, the likeliest for a subscription first: equal SKU, then equal name, active before inactive. */
export const likeliestFirst = (
  free: readonly LinkableLicence[],
  { sku, productName }: Pick<LinkableSubscription, 'sku' | 'productName'>,
): LinkableLicence[] => {
  const rank = (licence: LinkableLicence): number =>
    (sameText(licence.sku, sku) ? 0 : sameText(licence.name, productName) ? 2 : 4) + (licence.active ? 0 : 1);
  return free.toSorted((a, b) => rank(a) - rank(b));
};
