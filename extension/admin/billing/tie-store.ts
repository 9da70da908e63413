import { signal } from '@preact/signals';
import type { HaloItem, Tie, TiePreview, TieWish } from '../../../shared/tie.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { createResource } from '../core/resource.ts';

/**
 * Ties a line of Halo's, or a new one, to the licence of one subscription: choose, see what would be written, write it.
 * @param app whom to ask
 * @param gone aborted when the row is closed
 */
export function createTieStore(app: App, gone: AbortSignal, subscriptionId: string) {
  const known = createResource(() => app.call('listTies', {}), gone);
  const choices = createResource(() => app.call('tieChoices', { params: { subscriptionId } }), gone);
  const action = createAction(gone);
  const preview = signal<TiePreview | null>(null);
  /** What the preview is of. */
  const wish = signal<TieWish | null>(null);
  /** Halo's items that were looked for; null: none was yet. */
  const items = signal<readonly HaloItem[] | null>(null);
  const tie = signal<Tie | null>(null);
  return {
    known,
    choices,
    action,
    preview,
    items,
    tie,
    async start() {
      await known.load();
      // Where nothing may be written, Halo is not asked for what could be.
      if (known.value.value?.proof != null) await choices.load();
    },
    findItems: (search: string) =>
      action.run(async () => {
        items.value = (await app.call('findHaloItems', { query: { search } })).items;
      }),
    look: (wanted: TieWish) =>
      action.run(async () => {
        preview.value = await app.call('previewTie', { body: wanted });
        wish.value = wanted;
      }),
    /** Writes what the preview shows; nothing while there is none. */
    write: () =>
      action.run(async () => {
        if (wish.value === null || preview.value === null) return;
        const { fingerprint } = preview.value;
        tie.value = await app.call('tieLine', { body: { ...wish.value, fingerprint } });
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
