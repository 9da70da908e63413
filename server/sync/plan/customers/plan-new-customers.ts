import type { RunProblem } from '../../../../shared/problem.ts';
import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import { exactKey } from '../../../customers/matching/exact-name.ts';
import { createNearIndex } from '../../../customers/matching/near-match.ts';
import type { Pause } from '../../../event-loop/give-way.ts';
import type { SherwebCustomer } from '../../../vendors/sherweb/client.ts';
import { idsOf } from '../model/about-subscription.ts';
import { customerCreation, mappingCreation, mappingMove } from '../model/customer-changes.ts';
import { type CustomerPlan, type Target, targetOf } from '../model/customer-plan.ts';
import { decision, failed } from '../model/problems.ts';
import type { ListReads } from '../model/reads.ts';
import { findInHalo, knownNames } from './same-customer.ts';

/**
 * New customers: mapped by exact name, else created, else held for a decision. One without name, or like another by
 * name, is never created; nor is one while Halo hides names that may be its own.
 */
export async function planNewCustomers(
  lists: ListReads,
  unmapped: readonly SherwebCustomer[],
  pause: Pause,
): Promise<CustomerPlan> {
  const inOrder = inNameOrder(unmapped);
  const near = createNearIndex();
  // With nobody to look for, the costly index is not needed.
  for (const client of inOrder.length === 0 ? [] : lists.clients) {
    if (!client.inactive) near.add(client);
    await pause();
  }
  const names = knownNames(lists, inOrder, near);
  const topLevel = chooseTopLevel(lists);
  const nameless = lists.clients.filter((client) => client.nameless === true);
  const changes: PlannedChange[] = [];
  const problems: RunProblem[] = [];
  const targets: Target[] = [];
  let created = 0;
  let withheld = 0;

  for (const customer of inOrder) {
    const found = findInHalo(customer, names);
    if (found === 'leftOut') continue;
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

/** Customers to be created are near matches for those after them; hence a fixed order, whatever Sherweb's. */
const inNameOrder = (customers: readonly SherwebCustomer[]): SherwebCustomer[] =>
  customers
    .filter(({ suspendedOn }) => suspendedOn === null)
    .map((customer) => ({ customer, name: exactKey(customer.displayName) }))
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.customer.id, b.customer.id))
    .map(({ customer }) => customer);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The top level for new customers: the chosen one, the only one, none where Halo shows none, else to be chosen. */
function chooseTopLevel({ settings, topLevels }: ListReads): number | null | 'choose' {
  if (settings.haloTopLevelId !== null) return settings.haloTopLevelId;
  const [first, second] = topLevels ?? [];
  return second === undefined ? (first?.id ?? null) : 'choose';
}
