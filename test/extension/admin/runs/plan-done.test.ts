import { expect, it, vi } from 'vitest';
import { PlanDone } from '../../../../extension/admin/runs/plan-buttons.tsx';
import type { RunStore } from '../../../../extension/admin/runs/store.ts';
import type { RunReport } from '../../../../shared/sync-run.ts';
import { messagesOf, say } from '../../support/messages.ts';
import { textOf } from '../../support/text-of.ts';

const state = vi.hoisted(() => ({ t: (key: string, ..._args: unknown[]): string => key }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string, ...args: unknown[]) => state.t(key, ...args) } }));
vi.mock('wxt/browser', () => ({ browser: {} }));

const words = await messagesOf('en');
state.t = (key, ...args) => say(words, key, ...args);
const store = { action: { isBusy: { value: false } } } as RunStore;
const shown = (planState: RunReport['planState']) =>
  textOf(PlanDone({ run: { planState } as RunReport, store }));

it.each([
  ['applied', 'This plan was applied.'],
  ['stopped', 'This plan was stopped in the middle.'],
  ['moved', 'Either side has changed since'],
  ['dropped', 'This plan was dropped'],
] as const)(
  'a plan that was %s says so, and offers a new preview instead of being applied',
  (planState, start) => {
    expect(shown(planState).startsWith(start)).toBe(true);
    expect(shown(planState)).toMatch(/New preview$/);
  },
);

it('a plan that waits says nothing of the kind', () => {
  expect([shown('preview'), shown('held'), shown(null)]).toEqual(['', '', '']);
});
