import type { PlanState, PlanSummary, SyncPlan } from '../../../shared/sync-plan.ts';
import type { Data } from '../../data/open-data.ts';
import { pauses } from '../../event-loop/give-way.ts';
import { phrase } from '../../messages/phrases.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import { digestOf } from '../plan/digest.ts';
import type { Plan } from '../plan/make-plan.ts';
import { type RunOrder, undoneBy } from './model/run-order.ts';
import { isOpen, planStateNow } from './plan-state.ts';

type Kept = Pick<Data, 'plans' | 'main'>;

type Waiting = Pick<SyncPlan, 'changes' | 'problems' | 'holds' | 'fingerprint' | 'unchanged'>;

/**
 * Keeps a plan that waits. One that is held and does the same as a plan that is held already goes on as that one, with
 * its id and its age: whoever was told of it yesterday approves it today.
 * @returns the id of the plan that waits now
 * @throws StoreError
 */
export async function keepPlan(
  data: Kept,
  order: RunOrder,
  madeAt: string,
  { changes, problems, holds, fingerprint, unchanged }: ReadonlyLists<Waiting>,
  state: 'preview' | 'held',
): Promise<string> {
  const { planId, runId, scope } = order;
  const lists = { changes: [...changes], problems: [...problems], holds: [...holds] };
  const plan = { planId, runId, state, madeAt, scope, ...undoneBy(order), fingerprint, unchanged, ...lists };
  const standing = state === 'held' ? (await listPlans(data)).find(isSameAs(plan)) : undefined;
  const kept = standing === undefined ? plan : { ...plan, planId: standing.planId, madeAt: standing.madeAt };
  await data.plans.put(kept.planId, kept);
  return kept.planId;
}

type ReadonlyLists<T> = { readonly [K in keyof T]: T[K] extends (infer Of)[] ? readonly Of[] : T[K] };

const isSameAs =
  ({ fingerprint, scope, undoes }: Pick<SyncPlan, 'fingerprint' | 'scope' | 'undoes'>) =>
  (other: PlanSummary): boolean =>
    other.state === 'held' &&
    other.fingerprint === fingerprint &&
    other.undoes === undoes &&
    JSON.stringify(other.scope) === JSON.stringify(scope);

/**
 * Keeps the part of a plan that waits, if any, while the rest is done; what else the run found stands in its report.
 * @returns the id of the plan that waits now, or would
 * @throws StoreError
 */
export async function keepHeldPart(
  data: Kept,
  order: RunOrder,
  madeAt: string,
  { held, holds }: Pick<Plan, 'held' | 'holds'>,
): Promise<string> {
  if (held.length === 0) return order.planId;
  const fingerprint = await digestOf(held, pauses());
  const part = { changes: held, holds, problems: [], unchanged: 0, fingerprint };
  return keepPlan(data, order, madeAt, part, 'held');
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
