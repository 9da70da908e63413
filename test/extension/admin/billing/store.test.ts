import { afterEach, expect, test, vi } from 'vitest';
import { createBillingStore } from '../../../../extension/admin/billing/store.ts';
import type { App } from '../../../../extension/admin/core/app.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.mock('wxt/browser', () => ({ browser: {} }));

afterEach(() => vi.useRealTimers());

test('what was compared last waits a moment, and no longer, for a Halo that does not say its settings', async () => {
  vi.useFakeTimers();
  const answers: Readonly<Record<string, unknown>> = {
    billingWorklist: { comparedAt: '2026-11-29T09:00:00Z', billing: { rows: [] } },
    billingMonths: { months: [] },
    billingJob: { running: null, problem: null },
  };
  const call = (name: string) =>
    name === 'billingPreflight' ? new Promise(() => undefined) : Promise.resolve(answers[name]);
  const gone = new AbortController();
  const store = createBillingStore({ call } as unknown as App, gone.signal, () => undefined);
  await store.start();
  expect([store.preflight.value.value, store.isLate.value]).toEqual([undefined, false]);
  vi.advanceTimersByTime(2_000);
  expect(store.isLate.value).toBe(true);
  gone.abort();
});
