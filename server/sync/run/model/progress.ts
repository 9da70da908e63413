import { EventEmitter, once } from 'node:events';
import type { RunProgress, RunRequest } from '../../../../shared/sync-run.ts';
import { inEnglish, type PhrasesOf } from '../../../messages/phrases.ts';

/** What a run is doing, by code. */
export type Doing = PhrasesOf<'doing'>;

/** Where a run is, as its stages tell it. */
export interface RunStep extends Pick<RunProgress, 'phase' | 'done' | 'total' | 'waiting'> {
  readonly doing: Doing;
}

/** Where one run is, for whoever follows it. */
export interface Progress {
  readonly present: RunProgress;
  /** Shows what is new; the rest is as before. */
  show(step: Partial<RunStep>): void;
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
    doing: inEnglish({ code: 'doing.starting' }),
    doingCode: 'doing.starting',
    done: 0,
    total: 0,
    waiting: false,
  };
  return {
    get present() {
      return present;
    },
    show({ doing, ...step }) {
      const said = doing === undefined ? {} : { doing: inEnglish({ code: doing }), doingCode: doing };
      present = { ...present, ...step, ...said };
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
