import type { RunSummary } from '../../shared/sync-run.ts';

/**
 * Whether the daily sync of the slot `lastSlotAt` did not come to its end and has to be done at this start of the
 * companion: it was interrupted, or ended before it began. Only once: a sync that ends the companion each time must
 * not do so for ever. `runs` are those of the history, newest first.
 */
export function isToMakeUp(runs: readonly RunSummary[], lastSlotAt: string | null): boolean {
  if (lastSlotAt === null) return false;
  const since = runs.filter(
    ({ startedAt, status }) => status !== 'preview' && Date.parse(startedAt) >= Date.parse(lastSlotAt),
  );
  const hasGoneThrough = since.some(
    ({ status, scope }) =>
      !['interrupted', 'failed', 'moved'].includes(status) && scope.haloClientIds === null,
  );
  if (hasGoneThrough) return false;
  const scheduled = since.filter(({ trigger }) => trigger === 'schedule');
  return scheduled.length === 0 || (scheduled.length === 1 && scheduled[0]?.status === 'interrupted');
}
