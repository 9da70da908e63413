import { startedFacts, startFacts } from '../../../audit/run-facts.ts';
import type { Facts } from '../handler-types.ts';

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
