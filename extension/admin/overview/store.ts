import type { NotImported } from '../../../shared/decision.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { createResource } from '../core/resource.ts';
import { startPreview } from '../core/start-preview.ts';

/**
 * What waits for a person, read anew each time the screen is opened.
 * @param app whom to ask, and where to go
 * @param gone aborted when the screen is left
 */
export function createWaitingStore(app: App, gone: AbortSignal) {
  const action = createAction(gone);
  return {
    waiting: createResource(() => app.call('listWaiting', {}), gone),
    action,
    /** Previews the import of these customers and goes there. */
    preview: (customers: readonly NotImported[]) =>
      action.run(async () => {
        const haloClientIds = [...new Set(customers.map(({ haloClientId }) => haloClientId))];
        await startPreview(app, { subscriptions: true, haloClientIds });
      }),
  };
}
export type WaitingStore = ReturnType<typeof createWaitingStore>;
