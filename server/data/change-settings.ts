import type { Settings } from '../../shared/settings.ts';
import type { Document } from '../store/document/document.ts';
import type { Main } from './documents/main.ts';

/** The settings to change; undefined ones stay as they are. */
export type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined };

const scheduleKeys = ['scheduleEnabled', 'scheduleTime', 'scheduleTimeZone'] as const;

/**
 * Changes some settings. When the schedule changes, its slots count from now on: switching it on in the afternoon
 * does not start this morning's run. Saved as they were, they change nothing: a sync that is due stays so.
 */
export async function changeSettings(
  main: Document<Main>,
  change: SettingsChange,
  now: Date,
): Promise<Settings> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const after = await main.change((before) => {
    const settings = { ...before.settings, ...given };
    const isScheduleChange = scheduleKeys.some((key) => settings[key] !== before.settings[key]);
    const schedule = isScheduleChange ? { ...before.schedule, since: now.toISOString() } : before.schedule;
    return { ...before, settings, schedule };
  });
  return after.settings;
}
