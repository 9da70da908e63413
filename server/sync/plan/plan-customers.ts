import type { RunProblem } from '../../../shared/problem.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { exactKey } from '../../customers/matching/exact-name.ts';
import { createNearIndex } from '../../customers/matching/near-match.ts';
import { atOnce, type Steps } from '../../event-loop/steps.ts';
import type { SherwebCustomer } from '../../vendors/sherweb/client.ts';
import {
  ambiguousName,
  clientGone,
  clientInactive,
  customerMissing,
  customerUnreadable,
  inactiveName,
  namelessCustomer,
  namesHidden,
  nearMatch,
  notMapped,
  sameNameInSherweb,
  strangersUnreadable,
  topLevelNeeded,
  unmappedNotice,
} from './customer-problems.ts';
import { groupBy } from './group-by.ts';
import type { ListReads, Target } from './reads.ts';

export interface CustomerPlan {
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly RunProblem[];
  readonly targets: readonly Target[];
}

/**
 * Decides for every Sherweb customer which Halo customer it is: mapped, to be mapped by exact name, to be created, or
 * for a person to decide. Pure; nothing that is mapped is ever changed.
 */
export function* planCustomersInSteps(input: ListReads): Steps<CustomerPlan> {
  const { remembered, scope } = input;
  const clientsById = new Map(input.clients.map((client) => [client.id, client]));
  const mappingOf = new Map(remembered.mappings.map((mapping) => [mapping.sherwebCustomerId, mapping]));
  const wanted = scope.haloClientIds === null ? null : new Set(scope.haloClientIds);

  const changes: PlannedChange[] = [];
  const problems: RunProblem[] = [];
  const targets: Target[] = [];

  for (const customer of input.sherweb.customers) {
    const mapping = mappingOf.get(customer.id);
    if (mapping === undefined || remembered.excludedIds.has(customer.id)) continue;
    if (wanted !== null && !wanted.has(mapping.haloClientId)) continue;
    const client = clientsById.get(mapping.haloClientId);
    const about = { sherwebCustomerId: customer.id, haloClientId: mapping.haloClientId };
    if (client === undefined) problems.push(clientGone(customer, about));
    else if (client.inactive) problems.push(clientInactive(customer, client, about));
    else targets.push(targetOf(customer, client.id));
  }
  problems.push(...missingCustomers(input, wanted));
  const mappedTo = new Set(remembered.mappings.map(({ haloClientId }) => haloClientId));
  problems.push(...[...(wanted ?? [])].filter((id) => !mappedTo.has(id)).map(notMapped));

  const unmapped = input.sherweb.customers.filter(
    (customer) => !mappingOf.has(customer.id) && !remembered.excludedIds.has(customer.id),
  );
  if (scope.customers && wanted === null) {
    const imported = yield* planImport(input, unmapped);
    changes.push(...imported.changes);
    problems.push(...imported.problems);
    targets.push(...imported.targets);
  } else if (wanted === null && unmapped.length > 0) problems.push(unmappedNotice(unmapped.length));

  return { changes, problems, targets };
}

/** The same at once. */
export const planCustomers = (input: ListReads): CustomerPlan => atOnce(planCustomersInSteps(input));

const targetOf = (customer: SherwebCustomer, haloClientId: number | null): Target => ({
  sherwebCustomerId: customer.id,
  name: customer.displayName.trim(),
  suspended: customer.suspendedOn !== null,
  haloClientId,
});

/** Customers that are mapped but that Sherweb no longer lists, or lists in a way we cannot read. */
function missingCustomers(input: ListReads, wanted: ReadonlySet<number> | null): RunProblem[] {
  const listed = new Set(input.sherweb.customers.map((customer) => customer.id));
  const unreadable = new Set(input.sherweb.unreadable.map((row) => row.id));
  const names = new Map(input.clients.map((client) => [client.id, client.name]));
  const missing = input.remembered.mappings.filter(
    (mapping) =>
      !listed.has(mapping.sherwebCustomerId) &&
      !input.remembered.excludedIds.has(mapping.sherwebCustomerId) &&
      (wanted === null || wanted.has(mapping.haloClientId)),
  );
  const problems = missing.map((mapping) => {
    const name = names.get(mapping.haloClientId) ?? String(mapping.haloClientId);
    return unreadable.has(mapping.sherwebCustomerId)
      ? customerUnreadable(mapping, name)
      : customerMissing(mapping, name);
  });
  const strangers = input.sherweb.unreadable.filter(
    (row) => !missing.some((m) => m.sherwebCustomerId === row.id),
  );
  if (strangers.length > 0) problems.push(strangersUnreadable(strangers.length));
  return problems;
}

/** New customers: mapped by exact name, else created, else held for a decision. */
function* planImport(input: ListReads, unmapped: readonly SherwebCustomer[]): Steps<CustomerPlan> {
  const changes: PlannedChange[] = [];
  const problems: RunProblem[] = [];
  const targets: Target[] = [];
  const clientsByName = groupBy(input.clients, (client) => exactKey(client.name));
  const open = unmapped.filter((customer) => customer.suspendedOn === null);
  const sameName = groupBy(open, (customer) => exactKey(customer.displayName));
  // Customers to be created are near matches for those after them; hence a fixed order, whatever Sherweb's.
  const near = createNearIndex();
  // With nobody to look for, the costly index is not needed.
  for (const client of open.length === 0 ? [] : input.clients) {
    if (!client.inactive) near.add(client);
    yield;
  }
  const inOrder = open.toSorted(
    (a, b) => compare(exactKey(a.displayName), exactKey(b.displayName)) || compare(a.id, b.id),
  );
  let created = 0;
  const topLevel = chooseTopLevel(input);
  const nameless = input.clients.filter((client) => client.nameless === true);
  let withheld = 0;

  for (const customer of inOrder) {
    yield;
    const name = exactKey(customer.displayName);
    const about = { sherwebCustomerId: customer.id };
    const alike = clientsByName.get(name) ?? [];
    const active = alike.filter((client) => !client.inactive);
    const [only] = active;
    // Two customers without a name are not the same one.
    if (name === '') problems.push(namelessCustomer(about));
    else if (only !== undefined && active.length === 1) {
      changes.push(mappingChange(customer, only.id));
      targets.push(targetOf(customer, only.id));
    } else if (active.length > 1) problems.push(ambiguousName(customer, active));
    else if (alike.length > 0) problems.push(inactiveName(customer, alike));
    else if ((sameName.get(name)?.length ?? 0) > 1) problems.push(sameNameInSherweb(customer, about));
    else {
      const [candidate] = input.settings.onNearMatch === 'hold' ? near.match(customer.displayName) : [];
      if (candidate !== undefined) problems.push(nearMatch(name, candidate, about));
      else if (nameless.length > 0) withheld += 1;
      else if (topLevel === 'choose') problems.push(topLevelNeeded(customer, about));
      else {
        created += 1;
        near.add({ id: -created, name });
        changes.push(creationChange(customer, name, topLevel), mappingChange(customer, null));
        targets.push(targetOf(customer, null));
      }
    }
  }
  if (withheld > 0) problems.push(namesHidden(nameless, withheld));
  return { changes, problems, targets };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The top level for new customers: the chosen one, the only one, none where Halo shows none, else to be chosen. */
function chooseTopLevel(input: ListReads): number | null | 'choose' {
  if (input.settings.haloTopLevelId !== null) return input.settings.haloTopLevelId;
  const [first, second] = input.topLevels ?? [];
  return second === undefined ? (first?.id ?? null) : 'choose';
}

const creationChange = (
  customer: SherwebCustomer,
  name: string,
  topLevelId: number | null,
): PlannedChange => ({
  kind: 'createCustomer',
  sherwebCustomerId: customer.id,
  haloClientId: null,
  subscriptionId: null,
  haloLicenceId: null,
  fields: {
    name: { from: null, to: name },
    ...(topLevelId === null ? {} : { toplevel_id: { from: null, to: topLevelId } }),
  },
  customerName: name,
  title: name,
});

const mappingChange = (customer: SherwebCustomer, haloClientId: number | null): PlannedChange => ({
  kind: 'createMapping',
  sherwebCustomerId: customer.id,
  haloClientId,
  subscriptionId: null,
  haloLicenceId: null,
  fields: { haloClientId: { from: null, to: haloClientId } },
  customerName: customer.displayName.trim(),
  title: haloClientId === null ? 'to the new Halo customer' : 'to the Halo customer of exactly that name',
});
