import type { Subscription } from '../../../../shared/subscription.ts';
import type { PlannedChange, Stakes } from '../../../../shared/sync-plan.ts';
import type { HaloLicence } from '../../../vendors/halo/licence.ts';

/** Products that Halo has licences of, by SKU and by name; null: it is not known, or none was ever imported. */
export type KnownProducts = ReadonlySet<string> | null;

const skuKey = (sku: string): string => `sku ${sku}`;
const nameKey = (name: string): string => `name ${name.trim().toLowerCase()}`;

/**
 * The products that Halo has licences of.
 * @param linked how many licences are ours: before the first import every product is new, and none is unusual
 * @param isWhole the licences are those of all customers
 */
export function knownProducts(
  licences: readonly HaloLicence[],
  linked: number,
  isWhole: boolean,
): KnownProducts {
  if (linked === 0 || !isWhole) return null;
  return new Set(
    licences.flatMap(({ name, owned }) => [
      nameKey(name),
      ...(owned.product_sku ? [skuKey(owned.product_sku)] : []),
    ]),
  );
}

/** Whether a licence is the first of its product in this Halo. */
export const isNewProduct = (
  { kind, title }: PlannedChange,
  subscription: Subscription | undefined,
  known: KnownProducts,
): boolean =>
  kind === 'createSubscription' &&
  known !== null &&
  !known.has(nameKey(title)) &&
  !(subscription !== undefined && subscription.sku !== '' && known.has(skuKey(subscription.sku)));

/** A quantity that moves by more than half of itself, and by at least this many seats, jumps. */
const fewSeats = 3;

/**
 * What of a change is worth a look before all else: a quantity that jumps by more than 50 %, a licence that is to have
 * no seats, a product that no customer had so far.
 * @example 10 → 16: jump; 10 → 15 and 1 → 2: nothing; 10 → 0: zeroSeats; deactivated: nothing, that says it already
 */
export function unusualOf(
  { kind }: PlannedChange,
  seats: Stakes['seats'],
  isNew: boolean,
): Stakes['unusual'] {
  const found: Stakes['unusual'] = [];
  if (seats !== null && kind !== 'deactivateSubscription') {
    const moved = Math.abs(seats.to - seats.from);
    if (seats.to === 0) found.push('zeroSeats');
    else if (seats.from > 0 && moved > seats.from / 2 && moved >= fewSeats) found.push('jump');
  }
  if (isNew) found.push('newProduct');
  return found;
}
