import type { Status } from '../../../shared/status.ts';
import type { WaitingStore } from './store.ts';

/** What waits for a person, and what one settled, as far as it was answered. */
export function waitingNow(store: WaitingStore) {
  const waiting = store.waiting.value.value;
  const wanted = store.wanted.value.value?.intentions;
  const { decisions = [], notImported = [] } = waiting ?? {};
  const plans = (store.plans.value.value?.plans ?? []).filter(({ state }) => state === 'held');
  return {
    decisions,
    notImported,
    plans,
    wanted: wanted ?? [],
    settlements: store.settlements.value.value?.settlements ?? [],
    rules: store.leftOut.value.value?.rules ?? [],
    // What could not be read may hold something that waits.
    isEmpty:
      waiting !== undefined &&
      wanted !== undefined &&
      [decisions, notImported, plans, wanted].every(({ length }) => length === 0),
  };
}
export type WaitingNow = ReturnType<typeof waitingNow>;

/** Another one once something was opened, settled or synced meanwhile, so that what waits is read anew. */
export function revisionOf(status: Status | null): string {
  if (status === null) return '';
  const { heldPlans, waiting, schedule } = status;
  const { decisions, notImported, oldestDecisionAt } = waiting;
  return [heldPlans, decisions, notImported, oldestDecisionAt, schedule.lastRun?.runId].join(' ');
}
