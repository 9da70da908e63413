import type { PlanState, PlanSummary, SyncPlan, SyncScope } from '../../../shared/sync-plan.ts';
import { isSync, type RunRequest, type RunSummary, type SyncRun } from '../../../shared/sync-run.ts';
import type { Plan } from '../plan/make-plan.ts';

/**
 * Where a plan stands now. A held plan that no longer waits, since a later sync took its place, is dropped.
 * @param heldPlanIds the plans that wait for a person
 */
export const planStateNow = (
  { planId, state }: Pick<SyncPlan, 'planId' | 'state'>,
  heldPlanIds: readonly string[],
): PlanState => (state === 'held' && !heldPlanIds.includes(planId) ? 'dropped' : state);

/** Whether a plan may still be applied, or dropped. */
export const isOpen = (state: PlanState): state is 'preview' | 'held' =>
  state === 'preview' || state === 'held';

/**
 * As what a plan waits with which a run ends, whether for whoever asked for a preview or for whoever has to approve it.
 * @returns null: it is applied, but for the part that is held, if any
 */
export function waitsAs(
  mode: RunRequest['mode'],
  { changes, holds, held }: Pick<Plan, 'changes' | 'holds' | 'held'>,
): 'preview' | 'held' | null {
  if (mode === 'preview') return 'preview';
  return mode === 'sync' && holds.length > 0 && held.length === changes.length ? 'held' : null;
}

/**
 * What becomes of a plan that a run applied: it is spent, unless the run was stopped before any of it was tried.
 * @param approved the plan as it waited
 */
export const stateAfter = (
  approved: Pick<SyncPlan, 'state'> | null,
  run: Pick<SyncRun, 'status' | 'changes'>,
) => {
  if (run.status !== 'interrupted') return 'applied';
  return isTried(run) ? 'stopped' : (approved?.state ?? 'stopped');
};

const isTried = ({ changes }: Pick<SyncRun, 'changes'>): boolean =>
  changes.some(({ outcome }) => outcome === 'applied' || outcome === 'failed');

/** Whether a run ended with a plan that waits. */
const hasPlan = ({ status, counts }: Pick<RunSummary, 'status' | 'counts'>): boolean =>
  status === 'preview' || status === 'held' || counts.held > 0;

/**
 * Where the plan stands that a run made.
 * @param plans every plan that is kept, each with its state as it is now; one that was tidied away is dropped
 * @returns null for a run that made none to wait
 */
export function planStateOfRun(
  run: Pick<RunSummary, 'status' | 'counts' | 'planId'>,
  plans: readonly Pick<PlanSummary, 'planId' | 'state'>[],
): PlanState | null {
  if (!hasPlan(run) || run.planId === null) return null;
  return plans.find(({ planId }) => planId === run.planId)?.state ?? 'dropped';
}

/**
 * Which plans wait for a person after a run. One that was approved waits no longer once anything of it was tried, or
 * nothing of it can be done any more; an approval that came to nothing (a side could not be read, or it was stopped
 * before) has not spent it. A sync that went through takes the place of every plan whose customers it looked at, but
 * of none that takes a run back or takes over from another writer; those take the place of no other plan.
 *
 * @param held the plans that waited, with what each is about
 * @returns the ids of those that wait now
 */
export function heldAfter(
  held: readonly Pick<PlanSummary, 'planId' | 'scope' | 'undoes'>[],
  run: SyncRun,
): string[] {
  const { planId, status, scope, changes } = run;
  const others = held.filter((plan) => plan.planId !== planId);
  const waits = status === 'held' || changes.some(({ outcome }) => outcome === 'held');
  if (!waits && others.length < held.length) {
    const isDone = isTried(run) || !['failed', 'interrupted'].includes(status);
    return idsOf(isDone ? others : held);
  }
  const wentThrough = isSync(run) && ['completed', 'partial', 'held', 'partlyHeld'].includes(status);
  const left = wentThrough ? others.filter((plan) => !isSync(plan) || !covers(scope, plan.scope)) : others;
  return [...idsOf(left), ...(waits && planId !== null ? [planId] : [])];
}

const idsOf = (plans: readonly Pick<PlanSummary, 'planId'>[]) => plans.map(({ planId }) => planId);

/** Whether a run of one scope looked at everything that another is about. */
function covers(wide: SyncScope, narrow: SyncScope): boolean {
  if ((narrow.customers && !wide.customers) || (narrow.subscriptions && !wide.subscriptions)) return false;
  if (wide.haloClientIds === null) return true;
  const looked = new Set(wide.haloClientIds);
  return narrow.haloClientIds?.every((id) => looked.has(id)) === true;
}
