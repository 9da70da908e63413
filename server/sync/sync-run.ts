import type { SyncRun } from '../../shared/sync-run.ts';
import { endNeedless } from '../decisions/keep.ts';
import { pauses } from '../event-loop/give-way.ts';
import { isInSight } from './plan/guards/lost-sight.ts';
import type { Plan } from './plan/make-plan.ts';
import type { Reads } from './plan/model/reads.ts';
import { toApply } from './plan/model/task.ts';
import { whyNotTakenOver } from './plan/take-over/stops.ts';
import { taskOf } from './plan/task.ts';
import { weighPlan } from './plan/weigh-plan.ts';
import { planWithFollowers } from './plan-with-followers.ts';
import { goneSubscriptions } from './read/gone-subscriptions.ts';
import { readAll } from './read/read-all.ts';
import { type MovedCount, readPersons } from './read/read-persons.ts';
import { applyTask } from './run/apply-task.ts';
import { findingsOf, keepFindings } from './run/keep/keep-findings.ts';
import { keepOwnMovements } from './run/keep/keep-movements.ts';
import { keepReads } from './run/keep/keep-reads.ts';
import { keepSight } from './run/keep/keep-sight.ts';
import { keepHeldPart, keepPlan, markApproved } from './run/kept-plans.ts';
import type { RunOrder } from './run/model/run-order.ts';
import { stateAfter, waitsAs } from './run/plan-state.ts';
import { reportsOf, withNotices } from './run/report.ts';
import { type RunDeps, showIn } from './run/run-deps.ts';
import { setAside, takeUpAgain } from './run/undo/set-aside.ts';

/**
 * One run from start to end:
 *
 * 1. read: what Sherweb says should be, and what Halo has; a failed read is never an empty one
 * 2. pair: each subscription with its licence, surest rule first, nothing twice
 * 3. plan: what has to change in Halo, sorted; empty when both sides are equal
 * 4. check: against limits; what is over them waits for a person, all of it, never trimmed to fit
 * 5. apply: an outcome for every change; what Halo made of what it was sent is remembered
 * 6. report: what was done, what was not and why
 *
 * Pair, plan and check are one pure function. A preview ends after them, as does a plan that is held whole. A run that
 * takes one back goes the same way, with a plan that puts back what that one wrote; so does one that takes over from
 * another writer, unless that writer is still on.
 * @returns the report, also of a run that Sherweb or Halo failed
 * @throws StoreError when our own data cannot be kept: then nothing more is written to Halo
 */
export async function syncRun(order: RunOrder, deps: RunDeps): Promise<SyncRun> {
  const { data, journal } = deps;
  const { runId, approved } = order;
  const pause = pauses();
  const report = reportsOf(order, deps);

  // 1. read
  let reads: Reads;
  let plan: Plan;
  let readAt: string;
  try {
    reads = await readAll(order, { ...deps, onProgress: showIn('reading', deps) });
    readAt = deps.now().toISOString();
    await keepReads(data, reads, readAt);
    // 2. pair, 3. plan, 4. check; where money would be written, with the invoice lines that follow it
    const made = await planWithFollowers(reads, order.undoes, deps, pause);
    plan = await weighPlan(made, reads, await goneSubscriptions(data, made.changes), pause);
  } catch (error) {
    return report.unread(error);
  }
  const stop = order.mode === 'preview' ? null : whyNotTakenOver(reads);
  if (stop !== null) return report.refused(stop);
  const isUndo = order.undoes !== null;
  const whoMoved = (moved: readonly MovedCount[]) => readPersons(moved, deps.halo, deps.signal);
  const looksAtAll = !isUndo && reads.traces === undefined;
  if (looksAtAll) await keepFindings(data, { runId, at: readAt }, reads, plan, whoMoved);
  const waits = waitsAs(order.mode, plan);
  if (waits !== null) {
    const planId = await keepPlan(data, order, report.startedAt, plan, waits);
    return report.planned(plan, waits, planId);
  }
  const task = await taskOf(plan, order, pause);
  if (task === null) {
    await markApproved(data, approved, 'moved');
    return report.moved();
  }
  const planId =
    approved === null ? await keepHeldPart(data, order, report.startedAt, plan) : approved.planId;

  // 5. apply
  await journal.planned({ ...plan, changes: task.changes });
  await journal.step(task.left, []);
  // However this run ends, the plan is not applied a second time.
  await markApproved(data, approved, 'stopped');
  if (isUndo) await setAside(data, order, toApply(task), readAt);
  const { changes, problems } = await applyTask(task, reads, deps);
  if (looksAtAll) await endNeedless(data, findingsOf(reads, plan), plan.changes);
  await keepOwnMovements(data, readAt, reads, changes);
  if (isUndo) await takeUpAgain(data, { runId, changes });
  // Whoever approved the plan believes what was read.
  else if (isInSight(plan) || approved !== null) await keepSight(data, reads, changes);

  // 6. report
  const run = report.applied(withNotices(plan, problems), changes, planId);
  await markApproved(data, approved, stateAfter(approved, run));
  return run;
}
