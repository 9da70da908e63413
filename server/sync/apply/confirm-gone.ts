import type { Note } from '../../../shared/problem.ts';
import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { note } from '../../messages/note.ts';
import { type PhrasesOf, phrase } from '../../messages/phrases.ts';
import { groupBy } from '../plan/lists.ts';
import { noteOf } from '../read/note-of.ts';
import type { ApplyDeps } from './deps.ts';

/** There is nothing to deactivate after all; any other note means that Sherweb could not be read again. */
export const notGoneCode = 'sync.notGone';

const still = (why: PhrasesOf<'secondLook'>): Note => note(notGoneCode, { why: phrase(why) });

/**
 * Reads Sherweb a second time, right before licences are deactivated.
 * @returns for each deactivation that must not happen, why; those that are not in it are confirmed
 */
export async function confirmGone(
  changes: readonly PlannedChange[],
  { sherweb }: Pick<ApplyDeps, 'sherweb'>,
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
  for (const [customerId, group] of groupBy(changes, (change) => change.sherwebCustomerId)) {
    const customer = customers.get(customerId);
    if (customer === undefined) refuseAll(group, still('secondLook.customerGone'));
    else if (customer.suspendedOn !== null) refuseAll(group, still('secondLook.suspended'));
    else {
      const ids = await sherweb.readSubscriptionIds(customerId).catch(noteOf);
      if (!(ids instanceof Set)) refuseAll(group, ids);
      else
        for (const change of group)
          if (ids.has(change.subscriptionId ?? '')) refused.set(change, still('secondLook.thereAgain'));
    }
  }
  return refused;
}
