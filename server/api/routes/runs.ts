import type { RunProblem } from '../../../shared/problem.ts';
import { withChoices } from '../../decisions/choices.ts';
import { waitingIn } from '../../decisions/waiting.ts';
import { ProblemError } from '../../messages/problem-error.ts';
import type { AppParts } from './deps.ts';
import type { Handlers } from './handler-types.ts';

const unknownPlan = (planId: string) =>
  new ProblemError(404, 'sync.planUnknown', { planId, wording: 'list' });

/** @throws ProblemError that says why there is no report */
function noReport(runId: string, runs: AppParts['runs']): never {
  throw runs.progress()?.runId === runId
    ? new ProblemError(409, 'sync.stillRunning')
    : new ProblemError(404, 'sync.runUnknown', { runId });
}

type RunHandlers = Pick<
  Handlers,
  'startRun' | 'listRuns' | 'readRun' | 'readRunPart' | 'cancelRun' | 'listPlans' | 'readPlan' | 'dropPlan'
>;

/** Runs and stored plans. */
export const runHandlers = ({ data, runs }: AppParts): RunHandlers => {
  /** A run or plan, each of its decisions that is still open with its ways out. */
  const asked = <T extends { readonly problems: RunProblem[] }>(report: T): T => {
    const openIds = new Set(waitingIn(data).decisions.map(({ decisionId }) => decisionId));
    return { ...report, problems: withChoices(report.problems, openIds) };
  };
  return {
    startRun: ({ body }) => runs.start(body, 'person'),
    listRuns: ({ query }) => ({
      runs: data.history.value.runs.slice(0, query.limit ?? 50).map((run) => ({ ...run })),
      running: runs.progress(),
    }),
    readRun: async ({ params: { runId } }) => asked((await data.runs.get(runId)) ?? noReport(runId, runs)),
    readRunPart: async ({ params: { runId }, query: { from, limit } }) => {
      const part = (await data.runs.getPart(runId, { from, count: limit })) ?? noReport(runId, runs);
      return { ...asked(part.value), changeCount: part.total };
    },
    cancelRun: ({ params }) => {
      if (!runs.cancel(params.runId, 'person')) throw new ProblemError(404, 'sync.notRunning');
      return { cancelling: true };
    },
    listPlans: async () => ({ plans: await data.plans.heads() }),
    readPlan: async ({ params }) => {
      const plan = await data.plans.get(params.planId);
      if (plan === undefined) throw unknownPlan(params.planId);
      return asked(plan);
    },
    dropPlan: async ({ params }) => {
      const plan = await data.plans.get(params.planId);
      if (plan === undefined) throw unknownPlan(params.planId);
      await data.plans.put(plan.planId, { ...plan, state: 'dropped' });
      await data.main.change((before) =>
        before.heldPlanId === plan.planId ? { ...before, heldPlanId: null } : before,
      );
      return { dropped: true };
    },
  };
};
