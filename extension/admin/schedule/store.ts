import { signal } from '@preact/signals';
import type { Note } from '../../../shared/problem.ts';
import { defaultSettings, type SettingKey, type Settings } from '../../../shared/settings.ts';
import type { App } from '../core/app.ts';
import { noteOf } from '../core/note-of.ts';
import { createResource } from '../core/resource.ts';
import { browserZone } from '../ui/zone-note.tsx';
import { type Consequence, consequenceOf } from './consequence.ts';

export type SaveState = 'saving' | 'saved' | Note;

/** The settings, each saved at once when it is changed, with how that went. */
export function createSettingsStore(app: App, gone: AbortSignal) {
  const settings = createResource(() => app.call('readSettings', {}), gone);
  const waiting = createResource(() => app.call('listWaiting', {}), gone);
  const states = signal<{ readonly [K in SettingKey]?: SaveState }>({});

  const mark = (key: SettingKey, state: SaveState | undefined) => {
    states.value = { ...states.value, [key]: state };
  };
  return {
    settings,
    /** What waits today: it tells what the settings come to. */
    waiting,
    states,
    /** What a setting, as it is, comes to today; null: nothing that could be counted, or not known. */
    consequenceOf(key: SettingKey): Consequence | null {
      const [now, status, known] = [settings.value.value, app.status.value, waiting.value.value];
      if (now === undefined || status === null || known === undefined) return null;
      return consequenceOf(key, now, { decisions: known.decisions, waiting: status.waiting });
    },
    problemOf(key: SettingKey): string | null {
      const state = states.value[key];
      if (typeof state !== 'object') return null;
      const { message, action } = state;
      return `${message} ${action}`;
    },
    /** Shows the new value at once; a refusal puts the old one back and says why. */
    async save<K extends SettingKey>(key: K, value: Settings[K]): Promise<void> {
      const before = settings.value.value;
      if (before === undefined) return;
      if (before[key] === value) {
        // What was wrong with what was typed before is right again.
        mark(key, undefined);
        return;
      }
      settings.value.value = { ...before, [key]: value };
      mark(key, 'saving');
      try {
        const after = await app.call('writeSettings', {
          body: { [key]: value, ...besides(key, value, before) },
        });
        settings.value.value = after;
        mark(key, 'saved');
        await app.refreshStatus();
      } catch (error) {
        const now = settings.value.value;
        if (now !== undefined) settings.value.value = { ...now, [key]: before[key] };
        mark(key, noteOf(error));
      }
    },
    refuse(key: SettingKey, message: string) {
      mark(key, { code: 'extension.badValue', message, action: '' });
    },
  };
}
export type SettingsStore = ReturnType<typeof createSettingsStore>;

/** Who first switches the daily sync on means the time of this browser, unless a zone was chosen before. */
const besides = (key: SettingKey, value: unknown, before: Settings): Partial<Settings> =>
  key === 'scheduleEnabled' && value === true && before.scheduleTimeZone === defaultSettings.scheduleTimeZone
    ? { scheduleTimeZone: browserZone() }
    : {};
