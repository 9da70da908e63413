import { randomBytes } from 'node:crypto';
import type { Actor } from '../../../../shared/audit.ts';
import type { PlannedChange, SyncPlan, SyncScope } from '../../../../shared/sync-plan.ts';
import type { RunRequest, SyncRun } from '../../../../shared/sync-run.ts';

/** To take back what a run did, at once or as a preview. */
export interface UndoRequest {
  readonly mode: 'sync' | 'preview';
  /** The id of that run. */
  readonly undoes: string;
}

/** What a run is to do. */
export interface RunOrder {
  readonly runId: string;
  readonly planId: string;
  readonly trigger: SyncRun['trigger'];
  readonly mode: RunRequest['mode'];
  readonly scope: SyncScope;
  /** The plan to apply, for mode `approve`. */
  readonly approved: SyncPlan | null;
  /** The run to take back; null: Halo is brought in step with Sherweb. */
  readonly undoes: SyncRun | null;
  /** Who asked for it. */
  readonly by: Actor;
  /** Those of its changes that whoever approved it left out. */
  readonly leftOut: ReadonlySet<PlannedChange>;
}

/** The id of the run that is taken back, as plans and reports keep it; nothing where none is. */
export const undoneBy = ({ undoes }: Pick<RunOrder, 'undoes'>): Pick<SyncRun, 'undoes'> =>
  undoes === null ? {} : { undoes: undoes.runId };

/** Ids sort by time and are safe as file names. */
export const newRunId = (now: Date): string =>
  `${now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}-${randomBytes(3).toString('hex')}`;
