import type { Data } from '../../data/open-data.ts';
import type { Tenants } from '../../tenants/tenants.ts';
import type { HaloApi } from '../../vendors/halo/client.ts';
import type { ChargesClient } from '../../vendors/sherweb/charges.ts';
import type { SherwebClient } from '../../vendors/sherweb/client.ts';
import type { RunJournal } from './journal/write-ahead-journal.ts';
import type { Doing, RunStep } from './model/progress.ts';

/** What a run works with. */
export interface RunDeps {
  readonly data: Data;
  readonly sherweb: SherwebClient;
  readonly halo: HaloApi;
  readonly tenants: Pick<Tenants, 'confirm'>;
  readonly charges: ChargesClient;
  readonly now: () => Date;
  readonly journal: Pick<RunJournal, 'planned' | 'step'>;
  readonly onProgress: (step: Partial<RunStep>) => void;
  readonly signal: AbortSignal;
}

/**
 * Shows how far one phase of a run is, and whether Halo's request limit holds it up.
 * @returns takes what is being done and how much of how much of it is done
 */
export const showIn =
  (phase: 'reading' | 'applying', { halo, onProgress }: Pick<RunDeps, 'halo' | 'onProgress'>) =>
  (doing: Doing, done: number, total: number): void =>
    onProgress({ phase, doing, done, total, waiting: halo.waiting });
