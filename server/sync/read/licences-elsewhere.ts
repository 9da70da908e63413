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
 * `licences` and, when a licence would have to be created, those of all other Halo customers: the one sought may have
 * been moved there by a person after its link was lost, and its mark still tells. Where Halo's list does not show
 * notes, licences of the same product are read one by one.
 * @throws OutsideError when they cannot be read completely
 */
export async function withLicencesElsewhere(
  halo: Pick<HaloApi, 'readLicences' | 'readLicence'>,
  licences: readonly HaloLicence[],
  scope: SyncScope,
  { subscriptions, links }: Known,
  signal: AbortSignal,
): Promise<readonly HaloLicence[]> {
  const sought = unfound(licences, subscriptions, links);
  if (sought.length === 0) return licences;
  const listed = new Set(licences.map(({ id }) => id));
  const others = scope.haloClientIds === null ? [] : await halo.readLicences(null, signal);
  const all = [...licences, ...others.filter(({ id }) => !listed.has(id))];
  if (all.every(({ notes }) => notes !== undefined)) return all;

  const readWhole = new Set(
    licences.filter(({ notes }) => notes !== undefined).map(({ clientId }) => clientId),
  );
  const linked = new Set(links.map(({ haloLicenceId }) => haloLicenceId));
  const products = new Set(sought.flatMap(({ sku, productName }) => productKeysOf(sku, productName)));
  const complete: HaloLicence[] = [];
  for (const licence of all) {
    const isCandidate =
      licence.notes === undefined &&
      !linked.has(licence.id) &&
      !readWhole.has(licence.clientId) &&
      productKeysOf(licence.owned.product_sku, licence.name).some((key) => products.has(key));
    complete.push(isCandidate ? ((await halo.readLicence(licence.id, signal)) ?? licence) : licence);
  }
  return complete;
}

/** Subscriptions of which neither a link nor a mark shows the licence among those read. */
function unfound(
  licences: readonly HaloLicence[],
  subscriptions: Known['subscriptions'],
  links: Known['links'],
): Subscription[] {
  const ids = new Set(licences.map(({ id }) => id));
  const linked = new Set<string>();
  for (const { subscriptionId, haloLicenceId } of links)
    if (ids.has(haloLicenceId)) linked.add(subscriptionId);
  const unlinked = [...subscriptions.values()].flatMap((read) =>
    read.ok ? read.subscriptions.filter(({ id }) => !linked.has(id)) : [],
  );
  if (unlinked.length === 0) return [];
  const marked = new Set(licences.map(({ notes }) => readMark(notes)?.subscriptionId));
  return unlinked.filter(({ id }) => !marked.has(id));
}
