import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import type { RunChange } from '../../../../shared/sync-run.ts';
import { inFlightCode } from '../journal/run-from-journal.ts';
import type { RunOrder } from '../model/run-order.ts';

/** An undo that is about to put something back. */
export interface UnderWay extends Pick<RunOrder, 'runId' | 'by'> {
  /** Whether an undo of before had this change on its way when it ended, so that nobody knows whether it arrived. */
  readonly leftInDoubt: (undoId: string | undefined, change: PlannedChange) => boolean;
}

/** Whether a change of an undo is done, or was on its way when the companion ended, and may have arrived. */
export const mayBeUndone = ({ outcome, problem }: Pick<RunChange, 'outcome' | 'problem'>): boolean =>
  outcome === 'applied' || isInFlight({ problem });

/** Whether a change was on its way when the companion ended. */
export const isInFlight = ({ problem }: Pick<RunChange, 'problem'>): boolean =>
  problem?.code === inFlightCode;
