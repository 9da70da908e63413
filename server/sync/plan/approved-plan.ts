import type { PlannedChange, SyncPlan } from '../../../shared/sync-plan.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import { inChunks } from '../../lists/lists.ts';
import { note } from '../../messages/note.ts';
import { lineOf } from './digest.ts';
import type { Plan } from './make-plan.ts';
import { isOwnDeactivation } from './model/said-by-changes.ts';
import type { Task } from './model/task.ts';

/**
 * What can still be done of a plan that a person approved, compared with what would be planned now. A preview is
 * applied as a whole or not at all. Of a held plan, which may have waited for days, each change stands for itself: one
 * that would no longer be made, or would be another one now, is left out; nothing is ever added.
 *
 * @param approved the plan as it was shown
 * @param now the plan that the same scope gives now
 * @param pause lets others have a turn
 * @returns null when nothing of it can be done: both sides have overtaken it
 * @example held: Exchange 20 → 0 and Teams 9 → 0; now Sherweb says Exchange 21: Teams is applied, Exchange left as it is
 */
export async function taskOfApproved(
  approved: Pick<SyncPlan, 'state' | 'changes' | 'fingerprint'>,
  now: Pick<Plan, 'changes' | 'fingerprint'>,
  pause: Pause,
): Promise<Task | null> {
  if (approved.fingerprint === now.fingerprint) return { changes: approved.changes, left: new Map() };
  if (approved.state !== 'held') return null;
  const lines = new Set<string>();
  for (const chunk of inChunks(now.changes, linesAtOnce)) {
    for (const change of chunk) lines.add(lineOf(change));
    await pause();
  }
  const moved: PlannedChange[] = [];
  for (const chunk of inChunks(approved.changes, linesAtOnce)) {
    moved.push(...chunk.filter((change) => !lines.has(lineOf(change))));
    await pause();
  }
  // A licence of its own is no longer in the way of a subscription that does not go on with another after all.
  const stays = new Set(moved.map(({ subscriptionId }) => subscriptionId));
  moved.push(
    ...approved.changes.filter(
      (each) => isOwnDeactivation(each) && stays.has(each.subscriptionId) && !moved.includes(each),
    ),
  );
  if (moved.length === approved.changes.length) return null;
  return {
    changes: approved.changes,
    left: new Map(moved.map((change) => [change, { ...change, outcome: 'skipped', problem: changeMoved }])),
  };
}

/** So many changes are compared before others have a turn. */
const linesAtOnce = 1_000;

const changeMoved = note('sync.changeMoved');
