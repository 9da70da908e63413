import { computed, signal } from '@preact/signals';
import type { CustomerRow, GenerateResult } from '../../../shared/mapping.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import {
  asExcluded,
  asMapped,
  asRemoved,
  type BulkKind,
  bulkRows,
  clearSuggestion,
} from '../core/mapping-table/choose.ts';
import {
  type Filter,
  isFilter,
  isOpen,
  nothingCounted,
  rowsForClient,
  shownRows,
} from '../core/mapping-table/filter.ts';
import { clientName, isConnected, wantedClientId } from './arriving.ts';
import { createUndo } from './undo.ts';

const reloadAfterMs = 600;

/** The mapping table: all rows as last known, which are shown and selected, and what may be done to them. */
export function createCustomersStore(app: App, gone: AbortSignal) {
  const query = app.route.value?.query ?? {};
  const table = app.customers;
  const filter = signal<Filter>(isFilter(query.show) ? query.show : 'all');
  /** Only these of the rows that the filter shows; null: all of them. A filter that is chosen ends it. */
  const only = signal<ReadonlySet<string> | null>(null);
  const search = signal('');
  const selected = signal<ReadonlySet<string>>(new Set());
  const openId = signal<string | null>(query.customer ?? null);
  const generated = signal<GenerateResult | null>(null);
  const bulkDone = signal<{ done: number; total: number } | null>(null);
  const action = createAction(gone);
  /** The row that gets the focus once what was pressed is done. */
  const focus = signal<{ key: string } | null>(null);
  /** "Map this customer": the Halo customer that somebody came for. */
  const client = signal<{ id: number; name: string | null } | null>(null);
  let reload: ReturnType<typeof setTimeout> | undefined;
  gone.addEventListener('abort', () => clearTimeout(reload));

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
  /** Nothing can be said before every row is there. */
  const isWaiting = computed(
    () => table.value.value === undefined || (toCome.value > 0 && !isEverything.value),
  );
  const hasCounts = computed(() => table.value.value?.hasSubscriptions === true);
  const chosen = computed(() => rows.value.filter((row) => selected.value.has(row.sherwebCustomerId)));
  const openRow = computed(() => rows.value.find((row) => row.sherwebCustomerId === openId.value) ?? null);

  const readAgainSoon = () => {
    clearTimeout(reload);
    reload = setTimeout(() => {
      void table.load();
      void app.refreshStatus();
    }, reloadAfterMs);
  };
  const put = (changed: CustomerRow) => {
    table.put(changed);
    readAgainSoon();
  };

  const map = async (row: CustomerRow, haloClientId: number, haloName: string) => {
    const { sherwebCustomerId } = row;
    await app.call('setMapping', { params: { sherwebCustomerId }, body: { haloClientId } });
    put(asMapped(row, haloClientId, haloName));
  };
  const exclude = async (row: CustomerRow) => {
    await app.call('excludeCustomer', { params: { sherwebCustomerId: row.sherwebCustomerId } });
    put(asExcluded(row));
  };
  const remove = async (row: CustomerRow) => {
    await app.call('removeMapping', { params: { sherwebCustomerId: row.sherwebCustomerId } });
    put(asRemoved(row));
  };
  const bulkStep = async (kind: BulkKind, row: CustomerRow) => {
    const suggestion = clearSuggestion(row);
    if (kind === 'exclude') await exclude(row);
    else if (kind === 'remove') await remove(row);
    else if (suggestion !== null) await map(row, suggestion.haloClientId, suggestion.haloName);
  };

  const undo = createUndo(app, put);

  /** Reads both sides now. */
  const refresh = () =>
    action.run(async () => {
      await table.refresh();
      await app.refreshStatus();
    });

  /** Does something to rows, then gives the focus to the next open one, or to the last of them where none is left. */
  const toRows = (todo: readonly CustomerRow[], change: () => Promise<void>) =>
    action.run(async () => {
      const last = todo.at(-1);
      if (last === undefined) return;
      const before = shown.value;
      const isLeft = (row: CustomerRow) => isOpen(row) && !todo.includes(row);
      const next = before.slice(before.indexOf(last) + 1).find(isLeft) ?? before.find(isLeft) ?? last;
      undo.remember(todo);
      await change();
      focus.value = { key: next.sherwebCustomerId };
    });

  return {
    table,
    focus,
    undoable: undo.rows,
    undo: () =>
      action.run(async () => {
        const [first] = await undo.takeBack();
        if (first !== undefined) focus.value = { key: first.sherwebCustomerId };
      }),
    filter,
    only,
    search,
    selected,
    openId,
    openRow,
    generated,
    bulkDone,
    action,
    client,
    rows,
    counts,
    hasCounts,
    shown,
    toCome,
    isWaiting,
    chosen,
    map: (row: CustomerRow, haloClientId: number, haloName: string) =>
      toRows([row], () => map(row, haloClientId, haloName)),
    exclude: (row: CustomerRow) => toRows([row], () => exclude(row)),
    remove: (row: CustomerRow) => toRows([row], () => remove(row)),
    generate: () =>
      action.run(async () => {
        generated.value = await app.call('generateMappings', {});
        await table.load();
        await app.refreshStatus();
      }),
    refresh,
    bulk: (kind: BulkKind) => {
      const todo = bulkRows(kind, chosen.value);
      return toRows(todo, async () => {
        try {
          for (const [done, row] of todo.entries()) {
            if (gone.aborted) return;
            bulkDone.value = { done, total: todo.length };
            await bulkStep(kind, row);
            select([row.sherwebCustomerId], false);
          }
        } finally {
          bulkDone.value = null;
        }
      });
    },
    select,
    async start() {
      await table.load();
      // Whoever has just connected sees both sides before anything is mapped.
      if (table.value.value?.readAt === null && (await isConnected(app))) await refresh();
      const id = wantedClientId(app);
      if (id === null) return;
      client.value = { id, name: null };
      await action.run(async () => {
        client.value = { id, name: await clientName(app, id) };
      });
    },
  };

  function select(ids: readonly string[], isSelected: boolean): void {
    const next = new Set(selected.value);
    for (const id of ids)
      if (isSelected) next.add(id);
      else next.delete(id);
    selected.value = next;
  }
}
export type CustomersStore = ReturnType<typeof createCustomersStore>;
