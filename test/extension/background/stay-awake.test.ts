import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { stayAwake } from '../../../extension/background/stay-awake.ts';

const fake = vi.hoisted(() => ({ touched: 0 }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      getPlatformInfo: async () => {
        fake.touched += 1;
      },
    },
  },
}));

beforeEach(() => {
  fake.touched = 0;
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

it('the browser hears of work as it begins and every 10 s, and no more once it is done', async () => {
  let finish: (value: string) => void = () => undefined;
  const work = stayAwake(
    () =>
      new Promise<string>((resolve) => {
        finish = resolve;
      }),
  );
  expect(fake.touched).toBe(1);
  // Longer than the 30 s after which Firefox ends a background that calls nothing.
  await vi.advanceTimersByTimeAsync(35_000);
  expect(fake.touched).toBe(4);
  finish('done');
  expect(await work).toBe('done');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fake.touched).toBe(4);
});

it('work that fails is over as well', async () => {
  await expect(stayAwake(() => Promise.reject(new Error('No.')))).rejects.toThrow('No.');
  expect(vi.getTimerCount()).toBe(0);
});
