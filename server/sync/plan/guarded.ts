import type { PlannedChange } from '../../../shared/sync-plan.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import { type Checked, checked } from './checked.ts';
import { activeInReads } from './guards/active.ts';
import { type HeldMoney, holdLinkedMoney } from './guards/linked-money.ts';
import { inReadingOrder } from './in-reading-order.ts';
import type { Reads } from './model/reads.ts';

/**
 * What the guards that look at every plan make of changes that no sync wants, but an undo or a take-over: money that
 * invoice lines follow is left out of them, and what loses too much waits.
 * @param wanted in any order
 * @param pause lets others have a turn
 * @returns `money`: what was done with the money in them
 */
export async function guarded(
  wanted: readonly PlannedChange[],
  reads: Reads,
  pause: Pause,
): Promise<Checked & { readonly money: HeldMoney }> {
  const { settings, remembered, followers } = reads;
  const money = holdLinkedMoney(wanted, {
    settings,
    settlements: remembered.settlements,
    ...(followers && { followers }),
  });
  const changes = await inReadingOrder(money.changes, pause);
  return { ...(await checked(changes, activeInReads(reads), [], reads, pause)), money };
}
