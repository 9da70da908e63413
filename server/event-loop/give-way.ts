import { setTimeout as wait } from 'node:timers/promises';

/** How long one piece of work may hold up everybody else, in milliseconds. */
const mostMs = 4;
/** How long others have their turn: who reads a file takes several steps, and each would wait for a piece of work. */
const turnMs = 1;

/** Awaited after each piece of long work: gives everybody else a turn when it is time. */
export type Pause = () => Promise<void> | undefined;

/** A pause for one piece of work: does nothing until a few milliseconds have passed since the last turn of others. */
export function pauses(): Pause {
  let startedAt = performance.now();
  return () => {
    if (performance.now() - startedAt < mostMs) return undefined;
    return wait(turnMs).then(() => {
      startedAt = performance.now();
    });
  };
}
