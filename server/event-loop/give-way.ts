import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long one piece of work may hold up everybody else, in milliseconds. */
const mostMs = 8;

/** Awaited after each piece of long work: gives everybody else a turn when it is time. */
export type Pause = () => Promise<void> | undefined;

/** A pause for one piece of work: does nothing until a few milliseconds have passed since the last turn of others. */
export function pauses(): Pause {
  let startedAt = performance.now();
  return () => {
    if (performance.now() - startedAt < mostMs) return undefined;
    return nextTurn().then(() => {
      startedAt = performance.now();
    });
  };
}
