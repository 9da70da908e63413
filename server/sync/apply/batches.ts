import { inChunks } from '../plan/model/lists.ts';

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
