import { startedFacts, startFacts } from '../../audit/run-facts.ts';
import type { FactsOf } from './handler-types.ts';

/** Runs started, approved, stopped, and plans dropped. */
export const runFacts: {
  readonly startRun: FactsOf<'startRun'>;
  readonly cancelRun: FactsOf<'cancelRun'>;
  readonly dropPlan: FactsOf<'dropPlan'>;
} = {
  startRun: ({ body }) => ({ facts: startFacts(body), later: startedFacts(body) }),
  cancelRun: ({ params }) => ({
    facts: { action: 'runCancelled', subject: { id: params.runId, name: null }, details: [] },
  }),
  dropPlan: ({ params }) => ({
    facts: { action: 'planDropped', subject: { id: params.planId, name: null }, details: [] },
  }),
};
