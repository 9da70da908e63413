import { signal } from '@preact/signals';
import type { RunChange, RunProgress, RunReport } from '../../../shared/sync-run.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { previewAgain } from '../core/start-preview.ts';
import { createLeftOut } from './left-out.ts';
import { readInParts } from './read-in-parts.ts';
import { createTimeLeft } from './time-left.ts';

const pollMs = 1_000;

/** One run: where it is while it is under way, its report afterwards, and what may be done with its plan. */
export function createRunStore(app: App, runId: string, gone: AbortSignal, open: (runId: string) => void) {
  const progress = signal<RunProgress | null>(null);
  const leftMs = signal<number | null>(null);
  const run = signal<RunReport | null>(null);
  /** How many changes there are, and how many have come; `run` has them once all have. */
  const changeCount = signal(0);
  const changesRead = signal(0);
  const isStopping = signal(false);
  const reading = createAction(gone);
  const action = createAction(gone);
  const leaving = createLeftOut(run);
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

  return {
    progress,
    leftMs,
    run,
    changeCount,
    changesRead,
    isStopping,
    reading,
    action,
    leaving,
    look,
    apply: () =>
      action.run(async () => {
        const planId = run.value?.planId;
        if (!planId) return;
        const started = await app.call('startRun', {
          body: { mode: 'approve', planId, leaveOut: [...leaving.named.value] },
        });
        void app.refreshStatus();
        open(started.runId);
      }),
    drop: () =>
      action.run(async () => {
        const planId = run.value?.planId;
        if (!planId) return;
        await app.call('dropPlan', { params: { planId } });
        if (run.value !== null) run.value = { ...run.value, planState: 'dropped' };
        await app.refreshStatus();
      }),
    /** A new preview of the same. */
    previewAgain: () =>
      action.run(async () => {
        if (run.value !== null) await previewAgain(app, run.value);
      }),
    async stop() {
      isStopping.value = true;
      const isAsked = await action.run(async () => {
        await app.call('cancelRun', { params: { runId } });
      });
      // The run goes on, and may be stopped again.
      if (!isAsked) isStopping.value = false;
      return isAsked;
    },
  };
}
export type RunStore = ReturnType<typeof createRunStore>;
