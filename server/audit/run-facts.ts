import type { AuditDetail, AuditFacts } from '../../shared/audit.ts';
import type { RunRequest } from '../../shared/sync-run.ts';
import type { TakeOverChoice } from '../../shared/take-over-choice.ts';
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
  const { takesOver, ...rest } = request.scope ?? {};
  const details = Object.entries(rest)
    // What is not named is no less done: a sync of neither alone is one of both.
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([field, value]): AuditDetail => ({ field, from: null, to: String(value) }));
  return {
    action: request.mode === 'preview' ? 'previewStarted' : 'syncStarted',
    subject: null,
    details: takesOver === undefined ? details : takeOverDetails(takesOver),
  };
}

/** From whom, whether a person said that the other writer is off, and how much differs from what was proposed. */
const takeOverDetails = ({
  writer,
  distributor,
  otherIsOff,
  also = [],
  without = [],
}: TakeOverChoice): AuditDetail[] => [
  { field: 'takesOver', from: null, to: distributor ?? writer },
  ...(otherIsOff === undefined ? [] : [{ field: 'otherIsOff', from: null, to: 'true' }]),
  ...(also.length === 0 ? [] : [{ field: 'takenAlso', from: null, to: String(also.length) }]),
  ...(without.length === 0 ? [] : [{ field: 'notTaken', from: null, to: String(without.length) }]),
];

/** Which run it became. */
export const startedFacts =
  (request: RunRequest) =>
  ({ runId, alreadyRunning }: { runId: string; alreadyRunning: boolean }): LaterFacts => {
    const field = alreadyRunning ? 'alreadyRunning' : 'run';
    const details = [...startFacts(request).details, { field, from: null, to: runId }];
    return request.mode === 'approve' ? { details } : { details, subject: { id: runId, name: null } };
  };
