import type { HaloLicence } from '../../sandbox/halo/model.ts';
import type { SherwebSubscription } from '../../sandbox/sherweb/model.ts';
import type { Seen } from './customers.ts';
import type { World } from './world.ts';

export interface Came {
  readonly subscription: SherwebSubscription;
  readonly seen: Seen;
}

/** A licence whose subscription is gone, with the customer and the subscription that it was of. */
export interface Gone {
  readonly licence: HaloLicence;
  readonly of: { readonly subscriptionId: string; readonly sherwebCustomerId: string };
}

export interface SuccessionsMustBe {
  /** Which licence goes on as which subscription. */
  readonly continued: readonly { readonly came: Came; readonly gone: Gone }[];
  /** Those that nothing else may happen to. */
  readonly came: ReadonlySet<Came>;
  readonly gone: ReadonlySet<HaloLicence>;
}

const same = (a: unknown, b: string): boolean =>
  typeof a === 'string' && a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whether Sherweb lists a customer no longer. */
export const isFormer = ({ customers }: World, sherwebCustomerId: string): boolean =>
  customers.every(({ id }) => id !== sherwebCustomerId);

/**
 * What went and came together, and what must become of it, as the settings say.
 * @param lately licences that are inactive already, of what went a short time ago: their renewal may come late
 */
export function successionsMustBe(
  world: World,
  all: readonly Came[],
  went: readonly Gone[],
  lately: readonly Gone[],
): SuccessionsMustBe {
  const result = {
    continued: [] as { came: Came; gone: Gone }[],
    came: new Set<Came>(),
    gone: new Set<HaloLicence>(),
  };
  // One that is mapped no more left its licences where they stand.
  const isHere = ({ seen }: Came, { licence, of }: Gone) =>
    licence.client_id === seen.clientId &&
    (world.mappings.get(of.sherwebCustomerId) ?? seen.clientId) === seen.clientId;
  const isAtOne = (came: Came, gone: Gone) =>
    gone.of.sherwebCustomerId === came.seen.customer.id
      ? gone.licence.client_id === came.seen.clientId
      : isFormer(world, gone.of.sherwebCustomerId) && isHere(came, gone);
  /** It may have been moved to another customer by hand, where it is billed on. */
  const isOwns = (came: Came, gone: Gone) =>
    isAtOne(came, gone) ||
    (gone.of.sherwebCustomerId === came.seen.customer.id &&
      came.seen.clientId !== null &&
      gone.licence.client_id !== null);
  /** Nobody else than us made it inactive, or the settings say that this does not count. */
  const isUntouched = ({ licence, of }: Gone) =>
    licence.is_active ||
    world.links.get(of.subscriptionId)?.deactivated === true ||
    world.settings.onMadeInactive === 'activate';
  const hasSku = ({ subscription }: Came, { licence }: Gone) =>
    subscription.sku.trim() !== '' && same(licence.product_sku, subscription.sku);
  const hasName = ({ subscription }: Came, { licence }: Gone) => same(licence.name, subscription.productName);
  if (world.settings.onReplacement === 'create') return result;

  for (const [candidates, isOf, isNear] of [
    [went, hasSku, isOwns],
    [lately, hasSku, isAtOne],
    [went, hasName, isOwns],
    [went, hasSku, isHere],
  ] as const) {
    const [came, gone] = [
      all.filter((each) => !result.came.has(each)),
      candidates.filter(({ licence }) => !result.gone.has(licence)),
    ];
    const edges = came.flatMap((each) =>
      gone.filter((other) => isNear(each, other) && isOf(each, other)).map((other) => [each, other] as const),
    );
    for (const [each, other] of edges) {
      result.came.add(each);
      result.gone.add(other.licence);
      const isSingle = edges.filter(([a, b]) => a === each || b === other).length === 1;
      const isOwn = other.of.sherwebCustomerId === each.seen.customer.id;
      const stands = other.licence.client_id === each.seen.clientId && isUntouched(other);
      const isSure = isSingle && isOwn && stands && each.seen.customer.suspendedOn === null;
      // The second look asks everybody who is the same Halo customer.
      const isAnswered = [...world.mappings].every(
        ([id, clientId]) => clientId !== each.seen.clientId || !world.unreadable.has(id),
      );
      if (world.settings.onReplacement === 'follow' && isSure && isAnswered)
        result.continued.push({ came: each, gone: other });
    }
  }
  return result;
}
