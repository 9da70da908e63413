import { describe, expect, test } from 'vitest';
import type { BillingRow } from '../../shared/billing.ts';
import { openShop } from '../support/billed.ts';

/** The shop with everything billed right but E3, on a day that can be moved. */
const onDay = async (day: string) => {
  let at = new Date(`${day}T10:00:00Z`);
  const companion = await openShop({ now: () => at });
  companion.tieAll('c-e3');
  companion.tie('c-e3', { quantity: 8 });
  return {
    ...companion,
    async goTo(next: string, how: 'synced' | 'notSynced' = 'synced') {
      at = new Date(`${next}T10:00:00Z`);
      if (how === 'synced') await companion.sync();
    },
    months: async () => (await companion.call('billingMonths', {})).months.map(({ month }) => month),
    /** Compares as the screen does: begins, asks until it is done. */
    async compare(refresh = false) {
      let job = await companion.call('startBillingJob', { body: { refresh } });
      const seen = [job];
      while (job.running !== null) {
        job = await companion.call('billingJob', {});
        seen.push(job);
      }
      return { job, seen };
    },
  };
};

const stateOf = (rows: readonly BillingRow[], id: string) =>
  rows.find(({ subscriptionId }) => subscriptionId === id)?.state;

describe('comparing anew', () => {
  test('is begun and asked about; the stored comparison is answered at once, and stays until then', async () => {
    const companion = await onDay('2026-03-20');
    expect(await companion.call('billingWorklist', { query: { stored: 'true' } })).toMatchObject({
      comparedAt: null,
      billing: { rows: [] },
    });
    const { seen, job } = await companion.compare(true);
    expect(seen[0]?.running?.doing).toBe('sherweb');
    expect(job).toEqual({ running: null, comparedAt: '2026-03-20T10:00:00.000Z', problem: null });

    const before = companion.state.requests.length;
    const stored = await companion.call('billingWorklist', { query: { stored: 'true' } });
    expect(companion.state.requests.length).toBe(before);
    expect(stored).toMatchObject({ comparedAt: job.comparedAt, missed: [] });
    expect(stored.names).toEqual((await companion.call('billingWorklist', {})).names);
    expect(stored.billing).toEqual(await companion.call('billing', {}));
  });

  test('a second press begins no second one', async () => {
    const companion = await onDay('2026-03-20');
    const asked = () => companion.state.requests.filter(({ path }) => /recurringinvoice/i.test(path)).length;
    const before = asked();
    await companion.call('startBillingJob', { body: {} });
    await companion.compare();
    expect(asked() - before).toBe(1);
  });

  test('one that fails says why, and the comparison of before stays', async () => {
    const companion = await onDay('2026-03-20');
    await companion.compare();
    companion.state.faults.add({
      side: 'halo',
      match: { path: /softwarelicence/i },
      times: Number.POSITIVE_INFINITY,
      effect: { kind: 'status', status: 403, shape: 'html' },
    });
    const { job } = await companion.compare();
    expect(job).toMatchObject({ running: null, problem: { code: 'halo.forbidden' } });
    const { billing } = await companion.call('billingWorklist', { query: { stored: 'true' } });
    expect(stateOf(billing.rows, 'c-e3')).toBe('billedLess');
  });

  test('what is accepted afterwards shows in the stored comparison', async () => {
    const companion = await onDay('2026-03-20');
    await companion.compare();
    await companion.call('acceptDifferences', {
      body: {
        rows: [
          {
            sherwebCustomerId: 'contoso',
            subscriptionId: 'c-e3',
            product: 'Microsoft 365 E3',
            state: 'billedLess',
            billed: 8,
            expected: 12,
          },
        ],
        reason: '4 of ours',
        until: null,
      },
    });
    const stored = await companion.call('billing', { query: { stored: 'true' } });
    expect(stateOf(stored.rows, 'c-e3')).toBe('accepted');
    expect(stored.totals).toEqual([]);
  });
});

describe('a month as it was', () => {
  test('is the last comparison of it in which everything was read, with what was accepted by then', async () => {
    const companion = await onDay('2026-03-20');
    await companion.compare();
    companion.tie('c-mail');
    await companion.goTo('2026-03-31');
    await companion.compare();
    companion.state.halo.recurringInvoices().splice(-1);
    await companion.goTo('2026-04-02');
    await companion.compare();
    await companion.restart();

    expect(await companion.months()).toEqual(['2026-04', '2026-03']);
    const march = await companion.call('billing', { query: { month: '2026-03' } });
    expect(stateOf(march.rows, 'c-mail')).toBe('billedTwice');
    const april = await companion.call('billing', { query: { month: '2026-04', customer: 'contoso' } });
    expect(stateOf(april.rows, 'c-mail')).toBe('right');
    expect(april.rows).toHaveLength(3);
  });

  test('belongs to the month it is where the admin is', async () => {
    const companion = await onDay('2026-03-31');
    await companion.call('writeSettings', { body: { scheduleTimeZone: 'Pacific/Kiritimati' } });
    await companion.compare();
    expect(await companion.months()).toEqual(['2026-04']);
  });

  test.each([
    [
      'Halo refuses its invoices',
      ({ state }: Awaited<ReturnType<typeof onDay>>) =>
        state.faults.add({
          side: 'halo',
          match: { path: /recurringinvoice/i },
          times: Number.POSITIVE_INFINITY,
          effect: { kind: 'status', status: 403, shape: 'html' },
        }),
    ],
    [
      'one invoice cannot be read',
      ({ state }: Awaited<ReturnType<typeof onDay>>) =>
        Object.assign(state.halo.recurringInvoices()[0] ?? {}, { lines: 'none' }),
    ],
    [
      'Sherweb does not answer for one customer',
      ({ state }: Awaited<ReturnType<typeof onDay>>) =>
        state.faults.add({
          side: 'sherweb',
          match: { path: '/billing/subscriptions/details', query: { customerId: 'contoso' } },
          times: Number.POSITIVE_INFINITY,
          effect: { kind: 'status', status: 404, shape: 'problem' },
        }),
    ],
  ])('is none where %s', async (_situation, arrange) => {
    const companion = await onDay('2026-03-20');
    arrange(companion);
    await companion.compare(true);
    expect(await companion.months()).toEqual([]);
    await expect(companion.call('billing', { query: { month: '2026-03' } })).rejects.toMatchObject({
      status: 404,
      note: { code: 'billing.noSnapshot' },
    });
  });

  test('is none where Sherweb was read last week', async () => {
    const companion = await onDay('2026-03-20');
    await companion.goTo('2026-03-27', 'notSynced');
    await companion.compare();
    expect(await companion.months()).toEqual([]);
    await companion.compare(true);
    expect(await companion.months()).toEqual(['2026-03']);
  });

  test('of one customer alone is not the month of all', async () => {
    const companion = await onDay('2026-03-20');
    await companion.call('billing', { query: { customer: 'contoso' } });
    expect(await companion.months()).toEqual([]);
    await companion.call('billing', {});
    expect(await companion.months()).toEqual(['2026-03']);
  });
});
