import type { PlannedChange } from '../../../shared/sync-plan.ts';
import { inChunks } from '../../lists/lists.ts';
import type { Applying } from './applying.ts';
import { Breaker } from './breaker.ts';
import { stillFitting } from './still-fits.ts';

/**
 * Cuts what is to be sent into batches, what was refused before in batches of its own after the others: one that Halo
 * refuses for good must not keep back those beside it.
 * @param size of a batch
 * @param wasRefused whether Halo refused an item the last time
 */
export const inBatches = <T>(items: readonly T[], size: number, wasRefused: (item: T) => boolean): T[][] => [
  ...inChunks(
    items.filter((item) => !wasRefused(item)),
    size,
  ),
  ...inChunks(items.filter(wasRefused), size),
];

/** Every second one, and the others: those that stand together, and may be wrong together, part at once. */
export const inHalves = <T>(items: readonly T[]): readonly (readonly T[])[] => [
  items.filter((_, place) => place % 2 === 0),
  items.filter((_, place) => place % 2 === 1),
];

/** How far one kind of change was sent. */
export interface Sent {
  readonly breaker: Breaker;
  /** The last batch that was sent. */
  readonly last: readonly PlannedChange[];
}

/**
 * Sends one kind of change in batches, of each what still fits; ends early at a stop, or once a few in a row have failed
 * in the same way.
 * @param size of a batch
 * @param send takes one batch and puts what came of it into the outcomes
 */
export async function sendInBatches(
  changes: readonly PlannedChange[],
  size: number,
  applying: Applying,
  send: (batch: readonly PlannedChange[], breaker: Breaker) => Promise<void>,
): Promise<Sent> {
  const { deps } = applying;
  const breaker = new Breaker();
  let last: readonly PlannedChange[] = [];
  for (const chunk of inBatches(changes, size, deps.wasRefused)) {
    if (deps.signal.aborted || breaker.opened !== undefined) break;
    const batch = stillFitting(chunk, applying);
    if (batch.length === 0) continue;
    last = batch;
    await send(batch, breaker);
  }
  return { breaker, last };
}
