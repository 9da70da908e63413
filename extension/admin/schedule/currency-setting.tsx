import { useSignal } from '@preact/signals';
import { t } from '../../i18n/translate.ts';
import { TextField } from '../ui/field.tsx';
import { ConsequenceNote, SaveState } from './setting-fields.tsx';
import type { SettingsStore } from './store.ts';

/** The currency of costs in Halo, three letters or nothing; saved when the field is left. */
export function CurrencySetting({ store }: { readonly store: SettingsStore }) {
  const typed = useSignal<string | null>(null);
  const value = store.settings.value.value?.haloCurrency ?? '';
  const done = () => {
    const text = typed.value?.trim().toUpperCase();
    if (text === undefined) return;
    if (text !== '' && !/^[A-Z]{3}$/.test(text)) {
      store.refuse('haloCurrency', t('admin.schedule.badCurrency'));
      return;
    }
    typed.value = null;
    void store.save('haloCurrency', text === '' ? null : text);
  };
  return (
    <TextField
      label={t('admin.schedule.currency')}
      width="short"
      value={typed.value ?? value}
      placeholder="USD"
      hint={
        <>
          {t('admin.schedule.currencyHint')} <ConsequenceNote store={store} setting="haloCurrency" />{' '}
          <SaveState
            store={store}
            setting="haloCurrency"
            isTyped={typed.value !== null && typed.value !== value}
          />
        </>
      }
      problem={store.problemOf('haloCurrency')}
      onInput={(text) => {
        typed.value = text;
      }}
      onDone={done}
    />
  );
}
