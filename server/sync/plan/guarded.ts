import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import { digestOf } from './digest.ts';
import { activeIn } from './guards/active-in.ts';
import { checkPlan } from './guards/check-plan.ts';
import { heldPart } from './guards/held-part.ts';
import { holdLinkedMoney } from './guards/linked-money.ts';
import { inReadingOrder } from './in-reading-order.ts';
import type { Plan } from './make-plan.ts';
import type { Reads } from './model/reads.ts';

/** The part of a plan that the guards decide on, and what they did with the money in it. */
type Guarded = Pick<Plan, 'changes' | 'holds' | 'held' | 'fingerprint'> & {
  readonly money: ReturnType<typeof holdLinkedMoney>;
};

/**
 * What the guards that look at every plan make of changes that no sync wants, but an undo or a take-over: money that
 * invoice lines follow is left out of them, and what loses too much waits.
 * @param wanted in any order
 * @param pause lets others have a turn
 * @returns the changes in the order in which people read them
 */
export async function guarded(
  wanted: readonly PlannedChange[],
  reads: Reads,
  pause: Pause,
): Promise<Guarded> {
  const { settings, remembered, followers, subscriptions, halo, clients } = reads;
  const money = holdLinkedMoney(wanted, {
    settings,
    settlements: remembered.settlements,
    ...(followers && { followers }),
  });
  const changes = await inReadingOrder(money.changes, pause);
  const suspicions = checkPlan({
    changes,
    settings,
    ...activeIn(reads),
    subscriptions,
    licences: halo.licences,
    links: remembered.links,
    haloClients: clients.length,
  });
  return {
    changes,
    money,
    holds: suspicions.map(({ hold }) => hold),
    held: heldPart(changes, suspicions, settings),
    fingerprint: await digestOf(changes, pause),
  };
}
