import { withLinks } from '../../data/documents/links.ts';
import type { Data } from '../../data/open-data.ts';
import { beginDecisions } from '../../decisions/keep.ts';
import type { Log } from '../../log.ts';
import type { MadeLink } from '../apply/deps.ts';
import { linksOf } from './keep/made-links.ts';
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

/**
 * After links.json was damaged: keeps again what the reports of past runs tell of links, the newest report last. What
 * no report tells any more is found by the marks in Halo's licences. Idempotent.
 * @throws StoreError
 */
async function recoverLinks(data: Pick<Data, 'main' | 'links' | 'runs'>): Promise<void> {
  if (data.links.opened.lost === undefined) return;
  // A run's id begins with its time.
  const ids = (await data.runs.list()).filter(({ damaged }) => !damaged).map(({ id }) => id);
  const since = data.main.value.tenants.since ?? '';
  const found: MadeLink[] = [];
  for (const id of ids.toSorted()) {
    const report = await data.runs.get(id);
    // What was done for accounts of before is none of ours.
    if (report !== undefined && report.startedAt >= since)
      for (const link of linksOf(report)) found.push(link);
  }
  if (found.length > 0) await data.links.change((before) => withLinks(before, found));
}
