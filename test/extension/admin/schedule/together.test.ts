import type { ComponentChildren, VNode } from 'preact';
import { expect, it, vi } from 'vitest';
import type { App } from '../../../../extension/admin/core/app.ts';
import { ScheduleScreen } from '../../../../extension/admin/schedule/schedule-screen.tsx';
import { SettingHint } from '../../../../extension/admin/schedule/setting-hint.tsx';
import { createSettingsStore, type SettingsStore } from '../../../../extension/admin/schedule/store.ts';
import { defaultSettings, type SettingKey } from '../../../../shared/settings.ts';
import { messagesOf, say } from '../../support/messages.ts';
import { textOf } from '../../support/text-of.ts';

const state = vi.hoisted(() => ({
  t: (key: string, ..._args: unknown[]): string => key,
  app: {} as unknown,
  stores: [] as unknown[],
}));
vi.mock('#i18n', () => ({ i18n: { t: (key: string, ...args: unknown[]) => state.t(key, ...args) } }));
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }));
vi.mock('preact/hooks', async (original) => ({
  ...(await original<typeof import('preact/hooks')>()),
  useEffect: () => undefined,
}));
vi.mock('../../../../extension/admin/ui/load-problem.tsx', () => ({ LoadProblem: () => null }));
vi.mock('../../../../extension/admin/core/context.ts', () => ({ useApp: () => state.app }));
vi.mock('../../../../extension/admin/core/use-screen.ts', () => ({
  useScreen: (make: (gone: AbortSignal) => unknown) =>
    state.stores.shift() ?? make(new AbortController().signal),
}));

type Props = {
  readonly setting?: SettingKey;
  readonly children?: ComponentChildren;
  readonly hint?: ComponentChildren;
};

/** The settings within something, part by part, in the order in which they stand. */
function partsIn(child: ComponentChildren, parts: SettingKey[][] = []): SettingKey[][] {
  if (Array.isArray(child)) for (const each of child) partsIn(each, parts);
  if (typeof child !== 'object' || child === null || !('type' in child)) return parts;
  const { type, props } = child as VNode<Props>;
  if (props.setting !== undefined) parts.at(-1)?.push(props.setting);
  else if (typeof props.hint === 'object') partsIn(props.hint, parts);
  else if (typeof type === 'function') partsIn((type as (props: Props) => VNode)(props), parts);
  else {
    if (type === 'section' || type === 'details') parts.push([]);
    partsIn(props.children, parts);
  }
  return parts;
}

/** The screen of settings on a day on which much waits. */
async function openScreen(): Promise<SettingsStore> {
  const messages = await messagesOf('en');
  state.t = (key, ...args) => say(messages, key, ...args);
  const answers: Record<string, unknown> = {
    readSettings: { ...defaultSettings, deactivateDeleted: true },
    listWaiting: {
      decisions: [
        { code: 'sync.existingLicence' },
        { code: 'sync.otherCurrency' },
        { code: 'sync.nearMatch' },
      ],
    },
  };
  state.app = {
    call: async (name: string) => answers[name],
    status: {
      value: {
        waiting: { notImported: 3, unmapped: 2, goneInHalo: { licences: 3, seats: 18 } },
        schedule: { enabled: false },
      },
    },
  };
  const store = createSettingsStore(state.app as App, new AbortController().signal);
  await store.settings.load();
  await store.waiting.load();
  return store;
}

it('settings that wait on each other stand in one part', async () => {
  state.stores = [await openScreen()];
  const parts = partsIn(ScheduleScreen()).filter((part) => part.length > 0);
  expect(parts).toEqual([
    ['scheduleEnabled', 'scheduleTime', 'scheduleTimeZone', 'importCustomers', 'importSubscriptions'],
    ['deactivateDeleted'],
    ['maxDeactivations', 'maxDeactivationsPercent', 'maxSeatsLostPercent', 'onHold'],
    ['onNearMatch', 'haloTopLevelId'],
    ['onExistingLicence', 'onReplacement', 'onMadeInactive', 'onLicenceDeleted'],
    ['recurringFee', 'haloCurrency', 'onLinkedMoney'],
    ['haloRequestsPer5Minutes', 'sherwebConcurrency'],
  ]);
});

it.each([
  ['deactivateDeleted', 'Today a sync would deactivate 3 licences, 18 seats.'],
  ['importCustomers', '2 Sherweb customers are not mapped today.'],
  ['importSubscriptions', '3 mapped customers have no licence in Halo yet today.'],
  ['onExistingLicence', '1 decision of this kind is open today.'],
  ['haloCurrency', '1 decision of this kind is open today.'],
  ['onNearMatch', '1 decision of this kind is open today.'],
  ['scheduleTime', ''],
] as const)('a setting says under it what it comes to today: %s', async (setting, said) => {
  const store = await openScreen();
  expect(textOf(SettingHint({ store, setting, hint: 'What it is.' })).trim()).toBe(
    `What it is. ${said}`.trim(),
  );
});
