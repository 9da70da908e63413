import type { PlannedChange } from '../../../../shared/sync-plan.ts';
import type { RunChange } from '../../../../shared/sync-run.ts';

/** What a run is to do: every change it reports, in order, and which of them are not applied, with why. */
export interface Task {
  readonly changes: readonly PlannedChange[];
  readonly left: ReadonlyMap<PlannedChange, RunChange>;
}

/** The changes that are applied. */
export const toApply = ({ changes, left }: Task): PlannedChange[] =>
  changes.filter((change) => !left.has(change));
