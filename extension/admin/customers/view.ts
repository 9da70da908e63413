import { computed, signal } from '@preact/signals';
import type { App } from '../core/app.ts';
import {
  type Filter,
  isFilter,
  nothingCounted,
  rowsForClient,
  shownRows,
} from '../core/mapping-table/filter.ts';
import { createSelection } from '../core/selection.ts';

/**
 * Which rows of the mapping table are shown, which are selected, and which is open. It begins as the address says.
 * @param app whose table it is
 */
export function createView({ customers: table, route }: Pick<App, 'customers' | 'route'>) {
  const query = route.value?.query ?? {};
  const filter = signal<Filter>(isFilter(query.show) ? query.show : 'all');
  /** Only these of the rows that the filter shows; null: all of them. A filter that is chosen ends it. */
  const only = signal<ReadonlySet<string> | null>(null);
  const search = signal('');
  const selection = createSelection();
  const openId = signal<string | null>(query.customer ?? null);
  /** "Map this customer": the Halo customer that somebody came for. */
  const client = signal<{ id: number; name: string | null } | null>(null);

  const rows = computed(() => table.value.value?.rows ?? []);
  const counts = computed(() => table.value.value?.counts ?? nothingCounted);
  const offered = computed(() =>
    client.value === null ? rows.value : rowsForClient(rows.value, client.value.id),
  );
  const shown = computed(() =>
    shownRows(offered.value, client.value === null ? filter.value : 'all', search.value, table.textOf).filter(
      (row) => only.value?.has(row.sherwebCustomerId) ?? true,
    ),
  );
  const isEverything = computed(
    () =>
      client.value === null && filter.value === 'all' && only.value === null && search.value.trim() === '',
  );
  /** Rows that will be shown after those in `shown`, once they have come. */
  const toCome = computed(() =>
    table.value.value?.isWhole === false ? counts.value.all - rows.value.length : 0,
  );
  return {
    ...selection,
    filter,
    only,
    search,
    openId,
    client,
    rows,
    counts,
    shown,
    toCome,
    /** Nothing can be said before every row is there. */
    isWaiting: computed(() => table.value.value === undefined || (toCome.value > 0 && !isEverything.value)),
    hasCounts: computed(() => table.value.value?.hasSubscriptions === true),
    chosen: computed(() => rows.value.filter((row) => selection.selected.value.has(row.sherwebCustomerId))),
    openRow: computed(() => rows.value.find((row) => row.sherwebCustomerId === openId.value) ?? null),
  };
}
export type CustomersView = ReturnType<typeof createView>;
