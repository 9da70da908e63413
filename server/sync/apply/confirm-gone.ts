import type { Note } from '../../../shared/problem.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { groupBy } from '../../lists/lists.ts';
import { note } from '../../messages/note.ts';
import { type PhrasesOf, phrase } from '../../messages/phrases.ts';
import { goneIdOf } from '../plan/model/said-by-changes.ts';
import { noteOf } from '../read/note-of.ts';
import type { ApplyDeps } from './deps.ts';

/** There is nothing to deactivate after all; any other note means that Sherweb could not be read again. */
export const notGoneCode = 'sync.notGone';

const still = (why: PhrasesOf<'secondLook'>): Note => note(notGoneCode, { why: phrase(why) });

/**
 * Reads Sherweb a second time, right before licences are deactivated or go on under another subscription: the customer
 * that the plan names, and every other one that is the same Halo customer, since a subscription may have gone there.
 * @param changes those that follow from a subscription's being gone
 * @returns for each that must not happen, why; those that are not in it are confirmed
 */
export async function confirmGone(
  changes: readonly PlannedChange[],
  { sherweb, mappings }: Pick<ApplyDeps, 'sherweb' | 'mappings'>,
): Promise<ReadonlyMap<PlannedChange, Note>> {
  const refused = new Map<PlannedChange, Note>();
  if (changes.length === 0) return refused;
  const refuseAll = (group: readonly PlannedChange[], note: Note) => {
    for (const change of group) refused.set(change, note);
  };

  const list = await sherweb.readCustomers().catch(noteOf);
  if ('code' in list) {
    refuseAll(changes, list);
    return refused;
  }
  const customers = new Map(list.customers.map((customer) => [customer.id, customer]));
  const mappedTo = groupBy(mappings, ({ haloClientId }) => haloClientId);
  for (const [haloClientId, ofClient] of groupBy(changes, (change) => change.haloClientId)) {
    const isThere = new Map<string, PlannedChange[]>();
    for (const [customerId, group] of groupBy(ofClient, (change) => change.sherwebCustomerId)) {
      const customer = customers.get(customerId);
      if (customer === undefined) refuseAll(group, still('secondLook.customerGone'));
      else if (customer.suspendedOn !== null) refuseAll(group, still('secondLook.suspended'));
      else isThere.set(customerId, group);
    }
    if (isThere.size === 0) continue;
    const mapped = (mappedTo.get(haloClientId ?? 0) ?? []).map((each) => each.sherwebCustomerId);
    const former = ofClient.flatMap(({ fields }) => fields.sherwebCustomerId?.from ?? []).map(String);
    const listed = [...mapped, ...former].filter((id) => customers.has(id));
    const found = await subscriptionIdsOf([...new Set([...isThere.keys(), ...listed])], sherweb);
    for (const change of [...isThere.values()].flat()) {
      if (!(found instanceof Set)) refused.set(change, found);
      else if (found.has(goneIdOf(change) ?? '')) refused.set(change, still('secondLook.thereAgain'));
    }
  }
  return refused;
}

/** What all of these customers have together; a part of it is no answer. */
async function subscriptionIdsOf(
  customerIds: readonly string[],
  sherweb: ApplyDeps['sherweb'],
): Promise<Set<string> | Note> {
  const found = new Set<string>();
  for (const id of customerIds) {
    const ids = await sherweb.readSubscriptionIds(id).catch(noteOf);
    if (!(ids instanceof Set)) return ids;
    for (const each of ids) found.add(each);
  }
  return found;
}
