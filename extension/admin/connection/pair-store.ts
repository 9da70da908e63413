import { signal } from '@preact/signals';
import type { Note } from '../../../shared/problem.ts';
import { sitesPlace } from '../../i18n/browser-place.ts';
import { t } from '../../i18n/translate.ts';
import type { PairInput, PairingState, Reply } from '../../messaging/messages.ts';
import { noteOf } from '../core/note-of.ts';
import type { Draft } from './draft.ts';
import { createPairFields, type PairFieldsDeps } from './pair-fields.ts';

/** What the form needs of the browser and the background. */
export interface PairDeps extends PairFieldsDeps {
  readonly pair: (input: PairInput) => Promise<Reply<PairingState>>;
  readonly writeDraft: (draft: Draft | null) => Promise<void>;
  readonly askPermission: (pattern: string) => Promise<boolean>;
  readonly onPaired: (state: PairingState) => Promise<void>;
}

/** The form that pairs this browser with a companion. */
export function createPairStore(deps: PairDeps) {
  const { fields, fill, check } = createPairFields(deps);
  const { code, name, person } = fields;
  const problem = signal<Note | null>(null);
  const isBusy = signal(false);

  const submit = async () => {
    const checked = check();
    if (checked === null || isBusy.value) return;
    isBusy.value = true;
    problem.value = null;
    // Kept before the prompt, which may close the page; not waited for, or the click would be over when we ask.
    const kept = deps.writeDraft({
      address: checked.address,
      name: name.value,
      person: person.value,
    });
    try {
      const isGranted = await deps.askPermission(checked.permission);
      await kept;
      if (!isGranted) {
        problem.value = refusedNote(checked.address);
        return;
      }
      const reply = await deps.pair({
        address: checked.address,
        code: code.value.trim(),
        name: name.value.trim() || deps.browserName,
        ...(person.value.trim() === '' ? {} : { person: person.value.trim() }),
      });
      if (!reply.ok) {
        problem.value = reply.problem;
        return;
      }
      await deps.writeDraft(null);
      code.value = '';
      await deps.onPaired(reply.value);
    } catch (error) {
      problem.value = noteOf(error);
    } finally {
      isBusy.value = false;
    }
  };

  return { ...fields, problem, isBusy, fill, submit };
}

const refusedNote = (address: string): Note => ({
  code: 'extension.permissionRefused',
  message: t('admin.connection.refused', [new URL(address).host]),
  action: t('admin.connection.refusedAction', [sitesPlace()]),
});
