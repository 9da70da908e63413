import type { Settings } from '../../../shared/settings.ts';
import type { Hold, PlannedChange } from '../../../shared/sync-plan.ts';
import { makeNote } from '../../messages/note.ts';
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
      makeNote(
        'tooManyDeactivations',
        '{count} of {active} active licences would be deactivated ({percent} %); the limit is {most} and {mostPercent} %.',
        'Look at the plan; approve it if these subscriptions are really cancelled.',
        {
          count: deactivations.length,
          active,
          percent: Math.round(percent),
          most: maxDeactivations,
          mostPercent: maxDeactivationsPercent,
        },
      ),
    );

  for (const [customerId, group] of groupBy(deactivations, (change) => change.sherwebCustomerId)) {
    const read = input.subscriptions.get(customerId);
    const fellToNone = read?.ok === true && read.subscriptions.length + read.unreadable.length === 0;
    if (fellToNone && group.length > maxDeactivations)
      holds.push(
        makeNote(
          'customerDroppedToNone',
          'Sherweb lists no subscription at all for "{customer}", where Halo has {count} active licences.',
          'Look at the customer in Sherweb; approve the plan if all its subscriptions are really cancelled.',
          { customer: group[0]?.customerName ?? '', count: group.length },
        ),
      );
  }

  const creations = input.changes.filter((change) => change.kind === 'createCustomer').length;
  if (input.haloClients === 0 && creations > 0)
    holds.push(
      makeNote(
        'noHaloCustomers',
        'Halo shows no customer at all, and {count} would be created.',
        'Look into Halo: if it has customers, let the agent of the Halo application see them, then sync again. If it is really empty, approve the plan.',
        { count: creations },
      ),
    );
  return holds;
}
