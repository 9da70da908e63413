import { signal } from '@preact/signals';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { previewAgain } from '../core/start-preview.ts';
import { createLeftOut } from './left-out.ts';
import { createRunReading } from './run-reading.ts';

/** One run: where it is while it is under way, its report afterwards, and what may be done with its plan. */
export function createRunStore(app: App, runId: string, gone: AbortSignal, open: (runId: string) => void) {
  const reading = createRunReading(app, runId, gone);
  const { run } = reading;
  const isStopping = signal(false);
  const action = createAction(gone);
  const leaving = createLeftOut(run);

  return {
    ...reading,
    isStopping,
    action,
    leaving,
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
