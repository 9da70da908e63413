import type { SyncRun } from '../../../shared/sync-run.ts';
import type { Data } from '../../data/open-data.ts';
import type { LineFile } from '../../store/append-log/line-file.ts';
import type { RunOrder } from '../sync-run.ts';
import { createJournal, type Journal } from './write-ahead-journal.ts';

/** The journal of a preview, which changes nothing. */
const nowhere: LineFile = {
  append: async () => undefined,
  read: async () => null,
  remove: async () => undefined,
};

type Counted = { readonly calls: number };

/** Counts the calls to both sides from now on. */
function callsSince(sherweb: Counted, halo: Counted): () => SyncRun['calls'] {
  const before = { sherweb: sherweb.calls, halo: halo.calls };
  return () => ({ sherweb: sherweb.calls - before.sherweb, halo: halo.calls - before.halo });
}

/** The journal of a run that is about to begin. */
export function journalOf(
  { runId, planId, trigger, scope, approved, mode }: RunOrder,
  parts: { data: Data; sherweb: Counted; halo: Counted; now: () => Date },
): Journal {
  const file = mode === 'preview' ? nowhere : parts.data.runUnderWay;
  const run = { runId, planId: approved?.planId ?? planId, trigger, scope };
  return createJournal(file, run, { now: parts.now, calls: callsSince(parts.sherweb, parts.halo) });
}
