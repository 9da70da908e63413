import type { NearMatchCandidate } from '../../../../shared/mapping.ts';
import type { RunProblem } from '../../../../shared/problem.ts';
import { exactKey } from '../../../customers/matching/exact-name.ts';
import { type NameClaims, nameClaims } from '../../../customers/matching/name-claims.ts';
import type { NearIndex } from '../../../customers/matching/near-match.ts';
import { choiceFor } from '../../../decisions/settled.ts';
import { groupBy } from '../../../lists/lists.ts';
import type { HaloClient } from '../../../vendors/halo/licence.ts';
import type { SherwebCustomer } from '../../../vendors/sherweb/client.ts';
import { idsOf } from '../model/about-subscription.ts';
import { decision } from '../model/problems.ts';
import type { ListReads } from '../model/reads.ts';

/** What a new customer's name is compared with. */
export interface KnownNames {
  readonly inHalo: ReadonlyMap<string, readonly HaloClient[]>;
  readonly claims: NameClaims;
  /** Ids of every customer that Sherweb lists. */
  readonly listed: ReadonlySet<string>;
  /** Sherweb's other new customers. */
  readonly isNew: ReadonlyMap<string, readonly SherwebCustomer[]>;
  readonly settlements: ListReads['remembered']['settlements'];
  /** Halo's active customers, and those that the plan creates so far; null when near matches are created. */
  readonly near: NearIndex | null;
}

/**
 * What the names of new customers are compared with.
 * @param unmapped the new customers
 * @param near Halo's active customers
 */
export const knownNames = (
  { sherweb, clients, settings, remembered }: ListReads,
  unmapped: readonly SherwebCustomer[],
  near: NearIndex,
): KnownNames => ({
  inHalo: groupBy(clients, (client) => exactKey(client.name)),
  claims: nameClaims(sherweb.customers, remembered.mappings, remembered.excludedIds),
  listed: new Set(sherweb.customers.map(({ id }) => id)),
  isNew: groupBy(unmapped, (customer) => exactKey(customer.displayName)),
  settlements: remembered.settlements,
  near: settings.onNearMatch === 'hold' ? near : null,
});

/** The Halo customer that a new one is; `succeeds`: in place of this Sherweb customer, as a person said. */
type Found = HaloClient & { readonly succeeds?: string };

/**
 * The Halo customer that one new customer is by its name, or why that is for a person to decide; null when Halo has none
 * or a person said so; `leftOut`: it is to be left out.
 * @example "Contoso" where Halo has one active "Contoso": that one, unless Sherweb has two of that name or another one
 * is mapped to it; Halo has two: a decision; "Contoso Ltd" only: a decision
 */
export function findInHalo(
  customer: SherwebCustomer,
  names: KnownNames,
): Found | RunProblem | 'leftOut' | null {
  const name = exactKey(customer.displayName);
  const about = { sherwebCustomerId: customer.id };
  const said = { customer: customer.displayName.trim() };
  // Two customers without a name are not the same one.
  if (name === '') return decision('sync.nameless', about);
  const alike = names.inHalo.get(name) ?? [];
  const active = alike.filter((client) => !client.inactive);
  const [only] = active;
  if (only !== undefined && active.length === 1) return unlessClaimed(customer, only, names);
  if (only !== undefined)
    return decision('sync.ambiguousName', about, {
      ...said,
      count: active.length,
      haloClientIds: idsOf(active),
    });
  if (alike.length > 0) return decision('sync.inactiveName', about, { ...said, haloClientIds: idsOf(alike) });
  if ((names.isNew.get(name)?.length ?? 0) > 1) return decision('sync.sameNameInSherweb', about, said);
  const [candidate] = names.near?.match(customer.displayName) ?? [];
  return candidate === undefined ? null : asDecided(looksLike(candidate, name, about), candidate, names);
}

/** What a person chose for a near match; the question where nobody did. */
function asDecided(
  question: RunProblem,
  { haloClientId, haloName }: NearMatchCandidate,
  { inHalo, settlements }: KnownNames,
): Found | RunProblem | 'leftOut' | null {
  switch (choiceFor(question, settlements)) {
    case `same:${haloClientId}`:
      return (inHalo.get(exactKey(haloName)) ?? []).find(({ id }) => id === haloClientId) ?? question;
    case 'create':
      return null;
    case 'exclude':
      return 'leftOut';
    default:
      return question;
  }
}

/** A near match; a candidate with a negative id is a customer that the same plan would create. */
function looksLike(
  { haloClientId, haloName, reasons, evidence }: NearMatchCandidate,
  customer: string,
  about: { readonly sherwebCustomerId: string },
): RunProblem {
  // Reasons that came without their codes are said in English.
  const said = { customer, reasons: reasons ?? evidence.join(', ') };
  return haloClientId < 0
    ? decision('sync.nearNewCustomer', about, { ...said, otherCustomer: haloName })
    : decision('sync.nearMatch', { ...about, haloClientId }, { ...said, haloCustomer: haloName });
}

/** The only Halo customer of that name, or why another Sherweb customer may be meant by it. */
function unlessClaimed(
  customer: SherwebCustomer,
  client: HaloClient,
  { claims, listed, settlements }: KnownNames,
): Found | RunProblem {
  const about = { sherwebCustomerId: customer.id, haloClientId: client.id };
  const said = { customer: customer.displayName.trim(), haloClientId: String(client.id) };
  const mapped = claims.mappedTo(client.id, customer);
  const [former] = mapped;
  if (former !== undefined) {
    if (mapped.some((id) => listed.has(id))) return decision('sync.nameTaken', about, said);
    const asked = decision('sync.successor', about, said);
    return choiceFor(asked, settlements) === 'succeed' ? { ...client, succeeds: former } : asked;
  }
  const others = claims.sameName(customer).length;
  return others === 0 ? client : decision('sync.nameNotUnique', about, { ...said, count: others + 1 });
}
