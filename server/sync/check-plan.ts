import type { Settings } from '../../shared/settings.ts';
import type { Hold, PlannedChange } from '../../shared/sync-plan.ts';
import { groupBy } from '../group-by.ts';
import { makeNote } from '../note.ts';
import type { CustomerRead } from './types.ts';

interface CheckInput {
  readonly changes: readonly PlannedChange[];
  readonly settings: Pick<Settings, 'maxDeactivations' | 'maxDeactivationsPercent'>;
  readonly activeByCustomer: ReadonlyMap<string, number>;
  readonly reads: ReadonlyMap<string, CustomerRead>;
}

/**
 * Why a plan has to wait for a person; empty when it may be applied. A plan is held whole, never trimmed.
 * Two guards, both about licences that would stop being billed: too many at once (more than `maxDeactivations` and
 * more than `maxDeactivationsPercent` of the active ones), and one customer falling from more than
 * `maxDeactivations` to none.
 */
export function checkPlan(input: CheckInput): Hold[] {
  const { maxDeactivations, maxDeactivationsPercent } = input.settings;
  const deactivations = input.changes.filter((change) => change.kind === 'deactivateSubscription');
  const active = [...input.activeByCustomer.values()].reduce((sum, count) => sum + count, 0);
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
    const read = input.reads.get(customerId);
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
  return holds;
}
