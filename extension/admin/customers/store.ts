import { signal } from '@preact/signals';
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
import { isOpen } from '../core/mapping-table/filter.ts';
import { clientName, isConnected, wantedClientId } from './arriving.ts';
import { createUndo } from './undo.ts';
import { createView } from './view.ts';

const reloadAfterMs = 600;

/** The mapping table: all rows as last known, which are shown and selected, and what may be done to them. */
export function createCustomersStore(app: App, gone: AbortSignal) {
  const table = app.customers;
  const view = createView(app);
  const { client, shown, chosen, select } = view;
  const generated = signal<GenerateResult | null>(null);
  const bulkDone = signal<{ done: number; total: number } | null>(null);
  const action = createAction(gone);
  /** The row that gets the focus once what was pressed is done. */
  const focus = signal<{ key: string } | null>(null);
  let reload: ReturnType<typeof setTimeout> | undefined;
  gone.addEventListener('abort', () => clearTimeout(reload));

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
    ...view,
    table,
    focus,
    undoable: undo.rows,
    undo: () =>
      action.run(async () => {
        const [first] = await undo.takeBack();
        if (first !== undefined) focus.value = { key: first.sherwebCustomerId };
      }),
    generated,
    bulkDone,
    action,
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
}
export type CustomersStore = ReturnType<typeof createCustomersStore>;
