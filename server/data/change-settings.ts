import type { Settings } from '../../shared/settings.ts';
import type { Document } from '../store/document/document.ts';
import type { Main } from './main-document.ts';

/** The settings to change; undefined ones stay as they are. */
export type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined };

/**
 * Changes some settings. When the schedule changes, its slots count from now on: switching it on in the afternoon
 * does not start this morning's run.
 */
export async function changeSettings(
  main: Document<Main>,
  change: SettingsChange,
  now: Date,
): Promise<Settings> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const isScheduleChange = ['scheduleEnabled', 'scheduleTime', 'scheduleTimeZone'].some(
    (key) => key in given,
  );
  const after = await main.change((before) => ({
    ...before,
    settings: { ...before.settings, ...given },
    schedule: isScheduleChange ? { ...before.schedule, since: now.toISOString() } : before.schedule,
  }));
  return after.settings;
}
