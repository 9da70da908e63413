import type { ComponentChildren } from 'preact';
import type { SettingKey } from '../../../shared/settings.ts';
import { t } from '../../i18n/translate.ts';
import { consequenceWords } from './consequence-words.ts';
import type { SettingsStore } from './store.ts';

interface OfSetting {
  readonly store: SettingsStore;
  readonly setting: SettingKey;
}

interface SaveStateProps extends OfSetting {
  /** Something else is typed than is saved. */
  readonly isTyped?: boolean;
}

/** How saving a setting went. */
function SaveState({ store, setting, isTyped = false }: SaveStateProps) {
  const state = store.states.value[setting];
  const words =
    state === 'saving'
      ? t('admin.saving')
      : isTyped
        ? t('admin.notSaved')
        : state === 'saved'
          ? t('admin.saved')
          : '';
  return (
    <span class="save-state" aria-live="polite">
      {words}
    </span>
  );
}

/** What a setting comes to today. */
function ConsequenceNote({ store, setting }: OfSetting) {
  const words = consequenceWords(store.consequenceOf(setting));
  return words === '' ? null : <strong class="today">{words}</strong>;
}

/** What to write there, what it comes to today, and how saving it went. */
export const SettingHint = ({
  hint,
  ...of
}: SaveStateProps & { readonly hint?: ComponentChildren }): ComponentChildren => (
  <>
    {hint} <ConsequenceNote {...of} /> <SaveState {...of} />
  </>
);
