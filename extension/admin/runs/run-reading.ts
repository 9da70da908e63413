import { signal } from '@preact/signals';
import type { RunChange, RunProgress, RunReport } from '../../../shared/sync-run.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { readInParts } from './read-in-parts.ts';
import { createTimeLeft } from './time-left.ts';

const pollMs = 1_000;

/** Reads one run: each second where it is while it is under way, then its report, part by part. */
export function createRunReading(app: App, runId: string, gone: AbortSignal) {
  const progress = signal<RunProgress | null>(null);
  const leftMs = signal<number | null>(null);
  const run = signal<RunReport | null>(null);
  /** How many changes there are, and how many have come; `run` has them once all have. */
  const changeCount = signal(0);
  const changesRead = signal(0);
  const reading = createAction(gone);
  const timeLeft = createTimeLeft();
  let timer: ReturnType<typeof setTimeout> | undefined;
  gone.addEventListener('abort', () => clearTimeout(timer));

  const readReport = async () => {
    const changes: RunChange[] = [];
    for await (const { changeCount: count, ...part } of readInParts(app.call, runId)) {
      if (gone.aborted) return;
      changes.push(...part.changes);
      changeCount.value = count;
      changesRead.value = changes.length;
      const isWhole = changes.length >= count;
      if (isWhole || run.value === null) run.value = { ...part, changes: isWhole ? changes : [] };
      progress.value = null;
    }
  };
  const look = async () => {
    clearTimeout(timer);
    const isRead = await reading.run(async () => {
      const { running } = await app.call('listRuns', { query: { limit: 1 } });
      if (gone.aborted) return;
      if (running?.runId !== runId) {
        await readReport();
        await app.refreshStatus();
        return;
      }
      progress.value = running;
      leftMs.value = timeLeft(running, Date.now());
    });
    // While the companion cannot be asked, go on asking: the run goes on without us.
    if (!gone.aborted && (!isRead || run.value === null))
      timer = setTimeout(look, isRead ? pollMs : pollMs * 5);
  };

  return { progress, leftMs, run, changeCount, changesRead, reading, look };
}
