import { computed, signal } from '@preact/signals';
import type { BillingRow } from '../../../shared/billing.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { isDifference } from '../core/differences.ts';
import { createResource } from '../core/resource.ts';
import type { Said } from '../ui/reason-until.tsx';
import { createComparison } from './comparison.ts';
import { createPreflight } from './preflight.ts';
import { createView } from './view.ts';

/** So many differences are accepted with one request. */
const atOnce = 200;

/**
 * The worklist: as it was compared last, compared for the first time when it never was, anew when asked for, or as it was
 * in an earlier month.
 * @param app whom to ask
 * @param gone aborted when the screen is left
 * @param onOpened called when a row was opened by a person
 */
export function createBillingStore(app: App, gone: AbortSignal, onOpened: () => void) {
  /** `2026-03`: as it was then; null: as it was compared last. */
  const month = signal<string | null>(null);
  const list = createResource(
    () =>
      app.call('billingWorklist', {
        query: month.value === null ? { stored: 'true' } : { month: month.value },
      }),
    gone,
  );
  const months = createResource(() => app.call('billingMonths', {}), gone);
  const isCompared = () => (list.value.value?.comparedAt ?? null) !== null;
  const comparison = createComparison(app, gone, isCompared, () => Promise.all([list.load(), months.load()]));
  const { preflight, isLate, ask: askPreflight } = createPreflight(app, gone);
  const action = createAction(gone);
  const isAccepting = signal(false);
  const view = createView(list.value, gone);
  const { openId, selected } = view;

  const accept = (wanted: readonly BillingRow[], said: Said) =>
    action.run(async () => {
      for (let from = 0; from < wanted.length; from += atOnce)
        await app.call('acceptDifferences', {
          body: { rows: wanted.slice(from, from + atOnce).flatMap(asSeen), ...said },
        });
      selected.value = new Set();
      await list.load();
    });

  return {
    ...view,
    list,
    month,
    months,
    comparison,
    /** What was in an earlier month stays as it was. */
    isNow: computed(() => month.value === null),
    preflight,
    isLate,
    action,
    isAccepting,
    async start() {
      void months.load();
      askPreflight();
      await list.load();
      await comparison.resume();
      if (list.value.value?.comparedAt === null) await comparison.start(false);
    },
    /** Shows a month as it was; null: as it was compared last. */
    chooseMonth(wanted: string | null) {
      month.value = wanted;
      selected.value = new Set();
      openId.value = null;
      // What was read of another month says nothing of this one.
      list.value.value = undefined;
      return list.load();
    },
    /** Asks both sides. */
    refresh: () => comparison.start(true),
    /** Asks why the difference of one row is accepted, whatever else was selected. */
    askToAccept(row: BillingRow) {
      if (!isDifference(row) || month.value !== null) return;
      selected.value = new Set([row.subscriptionId]);
      isAccepting.value = true;
    },
    toggleWhy(subscriptionId: string) {
      openId.value = openId.value === subscriptionId ? null : subscriptionId;
      if (openId.value !== null) onOpened();
    },
    accept,
    reopen: (subscriptionId: string) =>
      action.run(async () => {
        await app.call('reopenDifference', { params: { subscriptionId } });
        await list.load();
      }),
  };
}
export type BillingStore = ReturnType<typeof createBillingStore>;

const asSeen = ({ sherwebCustomerId, subscriptionId, product, state, billed, expected }: BillingRow) =>
  state === 'right' || state === 'accepted' || state === 'notComparable'
    ? []
    : [{ sherwebCustomerId, subscriptionId, product, state, billed, expected }];
