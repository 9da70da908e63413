import { signal } from '@preact/signals';
import type { Way } from '../../../shared/notifications.ts';
import type { Note } from '../../../shared/problem.ts';
import type { RouteInput } from '../../../shared/routes/request.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { createResource } from '../core/resource.ts';
import { language } from './words.ts';

/**
 * By which ways people are told, and what a digest would say now.
 * @param gone aborted when the screen is left
 */
export function createNotificationsStore(app: App, gone: AbortSignal) {
  const list = createResource(() => app.call('listWays', {}), gone);
  const preview = createResource(
    () => app.call('previewNotifications', { query: { language: language() } }),
    gone,
  );
  /** Halo's types of tickets and teams; asked for once somebody wants tickets. */
  const ticketLists = createResource(() => app.call('ticketLists', {}), gone);
  const action = createAction(gone);
  /** What messages of the way just added are signed with; it is shown this once. */
  const secret = signal<string | null>(null);
  /** What came of the last try of a way. */
  const tried = signal<({ readonly wayId: string; readonly ok: boolean } & Note) | null>(null);
  /** The way whose form is open; null: one is added. */
  const changing = signal<Way | null>(null);
  return {
    list,
    changing,
    preview,
    ticketLists,
    action,
    secret,
    tried,
    load: async () => {
      await Promise.all([list.load(), preview.load()]);
    },
    add: (body: RouteInput<'addWay'>['body']) =>
      action.run(async () => {
        const made = await app.call('addWay', { body });
        secret.value = made.secret;
        await list.load();
      }),
    change: ({ wayId }: Way, body: RouteInput<'changeWay'>['body']) =>
      action.run(async () => {
        const made = await app.call('changeWay', { params: { wayId }, body });
        secret.value = made.secret;
        changing.value = null;
        await list.load();
      }),
    remove: ({ wayId }: Way) =>
      action.run(async () => {
        await app.call('removeWay', { params: { wayId } });
        if (tried.value?.wayId === wayId) tried.value = null;
        if (changing.value?.wayId === wayId) changing.value = null;
        await list.load();
      }),
    setHeartbeat: (url: string | null) =>
      action.run(async () => {
        await app.call('setHeartbeat', { body: { url } });
        await list.load();
      }),
    test: ({ wayId }: Way) =>
      action.run(async () => {
        tried.value = null;
        const { ok, said } = await app.call('testWay', { params: { wayId } });
        tried.value = { wayId, ok, ...said };
      }),
  };
}

export type NotificationsStore = ReturnType<typeof createNotificationsStore>;
