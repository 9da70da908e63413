import type { KeptLicence } from '../../../data/documents/kept-licences.ts';
import { pickByKey } from '../../../lists/lists.ts';
import type { Reads } from '../../plan/model/reads.ts';

/**
 * Licences of ours that stand active in Halo though Sherweb lists their subscription no more, or has suspended their
 * customer. Pure.
 * @param before what was kept of customers that this run did not look at
 * @param readAt ISO time
 */
export function keptLicencesOf(
  {
    sherweb,
    subscriptions,
    halo,
    remembered,
  }: Pick<Reads, 'sherweb' | 'subscriptions' | 'halo' | 'remembered'>,
  before: readonly KeptLicence[],
  readAt: string,
): KeptLicence[] {
  const suspended = new Set(
    sherweb.customers.filter(({ suspendedOn }) => suspendedOn !== null).map(({ id }) => id),
  );
  const looked = new Set<string>();
  const living = new Set<string>();
  for (const [sherwebCustomerId, read] of subscriptions) {
    if (!read.ok) continue;
    looked.add(sherwebCustomerId);
    for (const { id } of read.unreadable) living.add(id);
    if (!suspended.has(sherwebCustomerId)) for (const { id } of read.subscriptions) living.add(id);
  }
  const left = remembered.links.filter(
    ({ subscriptionId, sherwebCustomerId }) => looked.has(sherwebCustomerId) && !living.has(subscriptionId),
  );
  const licences = pickByKey(
    halo.licences,
    ({ id }) => id,
    new Set(left.map(({ haloLicenceId }) => haloLicenceId)),
  );
  const found = left.flatMap(({ subscriptionId, sherwebCustomerId, haloLicenceId }) => {
    const licence = licences.get(haloLicenceId);
    if (licence?.active !== true) return [];
    const { name: product, owned } = licence;
    return [
      { haloLicenceId, subscriptionId, sherwebCustomerId, product, seats: owned.count ?? null, asOf: readAt },
    ];
  });
  return [...before.filter(({ sherwebCustomerId }) => !looked.has(sherwebCustomerId)), ...found];
}
