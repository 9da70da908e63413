import { describe, expect, onTestFinished, test } from 'vitest';
import { diskWrites, type FilesWritten } from '../bench/companion/disk-writes.ts';
import { large } from '../sandbox/seeds/large.ts';
import { openTestCompanion, type TestCompanion } from '../support/companion.ts';
import { haloCalls } from '../support/shop.ts';

/**
 * Counts, not times, at a tenth or a fifth of the size the bench measures (1,000 customers, 20,000 subscriptions: 225, 22 and 24
 * requests to Halo). Each formula is the bench's own: batches written, pages read, and what there is once.
 */
const sizes = {
  small: { customers: 100, subscriptions: 2_000 },
  // Twice as many as are created before they are read back.
  large: { customers: 200, subscriptions: 4_000 },
};
const once = 4;

async function open({ customers, subscriptions }: (typeof sizes)['small']) {
  const companion = await openTestCompanion({
    seed: large({ customers, subscriptions, inHalo: 0 }),
    settings: { haloRequestsPer5Minutes: 3_000 },
  });
  return {
    companion,
    batches: customers / 50 + subscriptions / 100,
    pages: 1 + subscriptions / 1_000,
  };
}

async function counted(companion: TestCompanion): Promise<{ requests: number; files: FilesWritten }> {
  companion.state.clearRequests();
  const writes = await diskWrites(companion.dataDir);
  onTestFinished(() => writes.close());
  const run = await companion.sync();
  expect([run.status, run.counts.failed]).toEqual(['completed', 0]);
  return { requests: haloCalls(companion.state), files: await writes.stop() };
}

describe('many customers and subscriptions', () => {
  test('cost Halo a request a batch or page, and the store a few files and those of changed customers', {
    timeout: 120_000,
  }, async () => {
    const { companion, batches, pages } = await open(sizes.small);
    const first = await counted(companion);
    // Besides the lists: one look right before the creations, one at what Halo made of them.
    expect(first.requests).toBeLessThanOrEqual(batches + once + 3);
    expect(first.files.others).toBeGreaterThan(0);
    expect(first.files.others).toBeLessThanOrEqual(12);
    expect(first.files.ofCustomers).toBe(sizes.small.customers);

    const unchanged = await counted(companion);
    expect(unchanged.requests).toBeLessThanOrEqual(pages + once);
    expect(companion.state.writes('halo')).toEqual([]);
    expect(unchanged.files.others).toBeLessThanOrEqual(12);
    expect(unchanged.files.ofCustomers).toBe(0);

    const all = companion.state.sherweb.customers().flatMap((customer) => customer.subscriptions);
    const changed = all.filter((_, place) => place % 100 === 0);
    for (const one of changed) one.quantity += 1;
    const few = await counted(companion);
    expect(few.requests).toBeLessThanOrEqual(pages + once + 1);
    expect(few.files.ofCustomers).toBeLessThanOrEqual(changed.length);
    expect(companion.state.writes('halo')).toHaveLength(1);
  });

  test('are read back together by a Halo that shows only the first of each batch', {
    timeout: 120_000,
  }, async () => {
    const { customers, subscriptions } = sizes.large;
    const { companion, batches, pages } = await open(sizes.large);
    companion.state.halo.settings.answerStyle = 'firstOnly';
    const { requests } = await counted(companion);
    // Customers once a batch, before anything is created for them; licences every 2,000, with the whole list each time.
    expect(requests).toBeLessThanOrEqual(batches + once + 2 + customers / 50 + 2 * pages);
    expect(companion.state.halo.licences()).toHaveLength(subscriptions);
    expect(companion.companion().data.links.value.links).toHaveLength(subscriptions);
  });
});
