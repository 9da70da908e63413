import type { Settings } from '../../shared/settings.ts';
import { isSync, type RunSummary } from '../../shared/sync-run.ts';
import { isBelievable } from '../clock/noted-times.ts';
import type { Main } from '../data/documents/main.ts';

type Parts = Pick<Settings, 'importCustomers' | 'importSubscriptions'>;
type Slot = Pick<Main['schedule'], 'since' | 'lastSlotAt' | 'lastTriedAt'>;

const hourMs = 60 * 60_000;
/** What fails for longer than a bad morning is tried again less often. */
const backOff = { after: 6, everyHours: 4 };

/** How often the daily sync has failed since a sync last did its work, and in how many hours it is tried again. */
export function retriesOf(
  runs: readonly RunSummary[],
  settings: Parts,
): { readonly failed: number; readonly everyHours: number } {
  const worked = runs.findIndex((run) => doesItsWork(run, settings));
  const failed = runs
    .slice(0, worked === -1 ? runs.length : worked)
    .filter(({ trigger, status }) => trigger === 'schedule' && status === 'failed').length;
  return { failed, everyHours: failed < backOff.after ? 1 : backOff.everyHours };
}

/**
 * When the daily sync of the slot that was begun last is tried again.
 * @param runs those of the history, newest first
 * @returns null: it has done its work, or waits for the next start or slot
 */
export function nextTryOf(
  runs: readonly RunSummary[],
  schedule: Slot,
  settings: Parts,
  now: Date,
): Date | null {
  const scheduled = triesOf(runs, schedule, settings, now);
  if (scheduled === null || scheduled[0]?.status === 'interrupted') return null;
  const triedAt = Math.max(timeOf(schedule.lastTriedAt), timeOf(scheduled[0]?.finishedAt ?? null));
  return new Date(triedAt + retriesOf(runs, settings).everyHours * hourMs);
}

/**
 * Whether the daily sync of the slot that was begun last has to be done now, since nothing has done its work: a
 * failed one is tried again after an hour, or after four once it has failed six times, one that could not begin since another run was under way as soon as that
 * has ended, an interrupted one at the next start. That only once: a sync that ends the companion each time must not
 * do so for ever.
 * @param runs those of the history, newest first
 * @param isAtStart whether the companion starts
 */
export function isToMakeUp(
  runs: readonly RunSummary[],
  schedule: Slot,
  settings: Parts,
  now: Date,
  isAtStart: boolean,
): boolean {
  const scheduled = triesOf(runs, schedule, settings, now);
  if (scheduled === null) return false;
  if (scheduled[0]?.status === 'interrupted')
    return isAtStart && scheduled.filter(({ status }) => status === 'interrupted').length === 1;
  if (isAtStart && scheduled.length === 0) return true;
  const next = nextTryOf(runs, schedule, settings, now);
  return next !== null && next <= now;
}

/** The daily syncs since the slot that was begun last; null: there is none, or a sync has done its work since. */
function triesOf(
  runs: readonly RunSummary[],
  schedule: Slot,
  settings: Parts,
  now: Date,
): readonly RunSummary[] | null {
  const slot = timeOf(schedule.lastSlotAt);
  const changed = timeOf(schedule.since);
  if (slot === 0 || !isBelievable(slot, now) || (slot < changed && isBelievable(changed, now))) return null;
  const since = runs.filter(({ startedAt }) => isWithin(Date.parse(startedAt), slot, now.getTime()));
  return since.some((run) => doesItsWork(run, settings))
    ? null
    : since.filter(({ trigger }) => trigger === 'schedule');
}

/** Whether a run went through and took in all that the daily sync does. */
export function doesItsWork(run: RunSummary, { importCustomers, importSubscriptions }: Parts): boolean {
  const { status, trigger, scope } = run;
  if (!isSync(run) || !['completed', 'partial', 'held', 'partlyHeld'].includes(status)) return false;
  if (trigger === 'schedule') return true;
  const isWhole = (scope.customers || !importCustomers) && (scope.subscriptions || !importSubscriptions);
  return isWhole && scope.haloClientIds === null;
}

const timeOf = (time: string | null): number => Date.parse(time ?? '') || 0;
const isWithin = (time: number, from: number, to: number): boolean => time >= from && time <= to;
