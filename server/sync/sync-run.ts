import type { RunProblem } from '../../shared/problem.ts';
import type { Hold, PlanStateSchema, SyncPlan, SyncScope } from '../../shared/sync-plan.ts';
import type { RunChange, RunProgress, RunRequest, RunStatus, SyncRun } from '../../shared/sync-run.ts';
import { withCreated, withLists } from '../customers/update-lists.ts';
import type { Data } from '../data/open-data.ts';
import { keepDecisions } from '../decisions/keep.ts';
import { ProblemError } from '../messages/problem-error.ts';
import type { HaloApi } from '../vendors/halo/client.ts';
import { OutsideError } from '../vendors/http/outside-error.ts';
import type { SherwebClient } from '../vendors/sherweb/client.ts';
import { applyPlan } from './apply/apply-plan.ts';
import { type MadePlan, makePlan } from './make-plan.ts';
import { failed, failedAs } from './plan/problems.ts';
import { keptReads } from './read/kept-reads.ts';
import { countRun, statusOf } from './run/count-run.ts';
import { createRunMemory } from './run/keep-made.ts';
import { stoppedProblem } from './run/run-stopped.ts';
import type { Journal } from './run/write-ahead-journal.ts';

export interface RunParts {
  readonly data: Data;
  readonly sherweb: SherwebClient;
  readonly halo: HaloApi;
  readonly now: () => Date;
  readonly onProgress: (progress: Omit<RunProgress, 'runId'>) => void;
  readonly journal: Pick<Journal, 'planned' | 'step'>;
  readonly signal: AbortSignal;
}

export interface RunOrder {
  readonly runId: string;
  readonly planId: string;
  readonly trigger: SyncRun['trigger'];
  readonly mode: RunRequest['mode'];
  readonly scope: SyncScope;
  /** The plan to apply, for mode `approve`. */
  readonly approved: SyncPlan | null;
}

/**
 * One run from start to end: read, plan, check, then keep the plan (preview, held) or apply it. Always answers a
 * report; a trouble with Sherweb or Halo is part of it.
 * @throws StoreError when our own data cannot be kept: then nothing more is written to Halo.
 */
export async function executeRun(order: RunOrder, parts: RunParts): Promise<SyncRun> {
  const { data, sherweb, halo, now, signal } = parts;
  const startedAt = now().toISOString();
  const callsBefore = { sherweb: sherweb.calls, halo: halo.calls };
  const report = (
    status: RunStatus,
    changes: readonly RunChange[],
    problems: readonly RunProblem[],
    rest: { unchanged?: number; holds?: readonly Hold[]; planId?: string | null } = {},
  ): SyncRun => {
    const isPlanOnly = status === 'preview' || status === 'held';
    const counts = countRun(changes, problems, rest.unchanged ?? 0, isPlanOnly ? 'planned' : 'applied');
    return {
      runId: order.runId,
      planId: rest.planId === undefined ? order.planId : rest.planId,
      status,
      startedAt,
      finishedAt: now().toISOString(),
      trigger: order.trigger,
      scope: order.scope,
      counts,
      changes: [...changes],
      problems: [...problems],
      holds: [...(rest.holds ?? [])],
      calls: { sherweb: sherweb.calls - callsBefore.sherweb, halo: halo.calls - callsBefore.halo },
    };
  };

  let plan: MadePlan;
  try {
    plan = await makePlan({
      sherweb,
      halo,
      settings: data.main.value.settings,
      scope: order.scope,
      remembered: {
        mappings: data.main.value.mappings,
        excludedIds: new Set(data.main.value.exclusions),
        links: data.links.value.links,
      },
      onProgress: (doing, done, total) =>
        parts.onProgress({ phase: 'reading', doing, done, total, waiting: halo.waiting }),
      signal,
    });
  } catch (error) {
    const status = signal.aborted ? 'interrupted' : 'failed';
    return report(status, [], [asProblem(error, signal)], { planId: order.approved?.planId ?? null });
  }
  const readAt = now().toISOString();
  await data.snapshot.change((before) => withLists(before, plan.lists.customers, plan.lists.clients, readAt));
  await data.subscriptions.put(await keptReads(data.subscriptions, plan.reads, readAt));

  await keepDecisions(data, {
    runId: order.runId,
    at: readAt,
    scope: order.scope,
    problems: plan.problems,
    listedIds: new Set(plan.lists.customers.map(({ id }) => id)),
    readIds: new Set([...plan.reads].flatMap(([id, { ok }]) => (ok ? [id] : []))),
    mappedIds: plan.mappedIds,
  });

  const planned = (): RunChange[] =>
    plan.changes.map((change) => ({ ...change, outcome: 'planned', problem: null }));
  const keepPlan = (state: (typeof PlanStateSchema.options)[number]) =>
    data.plans.put(order.planId, {
      planId: order.planId,
      runId: order.runId,
      state,
      madeAt: startedAt,
      scope: order.scope,
      fingerprint: plan.fingerprint,
      changes: [...plan.changes],
      unchanged: plan.unchanged,
      problems: [...plan.problems],
      holds: [...plan.holds],
    });

  const whole = { unchanged: plan.unchanged, holds: plan.holds };
  if (order.mode === 'preview') {
    await keepPlan('preview');
    return report('preview', planned(), plan.problems, whole);
  }
  if (order.mode === 'sync' && plan.holds.length > 0) {
    await keepPlan('held');
    return report('held', planned(), plan.problems, whole);
  }
  if (order.approved !== null && order.approved.fingerprint !== plan.fingerprint) {
    await data.plans.put(order.approved.planId, { ...order.approved, state: 'moved' });
    return report('failed', [], [planMoved(order.approved)], { planId: order.approved.planId });
  }

  await parts.journal.planned(plan);
  const total = plan.changes.length;
  const memory = createRunMemory(data);
  const changes = await applyPlan(plan.changes, {
    sherweb,
    halo,
    now,
    signal,
    journal: parts.journal,
    onProgress: (doing, done) =>
      parts.onProgress({ phase: 'applying', doing, done, total, waiting: halo.waiting }),
    memory,
  });
  await memory.keep();
  await data.snapshot.change((before) => withCreated(before, changes));
  const status = statusOf(changes, countRun(changes, plan.problems, plan.unchanged, 'applied'));
  const isStopped = status === 'interrupted';
  if (order.approved !== null && !isStopped)
    await data.plans.put(order.approved.planId, { ...order.approved, state: 'applied' });
  const problems = isStopped ? [stoppedProblem(signal.reason), ...plan.problems] : plan.problems;
  return report(status, changes, problems, {
    ...whole,
    planId: order.approved?.planId ?? order.planId,
  });
}

const planMoved = (plan: SyncPlan): RunProblem =>
  failed(
    'sync.planMoved',
    'Sherweb, Halo or the settings have changed since plan {planId} was made, so it was not applied.',
    'Make a new preview and look at it again.',
    {},
    { planId: plan.planId },
  );

function asProblem(error: unknown, signal: AbortSignal): RunProblem {
  if (signal.aborted) return stoppedProblem(signal.reason);
  if (error instanceof OutsideError) return failedAs(error.toNote());
  if (error instanceof ProblemError) return failedAs(error.note);
  throw error;
}
