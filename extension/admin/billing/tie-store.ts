import { signal } from '@preact/signals';
import type { Tie, TieChoice, TiePreview } from '../../../shared/tie.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { createResource } from '../core/resource.ts';

/**
 * Ties a line of Halo's to the licence of one subscription: choose, see what would be written, write it.
 * @param app whom to ask
 * @param gone aborted when the row is closed
 */
export function createTieStore(app: App, gone: AbortSignal, subscriptionId: string) {
  const known = createResource(() => app.call('listTies', {}), gone);
  const choices = createResource(() => app.call('tieChoices', { params: { subscriptionId } }), gone);
  const action = createAction(gone);
  const preview = signal<TiePreview | null>(null);
  const tie = signal<Tie | null>(null);
  return {
    known,
    choices,
    action,
    preview,
    tie,
    async start() {
      await known.load();
      // Where nothing may be written, Halo is not asked for what could be.
      if (known.value.value?.proof != null) await choices.load();
    },
    look: ({ recurringInvoiceId, lineId }: TieChoice) =>
      action.run(async () => {
        preview.value = await app.call('previewTie', {
          body: { subscriptionId, recurringInvoiceId, lineId },
        });
      }),
    write: ({ recurringInvoiceId, lineId, fingerprint }: TiePreview) =>
      action.run(async () => {
        const body = { subscriptionId, recurringInvoiceId, lineId, fingerprint };
        tie.value = await app.call('tieLine', { body });
      }),
    undo: ({ tieId }: Tie) =>
      action.run(async () => {
        tie.value = await app.call('undoTie', { params: { tieId } });
      }),
    back() {
      preview.value = null;
      action.clear();
    },
  };
}
export type TieStore = ReturnType<typeof createTieStore>;
