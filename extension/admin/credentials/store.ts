import { computed, signal } from '@preact/signals';
import type { ConnectionTest } from '../../../shared/credentials.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { createResource } from '../core/resource.ts';
import { inputOf, isEmpty, type Typed } from './fields.ts';

/** What is set on the companion, what was typed, and how the last test went. Nothing typed outlives the screen. */
export function createCredentialsStore(app: App, gone: AbortSignal) {
  const view = createResource(() => app.call('readCredentials', {}), gone);
  const typed = signal<Typed>({});
  const saving = createAction(gone);
  const testing = createAction(gone);
  const test = signal<ConnectionTest | null>(null);
  const isSaved = signal(false);
  const input = computed(() =>
    view.value.value === undefined ? {} : inputOf(typed.value, view.value.value),
  );
  const hasChanges = computed(() => !isEmpty(input.value));

  const save = () =>
    saving.run(async () => {
      view.value.value = await app.call('writeCredentials', { body: input.value });
      typed.value = {};
      isSaved.value = true;
      test.value = null;
      await app.refreshStatus();
    });

  return {
    view,
    saving,
    testing,
    test,
    typed,
    isSaved,
    hasChanges,
    save,
    type(key: string, text: string) {
      typed.value = { ...typed.value, [key]: text };
      isSaved.value = false;
    },
    /** Saves what was typed first, so that what is tested is what is seen. */
    async runTest() {
      if (hasChanges.value && !(await save())) return;
      await testing.run(async () => {
        test.value = null;
        const result = await app.call('testConnection', {});
        if (gone.aborted) return;
        test.value = result;
        app.hasTested.value = result.sherweb.ok && result.halo.ok;
      });
    },
  };
}
export type CredentialsStore = ReturnType<typeof createCredentialsStore>;
