import type { RunProblem } from '../../../../shared/problem.ts';
import { failed, notice } from '../../plan/model/problems.ts';

/** Why a run was told to stop: the reason of its abort. */
export class RunStopped extends Error {
  override readonly name = 'RunStopped';
  /** A person who no longer wants this run, or the companion, which is told to end. */
  readonly by: 'person' | 'companion';

  constructor(by: 'person' | 'companion') {
    super('stopped');
    this.by = by;
  }
}

/** Code of the problem of a run that a person stopped: nobody makes up for that. */
export const cancelledCode = 'sync.cancelled';

/** Whether a problem says that the run was stopped, which is no failure of anything. */
export const isStopCode = (code: string): boolean => code === cancelledCode || code === 'sync.stopped';

/** What a stopped run says of itself, from the reason of its abort. */
export const stoppedProblem = (reason: unknown): RunProblem =>
  reason instanceof RunStopped && reason.by === 'person' ? notice(cancelledCode) : failed('sync.stopped');
