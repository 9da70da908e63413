import type { ApplyDeps } from './deps.ts';
import type { Outcomes } from './outcomes.ts';

/** An apply under way. */
export interface Applying {
  readonly deps: ApplyDeps;
  /** What came of each change so far; whoever applies one puts it here. */
  readonly outcomes: Outcomes;
  /** Halo customers that this run created or mapped, by Sherweb customer. */
  readonly clientIds: ReadonlyMap<string, number>;
}
