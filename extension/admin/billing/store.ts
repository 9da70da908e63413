import { computed, signal } from '@preact/signals';
import type { BillingRow } from '../../../shared/billing.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { createResource } from '../core/resource.ts';
import { type BillingFilter, countsOf, isOpen, shownRows } from './rows.ts';

/** So many differences are accepted with one request. */
const atOnce = 200;

/**
 * The worklist, read when the screen is opened: invoices now, Sherweb as last read unless asked for.
 * @param app whom to ask
 * @param gone aborted when the screen is left
 */
export function createBillingStore(app: App, gone: AbortSignal) {
  const isFresh = signal(false);
  const list = createResource(
    () => app.call('billingWorklist', { query: isFresh.value ? { refresh: 'true' } : {} }),
    gone,
  );
  const preflight = createResource(() => app.call('billingPreflight', {}), gone);
  const action = createAction(gone);
  const filter = signal<BillingFilter>('open');
  const search = signal('');
  const grouped = signal(false);
  const isAccepting = signal(false);
  const selected = signal<ReadonlySet<string>>(new Set());

  const rows = computed(() => list.value.value?.billing.rows ?? []);
  const shown = computed(() =>
    list.value.value === undefined
      ? []
      : shownRows(list.value.value, { filter: filter.value, search: search.value, grouped: grouped.value }),
  );
  const counts = computed(() => countsOf(rows.value));
  const chosen = computed(() =>
    rows.value.filter((row) => selected.value.has(row.subscriptionId) && isOpen(row)),
  );

  const accept = (wanted: readonly BillingRow[], reason: string, until: string | null) =>
    action.run(async () => {
      for (let from = 0; from < wanted.length; from += atOnce)
        await app.call('acceptDifferences', {
          body: { rows: wanted.slice(from, from + atOnce).flatMap(asSeen), reason, until },
        });
      selected.value = new Set();
      await list.load();
    });

  return {
    list,
    preflight,
    action,
    filter,
    search,
    grouped,
    selected,
    isAccepting,
    shown,
    counts,
    chosen,
    start: () => Promise.all([list.load(), preflight.load()]),
    /** Asks Sherweb as well. */
    async refresh() {
      isFresh.value = true;
      await list.load();
      isFresh.value = false;
    },
    select(ids: readonly string[], isOn: boolean) {
      const next = new Set(selected.value);
      for (const id of ids)
        if (isOn) next.add(id);
        else next.delete(id);
      selected.value = next;
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
