import { describe, expect, test } from 'vitest';
import { createLog } from '../../server/log.ts';
import { startScheduler } from '../../server/schedule/scheduler.ts';
import { openShop } from '../support/billed.ts';

const utc = { scheduleTimeZone: 'UTC' };

/** The shop, imported, with a daily sync at six; its days pass as a test says. */
const daily = async () => {
  let at = new Date('2026-03-29T12:00:00Z');
  const now = () => at;
  const shop = await openShop({ now });
  shop.tieAll('c-e3');
  shop.tie('c-e3', { quantity: 8 });
  await shop.call('writeSettings', { body: { scheduleEnabled: true, scheduleTime: '06:00', ...utc } });
  return {
    ...shop,
    /** The clock strikes seven on a day: the daily sync is due, and everything that follows from it happens. */
    async morningOf(day: string) {
      at = new Date(`${day}T07:00:00Z`);
      const { data, runs, trail } = shop.companion();
      const scheduler = startScheduler({ data, runs, trail, log: createLog('silent'), now });
      await scheduler.look();
      await scheduler.stop();
      await runs.idle();
      let job = await shop.call('billingJob', {});
      while (job.running !== null) job = await shop.call('billingJob', {});
      return job;
    },
    lastRun: async () => (await shop.call('listRuns', {})).runs[0],
    months: async () => (await shop.call('billingMonths', {})).months.map(({ month }) => month),
    stored: () => shop.call('billing', { query: { stored: 'true' } }),
    refuse: (path: RegExp, status: number) =>
      shop.state.faults.add({
        side: 'halo',
        match: { path },
        times: Number.POSITIVE_INFINITY,
        effect: { kind: 'status', status, shape: 'html' },
      }),
  };
};

describe('after the daily sync', () => {
  test('billing is compared by itself, and each month is kept without anybody pressing', async () => {
    const shop = await daily();
    expect(await shop.morningOf('2026-03-30')).toMatchObject({
      comparedAt: '2026-03-30T07:00:00.000Z',
      problem: null,
    });
    expect(await shop.lastRun()).toMatchObject({ trigger: 'schedule', status: 'completed' });
    await shop.morningOf('2026-04-01');
    expect(await shop.months()).toEqual(['2026-04', '2026-03']);
    const { rows } = await shop.stored();
    expect(rows.find(({ subscriptionId }) => subscriptionId === 'c-e3')).toMatchObject({
      state: 'billedLess',
      billed: 8,
    });
  });

  test('a comparison that fails is said, also after a restart, and the sync stays completed', async () => {
    const shop = await daily();
    await shop.morningOf('2026-03-30');
    shop.refuse(/recurringinvoice/i, 500);
    const job = await shop.morningOf('2026-03-31');
    expect(job.problem).not.toBeNull();
    expect(await shop.lastRun()).toMatchObject({ trigger: 'schedule', status: 'completed' });
    await shop.restart();
    expect((await shop.call('billingJob', {})).problem).toEqual(job.problem);
    // What was seen the day before stays, with its age.
    expect(job.comparedAt).toBe('2026-03-30T07:00:00.000Z');
    expect((await shop.stored()).compared).toBe(5);

    shop.state.faults.clear();
    expect(await shop.morningOf('2026-04-01')).toMatchObject({ problem: null });
  });

  test('what could be read in part only is compared, and is no snapshot of its month', async () => {
    const shop = await daily();
    Object.assign(shop.state.halo.recurringInvoices()[0] ?? {}, { lines: 'none' });
    expect(await shop.morningOf('2026-03-30')).toMatchObject({ comparedAt: '2026-03-30T07:00:00.000Z' });
    expect(await shop.months()).toEqual([]);
  });

  test('a sync that failed is followed by none, and neither is one that a person started', async () => {
    const shop = await daily();
    await shop.sync();
    expect(await shop.call('billingJob', {})).toMatchObject({ running: null, comparedAt: null });
    shop.refuse(/softwarelicence/i, 403);
    expect(await shop.morningOf('2026-03-30')).toMatchObject({ comparedAt: null, problem: null });
    expect(await shop.lastRun()).toMatchObject({ trigger: 'schedule', status: 'failed' });
  });

  test('it asks Halo for its invoices and licences once', async () => {
    const shop = await daily();
    shop.state.clearRequests();
    await shop.morningOf('2026-03-30');
    const asked = (path: RegExp) => shop.state.requests.filter((each) => path.test(each.path)).length;
    expect(asked(/recurringinvoice/i)).toBe(1);
    expect(asked(/softwarelicence$/i)).toBe(2);
  });
});
