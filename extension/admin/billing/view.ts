import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { BillingState, Worklist } from '../../../shared/billing.ts';
import { isDifference } from '../core/differences.ts';
import { createSelection } from '../core/selection.ts';
import { itemsOf } from './items.ts';
import { type BillingFilter, countsOf, shownRows, statesIn, textsOf } from './rows.ts';

/**
 * Which rows of the worklist are shown, which are selected, and which is open.
 * @param worklist as last read; undefined: not yet
 * @param gone aborted when the screen is left
 */
export function createView(worklist: ReadonlySignal<Worklist | undefined>, gone: AbortSignal) {
  const filter = signal<BillingFilter>('open');
  const state = signal<BillingState | null>(null);
  const search = signal('');
  const grouped = signal(false);
  const openId = signal<string | null>(null);
  const selection = createSelection();
  const forget = effect(() => {
    // Another filter has other states.
    filter.value;
    state.value = null;
  });
  gone.addEventListener('abort', forget);

  const rows = computed(() => worklist.value?.billing.rows ?? []);
  const texts = computed(() => (worklist.value === undefined ? new Map() : textsOf(worklist.value)));
  const shown = computed(() => {
    const found = worklist.value;
    const wanted = { filter: filter.value, state: state.value, search: search.value };
    return found === undefined ? [] : shownRows(found, wanted, () => texts.value);
  });
  return {
    ...selection,
    filter,
    state,
    search,
    grouped,
    openId,
    shown,
    items: computed(() =>
      itemsOf(shown.value, worklist.value?.names ?? {}, { grouped: grouped.value, openId: openId.value }),
    ),
    /** Where no cost is proven there is no margin to show. */
    hasMargins: computed(() => rows.value.some(({ margin }) => margin !== undefined)),
    counts: computed(() => countsOf(rows.value)),
    states: computed(() => statesIn(rows.value, filter.value)),
    chosen: computed(() =>
      rows.value.filter((row) => selection.selected.value.has(row.subscriptionId) && isDifference(row)),
    ),
  };
}
