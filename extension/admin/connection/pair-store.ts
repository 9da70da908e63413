import { signal } from '@preact/signals';
import type { Note } from '../../../shared/problem.ts';
import { sitesPlace } from '../../i18n/browser-place.ts';
import { t } from '../../i18n/translate.ts';
import type { PairInput, PairingState, Reply } from '../../messaging/messages.ts';
import { noteOf } from '../core/note-of.ts';
import { checkAddress } from './address.ts';
import { addressProblemWords } from './address-words.ts';
import type { Draft } from './draft.ts';

/** What the form needs of the browser and the background. */
export interface PairDeps {
  readonly pair: (input: PairInput) => Promise<Reply<PairingState>>;
  readonly readDraft: () => Promise<Draft | null>;
  readonly writeDraft: (draft: Draft | null) => Promise<void>;
  readonly readPreset: () => Promise<{
    companionAddress?: string | undefined;
    inviteCode?: string | undefined;
  }>;
  readonly askPermission: (pattern: string) => Promise<boolean>;
  readonly browserName: string;
  /** Where this browser was connected until now. */
  readonly lastAddress: string | null;
  readonly onPaired: (state: PairingState) => Promise<void>;
}

/** The form that pairs this browser with a companion. */
export function createPairStore(deps: PairDeps) {
  const address = signal('');
  const code = signal('');
  const name = signal(deps.browserName);
  const person = signal('');
  const personProblem = signal<string | null>(null);
  const addressProblem = signal<string | null>(null);
  const codeProblem = signal<string | null>(null);
  const problem = signal<Note | null>(null);
  const isBusy = signal(false);
  const isPreset = signal(false);
  /** The code that the company handed out: who only presses Connect gets in by it. */
  let presetCode: string | undefined;

  const fill = async () => {
    const [draft, preset] = await Promise.all([deps.readDraft(), deps.readPreset()]);
    if (address.value === '')
      address.value = draft?.address ?? deps.lastAddress ?? preset.companionAddress ?? '';
    presetCode = preset.inviteCode;
    if (code.value === '') code.value = preset.inviteCode ?? '';
    if (draft !== null && draft.name !== '') name.value = draft.name;
    if (draft?.person !== undefined && person.value === '') person.value = draft.person;
    isPreset.value = preset.companionAddress !== undefined && draft === null;
  };

  const submit = async () => {
    const checked = checkAddress(address.value);
    addressProblem.value = checked.ok ? null : addressProblemWords(checked.problem);
    codeProblem.value = code.value.trim() === '' ? t('admin.connection.codeEmpty') : null;
    const mayBeNobody = presetCode !== undefined && code.value.trim() === presetCode.trim();
    personProblem.value =
      person.value.trim() === '' && !mayBeNobody ? t('admin.connection.personEmpty') : null;
    if (!checked.ok || codeProblem.value !== null || personProblem.value !== null || isBusy.value) return;
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
        problem.value = {
          code: 'extension.permissionRefused',
          message: t('admin.connection.refused', [new URL(checked.address).host]),
          action: t('admin.connection.refusedAction', [sitesPlace()]),
        };
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

  return {
    address,
    code,
    name,
    person,
    addressProblem,
    codeProblem,
    personProblem,
    problem,
    isBusy,
    isPreset,
    fill,
    submit,
  };
}
