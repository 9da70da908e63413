import type { RunProblem } from '../../../shared/problem.ts';
import { startedFacts, startFacts } from '../../audit/run-facts.ts';
import { withChoices } from '../../decisions/choices.ts';
import { waitingIn } from '../../decisions/waiting.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import { lookAtTakeOver } from '../../sync/look-at-take-over.ts';
import { dropPlan, listPlans, readPlan } from '../../sync/run/kept-plans.ts';
import { planStateOfRun } from '../../sync/run/plan-state.ts';
import type { ApiDeps } from './deps.ts';
import type { Facts, Handlers } from './handler-types.ts';

/** @throws ProblemError that says why there is no report */
function noReport(runId: string, runs: ApiDeps['runs']): never {
  throw runs.progress()?.runId === runId
    ? new ProblemError(409, 'sync.stillRunning')
    : new ProblemError(404, 'sync.runUnknown', { runId });
}

/** Runs and stored plans. */
export const runHandlers = (deps: ApiDeps) => {
  const { data, runs } = deps;
  /** A run or plan, each of its decisions that is still open with its ways out. */
  const asked = <T extends { readonly problems: RunProblem[] }>(report: T): T => {
    const openIds = new Set(waitingIn(data).decisions.map(({ decisionId }) => decisionId));
    return { ...report, problems: withChoices(report.problems, openIds) };
  };
  return {
    startRun: ({ body, who }) => runs.start(body, 'person', who),
    lookAtTakeOver: ({ query }) => lookAtTakeOver(query, deps),
    undoRun: ({ params, body, who }) =>
      runs.start({ mode: body.preview ? 'preview' : 'sync', undoes: params.runId }, 'person', who),
    listRuns: async ({ query }) => {
      const plans = await listPlans(data);
      const shown = data.history.value.runs.slice(0, query.limit ?? 50);
      return {
        runs: shown.map((run) => ({ ...run, planState: planStateOfRun(run, plans) })),
        running: runs.progress(),
      };
    },
    readRun: async ({ params: { runId } }) => {
      const run = (await data.runs.get(runId)) ?? noReport(runId, runs);
      return { ...asked(run), planState: planStateOfRun(run, await listPlans(data)) };
    },
    readRunPart: async ({ params: { runId }, query: { from, limit } }) => {
      const part = (await data.runs.getPart(runId, { from, count: limit })) ?? noReport(runId, runs);
      const planState = planStateOfRun(part.value, await listPlans(data));
      return { ...asked(part.value), planState, changeCount: part.total };
    },
    cancelRun: ({ params }) => {
      if (!runs.cancel(params.runId, 'person')) throw new ProblemError(404, 'sync.notRunning');
      return { cancelling: true };
    },
    listPlans: async () => ({ plans: await listPlans(data) }),
    readPlan: async ({ params: { planId } }) => {
      const plan = await readPlan(data, planId);
      if (plan === undefined) throw new ProblemError(404, 'sync.planUnknown', { planId, wording: 'list' });
      return asked(plan);
    },
    dropPlan: async ({ params }) => {
      await dropPlan(data, params.planId);
      return { dropped: true };
    },
  } satisfies Partial<Handlers>;
};

/** Runs started, approved, stopped, and plans dropped. */
export const runFacts = {
  startRun: ({ body }) => ({ ...startFacts(body), later: startedFacts(body) }),
  undoRun: ({ params, body }) => ({
    action: body.preview ? 'previewStarted' : 'runUndone',
    subject: { id: params.runId, name: null },
    details: [{ field: 'undoes', from: null, to: params.runId }],
    later: ({ runId }) => ({
      details: [
        { field: 'undoes', from: null, to: params.runId },
        { field: 'run', from: null, to: runId },
      ],
    }),
  }),
  cancelRun: ({ params }) => ({
    action: 'runCancelled',
    subject: { id: params.runId, name: null },
    details: [],
  }),
  dropPlan: ({ params }) => ({
    action: 'planDropped',
    subject: { id: params.planId, name: null },
    details: [],
  }),
} satisfies Partial<Facts>;
