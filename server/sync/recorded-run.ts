import type { RunProgress, SyncRun } from '../../shared/sync-run.ts';
import type { Data } from '../data/open-data.ts';
import type { Log } from '../log.ts';
import type { Tenants } from '../tenants/tenants.ts';
import { assumptions } from '../vendors/assumptions/all.ts';
import type { VendorClients } from '../vendors/clients.ts';
import { waitForInFlight } from './run/journal/wait-for-in-flight.ts';
import { createRunJournal, type RunJournal } from './run/journal/write-ahead-journal.ts';
import type { Progress } from './run/model/progress.ts';
import type { RunOrder } from './run/model/run-order.ts';
import { recordRun } from './run/record-run.ts';
import { recordFailure, recordInterrupted } from './run/recovery.ts';
import { syncRun } from './sync-run.ts';

export interface RecordedRunDeps {
  readonly data: Data;
  readonly vendors: VendorClients;
  readonly tenants: Pick<Tenants, 'confirm'>;
  readonly log: Log;
  readonly now: () => Date;
  /** How long Halo may go on with a request whose sender is gone; unless told, as long as we believe it does. */
  readonly inFlightMs?: number;
}

/** How often a run looks whether it waits for Halo's request limit. */
const waitingEveryMs = 500;

/**
 * Carries out one run and keeps its report, however it ends: before anything is sent it is in the journal, and what
 * cannot be recorded now stays there for the next start.
 * @param progress shows where the run is
 * @param signal stops it after the request in flight
 * @returns its report once that is recorded; null: it broke off. Never throws
 */
export async function recordedRun(
  order: RunOrder,
  progress: Progress,
  signal: AbortSignal,
  deps: RecordedRunDeps,
): Promise<SyncRun | null> {
  const { data, vendors, tenants, log, now, inFlightMs = assumptions.haloInFlight.value.ms } = deps;
  const { runId, mode, trigger } = order;
  log.info({ runId, mode, trigger }, 'run started');
  let stopWatching = (): void => undefined;
  let journal: RunJournal | undefined;
  try {
    const [sherweb, halo, charges] = [vendors.sherweb(), vendors.halo(), vendors.charges()];
    journal = createRunJournal(order, { data, sherweb, halo, now });
    // Left by a run of this process that could not be recorded at its end, if by any.
    await recordInterrupted(data);
    await journal.begin();
    const shown = { onProgress: progress.show, signal };
    if (mode !== 'preview') await waitForInFlight({ data, now, inFlightMs, ...shown });
    stopWatching = showWaiting(halo, progress);
    const own = { data, tenants, sherweb, halo, charges, now, journal };
    const report = await syncRun(order, { ...own, ...shown });
    await recordRun(data, report);
    await journal.end();
    log.info({ runId, status: report.status, ...report.counts, ...report.calls }, 'run finished');
    return report;
  } catch (error) {
    log.error({ runId, err: error }, 'run broke off');
    await recordFailure(data, journal?.entries ?? [], error)
      .then(() => journal?.end())
      .catch((cause) => log.error({ runId, err: cause }, 'the broken run could not be recorded'));
    return null;
  } finally {
    stopWatching();
  }
}

/**
 * While a request waits for Halo's limit nothing else happens that could say so.
 * @returns ends it
 */
function showWaiting(halo: Pick<RunProgress, 'waiting'>, progress: Progress): () => void {
  const watch = setInterval(() => {
    const { waiting } = halo;
    if (progress.present.waiting !== waiting) progress.show({ waiting });
  }, waitingEveryMs);
  return () => clearInterval(watch);
}
