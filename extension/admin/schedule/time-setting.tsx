import { useSignal } from '@preact/signals';
import { t } from '../../i18n/translate.ts';
import { TextField } from '../ui/field.tsx';
import { SaveState } from './setting-fields.tsx';
import type { SettingsStore } from './store.ts';

interface Props {
  readonly store: SettingsStore;
  readonly setting: 'scheduleTime' | 'digestTime';
  readonly label: string;
}

/** A time of day, saved when the field is left: on the way to 18:30 stand 01:00 and 18:03. */
export function TimeSetting({ store, setting, label }: Props) {
  const typed = useSignal<string | null>(null);
  const value = store.settings.value.value?.[setting] ?? '';
  const done = () => {
    const text = typed.value;
    if (text === null) return;
    if (!/^\d{2}:\d{2}/.test(text)) {
      store.refuse(setting, t('admin.schedule.badTime'));
      return;
    }
    typed.value = null;
    void store.save(setting, text.slice(0, 5));
  };
  return (
    <TextField
      label={label}
      type="time"
      width="short"
      value={typed.value ?? value}
      hint={
        <SaveState store={store} setting={setting} isTyped={typed.value !== null && typed.value !== value} />
      }
      problem={store.problemOf(setting)}
      onInput={(text) => {
        typed.value = text;
      }}
      onDone={done}
    />
  );
}
