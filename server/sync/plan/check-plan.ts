import type { Settings } from '../../../shared/settings.ts';
import type { Hold, PlannedChange } from '../../../shared/sync-plan.ts';
import { note } from '../../messages/note.ts';
import { groupBy } from './lists.ts';
import type { CustomerRead } from './reads.ts';

interface CheckInput {
  readonly changes: readonly PlannedChange[];
  readonly settings: Pick<Settings, 'maxDeactivations' | 'maxDeactivationsPercent'>;
  /** Active licences of ours at the customers of this run: what deactivations are measured against. */
  readonly active: number;
  readonly subscriptions: ReadonlyMap<string, CustomerRead>;
  /** How many customers Halo shows, inactive ones included. */
  readonly haloClients: number;
}

/**
 * Why a plan has to wait for a person; empty when it may be applied. A plan is held whole, never trimmed.
 * Two guards are about licences that would stop being billed: too many at once (more than `maxDeactivations` and
 * more than `maxDeactivationsPercent` of the active ones), and one customer falling from more than
 * `maxDeactivations` to none. The third is about customers that would be made a second time: a Halo in use shows at
 * least one, so one that shows none most likely hides them.
 * @example 12 of 40 active licences (30 %) with limits of 10 and 20 %: held; 12 of 400 (3 %): applied
 */
export function checkPlan(input: CheckInput): Hold[] {
  const { active } = input;
  const { maxDeactivations, maxDeactivationsPercent } = input.settings;
  const deactivations = input.changes.filter((change) => change.kind === 'deactivateSubscription');
  const holds: Hold[] = [];

  const percent = active === 0 ? 0 : (deactivations.length / active) * 100;
  if (deactivations.length > maxDeactivations && percent > maxDeactivationsPercent)
    holds.push(
      note('tooManyDeactivations', {
        count: deactivations.length,
        active,
        percent: Math.round(percent),
        most: maxDeactivations,
        mostPercent: maxDeactivationsPercent,
      }),
    );

  for (const [customerId, group] of groupBy(deactivations, (change) => change.sherwebCustomerId)) {
    const read = input.subscriptions.get(customerId);
    const fellToNone = read?.ok === true && read.subscriptions.length + read.unreadable.length === 0;
    if (fellToNone && group.length > maxDeactivations)
      holds.push(
        note('customerDroppedToNone', { customer: group[0]?.customerName ?? '', count: group.length }),
      );
  }

  const creations = input.changes.filter((change) => change.kind === 'createCustomer').length;
  if (input.haloClients === 0 && creations > 0) holds.push(note('noHaloCustomers', { count: creations }));
  return holds;
}
