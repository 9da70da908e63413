import type { Subscription } from '../../../../shared/subscription.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';
import { ownedFieldsOf } from '../../../vendors/halo/mapper.ts';

const key = (text: string | undefined): string => (text ?? '').normalize('NFC').trim().toLowerCase();

/** What tells a product: its SKU if it has one, and its name. Two of the same product share one of them. */
export const productKeysOf = (sku: string | undefined, name: string): string[] => [
  ...(key(sku) === '' ? [] : [`sku ${key(sku)}`]),
  `name ${key(name)}`,
];

/** Whether a licence has the SKU of a subscription; an empty one is nobody's. */
export const hasSkuOf = (licence: HaloLicence, { sku }: Subscription): boolean =>
  key(sku) !== '' && key(licence.owned.product_sku) === key(sku);

/** Whether a licence has the product name of a subscription. */
export const hasNameOf = (licence: HaloLicence, { productName }: Subscription): boolean =>
  key(licence.name) === key(productName);

/**
 * How well a licence fits a subscription: an equal SKU counts for more than all else, then an equal name, term, quantity
 * and fee, each for more than all that follow.
 * @returns 0 when they are not of the same product
 */
function fitOf(subscription: Subscription, licence: HaloLicence): number {
  const [sku, name] = [hasSkuOf(licence, subscription), hasNameOf(licence, subscription)];
  if (!sku && !name) return 0;
  const wanted = ownedFieldsOf(subscription, { recurringFee: 'cost' });
  const { term_duration: term, count, purchase_price: fee } = licence.owned;
  const signs = [
    sku,
    name,
    term === wanted.term_duration,
    count === wanted.count,
    fee === wanted.purchase_price,
  ];
  return signs.reduce((fit, sign) => fit * 2 + (sign ? 1 : 0), 0);
}

/** Who fits best, if exactly one does. */
function onlyBest<T>(candidates: Iterable<T>, rate: (candidate: T) => number): T | undefined {
  let [best, only]: [number, T | undefined] = [0, undefined];
  for (const candidate of candidates) {
    const found = rate(candidate);
    if (found > best) [best, only] = [found, candidate];
    else if (found === best) only = undefined;
  }
  return only;
}

/**
 * Matches subscriptions with licences that are the best of each other, the best first; what several fit equally well
 * stays without.
 * @returns the licence of each subscription that has one, by the subscription's id
 * @example BP-A of 20 and BP-M of 5, licences 4000 (BP-A) and 4001 (BP-M), all of one name: BP-A is 4000, BP-M is 4001
 */
export function matchByFit(
  subscriptions: readonly Subscription[],
  licences: readonly HaloLicence[],
): Map<string, HaloLicence> {
  const matches = new Map<string, HaloLicence>();
  const [open, free] = [new Set(subscriptions), new Set(licences)];
  for (let before = -1; before !== matches.size; ) {
    before = matches.size;
    for (const subscription of open) {
      const licence = onlyBest(free, (each) => fitOf(subscription, each));
      if (licence === undefined || onlyBest(open, (each) => fitOf(each, licence)) !== subscription) continue;
      matches.set(subscription.id, licence);
      open.delete(subscription);
      free.delete(licence);
    }
  }
  return matches;
}

/** Whether a licence may be a subscription's at all. */
export const isAlike = (subscription: Subscription, licence: HaloLicence): boolean =>
  hasSkuOf(licence, subscription) || hasNameOf(licence, subscription);
