import type { Pause } from '../../../event-loop/give-way.ts';
import type { Target } from '../model/customer-plan.ts';
import type { ListReads } from '../model/reads.ts';
import { planCustomers } from './plan-customers.ts';

/**
 * Whose subscriptions belong to a run, told from the customers alone: they are read next.
 * @returns `needsLicences`: Halo's licences are needed, too; they also tell whether a customer that would be created is
 * there already under another name
 */
export async function targetsOf(
  lists: ListReads,
  pause: Pause,
): Promise<{ targets: readonly Target[]; needsLicences: boolean }> {
  const { targets, changes } = await planCustomers(lists, pause);
  const isCreating = changes.some(({ kind }) => kind === 'createCustomer');
  return lists.scope.subscriptions
    ? { targets, needsLicences: targets.length > 0 || isCreating }
    : { targets: [], needsLicences: isCreating };
}
