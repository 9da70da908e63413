import { describe, expect, test, vi } from 'vitest';
import type { App } from '../../../../../extension/admin/core/app.ts';
import { createTakeOverStore } from '../../../../../extension/admin/import/take-over/store.ts';
import type { TakeOver } from '../../../../../shared/take-over.ts';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.mock('wxt/browser', () => ({ browser: {} }));

const found = {
  stops: [],
  asksWhetherOff: true,
  mappings: [
    { key: 'a=1', sherwebCustomerId: 'a', isCertain: true },
    { key: 'b=2', sherwebCustomerId: 'b', isCertain: false },
  ],
  adoptions: [
    { key: 'a1=10', sherwebCustomerId: 'a', isCertain: true },
    { key: 'b1=20', sherwebCustomerId: 'b', isCertain: true },
  ],
} as unknown as TakeOver;

/** A store that has looked, with what the companion was asked. */
async function opened(answer: Partial<TakeOver> = {}) {
  const asked: [string, unknown][] = [];
  const call = async (name: string, input: unknown) => {
    asked.push([name, input]);
    return name === 'lookAtTakeOver' ? { ...found, ...answer } : { runId: 'run-1' };
  };
  const app = { call, go: () => undefined, refreshStatus: async () => undefined } as unknown as App;
  const store = createTakeOverStore(app, new AbortController().signal);
  store.choose('distributor');
  store.name(' Pax8 ');
  await store.look('found');
  return { store, asked, taken: () => [...store.taken.value.mappings, ...store.taken.value.adoptions] };
}

describe('taking over on the screen', () => {
  test('ticks what is certain, and a licence only with the mapping of its customer', async () => {
    const { store, taken } = await opened();
    expect(taken()).toEqual(['a=1', 'a1=10']);
    store.toggle('b=2');
    expect(taken()).toEqual(['a=1', 'b=2', 'a1=10', 'b1=20']);
    store.toggle('a=1');
    expect(taken()).toEqual(['b=2', 'b1=20']);
  });

  test('previews exactly what is ticked, once a person said that the other writer is off', async () => {
    const { store, asked } = await opened();
    expect(store.isReady.value).toBe(false);
    store.saysOff.value = true;
    expect(store.isReady.value).toBe(true);
    store.toggle('b=2');
    store.toggle('a1=10');
    await store.preview();
    const takesOver = {
      writer: 'distributor',
      distributor: 'Pax8',
      otherIsOff: true,
      also: ['b=2'],
      without: ['a1=10'],
    };
    expect(asked).toEqual([
      ['lookAtTakeOver', { query: { writer: 'distributor', distributor: 'Pax8' } }],
      ['startRun', { body: { mode: 'preview', scope: { takesOver } } }],
    ]);
  });

  test('cannot be finished while something stands in the way, and another writer is another question', async () => {
    const { store } = await opened({ stops: [{ code: 'takeOver.moduleOn', message: '', action: '' }] });
    store.saysOff.value = true;
    expect(store.isReady.value).toBe(false);
    store.choose('module');
    expect([store.found.value, store.saysOff.value]).toEqual([null, false]);
  });
});
