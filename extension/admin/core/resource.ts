import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Note } from '../../../shared/problem.ts';
import { noteOf } from './note-of.ts';

/** Something that is read from the companion: the last good value stays while it is read again, or when that fails. */
export interface Resource<T> {
  readonly value: Signal<T | undefined>;
  readonly problem: ReadonlySignal<Note | null>;
  readonly isLoading: ReadonlySignal<boolean>;
  load(): Promise<void>;
}

/** Whether there was an answer to the first question, good or bad: until then nothing can be said. */
export const hasAnswered = ({
  value,
  problem,
}: {
  readonly value: ReadonlySignal<unknown>;
  readonly problem: ReadonlySignal<Note | null>;
}): boolean => value.value !== undefined || problem.value !== null;

/**
 * Makes a resource that is empty until it is loaded.
 * @param read asks the companion; what it throws becomes the resource's problem
 * @param gone aborted when the screen is left; answers that come later are dropped
 */
export function createResource<T>(read: () => Promise<T>, gone: AbortSignal): Resource<T> {
  const value = signal<T | undefined>(undefined);
  const problem = signal<Note | null>(null);
  const isLoading = signal(false);
  let newest = 0;
  return {
    value,
    problem,
    isLoading,
    async load() {
      newest += 1;
      const own = newest;
      const isCurrent = () => own === newest && !gone.aborted;
      isLoading.value = true;
      try {
        const answer = await read();
        if (!isCurrent()) return;
        value.value = answer;
        problem.value = null;
      } catch (error) {
        if (isCurrent()) problem.value = noteOf(error);
      } finally {
        if (isCurrent()) isLoading.value = false;
      }
    },
  };
}
