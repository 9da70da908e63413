import { expect, it, vi } from 'vitest';
import type { App } from '../../../../extension/admin/core/app.ts';
import { createSettingsStore } from '../../../../extension/admin/schedule/store.ts';
import { defaultSettings, type Settings } from '../../../../shared/settings.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.mock('wxt/browser', () => ({ browser: {} }));

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What the companion is told when somebody switches the daily sync on. */
async function switchedOn(before: Settings): Promise<unknown> {
  const written: unknown[] = [];
  const app = {
    call: async (name: string, input: { body?: Partial<Settings> }) => {
      if (name === 'writeSettings') written.push(input.body);
      return { ...before, ...input.body };
    },
    status: { value: null },
    refreshStatus: async () => undefined,
  };
  const store = createSettingsStore(app as unknown as App, new AbortController().signal);
  await store.settings.load();
  await store.save('scheduleEnabled', true);
  expect(store.states.value.scheduleEnabled).toBe('saved');
  return written[0];
}

it('who first switches the daily sync on means the time of this browser', async () => {
  expect(await switchedOn(defaultSettings)).toEqual({ scheduleEnabled: true, scheduleTimeZone: here });
});

it('a zone that was chosen before stays when the daily sync is switched on', async () => {
  const chosen = { ...defaultSettings, scheduleTimeZone: 'Asia/Tokyo' };
  expect(await switchedOn(chosen)).toEqual({ scheduleEnabled: true });
});

it('what was refused is forgotten once the value that is saved is typed again', async () => {
  const app = { call: async () => defaultSettings };
  const store = createSettingsStore(app as unknown as App, new AbortController().signal);
  await store.settings.load();
  store.refuse('haloRequestsPer5Minutes', 'From 10 to 3,000');
  expect(store.problemOf('haloRequestsPer5Minutes')).toContain('From 10');
  await store.save('haloRequestsPer5Minutes', defaultSettings.haloRequestsPer5Minutes);
  expect(store.problemOf('haloRequestsPer5Minutes')).toBeNull();
});
