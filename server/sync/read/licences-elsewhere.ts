import type { Link } from '../../../shared/link.ts';
import type { Subscription } from '../../../shared/subscription.ts';
import type { SyncScope } from '../../../shared/sync-plan.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import type { HaloLicence } from '../../vendors/halo/licence.ts';
import { readMark } from '../../vendors/halo/mark.ts';
import type { CustomerRead } from '../plan/model/reads.ts';
import { productKeysOf } from '../plan/pair/fit.ts';

interface Known {
  readonly subscriptions: ReadonlyMap<string, CustomerRead>;
  readonly links: readonly Link[];
}

/**
 * `licences` and, when a licence would have to be created or made active again, those of all other Halo customers: the
 * one sought may have been moved there by a person after its link was lost, and its mark still tells. Where Halo's list
 * does not show notes, licences of the same product are read one by one.
 * @throws OutsideError when they cannot be read completely
 */
export async function withLicencesElsewhere(
  halo: Pick<HaloApi, 'readLicences' | 'readLicence'>,
  licences: readonly HaloLicence[],
  scope: SyncScope,
  { subscriptions, links }: Known,
  signal: AbortSignal,
): Promise<readonly HaloLicence[]> {
  const linkedIds = new Set(links.map(({ haloLicenceId }) => haloLicenceId));
  const sought = withoutMark(unlinkedOf(subscriptions, links, licences), licences, linkedIds);
  if (sought.length === 0) return licences;
  const listed = new Set(licences.map(({ id }) => id));
  const others = scope.haloClientIds === null ? [] : await halo.readLicences(null, signal);
  const products = new Set(sought.flatMap(({ sku, productName }) => productKeysOf(sku, productName)));
  const isCandidate = ({ id, notes, name, owned }: HaloLicence): boolean =>
    notes === undefined &&
    !linkedIds.has(id) &&
    productKeysOf(owned.product_sku, name).some((key) => products.has(key));
  const complete: HaloLicence[] = [];
  for (const licence of [...licences, ...others.filter(({ id }) => !listed.has(id))])
    complete.push(isCandidate(licence) ? ((await halo.readLicence(licence.id, signal)) ?? licence) : licence);
  return complete;
}

/** Subscriptions of which no link names a licence among those read. */
function unlinkedOf(
  subscriptions: Known['subscriptions'],
  links: Known['links'],
  licences: readonly HaloLicence[],
): Subscription[] {
  const ids = new Set(licences.map(({ id }) => id));
  const linked = new Set<string>();
  for (const { subscriptionId, haloLicenceId } of links)
    if (ids.has(haloLicenceId)) linked.add(subscriptionId);
  return [...subscriptions.values()].flatMap((read) =>
    read.ok ? read.subscriptions.filter(({ id }) => !linked.has(id)) : [],
  );
}

/** Those of which no mark tells either: one in an inactive licence may be a copy's, one in a linked licence is nobody's. */
function withoutMark(
  unlinked: readonly Subscription[],
  licences: readonly HaloLicence[],
  linkedIds: ReadonlySet<number>,
): Subscription[] {
  if (unlinked.length === 0) return [];
  const marked = new Set(
    licences.map(({ id, active, notes }) =>
      active && !linkedIds.has(id) ? readMark(notes)?.subscriptionId : undefined,
    ),
  );
  return unlinked.filter(({ id }) => !marked.has(id));
}
