import { expect, it } from 'vitest';
import { createWaits } from '../../../../server/vendors/http/waits.ts';

it('says the longest wait under way, in whole seconds from now, and none when all are over', async () => {
  let now = 0;
  const waits = createWaits(() => now);
  expect(waits.longest()).toBeNull();
  let end: () => void = () => undefined;
  let stop: (error: Error) => void = () => undefined;
  const short = new Promise<void>((resolve) => {
    end = resolve;
  });
  const long = new Promise<void>((_, reject) => {
    stop = reject;
  });
  const both = [waits.during('halo', 3_000, short), waits.during('sherweb', 45_000, long)];
  now = 500;
  expect(waits.longest()).toEqual({ side: 'sherweb', seconds: 45 });
  stop(new Error('stopped'));
  await expect(both[1]).rejects.toThrow('stopped');
  expect(waits.longest()).toEqual({ side: 'halo', seconds: 3 });
  end();
  await both[0];
  expect(waits.longest()).toBeNull();
});
