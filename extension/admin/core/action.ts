import { type ReadonlySignal, signal } from '@preact/signals';
import type { Note } from '../../../shared/problem.ts';
import { noteOf } from './note-of.ts';

/** Something a person starts: whether it is under way and what went wrong the last time. */
export interface Action {
  readonly isBusy: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<Note | null>;
  /** Does it, unless it is under way already; true when it went well. */
  run(work: () => Promise<void>): Promise<boolean>;
  clear(): void;
}

/**
 * Makes an action that a person may start again when it is done.
 * @param gone aborted when the screen is left; what goes wrong after that is told to nobody
 */
export function createAction(gone: AbortSignal): Action {
  const isBusy = signal(false);
  const problem = signal<Note | null>(null);
  return {
    isBusy,
    problem,
    async run(work) {
      if (isBusy.value) return false;
      isBusy.value = true;
      problem.value = null;
      try {
        await work();
        return true;
      } catch (error) {
        if (!gone.aborted) problem.value = noteOf(error);
        return false;
      } finally {
        isBusy.value = false;
      }
    },
    clear() {
      problem.value = null;
    },
  };
}
