import { computed, signal } from '@preact/signals';
import type { CredentialsInput, SideResult } from '../../../shared/credentials.ts';
import { createAction } from '../core/action.ts';
import type { App } from '../core/app.ts';
import { createResource } from '../core/resource.ts';
import {
  changedSides,
  inputOf,
  isEmpty,
  pick,
  replacedSides,
  type Side,
  secretAddressDropped,
} from './fields.ts';
import { createTypedCredentials } from './typed-credentials.ts';

/** How the last test of a side went; `untested`: saved on a press that says so. */
type Outcome =
  | { readonly kind: 'tested'; readonly result: SideResult; readonly isSaved: boolean }
  | { readonly kind: 'untested' };

/**
 * What is set on the companion, what was typed, and how the last test of each side went. What was typed stays until
 * it is saved or discarded; what is stored stays until what was typed has passed.
 */
export function createCredentialsStore(app: App, gone: AbortSignal) {
  const view = createResource(() => app.call('readCredentials', {}), gone);
  const typing = createTypedCredentials(app, gone);
  const { typed } = typing;
  const outcomes = signal<Partial<Record<Side, Outcome>>>({});
  const saving = createAction(gone);
  const testing = createAction(gone);
  const input = computed(() => (view.value.value ? inputOf(typed.value, view.value.value) : {}));
  const hasChanges = computed(() => !isEmpty(input.value));

  /** Stores some sides and lets go of what was typed for them, unless somebody types on meanwhile. */
  const store = async (changed: readonly Side[], changes: CredentialsInput) => {
    const untouched = typing.sidesFromNow();
    view.value.value = await app.call('writeCredentials', { body: pick(changes, changed) });
    await typing.letGo(untouched().filter((side) => changed.includes(side)));
  };

  return {
    view,
    saving,
    testing,
    typed,
    outcomes,
    input,
    hasChanges,
    /** The address that the stored Halo secret belongs to, when what is typed would drop it; else null. */
    dropped: computed(() => view.value.value && secretAddressDropped(input.value, view.value.value)),
    /** The sides that are set up and would be replaced by a save without a test. */
    replaced: computed(() => (view.value.value ? replacedSides(input.value, view.value.value) : [])),
    async load() {
      await Promise.all([view.load(), typing.load()]);
    },
    type(side: Side, key: string, text: string) {
      outcomes.value = { ...outcomes.value, [side]: undefined };
      typing.type(side, key, text);
    },
    discard() {
      outcomes.value = {};
      void typing.clear();
    },
    saveUntested: () =>
      saving.run(async () => {
        const changed = changedSides(input.value);
        await store(changed, input.value);
        outcomes.value = Object.fromEntries(changed.map((side) => [side, { kind: 'untested' }]));
        await app.refreshStatus();
      }),
    /** Tries what is typed; a side that passes is saved, one that fails changes nothing. */
    runTest: () =>
      testing.run(async () => {
        const [untouched, changes] = [typing.sidesFromNow(), input.value];
        outcomes.value = {};
        const test = await app.call('testCredentials', { body: changes });
        const show = (saved: readonly Side[]) => {
          const found = untouched().map((side) => [
            side,
            { kind: 'tested', result: test[side], isSaved: saved.includes(side) },
          ]);
          outcomes.value = Object.fromEntries(found);
        };
        const passed = changedSides(changes).filter((side) => test[side].ok);
        try {
          if (passed.length > 0) await store(passed, changes);
          show(passed);
        } catch (error) {
          show([]);
          throw error;
        }
        await app.refreshStatus();
        app.hasTested.value = test.sherweb.ok && test.halo.ok;
      }),
  };
}
export type CredentialsStore = ReturnType<typeof createCredentialsStore>;
