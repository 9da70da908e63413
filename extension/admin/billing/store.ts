import { computed, effect, signal } from '@preact/signals';
import type { BillingRow, BillingState } from '../../../shared/billing.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { createResource } from '../core/resource.ts';
import { itemsOf } from './items.ts';
import { type BillingFilter, countsOf, isOpen, shownRows, statesIn, textsOf } from './rows.ts';

/** So many differences are accepted with one request. */
const atOnce = 200;

/**
 * The worklist, read when the screen is opened: invoices now, Sherweb as last read unless asked for.
 * @param app whom to ask
 * @param gone aborted when the screen is left
 * @param onOpened called when a row was opened by a person
 */
export function createBillingStore(app: App, gone: AbortSignal, onOpened: () => void) {
  const isFresh = signal(false);
  const list = createResource(
    () => app.call('billingWorklist', { query: isFresh.value ? { refresh: 'true' } : {} }),
    gone,
  );
  const preflight = createResource(() => app.call('billingPreflight', {}), gone);
  const action = createAction(gone);
  const filter = signal<BillingFilter>('open');
  const state = signal<BillingState | null>(null);
  const search = signal('');
  const grouped = signal(false);
  const isAccepting = signal(false);
  const openId = signal<string | null>(null);
  const selected = signal<ReadonlySet<string>>(new Set());
  const forget = effect(() => {
    // Another filter has other states.
    filter.value;
    state.value = null;
  });
  gone.addEventListener('abort', forget);

  const rows = computed(() => list.value.value?.billing.rows ?? []);
  const texts = computed(() => (list.value.value === undefined ? new Map() : textsOf(list.value.value)));
  const shown = computed(() => {
    const found = list.value.value;
    const wanted = { filter: filter.value, state: state.value, search: search.value };
    return found === undefined ? [] : shownRows(found, wanted, texts.value);
  });
  const items = computed(() =>
    itemsOf(shown.value, list.value.value?.names ?? {}, { grouped: grouped.value, openId: openId.value }),
  );
  const counts = computed(() => countsOf(rows.value));
  const states = computed(() => statesIn(rows.value, filter.value));
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
    state,
    search,
    grouped,
    selected,
    isAccepting,
    openId,
    shown,
    items,
    counts,
    states,
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
    /** Asks why the difference of one row is accepted, whatever else was selected. */
    askToAccept(row: BillingRow) {
      if (!isOpen(row)) return;
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
