import type { Note, RunProblem } from '../../../shared/problem.ts';
import type { RunChange, RunStatus, SyncRun } from '../../../shared/sync-run.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import { OutsideError } from '../../vendors/http/outside-error.ts';
import type { Plan } from '../plan/make-plan.ts';
import { failedAs, notice } from '../plan/model/problems.ts';
import { type CallCounters, callsSince } from './model/calls.ts';
import { countRun, statusOf } from './model/count-run.ts';
import { type RunOrder, undoneBy } from './model/run-order.ts';
import { stoppedProblem } from './model/run-stopped.ts';

interface ReportDeps extends CallCounters {
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

type Rest = Pick<SyncRun, 'status' | 'planId'> & Partial<Pick<SyncRun, 'changes' | 'problems' | 'holds'>>;

/** The reports that a run which begins now may end with. */
export function reportsOf(order: RunOrder, deps: ReportDeps) {
  const { runId, trigger, scope, planId, approved } = order;
  const startedAt = deps.now().toISOString();
  const calls = callsSince(deps);
  const report = (rest: Rest, unchanged = 0): SyncRun => {
    const { status, changes = [], problems = [], holds = [] } = rest;
    const counted = status === 'preview' || status === 'held' ? 'planned' : 'applied';
    return {
      runId,
      planId: rest.planId,
      status,
      startedAt,
      finishedAt: deps.now().toISOString(),
      trigger,
      scope,
      ...undoneBy(order),
      counts: countRun(changes, problems, unchanged, counted),
      changes,
      problems,
      holds,
      calls: calls(),
    };
  };

  return {
    startedAt,
    /** Nothing was planned, since one side could not be read. @throws what is no trouble of theirs */
    unread: (error: unknown): SyncRun =>
      report({
        status: deps.signal.aborted ? 'interrupted' : 'failed',
        planId: approved?.planId ?? null,
        problems: [problemOf(error, deps.signal)],
      }),
    /** Something stands in the way of writing anything; the plan, if one was approved, still waits. */
    refused: (why: Note): SyncRun =>
      report({ status: 'failed', planId: approved?.planId ?? null, problems: [failedAs(why)] }),
    /** The plan waits, for whoever asked for a preview or has to approve it. */
    planned: (plan: Plan, status: 'preview' | 'held', waitingId: string): SyncRun => {
      const changes = plan.changes.map(
        (change): RunChange => ({ ...change, outcome: 'planned', problem: null }),
      );
      return report({ status, planId: waitingId, changes, ...listsOf(plan) }, plan.unchanged);
    },
    /** Nothing of the approved plan is what would be done now. */
    moved: (): SyncRun => {
      const id = approved?.planId ?? planId;
      return report({
        status: 'moved',
        planId: id,
        problems: [notice('sync.planMoved', {}, { planId: id })],
      });
    },
    /**
     * @param plan as it was made in this run
     * @param waitingId the plan that was approved, or that holds what waits of this one
     */
    applied: (plan: Plan, changes: RunChange[], waitingId: string): SyncRun => {
      const status: RunStatus = statusOf(
        changes,
        countRun(changes, plan.problems, plan.unchanged, 'applied'),
      );
      const { problems } = listsOf(plan);
      const holds = approved === null ? [...plan.holds] : [];
      if (status === 'interrupted') problems.unshift(stoppedProblem(deps.signal.reason));
      return report({ status, planId: waitingId, changes, problems, holds }, plan.unchanged);
    },
  };
}

/** A plan with what was found while it was applied; a notice that it has already is not said twice. */
export function withNotices(plan: Plan, found: readonly RunProblem[]): Plan {
  const fieldOf = ({ code, values }: RunProblem) => JSON.stringify([code, values?.field]);
  const said = new Set(plan.problems.map(fieldOf));
  const isNew = (each: RunProblem) => each.severity !== 'notice' || !said.has(fieldOf(each));
  return { ...plan, problems: [...plan.problems, ...found.filter(isNew)] };
}

const listsOf = ({ problems, holds }: Plan) => ({ problems: [...problems], holds: [...holds] });

function problemOf(error: unknown, signal: AbortSignal): RunProblem {
  if (signal.aborted) return stoppedProblem(signal.reason);
  if (error instanceof OutsideError) return failedAs(error.note);
  if (error instanceof ProblemError) return failedAs(error.note);
  throw error;
}
