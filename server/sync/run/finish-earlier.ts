import type { Data } from '../../data/open-data.ts';
import { beginDecisions } from '../../decisions/keep.ts';
import type { Log } from '../../log.ts';
import { recoverLinks } from './keep/recover-links.ts';
import { recordInterrupted } from './recovery.ts';

/**
 * Finishes what an earlier companion left on a data folder, before anything else happens on it: links of a damaged file,
 * and the run that was killed. Idempotent.
 * @throws StoreError
 */
export async function finishEarlier(data: Data, log: Log): Promise<void> {
  await recoverLinks(data);
  await beginDecisions(data);
  const interrupted = await recordInterrupted(data);
  if (interrupted !== undefined) log.warn({ runId: interrupted.runId }, 'a run was interrupted');
}
