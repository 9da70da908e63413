import type { NearMatchCandidate } from '../../../shared/mapping.ts';
import type { RunProblem } from '../../../shared/problem.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { exactKey } from '../../customers/matching/exact-name.ts';
import { type NameClaims, nameClaims } from '../../customers/matching/name-claims.ts';
import { createNearIndex, type NearIndex } from '../../customers/matching/near-match.ts';
import { choiceFor } from '../../decisions/settled.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import type { HaloClient } from '../../vendors/halo/licence.ts';
import type { SherwebCustomer } from '../../vendors/sherweb/client.ts';
import { customerCreation, mappingCreation, mappingMove } from './changes.ts';
import { type CustomerPlan, type Target, targetOf } from './customer-plan.ts';
import { groupBy } from './lists.ts';
import { decision, failed } from './problems.ts';
import type { ListReads } from './reads.ts';

/** What a new customer's name is compared with. */
interface KnownNames {
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

/** The Halo customer that a new one is; `succeeds`: in place of this Sherweb customer, as a person said. */
type Found = HaloClient & { readonly succeeds?: string };

/**
 * New customers: mapped by exact name, else created, else held for a decision. One without name, or like another by
 * name, is never created; nor is one while Halo hides names that may be its own.
 */
export async function planNewCustomers(
  lists: ListReads,
  unmapped: readonly SherwebCustomer[],
  pause: Pause,
): Promise<CustomerPlan> {
  // Customers to be created are near matches for those after them; hence a fixed order, whatever Sherweb's.
  const inOrder = unmapped
    .filter(({ suspendedOn }) => suspendedOn === null)
    .map((customer) => ({ customer, name: exactKey(customer.displayName) }))
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.customer.id, b.customer.id))
    .map(({ customer }) => customer);
  const near = createNearIndex();
  // With nobody to look for, the costly index is not needed.
  for (const client of inOrder.length === 0 ? [] : lists.clients) {
    if (!client.inactive) near.add(client);
    await pause();
  }
  const names: KnownNames = {
    inHalo: groupBy(lists.clients, (client) => exactKey(client.name)),
    claims: nameClaims(lists.sherweb.customers, lists.remembered.mappings, lists.remembered.excludedIds),
    listed: new Set(lists.sherweb.customers.map(({ id }) => id)),
    isNew: groupBy(inOrder, (customer) => exactKey(customer.displayName)),
    settlements: lists.remembered.settlements,
    near: lists.settings.onNearMatch === 'hold' ? near : null,
  };
  const topLevel = chooseTopLevel(lists);
  const nameless = lists.clients.filter((client) => client.nameless === true);
  const changes: PlannedChange[] = [];
  const problems: RunProblem[] = [];
  const targets: Target[] = [];
  let created = 0;
  let withheld = 0;

  for (const customer of inOrder) {
    const found = findInHalo(customer, names);
    if (found !== null && 'code' in found) problems.push(found);
    else if (found?.succeeds !== undefined) {
      changes.push(mappingMove(customer, found.id, found.succeeds));
      targets.push({ ...targetOf(customer, found.id), succeeds: found.succeeds });
    } else if (found !== null) {
      changes.push(mappingCreation(customer, found.id));
      targets.push(targetOf(customer, found.id));
    } else if (nameless.length > 0) withheld += 1;
    else if (topLevel === 'choose')
      problems.push(
        decision(
          'sync.topLevelNeeded',
          { sherwebCustomerId: customer.id },
          { customer: customer.displayName.trim() },
        ),
      );
    else {
      const name = exactKey(customer.displayName);
      created += 1;
      near.add({ id: -created, name });
      changes.push(customerCreation(customer, name, topLevel), mappingCreation(customer, null));
      targets.push(targetOf(customer, null));
    }
    await pause();
  }
  if (withheld > 0) {
    const haloClientIds = idsOf(nameless.slice(0, 5));
    problems.push(failed('sync.haloNamesHidden', {}, { count: withheld, haloClientIds }));
  }
  return { changes, problems, targets };
}

/**
 * The Halo customer that one new customer is by its name, or why that is for a person to decide; null when Halo has none.
 * @example "Contoso" where Halo has one active "Contoso": that one, unless Sherweb has two of that name or another one
 * is mapped to it; Halo has two: a decision; "Contoso Ltd" only: a decision
 */
function findInHalo(customer: SherwebCustomer, names: KnownNames): Found | RunProblem | null {
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
  return candidate === undefined ? null : looksLike(candidate, name, about);
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

const idsOf = (clients: readonly HaloClient[]): string => clients.map(({ id }) => id).join(', ');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The top level for new customers: the chosen one, the only one, none where Halo shows none, else to be chosen. */
function chooseTopLevel({ settings, topLevels }: ListReads): number | null | 'choose' {
  if (settings.haloTopLevelId !== null) return settings.haloTopLevelId;
  const [first, second] = topLevels ?? [];
  return second === undefined ? (first?.id ?? null) : 'choose';
}
