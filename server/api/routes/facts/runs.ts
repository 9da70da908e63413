import { startedFacts, startFacts } from '../../../audit/run-facts.ts';
import type { FactsOf } from '../handler-types.ts';

/** Runs started, approved, stopped, and plans dropped. */
export const runFacts: {
  readonly startRun: FactsOf<'startRun'>;
  readonly undoRun: FactsOf<'undoRun'>;
  readonly cancelRun: FactsOf<'cancelRun'>;
  readonly dropPlan: FactsOf<'dropPlan'>;
} = {
  startRun: ({ body }) => ({ facts: startFacts(body), later: startedFacts(body) }),
  undoRun: ({ params, body }) => ({
    facts: {
      action: body.preview ? 'previewStarted' : 'runUndone',
      subject: { id: params.runId, name: null },
      details: [{ field: 'undoes', from: null, to: params.runId }],
    },
    later: ({ runId }) => ({
      details: [
        { field: 'undoes', from: null, to: params.runId },
        { field: 'run', from: null, to: runId },
      ],
    }),
  }),
  cancelRun: ({ params }) => ({
    facts: { action: 'runCancelled', subject: { id: params.runId, name: null }, details: [] },
  }),
  dropPlan: ({ params }) => ({
    facts: { action: 'planDropped', subject: { id: params.planId, name: null }, details: [] },
  }),
};
