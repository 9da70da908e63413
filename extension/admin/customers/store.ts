import { signal } from '@preact/signals';
import type { CustomerRow, GenerateResult } from '../../../shared/mapping.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { clientName, isConnected, wantedClientId } from './arriving.ts';
import { createRowChanges } from './row-changes.ts';
import { createRowRequests } from './row-requests.ts';
import { createView } from './view.ts';

const reloadAfterMs = 600;

/** The mapping table: what of it is shown (`view.ts`), what is done to its rows (`row-changes.ts`), and to all of it. */
export function createCustomersStore(app: App, gone: AbortSignal) {
  const table = app.customers;
  const view = createView(app);
  const generated = signal<GenerateResult | null>(null);
  const action = createAction(gone);
  let reload: ReturnType<typeof setTimeout> | undefined;
  gone.addEventListener('abort', () => clearTimeout(reload));

  const readAgain = async (read: () => Promise<void>) => {
    await read();
    await app.refreshStatus();
  };
  /** Shows a row as it is now; what only the companion knows of it is read soon. */
  const put = (changed: CustomerRow) => {
    table.put(changed);
    clearTimeout(reload);
    reload = setTimeout(() => {
      void table.load();
      void app.refreshStatus();
    }, reloadAfterMs);
  };
  const requests = createRowRequests(app.call, put);
  /** Reads both sides now. */
  const refresh = () => action.run(() => readAgain(table.refresh));

  return {
    ...view,
    ...createRowChanges({ action, requests, view, gone }),
    table,
    generated,
    action,
    refresh,
    generate: () =>
      action.run(async () => {
        generated.value = await app.call('generateMappings', {});
        await readAgain(table.load);
      }),
    async start() {
      await table.load();
      // Whoever has just connected sees both sides before anything is mapped.
      if (table.value.value?.readAt === null && (await isConnected(app))) await refresh();
      const id = wantedClientId(app);
      if (id === null) return;
      view.client.value = { id, name: null };
      await action.run(async () => {
        view.client.value = { id, name: await clientName(app, id) };
      });
    },
  };
}
export type CustomersStore = ReturnType<typeof createCustomersStore>;
