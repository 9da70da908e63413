import type { Settings } from '../../shared/settings.ts';
import type { RunSummary } from '../../shared/sync-run.ts';
import type { Main } from '../data/main-document.ts';

/** So long after a daily sync failed it is tried again. */
const retryAfterMs = 60 * 60_000;

/**
 * Whether the daily sync of the slot that was begun last has to be done now, since nothing has done its work: a
 * failed one is tried again after an hour, one that could not begin since another run was under way as soon as that
 * has ended, an interrupted one at the next start. That only once: a sync that ends the companion each time must not
 * do so for ever.
 * @param runs those of the history, newest first
 * @param isAtStart whether the companion starts
 */
export function isToMakeUp(
  runs: readonly RunSummary[],
  schedule: Pick<Main['schedule'], 'since' | 'lastSlotAt' | 'lastTriedAt'>,
  settings: Pick<Settings, 'importCustomers' | 'importSubscriptions'>,
  now: Date,
  isAtStart: boolean,
): boolean {
  const slot = timeOf(schedule.lastSlotAt);
  // A slot that is still to come was noted while the clock was wrong.
  if (slot === 0 || slot > now.getTime() || slot < timeOf(schedule.since)) return false;
  const since = runs.filter(({ startedAt }) => isWithin(Date.parse(startedAt), slot, now.getTime()));
  if (since.some((run) => doesItsWork(run, settings))) return false;
  const scheduled = since.filter(({ trigger }) => trigger === 'schedule');
  if (scheduled[0]?.status === 'interrupted')
    return isAtStart && scheduled.filter(({ status }) => status === 'interrupted').length === 1;
  if (isAtStart && scheduled.length === 0) return true;
  const triedAt = Math.max(timeOf(schedule.lastTriedAt), timeOf(scheduled[0]?.finishedAt ?? null));
  return now.getTime() - triedAt >= retryAfterMs;
}

/** Whether a run went through and took in all that the daily sync does. */
function doesItsWork(
  { status, trigger, scope }: RunSummary,
  { importCustomers, importSubscriptions }: Pick<Settings, 'importCustomers' | 'importSubscriptions'>,
): boolean {
  if (!['completed', 'partial', 'held', 'partlyHeld'].includes(status)) return false;
  if (trigger === 'schedule') return true;
  const isWhole = (scope.customers || !importCustomers) && (scope.subscriptions || !importSubscriptions);
  return isWhole && scope.haloClientIds === null;
}

const timeOf = (time: string | null): number => Date.parse(time ?? '') || 0;
const isWithin = (time: number, from: number, to: number): boolean => time >= from && time <= to;
