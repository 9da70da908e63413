import { expect, it, vi } from 'vitest';
import { endAndResultWords } from '../../../../extension/admin/runs/run-words.ts';
import type { ListedRun } from '../../../../shared/sync-run.ts';
import { messagesOf, say } from '../../support/messages.ts';

const state = vi.hoisted(() => ({ t: (key: string, ..._args: unknown[]): string => key }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string, ...args: unknown[]) => state.t(key, ...args) } }));
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }));

const words = await messagesOf('en');
state.t = (key, ...args) => say(words, key, ...args);

const counts = { subscriptionsDeactivated: 8 } as ListedRun['counts'];

it.each([
  [
    'a run that was held says what is planned, not that it was done',
    'held',
    'held',
    'Held for a decision · Planned: 8 deactivated',
  ],
  ['a held plan that was dropped did nothing', 'held', 'dropped', 'Held for a decision, dropped'],
  ['a run that went through says what it did', 'completed', null, 'Completed · 8 deactivated'],
] as const)('%s', (_, status, planState, said) => {
  expect(endAndResultWords({ status, planState, counts })).toBe(said);
});
