import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from './steps.ts';

/** How long one piece of work may hold up everybody else, in milliseconds. */
const mostMs = 8;

/** Does work in steps and lets everybody else have a turn every few milliseconds. Throws what the work throws. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  const pause = pauses();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** For loops: to be awaited after each piece; gives everybody else a turn when it has been a few milliseconds. */
export function pauses(): () => Promise<void> | undefined {
  let startedAt = performance.now();
  return () => {
    if (performance.now() - startedAt < mostMs) return undefined;
    return nextTurn().then(() => {
      startedAt = performance.now();
    });
  };
}
