import type { PlannedChange, SyncPlan } from '../../../shared/sync-plan.ts';
import type { Pause } from '../../event-loop/give-way.ts';
import { taskOfApproved } from './approved-plan.ts';
import type { Plan } from './make-plan.ts';
import type { Task } from './model/task.ts';

/**
 * What a run does of its plan.
 * @param plan as it was made in this run
 * @param order `approved`: the plan that a person approved; null: the run's own is applied · `leftOut`: what that
 * person left out of it
 * @param pause lets others have a turn
 * @returns null when nothing of what was approved can be done
 */
export const taskOf = async (
  plan: Plan,
  { approved, leftOut }: { approved: SyncPlan | null; leftOut: ReadonlySet<PlannedChange> },
  pause: Pause,
): Promise<Task | null> =>
  approved === null ? taskOfSync(plan) : withLeftOut(await taskOfApproved(approved, plan, pause), leftOut);

/** A sync does what its plan says, but for what waits for a person. */
const taskOfSync = ({ changes, held }: Plan): Task => ({
  changes,
  left: new Map(held.map((change) => [change, { ...change, outcome: 'held', problem: null }])),
});

/**
 * The task without what whoever approved the plan left out: that is reported as such, whatever else is true of it.
 * @param task null: there is nothing to do in any case
 */
const withLeftOut = (task: Task | null, leftOut: ReadonlySet<PlannedChange>): Task | null =>
  task && {
    ...task,
    left: new Map([
      ...task.left,
      ...[...leftOut].map((change) => [change, { ...change, outcome: 'leftOut', problem: null }] as const),
    ]),
  };
