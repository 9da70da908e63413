import { EventEmitter, once } from 'node:events';
import type { RunProgress, RunRequest } from '../../../shared/sync-run.ts';

/** Where one run is, for whoever follows it. */
export interface Progress {
  readonly present: RunProgress;
  show(progress: Omit<RunProgress, 'runId' | 'mode'>): void;
  /** What is shown from now on until the run has finished, the present state first. */
  follow(signal: AbortSignal): AsyncIterable<RunProgress>;
}

/** The progress of a run that begins. */
export function createProgress(runId: string, mode: RunRequest['mode']): Progress {
  const events = new EventEmitter<{ shown: [] }>();
  let present: RunProgress = {
    runId,
    mode,
    phase: 'reading',
    doing: 'Starting',
    done: 0,
    total: 0,
    waiting: false,
  };
  return {
    get present() {
      return present;
    },
    show(progress) {
      present = { ...progress, runId, mode };
      events.emit('shown');
    },
    async *follow(signal) {
      for (let shown: RunProgress | null = null; ; ) {
        if (shown !== present) {
          shown = present;
          yield shown;
        } else if (shown.phase === 'finished' || signal.aborted) return;
        else await once(events, 'shown', { signal });
      }
    },
  };
}
