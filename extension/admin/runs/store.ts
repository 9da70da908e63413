import { signal } from '@preact/signals';
import type { SyncPlan } from '../../../shared/sync-plan.ts';
import type { RunProgress, SyncRun } from '../../../shared/sync-run.ts';
import { createAction } from '../app/action.ts';
import type { App } from '../app/store.ts';
import { createTimeLeft } from './time-left.ts';

const pollMs = 1_000;

/** One run: where it is while it is under way, its report afterwards, and what may be done with its plan. */
export function createRunStore(app: App, runId: string, gone: AbortSignal, open: (runId: string) => void) {
  const progress = signal<RunProgress | null>(null);
  const leftMs = signal<number | null>(null);
  const run = signal<SyncRun | null>(null);
  const planState = signal<SyncPlan['state'] | null>(null);
  const isStopping = signal(false);
  const reading = createAction(gone);
  const action = createAction(gone);
  const timeLeft = createTimeLeft();
  let timer: ReturnType<typeof setTimeout> | undefined;
  gone.addEventListener('abort', () => clearTimeout(timer));

  const readReport = async () => {
    const report = await app.call('readRun', { params: { runId } });
    const isPlan = report.status === 'preview' || report.status === 'held';
    if (isPlan && report.planId !== null) {
      const { plans } = await app.call('listPlans', {});
      // An old plan may be tidied away; its report stays.
      planState.value = plans.find(({ planId }) => planId === report.planId)?.state ?? 'dropped';
    }
    if (gone.aborted) return;
    run.value = report;
    progress.value = null;
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
    planState,
    isStopping,
    reading,
    action,
    look,
    apply: () =>
      action.run(async () => {
        const planId = run.value?.planId;
        if (!planId) return;
        const started = await app.call('startRun', { body: { mode: 'approve', planId } });
        void app.refreshStatus();
        open(started.runId);
      }),
    drop: () =>
      action.run(async () => {
        const planId = run.value?.planId;
        if (!planId) return;
        await app.call('dropPlan', { params: { planId } });
        planState.value = 'dropped';
        await app.refreshStatus();
      }),
    stop: () =>
      action.run(async () => {
        isStopping.value = true;
        await app.call('cancelRun', { params: { runId } });
      }),
  };
}
export type RunStore = ReturnType<typeof createRunStore>;
