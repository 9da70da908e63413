import { randomBytes } from 'node:crypto';
import type { PlannedChange, SyncPlan, SyncScope } from '../../../shared/sync-plan.ts';
import type { RunRequest, SyncRun } from '../../../shared/sync-run.ts';

/** What a run is to do. */
export interface RunOrder {
  readonly runId: string;
  readonly planId: string;
  readonly trigger: SyncRun['trigger'];
  readonly mode: RunRequest['mode'];
  readonly scope: SyncScope;
  /** The plan to apply, for mode `approve`. */
  readonly approved: SyncPlan | null;
  /** Those of its changes that whoever approved it left out. */
  readonly leftOut: ReadonlySet<PlannedChange>;
}

/** Ids sort by time and are safe as file names. */
export const newRunId = (now: Date): string =>
  `${now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}-${randomBytes(3).toString('hex')}`;
