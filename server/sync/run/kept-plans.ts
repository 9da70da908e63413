import type { PlanState, PlanSummary, SyncPlan } from '../../../shared/sync-plan.ts';
import type { Data } from '../../data/open-data.ts';
import { pauses } from '../../event-loop/give-way.ts';
import { phrase } from '../../messages/phrases.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import { digestOf } from '../plan/digest.ts';
import type { Plan } from '../plan/make-plan.ts';
import { isOpen, planStateNow } from './plan-state.ts';
import type { RunOrder } from './run-order.ts';

type Kept = Pick<Data, 'plans' | 'main'>;

/** Keeps a plan that waits. @throws StoreError */
export async function keepPlan(
  data: Pick<Data, 'plans'>,
  { planId, runId, scope }: RunOrder,
  madeAt: string,
  plan: Omit<Plan, 'held'>,
  state: 'preview' | 'held',
): Promise<void> {
  const { fingerprint, unchanged } = plan;
  const lists = { changes: [...plan.changes], problems: [...plan.problems], holds: [...plan.holds] };
  await data.plans.put(planId, { planId, runId, state, madeAt, scope, fingerprint, unchanged, ...lists });
}

/** Keeps the part of a plan that waits, if any, while the rest is done; what else the run found stands in its report. @throws StoreError */
export async function keepHeldPart(
  data: Pick<Data, 'plans'>,
  order: RunOrder,
  madeAt: string,
  { held, holds }: Pick<Plan, 'held' | 'holds'>,
): Promise<void> {
  if (held.length === 0) return;
  const fingerprint = await digestOf(held, pauses());
  await keepPlan(
    data,
    order,
    madeAt,
    { changes: held, holds, problems: [], unchanged: 0, fingerprint },
    'held',
  );
}

/** Keeps where a plan stands that a run applies; null: it applies none that was approved. @throws StoreError */
export async function markApproved(
  data: Pick<Data, 'plans'>,
  approved: SyncPlan | null,
  state: PlanState,
): Promise<void> {
  if (approved !== null) await data.plans.put(approved.planId, { ...approved, state });
}

/** The plans that are kept, newest first, each with its state as it is now. @throws StoreError */
export const listPlans = async ({ plans, main }: Kept): Promise<PlanSummary[]> =>
  (await plans.heads()).map((plan) => ({ ...plan, state: planStateNow(plan, main.value.heldPlanIds) }));

/** The plan with its state as it is now; undefined where none is kept. @throws StoreError */
export async function readPlan({ plans, main }: Kept, planId: string): Promise<SyncPlan | undefined> {
  const plan = await plans.get(planId);
  return plan && { ...plan, state: planStateNow(plan, main.value.heldPlanIds) };
}

/** @throws ProblemError when a plan is done with: it says how */
export function mustBeOpen({ planId, state }: Pick<SyncPlan, 'planId' | 'state'>): void {
  if (!isOpen(state))
    throw new ProblemError(409, 'sync.planSpent', { planId, state: phrase(`plan.${state}`) });
}

/**
 * Drops a plan that waits. Dropping twice is fine; what was done with in another way stays what it is.
 * @throws ProblemError when there is no such plan, or it is done with; StoreError
 */
export async function dropPlan(data: Kept, planId: string): Promise<void> {
  const plan = await readPlan(data, planId);
  if (plan === undefined) throw new ProblemError(404, 'sync.planUnknown', { planId, wording: 'list' });
  if (plan.state !== 'dropped') mustBeOpen(plan);
  await data.plans.put(planId, { ...plan, state: 'dropped' });
  await data.main.change((before) =>
    before.heldPlanIds.includes(planId)
      ? { ...before, heldPlanIds: before.heldPlanIds.filter((id) => id !== planId) }
      : before,
  );
}
