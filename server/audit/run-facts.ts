import type { AuditDetail, AuditFacts } from '../../shared/audit.ts';
import type { RunRequest } from '../../shared/sync-run.ts';
import type { LaterFacts } from './trail.ts';

/** What a run was started with. */
export function startFacts(request: RunRequest): AuditFacts {
  if (request.mode === 'approve') {
    const count = request.leaveOut?.length ?? 0;
    return {
      action: 'planApproved',
      subject: { id: request.planId, name: null },
      details: count === 0 ? [] : [{ field: 'leftOutOfPlan', from: null, to: String(count) }],
    };
  }
  const details = Object.entries(request.scope ?? {})
    // What is not named is no less done: a sync of neither alone is one of both.
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([field, value]): AuditDetail => ({ field, from: null, to: String(value) }));
  return { action: request.mode === 'preview' ? 'previewStarted' : 'syncStarted', subject: null, details };
}

/** Which run it became. */
export const startedFacts =
  (request: RunRequest) =>
  ({ runId, alreadyRunning }: { runId: string; alreadyRunning: boolean }): LaterFacts => {
    const field = alreadyRunning ? 'alreadyRunning' : 'run';
    const details = [...startFacts(request).details, { field, from: null, to: runId }];
    return request.mode === 'approve' ? { details } : { details, subject: { id: runId, name: null } };
  };
