import type { RunProgress } from '../../../shared/sync-run.ts';

interface Sample {
  readonly at: number;
  readonly done: number;
}

type Progress = Pick<RunProgress, 'phase' | 'done' | 'total' | 'waiting'>;

/** Too little has happened before this to say how long the rest takes. */
const enoughMs = 2_000;

/**
 * How long the rest of a phase takes at the pace so far; null while that cannot be said.
 * Each phase has a pace of its own, so a new one starts from its first sample.
 */
export function createTimeLeft(): (progress: Progress, now: number) => number | null {
  let phase: string | null = null;
  let first: Sample = { at: 0, done: 0 };
  return (progress, now) => {
    const key = `${progress.phase}/${progress.total}`;
    if (key !== phase) {
      phase = key;
      first = { at: now, done: progress.done };
    }
    const passed = now - first.at;
    const made = progress.done - first.done;
    if (progress.total === 0 || progress.waiting || passed < enoughMs || made <= 0) return null;
    return ((progress.total - progress.done) / made) * passed;
  };
}

const stepMs = 5_000;

/** A guess of a time, in milliseconds, no finer than anybody can tell; null: a few seconds. */
export const tellableMs = (ms: number): number | null =>
  ms < 2 * stepMs ? null : Math.ceil(ms / stepMs) * stepMs;
