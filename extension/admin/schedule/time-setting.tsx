import { t } from '../../i18n/translate.ts';
import { TextField } from '../ui/field.tsx';
import type { SettingsStore } from './store.ts';

/** The time of day of the daily sync; an unfinished one is not sent. */
export function TimeSetting({ store }: { readonly store: SettingsStore }) {
  const value = store.settings.value.value?.scheduleTime ?? '';
  const state = store.states.value.scheduleTime;
  return (
    <TextField
      label={t('admin.schedule.time')}
      type="time"
      width="short"
      value={value}
      hint={
        <span class="save-state" aria-live="polite">
          {state === 'saving' ? t('admin.saving') : state === 'saved' ? t('admin.saved') : ''}
        </span>
      }
      problem={store.problemOf('scheduleTime')}
      onInput={() => undefined}
      onChange={(text) => {
        if (/^\d{2}:\d{2}/.test(text)) void store.save('scheduleTime', text.slice(0, 5));
        else store.refuse('scheduleTime', t('admin.schedule.badTime'));
      }}
    />
  );
}
