import type { RunProblem } from '../../../../shared/problem.ts';
import type { Pause } from '../../../event-loop/give-way.ts';
import { type CustomerPlan, type Target, targetOf } from '../model/customer-plan.ts';
import { decision, failed, notice } from '../model/problems.ts';
import type { ListReads } from '../model/reads.ts';
import { planNewCustomers } from './plan-new-customers.ts';

/**
 * Decides for every Sherweb customer which Halo customer it is: mapped, to be mapped by exact name, to be created, or
 * for a person to decide. Nothing that is mapped is ever changed.
 * @param lists the customers of both sides, and what is remembered
 * @param pause lets others have a turn; awaited after each new customer
 */
export async function planCustomers(lists: ListReads, pause: Pause): Promise<CustomerPlan> {
  const { remembered, scope } = lists;
  const mapped = new Set(remembered.mappings.map(({ sherwebCustomerId }) => sherwebCustomerId));
  const wanted = scope.haloClientIds === null ? null : new Set(scope.haloClientIds);
  const known = planMappedCustomers(lists, wanted);
  const unmapped = lists.sherweb.customers.filter(
    ({ id }) => !mapped.has(id) && !remembered.excludedIds.has(id),
  );
  if (wanted !== null || unmapped.length === 0) return known;
  if (!scope.customers) {
    const left = notice('sync.unmapped', {}, { count: unmapped.length });
    return { ...known, problems: [...known.problems, left] };
  }
  const added = await planNewCustomers(lists, unmapped, pause);
  // Whose place is taken is missed no longer.
  const succeeded = new Set(added.targets.map(({ succeeds }) => succeeds));
  const missed = known.problems.filter(({ sherwebCustomerId }) => !succeeded.has(sherwebCustomerId ?? ''));
  return {
    changes: added.changes,
    problems: [...missed, ...added.problems],
    targets: [...known.targets, ...added.targets],
  };
}

/** Mapped customers, as far as their Halo customer is `wanted` (null: all are). */
function planMappedCustomers(lists: ListReads, wanted: ReadonlySet<number> | null): CustomerPlan {
  const { mappings, excludedIds } = lists.remembered;
  const clients = new Map(lists.clients.map((client) => [client.id, client]));
  const mappingOf = new Map(mappings.map((mapping) => [mapping.sherwebCustomerId, mapping]));
  const problems: RunProblem[] = [];
  const targets: Target[] = [];
  for (const customer of lists.sherweb.customers) {
    const mapping = mappingOf.get(customer.id);
    if (mapping === undefined || excludedIds.has(customer.id)) continue;
    if (wanted !== null && !wanted.has(mapping.haloClientId)) continue;
    const { haloClientId } = mapping;
    const about = { sherwebCustomerId: customer.id, haloClientId };
    const name = customer.displayName.trim();
    const client = clients.get(haloClientId);
    if (client === undefined)
      problems.push(
        decision('sync.haloCustomerGone', about, { customer: name, haloClientId: String(haloClientId) }),
      );
    else if (client.inactive)
      problems.push(
        decision('sync.haloCustomerInactive', about, { customer: name, haloCustomer: client.name }),
      );
    else targets.push(targetOf(customer, client.id));
  }
  problems.push(...missingCustomers(lists, wanted));
  const mappedTo = new Set(mappings.map(({ haloClientId }) => haloClientId));
  for (const haloClientId of wanted ?? [])
    if (!mappedTo.has(haloClientId))
      problems.push(decision('sync.notMapped', { haloClientId }, { haloClientId: String(haloClientId) }));
  return { changes: [], problems, targets };
}

/** Customers that are mapped but that Sherweb no longer lists, or lists in a way we cannot read. */
function missingCustomers(lists: ListReads, wanted: ReadonlySet<number> | null): RunProblem[] {
  const { mappings, excludedIds } = lists.remembered;
  const listed = new Set(lists.sherweb.customers.map(({ id }) => id));
  const unreadable = new Set(lists.sherweb.unreadable.map(({ id }) => id));
  const names = new Map(lists.clients.map((client) => [client.id, client.name]));
  const missing = mappings.filter(
    ({ sherwebCustomerId, haloClientId }) =>
      !listed.has(sherwebCustomerId) &&
      !excludedIds.has(sherwebCustomerId) &&
      (wanted === null || wanted.has(haloClientId)),
  );
  const problems = missing.map(({ sherwebCustomerId, haloClientId }) => {
    const about = { sherwebCustomerId, haloClientId };
    const haloCustomer = names.get(haloClientId) ?? String(haloClientId);
    return unreadable.has(sherwebCustomerId)
      ? failed('sync.customerUnreadable', about, { haloCustomer })
      : decision('sync.customerMissing', about, { haloCustomer });
  });
  const missingIds = new Set<string | null>(missing.map(({ sherwebCustomerId }) => sherwebCustomerId));
  const strangers = lists.sherweb.unreadable.filter(({ id }) => !missingIds.has(id));
  if (strangers.length === 0) return problems;
  const values = { count: strangers.length, wording: 'strangers' } as const;
  return [...problems, failed('sync.customerUnreadable', {}, values)];
}
