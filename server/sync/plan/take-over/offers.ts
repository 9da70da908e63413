import type { MappingProposal } from '../../../../shared/take-over.ts';
import { exactKey, indexByExactName } from '../../../customers/matching/exact-name.ts';
import { nameClaims } from '../../../customers/matching/name-claims.ts';
import { createNearIndex } from '../../../customers/matching/near-match.ts';
import type { Pause } from '../../../event-loop/give-way.ts';
import { groupBy, repeated, theOnly } from '../../../lists/lists.ts';
import type { HaloClient } from '../../../vendors/halo/licence.ts';
import type { SherwebCustomer } from '../../../vendors/sherweb/client.ts';
import { keyOf, type TracedLists } from './traced-lists.ts';

/**
 * Which Halo customers are offered to customers that no table of another writer names. Exactly the same name is certain,
 * by the same rule as everywhere; so is an external link to a customer whose name is at least near, since such a link
 * does not say of what kind its record is. An external link alone, and a near name alone, are not certain. Two Sherweb
 * customers are one Halo customer only where a person says so: then none of them is certain.
 * @param open Sherweb customers without a mapping
 * @param held Halo customers that are somebody's: they are offered to nobody by a name
 * @param pause lets others have a turn; awaited after each customer
 */
export async function offersFor(
  open: readonly SherwebCustomer[],
  held: ReadonlySet<number>,
  { sherweb, clients, remembered, traces }: TracedLists,
  pause: Pause,
): Promise<MappingProposal[]> {
  const active = clients.filter(({ inactive }) => !inactive);
  const byId = new Map(active.map((client) => [client.id, client]));
  const byExactName = indexByExactName(active);
  const claims = nameClaims(sherweb.customers, remembered.mappings, remembered.excludedIds);
  const linked = groupBy(traces.externalLinks ?? [], ({ foreignId }) => foreignId);
  const near = createNearIndex();
  // With nobody to look for, the costly index is not needed.
  for (const client of open.length === 0 ? [] : active) {
    near.add(client);
    await pause();
  }

  const exactFor = (customer: SherwebCustomer): HaloClient | undefined => {
    const only = theOnly(byExactName.get(exactKey(customer.displayName)) ?? []);
    if (only === undefined || held.has(only.id)) return undefined;
    return claims.isClaimed(only.id, customer) ? undefined : only;
  };
  const linkedTo = (customer: SherwebCustomer, nearIds: ReadonlySet<number>): HaloClient | undefined => {
    const ids = [...new Set((linked.get(customer.id) ?? []).map(({ haloId }) => haloId))];
    const there = ids.flatMap((id) => byId.get(id) ?? []);
    const alike = there.filter(({ id }) => nearIds.has(id));
    return theOnly(alike.length > 0 ? alike : there);
  };

  const sure: MappingProposal[] = [];
  const unsure: { customer: SherwebCustomer; client: HaloClient; by: 'externalLink' | 'nearName' }[] = [];
  for (const customer of open) {
    const candidates = near.match(customer.displayName);
    const nearIds = new Set(candidates.map(({ haloClientId }) => haloClientId));
    const [exact, link] = [exactFor(customer), linkedTo(customer, nearIds)];
    if (link !== undefined && nearIds.has(link.id)) sure.push(offer(customer, link, 'externalLink', true));
    else if (exact !== undefined) sure.push(offer(customer, exact, 'exactName', true));
    else if (link !== undefined) unsure.push({ customer, client: link, by: 'externalLink' });
    else {
      const [first, second] = candidates;
      // Of two that are equally near neither is told.
      const best = first?.score === second?.score ? undefined : byId.get(first?.haloClientId ?? 0);
      if (best !== undefined) unsure.push({ customer, client: best, by: 'nearName' });
    }
    await pause();
  }
  const shared = repeated(sure.map(({ haloClientId }) => haloClientId));
  const taken = new Set([...held, ...sure.map(({ haloClientId }) => haloClientId)]);
  return [
    ...sure.map((each) => (shared.has(each.haloClientId) ? { ...each, isCertain: false } : each)),
    ...unsure
      .filter(({ client }) => !taken.has(client.id))
      .map(({ customer, client, by }) => offer(customer, client, by, false)),
  ];
}

const offer = (
  customer: SherwebCustomer,
  client: HaloClient,
  by: MappingProposal['by'],
  isCertain: boolean,
): MappingProposal => ({
  sherwebCustomerId: customer.id,
  sherwebName: customer.displayName.trim(),
  haloClientId: client.id,
  haloName: client.name,
  key: keyOf(customer.id, client.id),
  isCertain,
  by,
});
